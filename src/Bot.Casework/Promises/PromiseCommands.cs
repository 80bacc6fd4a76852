using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Texts;
using NodaTime;

namespace Bot.Promises;

/// <summary>Who promised whom what by when.</summary>
public sealed class PromiseCommands
{
    /// <summary>Makes a promise.</summary>
    [Command("promise make", "Note what you promised to whom by when; I keep it with you", Form = true, Content = true, Example = "promise make arb-417 \"friday 18:00\" update on the diffs")]
    public Task<Outcome> Make(CommandContext call, [About("the case")] CaseNumber @case, [About("by when", Ask = "By when? (as “friday 18:00” or “in 3 days”)")] DateText when,
        [About("to whom; the reporter if left out", Named = true)] PromiseTo? to,
        [About("whose promise it is; yours if left out", Named = true)] MemberName? owner,
        [About("what: an update or an answer, and about what", Most = 500)] string? what) => call.OnOpenCase(@case, of =>
    {
        var (kind, note) = Kind(what ?? "");
        if (kind is null)
            return PromiseRefusals.NoOutcomeByADate(of.Head.Number, when.Said);
        var (at, no) = call.Ahead(when, $"promise make {of.Head.Number} {TypedText.Pairs(("to", to), ("owner", owner))}{{date}} {what}");
        if (no is not null)
            return no;
        var whose = call.Caller.Person;
        if (owner is { } name && (!call.Member(name.Value, out whose) || CaseAccess.For(of.Head, call.Team, whose.Id) is null))
            return CaseRefusals.NoSuchMember(name.Value, CaseCards.Names(call));
        var promise = new Promise
        {
            Id = CaseEdits.NextId('p', of.Promises.Select(p => p.Id)), Owner = whose!.Id, To = to ?? PromiseTo.Reporter, Of = kind.Value,
            Made = call.Now, At = at.ToInstant(), Zone = at.Zone.Id, Note = note,
        };
        var reply = Reply.Say($"{promise.Id} of {of.Head.Number}: {(whose.Id == call.Me ? "you promise" : whose.Name + " promises")} the {promise.To} an {promise.Of} by {call.Echo(at)}{(note.Length > 0 ? Text.Of($" ({note})") : Text.Empty)}.");
        if (at.ToInstant() - call.Now < PromiseSettings.Slack.Of(call.Team))
            reply = reply.And($"That is tight. A date with some slack is easier to keep, and a kept date is worth more than an early one.");
        reply = reply.And($"I remind {(whose.Id == call.Me ? "you" : whose.Name)} {new At(EscalationPolicy.Of(call.Team).HeadsUpAt(call.Now, promise.At), MomentStyle.Short)}, and when it is due.");
        return call.Saved(of.WithPromises(of.Promises.Add(promise)), PromisesPart.Entry, $"{promise.Id}: {Words.Of(promise.Of)} to the {Words.Of(promise.To)} by {call.Echo(at)}", reply, $"{promise.Id} {promise.At}");
    });

    /// <summary>A promise was kept.</summary>
    [Command("promise keep", "Mark a promise as kept", Aliases = "promise kept", Example = "promise keep arb-417")]
    public Task<Outcome> Keep(CommandContext call, [About("the case")] CaseNumber @case, [About("which, as p1, if there are several")] PartId? promise) => One(call, @case, promise, (of, p) =>
    {
        var kept = of.WithPromises(of.Promises.Replace(p, p with { State = PromiseState.Kept, Ended = call.Now }));
        if (p.To == PromiseTo.Reporter)
            kept = kept.WithHead(h => h with { FirstUpdate = h.FirstUpdate ?? call.Now });
        var reply = Reply.Say($"{p.Id} of {of.Head.Number} is kept{(call.Now > p.At ? Text.Of($", {call.Now - p.At} after its date") : Text.Empty)}. Thank you.");
        if (p.To == PromiseTo.Reporter && !kept.Promises.Any(o => o is { State: PromiseState.Open, To: PromiseTo.Reporter }))
            reply = reply.And($"When do they hear from you next?").Then(new Choice("Promise the next update", $"promise make {of.Head.Number} "), new Choice("Show", $"case show {of.Head.Number}"));
        return call.Saved(kept, PromisesPart.Entry, $"{p.Id} kept", reply, p.Id + " kept");
    });

