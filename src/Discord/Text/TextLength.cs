using System.Text;

namespace Discord;

/// <summary>
/// Length as Discord's API counts it: Unicode code points, so that an emoji outside the basic plane is one although UTF-16 needs two
/// (discord-api-docs issue 1315). Half a surrogate pair counts as one: it is sent as U+FFFD.
/// </summary>
public static class TextLength
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!char.IsSurrogatePair(text[i], text[i + 1]))
                continue;
            count--;
            i++;
        }
        return count;
    }

    /// <summary>Length after blanks at both ends are gone, as embeds are counted.</summary>
    public static int Trimmed(string? text) => text is null ? 0 : Of(text.AsSpan().Trim());

    /// <summary>How many UTF-16 units the first <paramref name="limit"/> code points take.</summary>
    public static int UnitsOf(ReadOnlySpan<char> text, int limit)
    {
        var units = 0;
        while (limit-- > 0 && units < text.Length)
        {
            Rune.DecodeFromUtf16(text[units..], out _, out var used);
            units += used;
        }
        return units;
    }
}
