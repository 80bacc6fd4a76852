namespace Bot.Transports.Rendering;

/// <summary>
/// Tables of aligned columns. A column before the last is at most 40 cells wide and goes on in the line below; the last takes what it
/// needs.
/// </summary>
internal static class PlainTable
{
    private const int Widest = 40;

    public static IEnumerable<string> Lines(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var all = rows.Prepend(columns).Select(r => r.Select((c, i) => Cell(c, last: i == columns.Count - 1)).ToArray()).ToList();
        var widths = columns.Select((_, i) => all.Max(r => i < r.Length ? r[i].Max(CellWidth.Of) : 0)).ToArray();
        for (var r = 0; r < all.Count; r++)
        {
            foreach (var line in Row(all[r], widths))
                yield return line;
            if (r == 0)
                yield return string.Join(
                    "  ", widths.Select((w, i) => new string('─', Math.Min(w, i == widths.Length - 1 ? Widest : w)))).TrimEnd();
        }
    }

    private static IReadOnlyList<string> Cell(string text, bool last) => last ? text.Split('\n') : Wrap.At(text, Widest);

    private static IEnumerable<string> Row(IReadOnlyList<string>[] cells, int[] widths)
    {
        for (var line = 0; line < cells.Max(c => c.Count); line++)
            yield return string.Join(
                "  ",
                cells.Select((c, i) => CellWidth.Padded(line < c.Count ? c[line] : "", i == cells.Length - 1 ? 0 : widths[i]))).TrimEnd();
    }
}