    /// <summary>Moves a promise.</summary>
    [Command("promise move", "Give a promise a new date; I ask whether they were told", Example = "promise move arb-417 monday 18:00")]
    public Task<Outcome> Move(CommandContext call, [About("the case")] CaseNumber @case, [About("which, as p1, if there are several")] PartId? promise, [About("the new date")] DateText when,
        [About("whether they were told: yes or no", Named = true)] bool? told) => One(call, @case, promise, (of, p) =>
    {
        var (at, no) = call.Ahead(when, $"promise move {of.Head.Number} {p.Id} {TypedText.Pairs(("told", told))}{{date}}");
        if (no is not null)
            return no;
        var moved = p with { At = at.ToInstant(), Zone = at.Zone.Id, Moves = p.Moves.Add(new Move(p.At, call.Now, call.Me, told)), Ring = new EscalationState() };
        var reply = Reply.Say($"{p.Id} of {of.Head.Number} is now due {call.Echo(at)}{(call.Now > p.At ? Text.Of($"; its old date had passed {call.Now - p.At} ago") : Text.Empty)}.");
        reply = told switch
        {
            null => reply.And($"Was the {p.To} told?").Then(new Choice("Yes, told", $"promise told {of.Head.Number} {p.Id} yes"), new Choice("Not yet", $"promise told {of.Head.Number} {p.Id} no"), new Choice("What to write", "guide delay-notice")),
            false => reply.And($"Tell the {p.To} before they notice the silence.").Then(new Choice("Told now", $"promise told {of.Head.Number} {p.Id} yes"), new Choice("What to write", "guide delay-notice")),
            _ => reply,
        };
        return call.Saved(of.WithPromises(of.Promises.Replace(p, moved)), PromisesPart.Entry, $"{p.Id} moved to {call.Echo(at)}", reply, $"{p.Id} to {moved.At}");
    });

    /// <summary>Whether they know that it moved.</summary>
    [Command("promise told", "Say whether they were told that a promise moved")]
    public Task<Outcome> Told(CommandContext call, [About("the case")] CaseNumber @case, [About("which, as p1, if there are several")] PartId? promise, [About("yes or no")] bool told) => One(call, @case, promise, (of, p) =>
    {
        if (p.Moves is not [.., var last])
            return new Refusal(RefusalKind.State, Text.Of($"{p.Id} of {of.Head.Number} has not moved, so there is nothing to tell."));
        var said = p with { Moves = p.Moves.SetItem(p.Moves.Length - 1, last with { Told = told, On = told && last.Told != true ? call.Now : last.On }) };
        return call.Saved(of.WithPromises(of.Promises.Replace(p, said)), PromisesPart.Entry, $"{p.Id}: the {Words.Of(p.To)} {(told ? "was" : "was not")} told of the new date",
            told ? Reply.Say($"Good. The {p.To} knows of the new date.")
                : Reply.Say($"Noted. Tell the {p.To} as soon as you can: a delay they hear from you hurts less.").Then(new Choice("Told now", $"promise told {of.Head.Number} {p.Id} yes"), new Choice("What to write", "guide delay-notice")), $"{p.Id} {(told ? "told" : "not told")}");
    });

    /// <summary>Rings again later; the promise's date stays.</summary>
    [Command("promise snooze", "Ring again later; the promised date stays as it is", Example = "promise snooze arb-417 2h")]
    public Task<Outcome> Snooze(CommandContext call, [About("the case")] CaseNumber @case, [About("which, as p1, if there are several")] PartId? promise, [About("until when, or for how long")] DateText until) => One(call, @case, promise, (of, p) =>
    {
        var (at, no) = call.Ahead(until, $"promise snooze {of.Head.Number} {p.Id} {{date}}");
        if (no is not null)
            return no;
        return call.Saved(of.WithPromises(of.Promises.Replace(p, p with { Ring = p.Ring with { SnoozedUntil = at.ToInstant() } })), PromisesPart.Entry, $"{p.Id} snoozed until {call.Echo(at)}",
            Reply.Say($"I am quiet about {p.Id} of {of.Head.Number} until {call.Echo(at)}. It is still promised for {p.At}."), $"{p.Id} until {at.ToInstant()}");
    });

