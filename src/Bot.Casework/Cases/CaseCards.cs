using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.People;
using Bot.Texts;
using Bot.Times;

namespace Bot.Cases;

/// <summary>How a case is shown: a short card, and its lists on request. Each part has its say at its place.</summary>
internal sealed class CaseCards(CaseParts parts)
{
    public Reply Of(CommandContext call, Case of, CaseSection? section)
    {
        var pieces = parts.Cards(of, call);
        var fields = Ordered(Fields(call, of).Concat(pieces.SelectMany(p => p.Fields)));
        if (of.Head.IsOpen && Missing(of, pieces) is { Length: > 0 } missing)
            fields = fields.Add(new("missing", Text.Join("; ", missing)));
        var reply = new Reply([new Block.Card(Text.Of($"{of.Head.Number}: {of.Summary}"), fields)]);
        if (section is { } wanted)
        {
            var lists = Ordered(Lists(call, of).Concat(pieces.SelectMany(p => p.Sections)));
            foreach (var list in lists.Where(s => wanted.Wants(s.Name)))
                reply = reply.And(list.Block);
        }

        return reply.Then([.. of.Head.IsOpen ? Ordered(Next(call, of).Concat(pieces.SelectMany(p => p.Next))) : Closed(of)]);
    }

    /// <summary>All that happened, in the order of events; where one was typed later, that stands beside it.</summary>
    public static ImmutableArray<Text> Story(CommandContext call, Case of)
    {
        var by = of.Channel == ReportChannel.Other ? Text.Empty : Text.Of($" by {of.Channel}");
        var received = (At: of.Head.Received, Line: Text.Of($"{new At(of.Head.Received, MomentStyle.Short)} report received{by}"));
        return [.. of.Entries.Select(e => (At: e.Happened, Line: Entry(call, e))).Prepend(received).OrderBy(e => e.At).Select(e => e.Line)];
    }

    public static string Whose(CommandContext call, CaseHead head) =>
        head.Investigators.Length == 0 ? "nobody yet" : Words.List([.. head.Investigators.Select(call.Name)]);

    /// <summary>The members who can be given this sort of work.</summary>
    public static IEnumerable<string> Names(CommandContext call) => call.Team.AtLeast(Role.Investigator).Select(call.People.Name);

    private static Text Entry(CommandContext call, CaseEntry entry)
    {
        var isOut = entry.Corrected is { Out: true };
        var kind = entry.Kind.IsWritten && !isOut ? Text.Ours(entry.Kind.Word.ToLowerInvariant() + ": ") : Text.Empty;
        var typed = entry.Then is null ? Text.Empty : Text.Of($" (typed {new At(entry.At, MomentStyle.Short)})");
        // Cases of earlier programs keep how far away a date was when it was typed.
        var said = entry.Kind.IsWritten ? entry.Text : When.WithoutDistance(entry.Text);
        return Text.Of($"{new At(entry.Happened, MomentStyle.Short)}{typed} {call.Name(entry.By)}: {kind}{said}{Corrected(call, entry)}");
    }

    /// <summary>Who put an entry right, and when; nothing for most.</summary>
    public static Text Corrected(CommandContext call, CaseEntry entry)
    {
        if (entry.Corrected is not { } corrected)
            return Text.Empty;
        var how = Text.Ours(corrected.Out ? "taken out" : "corrected");
        return Text.Of($" ({how} by {call.Name(corrected.By)}, {new At(corrected.At, MomentStyle.Short)})");
    }

