using System.Collections.Immutable;
using Bot.Ringing;
using Bot.Desk;
using Bot.People;
using Bot.Promises;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>How a case is shown.</summary>
internal static class CaseCards
{
    public static Reply Of(Call call, Case of, CaseSection? section)
    {
        var head = of.Head;
        var fields = ImmutableArray.CreateBuilder<Field>();
        fields.Add(new("state", State(call, of)));
        fields.Add(new("whose", Text.Theirs(Whose(call, head))));
        fields.Add(new("received", of.Channel == ReportChannel.Other ? Text.Of($"{head.Received}") : Text.Of($"{head.Received}, by {of.Channel}")));
        if (head.Kinds.Length > 0)
            fields.Add(new("about", Text.Ours(Words.List([.. head.Kinds.Select(k => Words.Of(k))]))));
        if (of.Parties.Length > 0)
            fields.Add(new("people", Text.Theirs(Words.List([.. of.PartyNames()]))));
        if (of.Wait is { } wait && head.WaitsUntil > call.Now)
            fields.Add(new("waits", Text.Of($"for {wait.For} until {wait.Until}")));
        if (head.IsOpen)
            fields.Add(new("next promise", Next(of)));
        if (of.Links.Length > 0)
            fields.Add(new("evidence", Text.Of($"{Words.Count(of.Links.Length, "link")}")));
        if (of.Related.Where(n => call.Grant(new CaseNumber("", n)) is not null).Select(n => (head with { Value = n }).Number.ToString()).ToList() is { Count: > 0 } related)
            fields.Add(new("related", Text.Ours(Words.List(related))));
        if (Missing(call, of) is { Count: > 0 } missing)
            fields.Add(new("missing", Text.Join("; ", missing)));
        var reply = new Reply([new Block.Card(Text.Of($"{head.Number}: {of.Summary}"), fields.ToImmutable())]);
        foreach (var block in section is { } more ? CaseSections.Of(call, of, more) : [])
            reply = reply.And(block);
        return head.IsOpen ? reply.Then(Next(call, of)) : reply.Then(new Choice("Reopen", $"case reopen {head.Number} "), new Choice("Timeline", $"case timeline {head.Number}"));
    }

    /// <summary>All that happened, oldest first.</summary>
    public static ImmutableArray<Text> Story(Call call, Case of) =>
    [
        Text.Of($"{new At(of.Head.Received, MomentStyle.Short)} report received{(of.Channel == ReportChannel.Other ? Text.Empty : Text.Of($" by {of.Channel}"))}"),
        .. of.Entries.OrderBy(e => e.At).Select(e => Text.Of($"{new At(e.At, MomentStyle.Short)} {call.Name(e.By)}: {(e.Kind is EntryKind.Note or EntryKind.Contact or EntryKind.Development ? Text.Of($"{e.Kind}: ") : Text.Empty)}{e.Text}")),
    ];

    public static string Whose(Call call, CaseHead head) =>
        head.Investigators.Length == 0 ? "nobody yet" : Words.List([.. head.Investigators.Select(call.Name)]);

    /// <summary>The members who can be given this sort of work.</summary>
    public static IEnumerable<string> Names(Call call) => call.Team.AtLeast(Role.Investigator).Select(call.People.Name);

    private static Text State(Call call, Case of) => of.Head switch
    {
        { State: CaseState.Closed } => Text.Of($"closed {new At(of.Head.Closed!.Value, MomentStyle.Short)} as {of.Outcome!.Value}: {of.OutcomeReason}"),
        { Acknowledged: { } at } => Text.Of($"{of.Head.State}, acknowledged {new At(at, MomentStyle.Short)}"),
        _ => Text.Of($"{of.Head.State}, to be acknowledged by {of.Head.Received + call.Team.Settings.Acknowledge}"),
    };

    private static Text Next(Case of) =>
        of.Promises.Where(p => p.State == PromiseState.Open).MinBy(p => p.At) is { } next
            ? Text.Of($"{next.Of} to the {next.To} by {next.At} ({next.Id})")
            : Text.Ours("none open");

    private static List<Text> Missing(Call call, Case of)
    {
        var missing = new List<Text>();
        if (!of.Head.IsOpen)
            return missing;
        if (CaseClock.AwaitsAcknowledgement(of))
            missing.Add(Text.Ours("a first acknowledgement"));
        if (of.Head.Investigators.Length == 0)
            missing.Add(Text.Ours("somebody who has it"));
        if (Digests.LacksPromise(of.Head))
            missing.Add(Text.Ours("a date promised to the reporter"));
        if (!of.Parties.Any(p => p.Roles.Contains(PartyRole.Reporter)))
            missing.Add(Text.Ours("who reports"));
        if (of.IsThirdParty && !of.Parties.Any(p => p.Roles.Contains(PartyRole.Target) && p.Contacts.Length > 0))
            missing.Add(Text.Ours("a private word with the target, before anything visible"));
        if (of.Head.NotWrittenUp)
            missing.Add(Text.Ours("the write-up of what was done at once"));
        foreach (var move in of.Promises.Where(p => p.State == PromiseState.Open && p.Moves is [.., { Told: null }]))
            missing.Add(Text.Of($"whether the {move.To} knows that {move.Id} moved"));
        return missing;
    }

    private static Choice[] Next(Call call, Case of)
    {
        var number = of.Head.Number;
        return
        [
            .. CaseClock.AwaitsAcknowledgement(of) ? [new Choice("Acknowledged", $"case ack {number}"), new Choice("What to write", "guide first-acknowledgement")] : Array.Empty<Choice>(),
            .. of.Head.Investigators.Contains(call.Me) ? [new Choice("Note", $"case note {number} ")] : new[] { new Choice("Take it", $"case take {number}") },
            .. Digests.LacksPromise(of.Head) ? [new Choice("Promise an update", $"promise make {number} ")] : Array.Empty<Choice>(),
            new Choice("Timeline", $"case timeline {number}"), new Choice("All of it", $"case show {number} all"),
        ];
    }
}
