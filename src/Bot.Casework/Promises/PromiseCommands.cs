using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Times.Terms;

namespace Bot.Promises;

/// <summary>Who promised whom what by when.</summary>
public sealed class PromiseCommands
{
    private const int MostListed = 40;
    private const int MostRead = 200;

    /// <summary>Makes a promise.</summary>
    [Command("promise make", "Note what you promised to whom by when; I keep it with you", Form = true, Content = true,
        Example = "promise make arb-417 \"friday 18:00\" update on the diffs")]
    public Task<Outcome> Make(CommandContext call, [About("the case")] CaseNumber @case,
        [About("by when", Ask = "By when? (as “friday 18:00” or “in 3 days”)", Date = DateUse.Deadline)] DateText when,
        [About("to whom: reporter, target, accused, team, or a party by name; the reporter if left out", Named = true, Name = true,
            Completed = true)]
        string? to,
        [About("whose promise it is; yours if left out", Named = true)] MemberName? owner,
        [About("what: an update or an answer, and about what", Most = 500)] string? what) => call.OnOpenCase(@case, of =>
    {
        var number = of.Head.Number;
        if (PromisedTo.Read(of, to) is not { } whom)
            return PromiseRefusals.NobodyToPromise(call, of, to!);
        var (kind, note) = PromisedWords.Read(what ?? "");
        var (at, no) = call.Ahead(when, $"promise make {number} {TypedText.Pairs(("to", to), ("owner", owner))}{{date}} {what}");
        if (kind is not { } promised)
            return PromiseRefusals.NoOutcomeByADate(number, no is null ? call.Absolute(at) : when.Said);
        if (no is not null)
            return no;
        if (what is not null && OutcomeByADate.Is(what))
            return PromiseRefusals.SoundsLikeAnOutcome(
                $"promise make {number} {TypedText.Pairs(("to", to), ("owner", owner))}\"{call.Absolute(at)}\"", note);
        var whose = call.Caller.Person;
        if (owner is { } name && !MayOwn(call, of, name, out whose))
            return CaseRefusals.NoSuchMember(name.Value, CaseCards.Names(call));
        var promise = new Promise
        {
            Id = CaseEdits.NextId('p', of.Promises.Select(p => p.Id)), Owner = whose!.Id, To = whom, Of = promised,
            Made = call.Now, At = at.ToInstant(), Zone = at.Zone.Id, Note = note,
        }.AtHoursOf(whose);
        var made = of.WithPromises(of.Promises.Add(promise));
        var entry = $"{promise.Id}: {Words.Of(promise.Of)} to the {Words.Of(promise.To)} by {call.Absolute(at)}";
        var reply = PromiseReplies.Made(call, number, promise, whose, at);
        Change[] told = whose.Id == call.Me ? [] : [call.Tells(made, whose.Id, PromisedNotice.Instance, promise.Id)];
        return call.Saved(made, PromisesPart.Entry, entry, reply, $"{promise.Id} {promise.At}", told);
    });

    /// <summary>A promise was kept.</summary>
    [Command("promise keep", "Mark a promise as kept", Aliases = "promise kept", Example = "promise keep arb-417")]
    public Task<Outcome> Keep(CommandContext call, [About("the case")] CaseNumber @case,
        [About("which, as p1, if there are several")] PartId? promise) => One(call, @case, promise, (of, p) =>
    {
        var isToReporter = p.To == PromiseTo.Reporter;
        var kept = With(of, p, p with { State = PromiseState.Kept, Ended = call.Now });
        if (isToReporter)
            kept = kept.WithHead(h => h with { FirstUpdate = h.FirstUpdate ?? call.Now });
        var reply = PromiseReplies.Kept(call, of.Head.Number, p);
        var hasNext = kept.Promises.Any(o => o is { State: PromiseState.Open, To: PromiseTo.Reporter });
        if (isToReporter && !hasNext)
            reply = PromiseReplies.AskForNext(reply, of.Head.Number);
        return call.Saved(kept, PromisesPart.Entry, $"{p.Id} kept", reply, p.Id + " kept");
    });

