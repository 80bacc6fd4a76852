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

    /// <summary>Open cases that the caller may see, or those that are looked for.</summary>
    [Command("case list", "Cases that you can see: late ones first, or those you look for", Aliases = "cases",
        Example = "case list late unassigned")]
    public Task<Outcome> List(CommandContext call,
        [About("only of this colleague", Named = true)] MemberName? of,
        [About("only about this", Named = true)] CaseKind? kind,
        [About("only of this wiki, as de.wikipedia.org or dewiki", Named = true, Most = 60)] string? wiki,
        [About("which ten, as 2", Named = true)] int? page,
        [About("mine, unassigned, late, waiting, closed, a state, kind, wiki or colleague; several narrow it down")] CaseWords? which)
    {
        var kinds = kind is { } about ? Words.Typed(about) : null;
        return new CaseLister(parts, call).Of([which?.Said, of?.Value, kinds, wiki], page);
    }

    /// <summary>The caller's own cases.</summary>
    [Command("case mine", "The open cases that you have, or those of them you look for", Aliases = "mine", Example = "case mine late")]
    public Task<Outcome> Mine(CommandContext call,
        [About("which ten, as 2", Named = true)] int? page,
        [About("late, waiting, closed, a state, kind or wiki; several narrow it down")] CaseWords? which) =>
        new CaseLister(parts, call).Of(["mine", which?.Said], page);

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
                Reply = call.WithUnreadable(Reply.Say($"Nothing that you can see has all of “{words}”.")),
                Noted = [Basics.DocId.Team],
                Detail = "0 hits",
            };
        var lines = hits.Take(Most).Select(h => Text.Of($"{h.Of.Head.Number} ({h.Of.Head.State}): {h.Where}")).ToList();
        if (hits.Count > Most)
            lines.Add(Text.Of($"and {hits.Count - Most} more; add a word to narrow it down"));
        return new Outcome
        {
            Reply = call.WithUnreadable(new Reply([new Block.Lines(Text.Of($"Found in {Words.Count(hits.Count, "case")}"), [.. lines])])),
            Noted = [.. hits.Take(Most).Select(h => h.Of.Doc)],
            Detail = Words.Count(hits.Count, "hit"),
        };
    }
}
