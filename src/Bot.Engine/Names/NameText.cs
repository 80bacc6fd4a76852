using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Names;

/// <summary>The text of a name as it was pasted, made plain: what cannot be seen taken out, what is escaped written out.</summary>
internal static partial class NameText
{
    private const int MostEscapes = 3;

    /// <summary>What MediaWiki takes for a blank, and the other characters that look like one.</summary>
    public static bool IsBlank(Rune rune) => rune.Value is '_' or '\u180e' or '\u2800' or '\u3164' or '\uffa0' or '\u115f' or '\u1160'
        || Rune.IsWhiteSpace(rune);

    /// <summary>Marks of direction, joiners, selectors, control characters and whatever else shows nothing.</summary>
    public static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
        || rune.Value is 0x034f or 0x17b4 or 0x17b5 or (>= 0x180b and <= 0x180f) or (>= 0xfe00 and <= 0xfe0f) or (>= 0xe0000 and <= 0xe0fff)
            or (>= 0x2400 and <= 0x2421) or 0xfffc or 0xfffd;

    /// <summary>As <see cref="Seen"/>, with escapes written out, also those of escapes.</summary>
    public static string Plain(string typed)
    {
        var text = typed;
        for (var i = 0; i < MostEscapes && Unescaped(text) is var less && less != text; i++)
            text = less;
        return Seen(text);
    }

    /// <summary>
    /// In form C, blanks of all kinds as blanks, without marks that show nothing; joiners stay: in some scripts they make another word.
    /// </summary>
    public static string Seen(string typed)
    {
        var seen = new StringBuilder(typed.Length);
        foreach (var rune in Marks().Replace(typed, "").EnumerateRunes())
            if (IsBlank(rune))
                seen.Append(rune.Value == '_' ? '_' : ' ');
            else if (!IsInvisible(rune) || rune.Value is 0x200c or 0x200d or (>= 0xfe00 and <= 0xfe0f))
                seen.Append(rune.ToString());
        return Normal.C(seen.ToString()).Trim();
    }

    /// <summary>Underscores as blanks, each run of blanks one, none at the ends.</summary>
    public static string Spaced(string text) => Blanks().Replace(text, " ").Trim();

    private static string Unescaped(string text)
    {
        if (text.Contains('&', StringComparison.Ordinal))
            text = WebUtility.HtmlDecode(text);
        return text.Contains('%', StringComparison.Ordinal) ? Percents().Replace(text, run => Decoded(run.Value)) : text;
    }

    /// <summary>A run of percent escapes as UTF-8; as it was where it is none, because then it was no escape.</summary>
    private static string Decoded(string run)
    {
        try
        {
            return strict.GetString(Convert.FromHexString(run.Replace("%", "", StringComparison.Ordinal)));
        }
        catch (DecoderFallbackException)
        {
            return run;
        }
    }

    private static readonly UTF8Encoding strict = new(false, throwOnInvalidBytes: true);

    [GeneratedRegex("(?:%[0-9A-Fa-f]{2})+")]
    private static partial Regex Percents();

    [GeneratedRegex("[ _]+")]
    private static partial Regex Blanks();

    /// <summary>As the input's own cleaning writes marks of direction and controls, so that they can be seen.</summary>
    [GeneratedRegex(@"\[U\+(?:00[89][0-9A-F]|202[89A-E]|206[6-9])\]")]
    private static partial Regex Marks();
}
