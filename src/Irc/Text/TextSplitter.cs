using System.Globalization;
using System.Text;

namespace Irc;

/// <summary>
/// Cuts a text into messages that fit: at its line ends, then between words, never inside a grapheme
/// (unless one grapheme alone is too long) nor a formatting code; running formatting is taken over to the next part.
/// </summary>
public static class TextSplitter
{
    /// <summary>Parts of at most <paramref name="maxBytes"/> bytes of UTF-8 each; empty lines are left out. At least 16 bytes.</summary>
    public static IReadOnlyList<string> Split(string text, int maxBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBytes, 16);
        if (text.Length * 3 <= maxBytes && text.Length > 0 && !text.AsSpan().ContainsAny('\r', '\n', '\0') && Sound(text)) return [text];
        var parts = new List<string>();
        foreach (var line in Clean(text).Split('\n'))
            if (line.Length > 0) SplitLine(line, maxBytes, parts);
        return parts;
    }

    static void SplitLine(string line, int maxBytes, List<string> parts)
    {
        var format = new Formatting();
        for (var at = 0; at < line.Length;)
        {
            var carried = format.ToString();
            var room = maxBytes - carried.Length;
            var (length, skip) = Fit(line.AsSpan(at), room);
            var part = line.AsSpan(at, length);
            if (!part.IsWhiteSpace()) parts.Add(carried.Length == 0 ? part.ToString() : string.Concat(carried, part));
            format.Read(part);
            at += length + skip;
        }
    }

    /// <summary>How many characters go into this part, and how many blanks after them go nowhere.</summary>
    static (int Length, int Skip) Fit(ReadOnlySpan<char> rest, int room)
    {
        int bytes = 0, at = 0, word = 0;
        while (at < rest.Length)
        {
            var step = Formatting.CodeLength(rest[at..]);
            if (step == 0) step = StringInfo.GetNextTextElementLength(rest[at..]);
            var size = Encoding.UTF8.GetByteCount(rest.Slice(at, step));
            if (bytes + size > room)
            {
                if (rest[at] == ' ' && at > 0) return (at, 1);
                if (word > 0) return (word, 1);
                return at > 0 ? (at, 0) : (Runes(rest[..step], room), 0);
            }
            if (rest[at] == ' ') word = at;
            bytes += size;
            at += step;
        }
        return (at, 0);
    }

    /// <summary>A grapheme that fits nowhere is cut between its code points: still whole UTF-8.</summary>
    static int Runes(ReadOnlySpan<char> grapheme, int room)
    {
        int bytes = 0, at = 0;
        foreach (var rune in grapheme.EnumerateRunes())
        {
            if ((bytes += rune.Utf8SequenceLength) > room && at > 0) break;
            at += rune.Utf16SequenceLength;
        }
        return at;
    }

    static bool Sound(string text)
    {
        foreach (var c in text)
            if (char.IsSurrogate(c)) return false;
        return true;
    }

    static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
            if (rune.Value != 0) clean.Append(rune.ToString());
        return clean.ToString();
    }
}
