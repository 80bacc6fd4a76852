using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Texts;
using Bot.Views;
using NodaTime;

namespace Bot.Emergencies;

/// <summary>
/// Danger that the words of a case speak of. Rings through quiet hours, of closed cases too, until somebody says that it was sent, that
/// something was done, or that they looked and found none. [Threats of harm]
/// </summary>
public sealed class DangerPart() : CasePart<NoticedDanger>("Danger")
{
    /// <summary>The one object of it.</summary>
    public static readonly DangerPart Instance = new();

    /// <summary>Entries of the timeline about danger.</summary>
    public static readonly EntryKind Entry = new("Danger");

    /// <summary>Since when danger stands that nobody has said anything of.</summary>
    internal static readonly CaseFact Open = new("OpenDanger", IsInstant: true);

    /// <summary>When somebody last looked and found none.</summary>
    internal static readonly CaseFact Dismissed = new("DangerDismissed", IsInstant: true);

    /// <inheritdoc/>
    public override IReadOnlyList<CaseFact> Facts => [Open, Dismissed];

    /// <inheritdoc/>
    public override IEnumerable<Text> Daily(CaseHead head, Team team, PersonId reader, Instant now)
    {
        if (head.InstantOf(Open) is { } since && (head.Investigators.Contains(reader) || team.RoleOf(reader) == Role.Lead))
            yield return Text.Of($"{head.Number}: danger was noticed {new At(since, MomentStyle.Short)}; nobody has said what was done");
    }

    /// <inheritdoc/>
    public override IEnumerable<CaseDue> Dues(CaseHead head)
    {
        if (head.InstantOf(Open) is { } since)
            yield return new CaseDue("danger noticed", since, IsAlarm: true);
    }

    /// <summary>What the case holds of it is called in screens and outcomes.</summary>
    internal static string Name(DangerKind kind) => kind switch
    {
        DangerKind.Life => "danger/life",
        DangerKind.Child => "danger/child",
        _ => "danger/exposed",
    };

    /// <inheritdoc/>
    protected override Instant? NextDue(ImmutableArray<NoticedDanger> items, Case of, Team team) =>
        items.IsEmpty ? null : items.Select(DangerSteps.Next).Min();

    /// <inheritdoc/>
    protected override (ImmutableArray<NoticedDanger> Items, IEnumerable<Notice> Notices) Ring(
        ImmutableArray<NoticedDanger> items, Case of, Moment at)
    {
        var notices = new List<Notice>();
        foreach (var danger in items)
            if (DangerSteps.Next(danger) is { } due && due <= at.Now)
            {
                var to = DangerSteps.Recipients(danger, of.Head, at).Select(p => new Recipient(p));
                notices.AddRange(to.Select(r => Rung(DangerNotice.Instance, r, danger, of.Head, due, at)));
                if (DangerSteps.RingsTheOperator(danger, of.Head, at.Team) && of.Operator(at) is { } who
                    && !CaseAccess.MaySee(of.Head, who.Id, at.Team.RoleOf(who.Id)))
                    notices.Add(Rung(UnansweredDangerNotice.Instance, new Recipient(who.Id), danger, of.Head, due, at));
                items = items.Replace(danger, danger with { Rung = danger.Rung + 1, Last = at.Now });
            }

        return (items, notices);
    }

    /// <inheritdoc/>
    protected override ImmutableArray<NoticedDanger> On(CaseEvent happened, ImmutableArray<NoticedDanger> items, CaseTurn turn)
    {
        switch (happened)
        {
            case CaseEvent.Acted { What: var what }:
                return Acted(items, what, turn);
            case CaseEvent.Closing when items.Any(d => d.IsOpen):
                turn.Refusal ??= StillOpen(turn.Of.Head.Number, items);
                return items;
            default:
                return items;
        }
    }

