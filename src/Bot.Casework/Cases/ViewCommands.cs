using System.Collections.Immutable;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>Looking at cases.</summary>
public sealed class ViewCommands(CaseParts parts)
{
    private const int Most = 25;

    /// <summary>The short card first; the rest on request.</summary>
    [Command("case show", "A case's card: state, whose, next promise, what is missing; the rest on request", Content = true,
        Example = "case show arb-417")]
    public Task<Outcome> Show(CommandContext call,
        [About("the case")] CaseNumber @case,
        [About("what else: notes, links, parties, promises, all")] CaseSection? section) => call.OnCase(@case, of => new Outcome
    {
        Reply = new CaseCards(parts).Of(call, of, section),
        Noted = [of.Doc],
        Detail = section?.Name ?? "",
    });

    /// <summary>All that happened, in order.</summary>
    [Command("case timeline", "All that happened in a case, in order", Content = true)]
    public Task<Outcome> Timeline(CommandContext call, [About("the case")] CaseNumber @case) => call.OnCase(@case, of => new Outcome
    {
        Reply = new Reply([new Block.Lines(Text.Of($"{of.Head.Number} from its beginning"), CaseCards.Story(call, of))]),
        Noted = [of.Doc],
    });

    /// <summary>Open cases that the caller may see.</summary>
    [Command("case list", "Open cases that you can see", Aliases = "cases", Example = "case list")]
    public Outcome List(CommandContext call,
        [About("only this state")] CaseState? state,
        [About("only of this colleague")] MemberName? of)
    {
        var heads = call.Cases(onlyOpen: state != CaseState.Closed);
        if (state is { } only)
            heads = heads.Where(h => h.State == only);
        if (of is { } name)
        {
            if (!call.Member(name.Value, out var person))
                return CaseRefusals.NoSuchMember(name.Value, CaseCards.Names(call));
            heads = heads.Where(h => h.Investigators.Contains(person.Id));
        }

        return Listed(call, heads, Text.Ours("No such case."));
    }

    /// <summary>The caller's own cases.</summary>
    [Command("case mine", "The open cases that you have", Aliases = "mine")]
    public Outcome Mine(CommandContext call) =>
        Listed(call, call.Cases().Where(h => h.Investigators.Contains(call.Me)), Text.Of(
            $"You have no open case. {new Typed("case list")} shows what is there."));

    /// <summary>Full-text search over everything that the caller may see.</summary>
    [Command("case search", "Search all cases that you can see", Content = true, Example = "case search talk page")]
    public async Task<Outcome> Search(CommandContext call, [About("words that must all appear", Most = 200)] string words)
    {
        var search = new CaseSearch(parts, words);
        var hits = new List<(Case Of, string Where)>();
        foreach (var page in call.Cases(onlyOpen: false).OrderByDescending(h => h.Received).Chunk(512))
        {
            var grants = page.Select(h => call.Grant(h.Number)).OfType<Grant>().ToList();
            foreach (var of in await call.Read(grants).ConfigureAwait(false))
                if (search.Find(of) is { } where)
                    hits.Add((of, where));
        }

        if (hits.Count == 0)
            return new Outcome
            {
                Reply = Reply.Say($"Nothing that you can see has all of “{words}”."),
                Noted = [Basics.DocId.Team],
                Detail = "0 hits",
            };
        var lines = hits.Take(Most).Select(h => Text.Of($"{h.Of.Head.Number} ({h.Of.Head.State}): {h.Where}")).ToList();
        if (hits.Count > Most)
            lines.Add(Text.Of($"and {hits.Count - Most} more; add a word to narrow it down"));
        return new Outcome
        {
            Reply = new Reply([new Block.Lines(Text.Of($"Found in {Words.Count(hits.Count, "case")}"), [.. lines])]),
            Noted = [.. hits.Take(Most).Select(h => h.Of.Doc)],
            Detail = Words.Count(hits.Count, "hit"),
        };
    }

    private Outcome Listed(CommandContext call, IEnumerable<CaseHead> heads, Text none)
    {
        var columns = parts.Columns;
        var all = heads
            .OrderBy(h => columns.Select(c => c.By(h)).Min() ?? NodaTime.Instant.MaxValue).ThenBy(h => h.Received).ToList();
        if (all.Count == 0)
            return new Reply([new Block.Paragraph(none)]);
        var rows = all.Take(Most).Select(h => Row(call, h, columns)).ToImmutableArray();
        var reply = new Reply([new Block.Table(["case", "state", "whose", .. columns.Select(c => c.Heading), "received"], rows)]);
        if (all.Count > Most)
            reply = reply.And($"and {all.Count - Most} more; narrow it down by state or colleague, or {new Typed("case search ")}");
        return reply;
    }

    private static ImmutableArray<Text> Row(CommandContext call, CaseHead head, IEnumerable<CaseColumn> columns) =>
    [
        Text.Of($"{head.Number}"), Text.Of($"{head.State}"), Text.Theirs(CaseCards.Whose(call, head)),
        .. columns.Select(c => c.Of(head)), Text.Of($"{new At(head.Received, MomentStyle.Relative)}"),
    ];
}
