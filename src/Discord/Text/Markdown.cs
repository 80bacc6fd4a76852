using System.Buffers;
using System.Text;

namespace Discord;

/// <summary>Makes what people typed harmless in a message: no markup, no mentions, no masked links.</summary>
public static class Markdown
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\*_~`|>#-<[]():@+=.");

    /// <summary>
    /// Escapes every character that Discord's markdown gives a meaning. Characters such as '#', '-' or '.' only at the start of a line
    /// (where they make headings and lists), so that ordinary sentences stay as long as they were.
    /// </summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        var lineStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (NeedsEscape(text, i, lineStart))
                escaped.Append('\\');
            escaped.Append(c);
            // Discord cannot be told to leave @everyone alone by a backslash: a zero-width space breaks the word. Any other @ stays
            // as it is, so that a mail address can be copied.
            if (c == '@' && RingsAll(text.AsSpan(i + 1)))
                escaped.Append('\u200b');
            lineStart = c == '\n' || (lineStart && (c is ' ' or '\t' || char.IsAsciiDigit(c)));
        }
        return escaped.ToString();
    }

    private static bool RingsAll(ReadOnlySpan<char> word) =>
        word.StartsWith("everyone", StringComparison.OrdinalIgnoreCase) || word.StartsWith("here", StringComparison.OrdinalIgnoreCase);

    private static bool NeedsEscape(string text, int index, bool lineStart) => text[index] switch
    {
        '\\' or '*' or '_' or '~' or '`' or '|' or '<' or '[' or ']' => true,
        ':' => index + 2 < text.Length && text[index + 1] == '/' && text[index + 2] == '/',
        '>' or '#' or '-' or '+' or '=' or '.' => lineStart,
        _ => false,
    };
}
