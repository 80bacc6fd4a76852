using System.Globalization;
using System.Text;
using Bot.Transports.Console.Rendering;
using Bot.Transports.Rendering;

namespace Bot.Transports.Console.Editing;

/// <summary>What stands at the foot of the screen and is drawn anew when something is shown above it.</summary>
/// <param name="Rows">Its rows, none wider than the screen.</param>
/// <param name="CursorRow">In which row the cursor stands.</param>
/// <param name="CursorColumn">In which cell of it.</param>
public sealed record Footer(IReadOnlyList<string> Rows, int CursorRow, int CursorColumn)
{
    /// <summary>What the first row begins with and is shown brighter; empty for nothing.</summary>
    public string Lead { get; init; } = "";

    /// <summary>One row, the cursor behind it.</summary>
    public static Footer Of(string row, int width)
    {
        var line = Wrap.At(Safe.Line(row), Math.Max(2, width - 1))[0];
        return new Footer([line], 0, CellWidth.Of(line));
    }

    /// <summary>
    /// A prompt and the line behind it, broken at the screen's edge by ourselves: terminals differ in what they do there.
    /// A line higher than the screen shows the part around the cursor.
    /// </summary>
    public static Footer Of(string prompt, EditedLine line, int width, int height)
    {
        var (rows, row, used, cursor) = (new List<string>(), new StringBuilder(), 0, (Row: 0, Column: 0));
        var text = prompt + line.Text;
        var at = 0;
        while (true)
        {
            if (at == prompt.Length + line.Cursor)
                cursor = (rows.Count, used);
            if (at >= text.Length)
                break;
            var next = at < prompt.Length ? 1 : StringInfo.GetNextTextElementLength(text, at);
            var shown = Safe.WellFormed(Safe.Line(text.Substring(at, next)));
            var cells = CellWidth.Of(shown);
            if (used + cells > width - 1 && used > 0)
            {
                rows.Add(row.ToString());
                row.Clear();
                used = 0;
                if (cursor.Row == rows.Count - 1 && at == prompt.Length + line.Cursor)
                    cursor = (rows.Count, 0);
            }

            row.Append(shown);
            used += cells;
            at += next;
        }

        rows.Add(row.ToString());
        var whole = Windowed(rows, cursor.Row, cursor.Column, Math.Max(1, height - 1));
        return whole.Rows[0].StartsWith(prompt, StringComparison.Ordinal) ? whole with { Lead = prompt } : whole;
    }

    private static Footer Windowed(List<string> rows, int row, int column, int most)
    {
        var first = Math.Clamp(row - most / 2, 0, Math.Max(0, rows.Count - most));
        return new Footer(rows.GetRange(first, Math.Min(most, rows.Count)), row - first, column);
    }
}