    /// <summary>Moves a promise.</summary>
    [Command("promise move", "Give a promise a new date; I ask whether they were told", Example = "promise move arb-417 monday 18:00")]
    public Task<Outcome> Move(CommandContext call, [About("the case")] CaseNumber @case,
        [About("which, as p1, if there are several")] PartId? promise,
        [About("the new date")] DateText when,
        [About("whether they were told: yes or no", Named = true)] bool? told) => One(call, @case, promise, (of, p) =>
    {
        var number = of.Head.Number;
        var (at, no) = call.Ahead(when, $"promise move {number} {p.Id} {TypedText.Pairs(("told", told))}{{date}}");
        if (no is not null)
            return no;
        if (at.ToInstant() == p.At)
            return PromiseRefusals.SameDate(number, p, told);
        var moves = p.Moves.Add(new Move(p.At, call.Now, call.Me, told));
        var moved = p with { At = at.ToInstant(), Zone = at.Zone.Id, Moves = moves, Ring = new EscalationState() };
        moved = moved.OwnedBy(p.Owner, call.People);
        var reply = PromiseReplies.Moved(call, number, p, moved, at, told);
        return call.Saved(With(of, p, moved), PromisesPart.Entry, $"{p.Id} moved to {call.Absolute(at)}", reply, $"{p.Id} to {moved.At}");
    });

    /// <summary>Whether they know that it moved.</summary>
    [Command("promise told", "Say whether they were told that a promise moved")]
    public Task<Outcome> Told(CommandContext call, [About("the case")] CaseNumber @case,
        [About("which, as p1, if there are several")] PartId? promise,
        [About("yes or no")] bool told) => One(call, @case, promise, (of, p) =>
    {
        var number = of.Head.Number;
        if (p.Moves is not [.., var last])
            return PromiseRefusals.NotMoved(number, p);
        var isNews = told && last.Told != true;
        var said = last with { Told = told, On = isNews ? call.Now : last.On };
        var known = With(of, p, p with { Moves = p.Moves.SetItem(p.Moves.Length - 1, said) });
        var entry = $"{p.Id}: the {Words.Of(p.To)} {(told ? "was" : "was not")} told of the new date";
        var reply = told ? PromiseReplies.WereTold(p) : PromiseReplies.WereNotTold(number, p);
        return call.Saved(known, PromisesPart.Entry, entry, reply, $"{p.Id} {(told ? "told" : "not told")}");
    });

    /// <summary>Rings again later; the promise's date stays.</summary>
    [Command("promise snooze", "Ring again later; the promised date stays as it is", Example = "promise snooze arb-417 2h")]
    public Task<Outcome> Snooze(CommandContext call, [About("the case")] CaseNumber @case,
        [About("which, as p1, if there are several")] PartId? promise,
        [About("until when, or for how long")] DateText until) => One(call, @case, promise, (of, p) =>
    {
        var number = of.Head.Number;
        var (at, no) = call.Ahead(until, $"promise snooze {number} {p.Id} {{date}}", WhenRules.Delay);
        if (no is not null)
            return no;
        var quiet = With(of, p, p with { Ring = p.Ring with { SnoozedUntil = at.ToInstant() } });
        var reply = Reply.Say($"I am quiet about {p.Id} of {number} until {call.Echo(at)}. It is still promised for {p.At}.");
        return call.Saved(quiet, PromisesPart.Entry, $"{p.Id} snoozed until {call.Absolute(at)}", reply, $"{p.Id} until {at.ToInstant()}");
    });

    /// <summary>Owns up to a promise that will not be kept.</summary>
    [Command("promise break", "Say that a promise will not be kept, and why", Content = true)]
    public Task<Outcome> Break(CommandContext call, [About("the case")] CaseNumber @case,
        [About("which, as p1, if there are several")] PartId? promise,
        [About("why", Most = 500)] string why) => One(call, @case, promise, (of, p) =>
    {
        var broken = With(of, p, p with { State = PromiseState.Broken, Ended = call.Now });
        var reply = PromiseReplies.Broken(of.Head.Number, p);
        return call.Saved(broken, PromisesPart.Entry, $"{p.Id} will not be kept: {why}", reply, p.Id + " broken");
    });

