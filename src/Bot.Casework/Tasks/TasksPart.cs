using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Views;
using NodaTime;

namespace Bot.Tasks;

/// <summary>
/// Tasks of a case: their owner is reminded on the date and once more, while the case is open. They are part of the case's own document,
/// so whatever takes its content away takes them too.
/// </summary>
public sealed class TasksPart() : CasePart<CaseTask>("Tasks")
{
    /// <summary>The one object of it.</summary>
    public static readonly TasksPart Instance = new();

    /// <summary>Entries of the timeline about tasks.</summary>
    public static readonly EntryKind Entry = new("Task");

    /// <summary>When the earliest that is not done comes due.</summary>
    internal static readonly CaseFact Next = new("NextTask", IsInstant: true);

    /// <inheritdoc/>
    public override IReadOnlyList<CaseFact> Facts => [Next];

    /// <inheritdoc/>
    public override string Section => "tasks";

    /// <inheritdoc/>
    public override IEnumerable<CaseDue> Dues(CaseHead head)
    {
        if (head.InstantOf(Next) is { } at)
            yield return new CaseDue("task", at);
    }

    /// <inheritdoc/>
    public override IEnumerable<OpenWork> InHands(Case of) =>
        Of(of) is { IsEmpty: false } items ? items.Where(t => t.IsOpen).Select(t => new OpenWork(t.Id, t.Owner)) : [];

    /// <inheritdoc/>
    public override Case HandedOn(Case of, PersonId from, PersonId to, PeopleView people) =>
        In(of, [.. Of(of).Select(t => t.IsOpen && t.Owner == from ? t with { Owner = to } : t)]);

    /// <summary>A line of the list.</summary>
    internal static Text Line(CommandContext call, CaseTask item)
    {
        var when = item.Done is { } done
            ? Text.Of($"done {new At(done, MomentStyle.Short)}")
            : Text.Of($"by {new At(item.At, MomentStyle.Short)}");
        var from = item.By == item.Owner ? Text.Empty : Text.Of($", from {call.Name(item.By)}");
        return Text.Of($"{item.Id}: {item.Text}, {call.Name(item.Owner)}, {when}{from}");
    }

    /// <inheritdoc/>
    protected override Instant? NextDue(ImmutableArray<CaseTask> items, Case of, Team team) =>
        of.Head.IsOpen && !items.IsEmpty ? items.Where(IsRung).Min(t => NextRing(t, team)) : null;

    /// <inheritdoc/>
    protected override (ImmutableArray<CaseTask> Items, IEnumerable<Notice> Notices) Ring(
        ImmutableArray<CaseTask> items, Case of, Moment at)
    {
        if (!of.Head.IsOpen)
            return (items, []);
        var notices = new List<Notice>();
        foreach (var item in items.Where(t => IsRung(t) && NextRing(t, at.Team) <= at.Now).ToList())
        {
            var step = Begun(item).Next;
            var due = NextRing(item, at.Team)!.Value;
            var to = new Recipients(of.Head, at.Team).Of(EscalationStep.Due, item.Owner);
            notices.AddRange(to.Select(r => r.Notice(TaskDueNotice.Instance.Name, of.Head, item.Id, due, at) with { Step = (int)step }));
            items = items.Replace(item, item with { Ring = EscalationState.After(step, at.Now) });
        }

        return (items, notices);
    }

    /// <inheritdoc/>
    protected override ImmutableArray<CaseTask> On(CaseEvent happened, ImmutableArray<CaseTask> items, CaseTurn turn)
    {
        switch (happened)
        {
            case CaseEvent.Joined { Who: var who }:
                return [.. items.Select(t => t.IsOpen && turn.IsOrphan(t.Owner, who) ? t with { Owner = who } : t)];
            case CaseEvent.Left { Who: var who, Heir: { } heir }:
                return [.. items.Select(t => t.IsOpen && t.Owner == who ? t with { Owner = heir } : t)];
            case CaseEvent.Closing when items.Where(t => t.IsOpen).Select(t => t.Id).ToList() is { Count: > 0 } open:
                var are = open.Count == 1 ? "is" : "are";
                turn.Doubts.Add(new Doubt(Text.Of($"{Words.List(open)} {Text.Ours(are)} not done"),
                    new Choice("Look at the tasks", $"task list {turn.Of.Head.Number}")));
                return items;
            default:
                return items;
        }
    }

    /// <inheritdoc/>
    protected override CardPiece Card(ImmutableArray<CaseTask> items, Case of, CommandContext call)
    {
        if (items.IsEmpty)
            return CardPiece.None;
        var lines = new Block.Lines(Text.Ours("Tasks"), [.. Ordered(items).Select(t => Line(call, t))]);
        var late = of.Head.IsOpen ? items.Where(t => t.IsOpen && t.At <= call.Now).OrderBy(t => t.At).ToList() : [];
        return new CardPiece
        {
            Missing = [.. late.Select(t => new Placed<Text>(60, Text.Of($"the task {t.Id}, due {new At(t.At, MomentStyle.Relative)}")))],
            Sections = [new(47, new CardSection(Section, lines))],
        };
    }

    /// <summary>What is to be done first, then what is done.</summary>
    internal static IEnumerable<CaseTask> Ordered(IEnumerable<CaseTask> items) => items.OrderBy(t => !t.IsOpen).ThenBy(t => t.At);

    /// <inheritdoc/>
    protected override string TextOf(CaseTask item) => item.Text;

    /// <inheritdoc/>
    protected override IEnumerable<Fact> FactsOf(ImmutableArray<CaseTask> items) =>
        items.Any(t => t.IsOpen) ? [new Fact(Next.Name, items.Where(t => t.IsOpen).Min(t => t.At))] : [];

    private static bool IsRung(CaseTask item) => item.IsOpen && item.Ring.Step <= (int)EscalationStep.OwnerAgain;

    private static Instant? NextRing(CaseTask item, Team team) => EscalationPolicy.Of(team).Next(Begun(item), item.Made, item.At);

    /// <summary>A task has no heads-up.</summary>
    private static EscalationState Begun(CaseTask item) =>
        item.Ring.Step == 0 ? item.Ring with { Step = (int)EscalationStep.Due } : item.Ring;
}

/// <summary>The tasks of cases.</summary>
public static class TasksOfCases
{
    extension(Case of)
    {
        /// <summary>What is to be done in it, and what was.</summary>
        public ImmutableArray<CaseTask> Tasks => TasksPart.Instance.Of(of);

        /// <summary>The case with these tasks.</summary>
        public Case WithTasks(ImmutableArray<CaseTask> items) => TasksPart.Instance.In(of, items);
    }
}
