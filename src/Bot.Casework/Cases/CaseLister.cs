using System.Collections.Immutable;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>Lists of cases, ten at a time, each row to be picked. What is not the caller's to see is neither shown nor counted.</summary>
internal sealed class CaseLister(CaseParts parts, CommandContext call)
{
    /// <summary>Two lines each: they stand on a terminal of 24 lines.</summary>
    private const int Most = 10;

    private const int PageOfReading = 512;

    /// <summary>The cases that fit what was typed.</summary>
    public async Task<Outcome> Of(IEnumerable<string?> words, int? page)
    {
        var (asked, no) = CaseSelection.Read(parts, call, words.OfType<string>());
        if (no is not null)
            return no;
        var dues = new CaseDues(parts, call.Team, call.Now);
        var heads = call.Cases(onlyOpen: !asked.Closed).Where(asked.Fits)
            .OrderByDescending(h => h.IsOpen).ThenBy(dues.Order).ThenByDescending(h => h.Closed).ThenBy(h => h.Received).ToList();
        if (asked.Wikis.Length > 0)
            heads = await Concerning(heads, asked.Wikis).ConfigureAwait(false);
        if (heads.Count == 0)
            return call.WithUnreadable(Nothing(asked));

        var last = (heads.Count - 1) / Most + 1;
        var shown = Math.Clamp(page ?? 1, 1, last);
        var cases = await Read(heads.Skip((shown - 1) * Most).Take(Most)).ConfigureAwait(false);
        if (cases.Count == 0)
            return call.WithUnreadable(Nothing(asked));
        var rows = new CaseRows(call, dues);
        var which = shown == 1 && last == 1 ? Text.Empty : Text.Of($", {shown} of {last}");
        var reply = new Reply([new Block.Picks(Text.Of($"{Heading(asked, heads.Count)}{which}"), [.. cases.Select(rows.Of)])]);
        if (page > last)
            reply = reply.And($"{Text.Ours(last == 1 ? "There is but one page" : $"There are {last} pages")}; this is the last.");
        if (shown < last)
            reply = reply.Then(new Choice("The next ten", Line(asked, $"page={shown + 1}")));
        return new Outcome
        {
            Reply = call.WithUnreadable(reply),
            Noted = [.. cases.Select(c => c.Doc)],
            Detail = Words.Count(heads.Count, "case"),
        };
    }

    private async Task<List<CaseHead>> Concerning(List<CaseHead> heads, ImmutableArray<string> wikis)
    {
        var found = new List<CaseHead>();
        foreach (var page in heads.Chunk(PageOfReading))
            found.AddRange((await Read(page).ConfigureAwait(false)).Where(c => wikis.All(w => Concerns(c, w))).Select(c => c.Head));
        return found;
    }

    private Task<IReadOnlyList<Case>> Read(IEnumerable<CaseHead> heads) =>
        call.Read([.. heads.Select(h => call.Grant(h.Number)).OfType<Grant>()]);

    /// <summary>A case names its wikis, or its evidence lies there.</summary>
    private static bool Concerns(Case of, string wiki) => of.Wikis.Concat(of.Links.Select(l => l.Url)).Any(h => WikiHost.IsCalled(h, wiki));

    private static string Heading(CaseSelection asked, int count)
    {
        var what = Words.Count(count, asked is { Closed: false } ? "open case" : "case");
        return asked.Said.Length == 0 ? what : $"{what}: {string.Join(", ", asked.Said)}";
    }

    /// <summary>Nothing fits: what was looked for, the same words whether there is nothing or nothing for this caller.</summary>
    private Reply Nothing(CaseSelection asked)
    {
        var what = asked.Closed ? "No case that you can see" : "No open case that you can see";
        if (asked.Said.Length == 0)
            return Reply.Say($"{Text.Ours(what)}.")
                .Then(new Choice("Closed ones", "case list closed"), new Choice("Open one", "case open "));
        var said = Reply.Say($"{Text.Ours(what)} fits what you looked for: {string.Join(", ", asked.Said)}.");
        Choice[] ways = asked.Closed || asked.IsOfOpenOnes ? [] : [new Choice("Closed ones too", Line(asked, "all"))];
        return said.Then([new Choice("All open cases", "case list"), .. ways]);
    }

    private string Line(CaseSelection asked, string more)
    {
        var path = call.Command.Path;
        var typed = path == "case mine" ? asked.Typed.Remove("mine") : asked.Typed;
        return string.Join(' ', typed.Prepend(path).Append(more));
    }
}
