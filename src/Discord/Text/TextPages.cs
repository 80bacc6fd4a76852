using System.Globalization;
using System.Text;

namespace Discord;

/// <summary>Cuts a long text into pages without losing a character other than the blank or line end at the cut.</summary>
public static class TextPages
{
    private const string Fence = "```";

    /// <summary>
    /// Pages of at most <paramref name="limit"/> code points. Cuts between lines where it can, else between words, else between
    /// what a reader sees as characters. A code block open at a cut is closed there and opened again on the next page.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 64: too little for a code block's ends.</exception>
    public static IReadOnlyList<string> Split(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 64);
        var pages = new List<string>();
        var rest = text.AsSpan();
        string? opening = null;
        while (rest.Length > 0)
        {
            var room = limit - (opening is null ? 0 : TextLength.Of(opening) + 1);
            var length = Cut(rest, room);
            var after = length == rest.Length ? null : OpenFence(rest[..length], opening);
            if (after is not null)
            {
                length = Cut(rest, Math.Max(1, room - Fence.Length - 1));
                after = OpenFence(rest[..length], opening);
            }
            var page = new StringBuilder();
            if (opening is not null)
                page.Append(opening).Append('\n');
            page.Append(rest[..length]);
            if (after is not null)
                page.Append('\n').Append(Fence);
            pages.Add(page.ToString());
            rest = rest[length..];
            if (rest.Length > 0 && rest[0] is '\n' or ' ' && length > 0)
                rest = rest[1..];
            opening = after;
        }
        return pages;
    }

    private static int Cut(ReadOnlySpan<char> text, int limit)
    {
        var most = TextLength.UnitsOf(text, limit);
        if (most == text.Length)
            return most;
        var window = text[..(most + 1)];
        var line = window.LastIndexOf('\n');
        if (line > most / 4)
            return line;
        var word = window.LastIndexOf(' ');
        return word > most / 4 ? word : WholeCharacters(text, most);
    }

    private static int WholeCharacters(ReadOnlySpan<char> text, int most)
    {
        var units = 0;
        while (units < most)
        {
            var next = StringInfo.GetNextTextElementLength(text[units..]);
            if (units + next > most)
                break;
            units += next;
        }
        return units == 0 ? most : units;
    }

    /// <summary>The line that opened a code block which the page leaves open, or null.</summary>
    private static string? OpenFence(ReadOnlySpan<char> page, string? opening)
    {
        foreach (var range in page.Split('\n'))
        {
            var line = page[range].TrimEnd();
            if (line.StartsWith(Fence))
                opening = opening is null && line.Length < 20 && line[3..].IndexOf(Fence) < 0 ? line.ToString() : null;
        }
        return opening;
    }
}