    /// <summary>Owns up to a promise that will not be kept.</summary>
    [Command("promise break", "Say that a promise will not be kept, and why", Content = true)]
    public Task<Outcome> Break(CommandContext call, [About("the case")] CaseNumber @case, [About("which, as p1, if there are several")] PartId? promise, [About("why", Most = 500)] string why) => One(call, @case, promise, (of, p) =>
        call.Saved(of.WithPromises(of.Promises.Replace(p, p with { State = PromiseState.Broken, Ended = call.Now })), PromisesPart.Entry, $"{p.Id} will not be kept: {why}",
            Reply.Say($"{p.Id} of {of.Head.Number} is marked as broken. Tell the {p.To}, and give them a new date if you can.").Then(new Choice("New date", $"promise make {of.Head.Number} "), new Choice("What to write", "guide delay-notice")), p.Id + " broken"));

    /// <summary>Open promises, earliest first.</summary>
    [Command("promise list", "Open promises: yours, a case's, or everybody's", Aliases = "promises", Example = "promise list")]
    public async Task<Outcome> List(CommandContext call, [About("of this case only")] CaseNumber? @case, [About("everybody's, not only yours")] bool all = false)
    {
        var heads = @case is { } number ? call.Cases(onlyOpen: false).Where(h => h.Value == number.Value) : call.Cases().Where(h => h.NextPromise is not null);
        var grants = heads.OrderBy(h => h.NextPromise).Take(200).Select(h => call.Grant(h.Number)).OfType<Grant>().ToList();
        if (@case is { } asked && grants.Count == 0)
            return CaseRefusals.NoSuchCase(asked);
        var lines = (await call.Read(grants).ConfigureAwait(false))
            .SelectMany(c => c.Promises.Where(p => @case is not null || (p.State == PromiseState.Open && (all || p.Owner == call.Me))).Select(p => (Case: c, Promise: p)))
            .OrderBy(x => x.Promise.At).Take(40)
            .Select(x => Text.Of($"{x.Case.Head.Number} {PromiseLines.Of(call, x.Promise)}")).ToImmutableArray();
        return new Outcome
        {
            Reply = lines.Length == 0 ? Reply.Say($"No open promise{(all || @case is not null ? "" : " of yours")}.") : new Reply([new Block.Lines(Text.Ours("Promises"), lines)]),
            Noted = [.. grants.Select(g => g.Head.Doc)],
        };
    }

    private static Task<Outcome> One(CommandContext call, CaseNumber @case, PartId? id, Func<Case, Promise, Outcome> decide) => call.OnCase(@case, of =>
    {
        var open = of.Promises.Where(p => p.State == PromiseState.Open).ToList();
        if (id is { } wanted)
            return open.Find(p => p.Id == wanted.Value) is { } found ? decide(of, found)
                : of.Promises.FirstOrDefault(p => p.Id == wanted.Value) is { } ended ? PromiseRefusals.Ended(of.Head.Number, ended)
                : CaseRefusals.NoPart(of.Head.Number, "promise", wanted.Value, open.Select(p => p.Id));
        return open switch
        {
            [var only] => decide(of, only),
            [] => new Refusal(RefusalKind.State, Text.Of($"{of.Head.Number} has no open promise. {new Typed($"promise make {of.Head.Number} ")} makes one.")),
            _ => new Refusal(RefusalKind.Question, Text.Of($"{of.Head.Number} has several open promises. Which one?"))
                .Or([.. open.Select(p => new Choice($"{p.Id} to the {Words.Of(p.To)}", $"{call.Command.Path} {of.Head.Number} {p.Id} "))]),
        };
    });

    /// <summary>"update on the diffs" is an update; an outcome cannot be promised.</summary>
    private static (PromiseOf? Of, string Note) Kind(string what)
    {
        var (first, rest) = LineReader.Word(what);
        if (first.ToLowerInvariant() is "a" or "an" or "the" or "our" or "final")
        {
            var (kind, note) = Kind(rest);
            return (kind, note == rest ? what : note);
        }

        return first.ToLowerInvariant() switch
        {
            "update" or "updates" => (PromiseOf.Update, rest),
            "answer" or "reply" => (PromiseOf.Answer, rest),
            "outcome" or "decision" or "result" or "verdict" => (null, rest),
            _ => (PromiseOf.Update, what),
        };
    }
}