    private static IEnumerable<Placed<Field>> Fields(CommandContext call, Case of)
    {
        var head = of.Head;
        yield return new(10, new("state", State(call, of)));
        yield return new(20, new("whose", Text.Theirs(Whose(call, head))));
        var by = of.Channel == ReportChannel.Other ? Text.Empty : Text.Of($", by {of.Channel}");
        yield return new(30, new("received", Text.Of($"{head.Received}{by}")));
        if (head.Kinds.Length > 0)
            yield return new(40, new("about", Text.Ours(Words.List([.. head.Kinds.Select(k => Words.Of(k))]))));
        if (of.Parties.Length > 0)
            yield return new(50, new("people", Text.Theirs(Words.List([.. of.PartyNames()]))));
        if (of.Wikis.Length > 0)
            yield return new(55, new(of.Wikis.Length == 1 ? "wiki" : "wikis", Text.Theirs(Words.List([.. of.Wikis]))));
        if (of.Wait is { } wait && head.WaitsUntil > call.Now)
            yield return new(60, new("waits", Text.Of($"for {wait.For} until {wait.Until}")));
        if (of.Links.Length > 0)
            yield return new(80, new("evidence", Text.Of($"{Words.Count(of.Links.Length, "link")}")));
        if (SamePeople.Of(call, of) is { Count: > 0 } others)
            yield return new(85, new("the same people", Text.Of($"two of them are in {SamePeople.Named(others)}, open too")));
        var related = of.Related
            .Where(n => call.Grant(new CaseNumber("", n)) is not null)
            .Select(n => (head with { Value = n }).Number.ToString()).ToList();
        if (related.Count > 0)
            yield return new(90, new("related", Text.Ours(Words.List(related))));
    }

    private static Text State(CommandContext call, Case of) => of.Head switch
    {
        { State: CaseState.Closed } => Text.Of(
            $"closed {new At(of.Head.Closed!.Value, MomentStyle.Short)} as {of.Outcome!.Value}: {of.OutcomeReason}"),
        { Acknowledged: { } at } => Text.Of($"{of.Head.State}, acknowledged {new At(at, MomentStyle.Short)}"),
        _ => Text.Of($"{of.Head.State}, to be acknowledged by {of.Head.Received + CaseSettings.Acknowledge.Of(call.Team)}"),
    };

    private static ImmutableArray<Text> Missing(Case of, IReadOnlyList<CardPiece> pieces)
    {
        var own = new List<Placed<Text>>();
        if (of.AwaitsAcknowledgement)
            own.Add(new(10, Text.Ours("a first acknowledgement")));
        if (of.Head.Investigators.Length == 0)
            own.Add(new(20, Text.Ours("somebody who has it")));
        if (!of.Parties.Any(p => p.Roles.Contains(PartyRole.Reporter)))
            own.Add(new(40, Text.Ours("who reports")));
        if (of.IsThirdParty && !of.Parties.Any(p => p.Roles.Contains(PartyRole.Target) && p.Contacts.Length > 0))
            own.Add(new(50, Text.Ours("a private word with the target, before anything visible")));
        return Ordered(own.Concat(pieces.SelectMany(p => p.Missing)));
    }

    private static IEnumerable<Placed<CardSection>> Lists(CommandContext call, Case of) =>
    [
        new(10, new("parties", CaseLists.Parties(call, of))),
        new(20, new("links", CaseLists.Links(of))),
        new(50, new("notes", CaseLists.Notes(call, of))),
    ];

    private static IEnumerable<Placed<Choice>> Next(CommandContext call, Case of)
    {
        var number = of.Head.Number;
        if (of.AwaitsAcknowledgement)
        {
            yield return new(10, new Choice("Acknowledged", $"case ack {number}"));
            yield return new(11, new Choice("What to write", "guide first-acknowledgement"));
        }

        var isOnIt = of.Head.Investigators.Contains(call.Me);
        yield return new(20, isOnIt ? new Choice("Note", $"case note {number} ") : new Choice("Take it", $"case take {number}"));
        yield return new(40, new Choice("Timeline", $"case timeline {number}"));
        yield return new(41, new Choice("All of it", $"case show {number} all"));
    }

    private static ImmutableArray<Choice> Closed(Case of) =>
        [new Choice("Reopen", $"case reopen {of.Head.Number} "), new Choice("Timeline", $"case timeline {of.Head.Number}")];

    private static ImmutableArray<T> Ordered<T>(IEnumerable<Placed<T>> items) => [.. items.OrderBy(i => i.Place).Select(i => i.Item)];
}
