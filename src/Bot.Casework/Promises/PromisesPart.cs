using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Views;
using NodaTime;

namespace Bot.Promises;

/// <summary>The promises of a case. An open one rings and climbs until it is kept, moved or given up, or the case is closed.</summary>
public sealed class PromisesPart() : CasePart<Promise>("Promises")
{
    /// <summary>The one object of it.</summary>
    public static readonly PromisesPart Instance = new();

    /// <summary>Entries of the timeline about promises.</summary>
    public static readonly EntryKind Entry = new("Promise");

    /// <summary>When the earliest open promise comes due.</summary>
    internal static readonly CaseFact NextPromise = new("NextPromise", IsInstant: true, Place: 16);

    /// <summary>Whether an open promise to its reporter stands.</summary>
    internal static readonly CaseFact ReporterPromised = new("ReporterPromised", IsInstant: false, Place: 32);

    private const int MostKept = 3;

    /// <inheritdoc/>
    public override bool IsAlwaysWritten => true;

    /// <inheritdoc/>
    public override IReadOnlyList<CaseFact> Facts => [NextPromise, ReporterPromised];

    /// <inheritdoc/>
    public override string Section => "promises";

    /// <inheritdoc/>
    public override IEnumerable<CaseDue> Dues(CaseHead head)
    {
        if (head.NextPromise is { } at)
            yield return new CaseDue("promise", at);
    }

    /// <inheritdoc/>
    public override IEnumerable<Text> Daily(CaseHead head, Team team, PersonId reader, Instant now)
    {
        if (head.Investigators.Contains(reader) && head.LacksPromise)
            yield return Text.Of($"{head.Number}: no date promised to the reporter; {new Typed($"promise make {head.Number} ")}");
    }

    /// <inheritdoc/>
    public override IEnumerable<OpenWork> InHands(Case of)
    {
        foreach (var promise in Of(of))
            if (promise.IsOpen)
                yield return new OpenWork(promise.Id, promise.Owner);
    }

    /// <inheritdoc/>
    public override Case HandedOn(Case of, PersonId from, PersonId to, PeopleView people) =>
        In(of, [.. Of(of).Select(p => p.IsOpen && p.Owner == from ? p.OwnedBy(to, people) : p)]);

    /// <inheritdoc/>
    protected override Instant? NextDue(ImmutableArray<Promise> items, Case of, Team team) =>
        of.Head.IsOpen && !items.IsEmpty ? items.Where(p => p.IsOpen).Min(p => Next(p, team)) : null;

    /// <inheritdoc/>
    protected override (ImmutableArray<Promise> Items, IEnumerable<Notice> Notices) Ring(ImmutableArray<Promise> items, Case of, Moment at)
    {
        if (!of.Head.IsOpen)
            return (items, []);
        var notices = new List<Notice>();
        foreach (var promise in items)
        {
            if (!promise.IsOpen || Next(promise, at.Team) is not { } due || due > at.Now)
                continue;
            var step = EscalationPolicy.StepNow(promise.Ring, promise.At, at.Now);
            if (step == EscalationStep.Due)
                due = Instant.Max(due, promise.At);
            var to = new Recipients(of.Head, at.Team).Of(step, promise.Owner);
            var urgent = due - promise.Since <= Duration.FromHours(1);
            notices.AddRange(PromiseNotice.All.Of(step, of.Head, promise.Id, to, due, urgent, at));
            items = items.Replace(promise, promise with { Ring = EscalationState.After(step, at.Now) });
        }

        return (items, notices);
    }

    /// <inheritdoc/>
    protected override ImmutableArray<Promise> On(CaseEvent happened, ImmutableArray<Promise> items, CaseTurn turn)
    {
        switch (happened)
        {
            case CaseEvent.Joined joined:
                return PromiseHands.Joined(items, joined.Who, turn);
            case CaseEvent.Left { Heir: { } heir } left:
                return [.. items.Select(p => p.IsOpen && p.Owner == left.Who ? p.OwnedBy(heir, turn.Call.People) : p)];
            case CaseEvent.Opened or CaseEvent.Acknowledged:
                turn.Choices.Add(PromiseAnUpdate(turn.Of.Head));
                return items;
            case CaseEvent.Reopened:
                SayWhatStands(items, turn);
                return items;
            case CaseEvent.Waiting when !turn.Of.Head.ReporterPromised:
                turn.Lines.Add(Text.Of($"The reporter has no date to look forward to meanwhile."));
                turn.Choices.Add(PromiseAnUpdate(turn.Of.Head));
                return items;
            case CaseEvent.Contacted { Party: var party } when party.Roles.Contains(PartyRole.Reporter):
                AskNext(items, turn);
                return items;
            case CaseEvent.Closing:
                AskWhetherKept(items, turn);
                return items;
            default:
                return items;
        }
    }

