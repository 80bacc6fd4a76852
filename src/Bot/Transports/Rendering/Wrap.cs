using System.Globalization;

namespace Bot.Transports.Rendering;

/// <summary>Breaks text into lines by cells, between words where there are any, never within a grapheme cluster.</summary>
public static class Wrap
{
    /// <summary>The lines of a text; its own line ends are kept.</summary>
    /// <param name="text">What.</param>
    /// <param name="cells">How many cells a line may take, at least 2.</param>
    public static IReadOnlyList<string> At(string text, int cells)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
            Break(line, Math.Max(2, cells), lines);
        return lines;
    }

    private static void Break(string line, int cells, List<string> lines)
    {
        var (start, blank, used, at) = (0, -1, 0, 0);
        while (at < line.Length)
        {
            var next = StringInfo.GetNextTextElementLength(line, at);
            var width = CellWidth.OfCluster(line.AsSpan(at, next));
            if (used + width > cells)
            {
                var end = line[at] == ' ' ? at : blank > start ? blank : at;
                lines.Add(line[start..end].TrimEnd(' '));
                start = end;
                while (start < line.Length && line[start] == ' ')
                    start++;
                (at, blank, used) = (start, -1, 0);
                continue;
            }

            if (line[at] == ' ')
                blank = at;
            used += width;
            at += next;
        }

        lines.Add(line[start..]);
    }
}