    /// <inheritdoc/>
    protected override CardPiece Card(ImmutableArray<NoticedDanger> items, Case of, CommandContext call)
    {
        if (items.IsEmpty)
            return CardPiece.None;
        var lines = new Block.Lines(Text.Ours("Danger"), [.. items.Select(d => DangerWords.Line(d, call.Name))]);
        var all = new CardPiece { Sections = [new(5, new CardSection("", lines))] };
        ImmutableArray<NoticedDanger> open = [.. items.Where(d => d.IsOpen)];
        if (open.IsEmpty)
            return all with { Fields = [new(5, new Field("danger", DangerWords.Line(items[^1], call.Name)))] };
        return all with
        {
            Fields = [.. open.Select(d => new Placed<Field>(5, new Field(
                open.Length == 1 ? "danger" : $"danger {d.Id}", DangerWords.Unsaid(d))))],
            Missing = [new(5, Text.Ours(
                open.Length == 1 ? "a word on what was done about the danger" : "a word on what was done about each danger"))],
            Next = [.. DangerWords.Choices(of.Head.Number, open).Select(c => new Placed<Choice>(5, c))],
        };
    }

    /// <inheritdoc/>
    protected override string TextOf(NoticedDanger item) => item.Note ?? "";

    /// <inheritdoc/>
    protected override IEnumerable<Fact> FactsOf(ImmutableArray<NoticedDanger> items)
    {
        if (items.Any(d => d.IsOpen))
            yield return new Fact(Open.Name, items.Where(d => d.IsOpen).Min(d => d.At));
        if (items.Any(d => d.End == DangerEnd.None))
            yield return new Fact(Dismissed.Name, items.Where(d => d.End == DangerEnd.None).Max(d => d.Ended));
    }

    /// <summary>
    /// An act settles danger only where it says that somebody who can help was told of that; otherwise it is asked. What it tells of
    /// besides is settled by it too, and rings nobody.
    /// </summary>
    private static ImmutableArray<NoticedDanger> Acted(ImmutableArray<NoticedDanger> items, string what, CaseTurn turn)
    {
        var (me, now, number) = (turn.Call.Me, turn.Call.Now, turn.Of.Head.Number);
        ImmutableArray<NoticedDanger> before = [.. items.Where(d => d.IsOpen)];
        var settled = DangerActs.Settled(before, what);
        if (settled.Count > 0)
            items = [.. items.Select(d => settled.Contains(d) ? d.With(DangerEnd.Acted, me, now) : d)];
        if (DangerActs.IsAboutDanger(what))
            foreach (var kind in DangerScreen.Kinds(what).Where(k => before.All(d => d.Kind != k)))
                items = items.Add(DangerScreen.New(items, kind, now).With(DangerEnd.Acted, me, now));
        ImmutableArray<NoticedDanger> left = [.. before.Where(d => !settled.Contains(d))];
        if (before.Length > 0 && left.IsEmpty)
            turn.Lines.Add(Text.Ours("That settles the danger that was noticed; nobody is rung about it any more."));
        else if (settled.Count > 0)
            turn.Lines.Add(DangerWords.Left(left));
        else if (!left.IsEmpty)
            turn.Lines.Add(Text.Of(
                $"Danger was noticed in {number}: was this about it? If not, it still has to be sent on, and I keep ringing."));
        turn.Choices.AddRange(DangerWords.Answers(number, left));
        return items;
    }

    private static Notice Rung(NoticeType type, Recipient to, NoticedDanger danger, CaseHead head, Instant due, Moment at) =>
        to.Notice(type.Name, head, danger.Id, due, at) with { Step = danger.Rung, Urgent = true };

    private static Refusal StillOpen(CaseNumber number, ImmutableArray<NoticedDanger> items)
    {
        ImmutableArray<NoticedDanger> open = [.. items.Where(d => d.IsOpen)];
        var which = open.Length == 1 ? Text.Ours("it") : DangerWords.Each(open);
        return new Refusal(RefusalKind.Question, Text.Of(
            $"Danger was noticed in {number}, and nobody has said what was done about {which}. Say that first; then close it."))
            .Or([.. DangerWords.Choices(number, open)]);
    }
}

/// <summary>The danger noticed in cases.</summary>
public static class DangerOfCases
{
    extension(Case of)
    {
        /// <summary>What was noticed.</summary>
        public ImmutableArray<NoticedDanger> Danger => DangerPart.Instance.Of(of);

        /// <summary>The case with it.</summary>
        public Case WithDanger(ImmutableArray<NoticedDanger> items) => DangerPart.Instance.In(of, items);
    }
}
