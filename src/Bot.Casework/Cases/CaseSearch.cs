using Bot.Names;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>Finds words in cases, with or without their accents, or a party by a name in any form in which people paste one.</summary>
/// <param name="parts">Say what is to be searched.</param>
/// <param name="words">As typed; all of them must stand somewhere in the case.</param>
internal sealed class CaseSearch(CaseParts parts, string words)
{
    private const int Around = 60;
    private readonly string[] wanted = Normal.C(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The name that the words are as a whole; null where they are but words.</summary>
    private readonly WikiName? name = WikiName.Read(words) is var read
        && (read.IsPage || !string.Equals(read.Clean, words, StringComparison.OrdinalIgnoreCase)) ? read : null;

    /// <summary>Where the first word stands, in its surroundings, if all of them stand somewhere in the case; else null.</summary>
    public string? Find(Case of)
    {
        string? where = null;
        foreach (var word in wanted)
        {
            var found = Texts(of).Select(Normal.C).Select(t => (Text: t, Place: PlainLetters.Find(t, word)))
                .FirstOrDefault(t => t.Place is not null);
            if (found.Place is not { } place)
                return Named(of);
            where ??= Cut(found.Text, place.At);
        }

        return where;
    }

    private string? Named(Case of) =>
        name is null ? null : of.Parties.Select(p => p.Name).FirstOrDefault(p => WikiName.Read(p).MightBe(name));

    private IEnumerable<string> Texts(Case of) =>
    [
        of.Summary, of.Head.Number.ToString(),
        .. of.Parties.Select(p => p.Name), .. of.Links.Select(l => $"{l.Shows} {l.Url}"), .. of.Wikis,
        .. of.Entries.Select(e => e.Text), .. parts.All.SelectMany(p => p.Texts(of)), of.OutcomeReason ?? "",
    ];

    private static string Cut(string text, int at)
    {
        text = text.Replace('\n', ' ');
        var from = Math.Max(0, at - Around);
        var to = Math.Min(text.Length, at + Around);
        while (from > 0 && char.IsLowSurrogate(text[from]))
            from--;
        while (to < text.Length && char.IsLowSurrogate(text[to]))
            to++;
        return (from > 0 ? "…" : "") + text[from..to] + (to < text.Length ? "…" : "");
    }
}
