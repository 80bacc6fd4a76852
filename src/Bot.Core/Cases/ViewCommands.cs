using System.Collections.Immutable;
using Bot.Commands;
using Bot.Desk;
using Bot.Promises;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>Looking at cases.</summary>
public sealed class ViewCommands
{
    private const int Most = 25;

    /// <summary>The short card first; the rest on request.</summary>
    [Command("case show", "A case's card: state, whose, next promise, what is missing; the rest on request", Content = true, Example = "case show arb-417")]
    public Task<Outcome> Show(Call call,
        [About("the case")] CaseNumber @case,
        [About("what else: notes, links, parties, promises, all")] CaseSection? section) =>
        call.OnCase(@case, of => new Outcome { Reply = CaseCards.Of(call, of, section), Noted = [of.Doc], Detail = section is { } s ? Words.Typed(s) : "" });

    /// <summary>All that happened, in order.</summary>
    [Command("case timeline", "All that happened in a case, in order", Content = true)]
    public Task<Outcome> Timeline(Call call, [About("the case")] CaseNumber @case) => call.OnCase(@case, of => new Outcome
    {
        Reply = new Reply([new Block.Lines(Text.Of($"{of.Head.Number} from its beginning"), CaseCards.Story(call, of))]),
        Noted = [of.Doc],
    });

    /// <summary>Open cases that the caller may see.</summary>
    [Command("case list", "Open cases that you can see", Aliases = "cases", Example = "case list")]
    public Outcome List(Call call,
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
    public Outcome Mine(Call call) =>
        Listed(call, call.Cases().Where(h => h.Investigators.Contains(call.Me)), Text.Of($"You have no open case. {new Typed("case list")} shows what is there."));

    /// <summary>Full-text search over everything that the caller may see.</summary>
    [Command("case search", "Search all cases that you can see", Content = true, Example = "case search talk page")]
    public async Task<Outcome> Search(Call call, [About("words that must all appear", Most = 200)] string words)
    {
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var hits = new List<(Case Of, string Where)>();
        foreach (var page in call.Cases(onlyOpen: false).OrderByDescending(h => h.Received).Chunk(512))
        {
            var grants = page.Select(h => call.Grant(h.Number)).OfType<Grant>().ToList();
            foreach (var of in await call.Read(grants).ConfigureAwait(false))
                if (CaseSearch.Find(of, wanted) is { } where)
                    hits.Add((of, where));
        }

        if (hits.Count == 0)
            return new Outcome { Reply = Reply.Say($"Nothing that you can see has all of “{words}”."), Noted = [Storing.DocId.Team], Detail = "0 hits" };
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

    private static Outcome Listed(Call call, IEnumerable<CaseHead> heads, Text none)
    {
        var all = heads.OrderBy(h => h.NextPromise ?? NodaTime.Instant.MaxValue).ThenBy(h => h.Received).ToList();
        if (all.Count == 0)
            return new Reply([new Block.Paragraph(none)]);
        var rows = all.Take(Most).Select(h => ImmutableArray.Create(
            Text.Of($"{h.Number}"), Text.Of($"{h.State}"), Text.Theirs(CaseCards.Whose(call, h)),
            h.NextPromise is { } at ? Text.Of($"{new At(at, MomentStyle.Short)}") : h.State is CaseState.New or CaseState.Closed ? Text.Ours("–") : Text.Ours("none"),
            Text.Of($"{new At(h.Received, MomentStyle.Relative)}"))).ToImmutableArray();
        var reply = new Reply([new Block.Table(["case", "state", "whose", "next promise", "received"], rows)]);
        return all.Count > Most ? reply.And($"and {all.Count - Most} more; narrow it down by state or colleague, or {new Typed("case search ")}") : reply;
    }
}

/// <summary>What of a case is shown beside its card.</summary>
public enum CaseSection { Notes, Links, Parties, Promises, Questions, All }