    private static Choice PromiseAnUpdate(CaseHead head) => new("Promise an update", $"promise make {head.Number} ");

    /// <inheritdoc/>
    protected override CardPiece Card(ImmutableArray<Promise> items, Case of, CommandContext call)
    {
        var head = of.Head;
        var unsaid = items.Where(p => p is { IsOpen: true, Moves: [.., { Told: null }] })
            .Select(p => new Placed<Text>(70, Text.Of($"whether the {p.To} knows that {p.Id} moved")));
        Placed<Text>[] unpromised = head.LacksPromise ? [new(30, Text.Ours("a date promised to the reporter"))] : [];
        return new CardPiece
        {
            Fields = head.IsOpen ? [new(70, new Field("next promise", Next(items)))] : [],
            Sections = [new(30, new CardSection(Section, PromiseLines.Listed(call, items)))],
            Missing = [.. unpromised, .. unsaid],
            Next = head.LacksPromise ? [new(30, PromiseAnUpdate(head))] : [],
        };
    }

    /// <inheritdoc/>
    protected override string TextOf(Promise item) => item.Note;

    /// <inheritdoc/>
    protected override IEnumerable<Fact> FactsOf(ImmutableArray<Promise> items)
    {
        Instant? next = null;
        var toReporter = false;
        foreach (var promise in items)
            if (promise.IsOpen)
            {
                next = next is { } known && known < promise.At ? next : promise.At;
                toReporter |= promise.To == PromiseTo.Reporter;
            }

        if (next is not null)
            yield return new Fact(NextPromise.Name, next);
        if (toReporter)
            yield return new Fact(ReporterPromised.Name);
    }

    private static Instant? Next(Promise promise, Team team)
    {
        Instant? headsUp = promise.Ring.Next == EscalationStep.HeadsUp ? PromiseHours.HeadsUpOf(promise, team) : null;
        return EscalationPolicy.Of(team).Next(promise.Ring, promise.Since, promise.At, headsUp);
    }

    private static Text Next(ImmutableArray<Promise> items) => items.Where(p => p.IsOpen).MinBy(p => p.At) is { } next
        ? Text.Of($"{next.Of} to the {next.To} by {next.At} ({next.Id})")
        : Text.Ours("none open");

    /// <summary>Promises that stood open while the case was closed ring again.</summary>
    private static void SayWhatStands(ImmutableArray<Promise> items, CaseTurn turn)
    {
        var number = turn.Of.Head.Number;
        var open = items.Where(p => p.IsOpen).OrderBy(p => p.At).Take(MostKept).ToList();
        foreach (var promise in open)
        {
            turn.Lines.Add(Text.Of($"Still promised: {promise.Of} to the {promise.To} by {promise.At} ({promise.Id})."));
            turn.Choices.Add(new Choice($"{promise.Id} is kept", $"promise keep {number} {promise.Id}"));
        }

        if (items.Any(p => p is { IsOpen: true, To: PromiseTo.Reporter }))
            return;
        turn.Lines.Add(Text.Of($"The reporter has no date to look forward to."));
        turn.Choices.Add(PromiseAnUpdate(turn.Of.Head));
    }

    /// <summary>Once a case is closed nothing new is promised; what was open may be kept by it.</summary>
    private static void AskNext(ImmutableArray<Promise> items, CaseTurn turn)
    {
        var number = turn.Of.Head.Number;
        if (!turn.Of.Head.IsOpen)
        {
            if (items.FirstOrDefault(p => p is { IsOpen: true, To: PromiseTo.Reporter }) is { } kept)
                turn.Choices.Add(new Choice("This kept my promise", $"promise keep {number} {kept.Id}"));
            return;
        }

        turn.Lines.Add(Text.Of($"When do they hear from you next? A date calms more than a promise of speed."));
        if (items.FirstOrDefault(p => p is { IsOpen: true, To: PromiseTo.Reporter }) is not { } open)
            turn.Choices.Add(new Choice("Promise an update", $"promise make {number} "));
        else
        {
            turn.Choices.Add(new Choice("This kept my promise", $"promise keep {number} {open.Id}"));
            turn.Choices.Add(new Choice("Next date", $"promise make {number} "));
        }
    }

    private static void AskWhetherKept(ImmutableArray<Promise> items, CaseTurn turn)
    {
        var open = items.Where(p => p.IsOpen).ToList();
        if (open.Count == 0)
            return;
        var still = Words.Count(open.Count, "promise is", "promises are");
        turn.Lines.Add(Text.Of($"I stop ringing, but {still} still open: have the people concerned heard?"));
        turn.Choices.AddRange(open.Take(MostKept).Select(p => new Choice($"{p.Id} is kept", $"promise keep {turn.Of.Head.Number} {p.Id}")));
    }
}
