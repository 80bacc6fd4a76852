namespace Bot.Cases;

/// <summary>Finds words in a case.</summary>
internal sealed class CaseSearch(CaseParts parts)
{
    private const int Around = 60;

    /// <summary>Where the first word stands, in its surroundings, if all of them stand somewhere in the case; else null.</summary>
    public string? Find(Case of, IReadOnlyList<string> words)
    {
        string? where = null;
        foreach (var word in words)
        {
            var text = Texts(of).FirstOrDefault(t => t.Contains(word, StringComparison.OrdinalIgnoreCase));
            if (text is null)
                return null;
            where ??= Cut(text, text.IndexOf(word, StringComparison.OrdinalIgnoreCase));
        }

        return where;
    }

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