    /// <summary>Open promises, earliest first.</summary>
    [Command("promise list", "Open promises: yours, a case's, or everybody's", Aliases = "promises", Example = "promise list")]
    public async Task<Outcome> List(CommandContext call,
        [About("of this case only")] CaseNumber? @case,
        [About("everybody's, not only yours")] bool? all,
        [About("of this colleague")] MemberName? whose)
    {
        var owner = call.Caller.Person;
        var isAll = all == true || whose?.Value.ToLowerInvariant() is "all" or "everybody" or "everyone";
        if (!isAll && whose is { } name && !call.Member(name.Value, out owner))
            return CaseRefusals.NoSuchMember(name.Value, CaseCards.Names(call));
        var ofOneCase = @case is not null;
        var heads = @case is { } number
            ? call.Cases(onlyOpen: false).Where(h => h.Value == number.Value)
            : call.Cases().Where(h => h.NextPromise is not null);
        var first = heads.OrderBy(h => h.NextPromise).Take(MostRead);
        var grants = first.Select(h => call.Grant(h.Number)).OfType<Grant>().ToList();
        if (@case is { } asked && grants.Count == 0)
            return CaseRefusals.NoSuchCase(asked);
        var cases = await call.Read(grants).ConfigureAwait(false);
        var lines = cases
            .SelectMany(c => c.Promises.Where(IsWanted).Select(p => (Case: c, Promise: p)))
            .OrderBy(x => x.Promise.At).Take(MostListed)
            .Select(x => Text.Of($"{x.Case.Head.Number} {PromiseLines.Of(call, x.Promise)}")).ToImmutableArray();
        var ofWhom = isAll || (ofOneCase && whose is null) ? Text.Empty
            : owner?.Id == call.Me ? Text.Ours(" of yours") : Text.Of($" of {owner?.Name ?? ""}");
        var none = Reply.Say($"No open promise{ofWhom}.");
        return new Outcome
        {
            Reply = lines.IsEmpty ? none : new Reply([new Block.Lines(Text.Ours("Promises"), lines)]),
            Noted = [.. grants.Select(g => g.Head.Doc)],
        };

        bool IsWanted(Promise promise) =>
            (ofOneCase && whose is null) || (promise.IsOpen && (isAll || promise.Owner == owner?.Id));
    }

    private static Task<Outcome> One(CommandContext call, CaseNumber @case, PartId? id, Func<Case, Promise, Outcome> decide) =>
        call.OnCase(@case, of =>
        {
            var open = of.Promises.Where(p => p.State == PromiseState.Open).ToList();
            if (id is { } wanted)
                return open.Find(p => p.Id == wanted.Value) is { } found ? decide(of, found) : NotOpen(of, open, wanted.Value);
            return open switch
            {
                [var only] => decide(of, only),
                [] => PromiseRefusals.NonePromised(of.Head.Number),
                _ => PromiseRefusals.WhichOne(call, of.Head.Number, open),
            };
        });

    /// <summary>Whether the promise of that id has ended already, or there never was one.</summary>
    private static Refusal NotOpen(Case of, List<Promise> open, string wanted) =>
        of.Promises.FirstOrDefault(p => p.Id == wanted) is { } ended
            ? PromiseRefusals.Ended(of.Head.Number, ended)
            : CaseRefusals.NoPart(of.Head.Number, "promise", wanted, open.Select(p => p.Id));

    /// <summary>Only who may see the case can promise something in it.</summary>
    private static bool MayOwn(CommandContext call, Case of, MemberName name, [NotNullWhen(true)] out Person? person) =>
        call.Member(name.Value, out person) && CaseAccess.For(of.Head, call.Team, person.Id) is not null;

    private static Case With(Case of, Promise before, Promise after) => of.WithPromises(of.Promises.Replace(before, after));
}
