using System.Text;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Transports.Rendering;

/// <summary>The last gate before the terminal: whatever came through the store or the network, no control character passes raw.</summary>
internal static class Safe
{
    /// <summary>Several lines, each without controls; tabs become blanks.</summary>
    public static string Lines(string text) => TypedText.Clean(text).Replace("\t", "    ", StringComparison.Ordinal);

    /// <summary>One line: line ends become the mark ⏎.</summary>
    public static string Line(string text) => Lines(text).Replace("\n", " ⏎ ", StringComparison.Ordinal);

    /// <summary>A text whose broken surrogates are replaced, so that any writer can encode it.</summary>
    public static string WellFormed(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }
}
