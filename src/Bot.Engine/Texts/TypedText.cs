using System.Globalization;
using System.Text;
using Bot.Names;

namespace Bot.Texts;

/// <summary>What people type, made safe to store and show without losing any of it.</summary>
public static class TypedText
{
    /// <summary>
    /// Line ends become one kind; control characters become their pictures, and the marks that turn the direction of all that follows
    /// (U+202A to U+202E, U+2066 to U+2069) become their code in brackets, so that nothing hides and nothing is lost. In form C, so that
    /// what looks the same is found.
    /// </summary>
    public static string Clean(string text)
    {
        text = Normal.C(text);
        var needs = false;
        for (var i = 0; i < text.Length && !needs; i++)
            needs = IsHarmful(text[i]) || char.IsSurrogate(text[i]);
        if (!needs)
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            Append(clean, rune);
        return clean.ToString();
    }

    /// <summary>
    /// How many characters a text has as people see them: a letter with its accents is one, and so is a family of emoji. Never fewer than
    /// a quarter of its code points, so that a letter under a heap of accents does not pass for one.
    /// </summary>
    public static int Length(string text)
    {
        if (Ascii.IsValid(text))
            return text.Length;
        var (seen, points) = (0, 0);
        for (var at = 0; at < text.Length; seen++)
            at += StringInfo.GetNextTextElementLength(text, at);
        foreach (var _ in text.EnumerateRunes())
            points++;
        return Math.Max(seen, (points + 3) / 4);
    }

    /// <summary>The first so many characters as people see them.</summary>
    public static string Begin(string text, int most)
    {
        var at = 0;
        for (var seen = 0; seen < most && at < text.Length; seen++)
            at += StringInfo.GetNextTextElementLength(text, at);
        return text[..at];
    }

    /// <summary>The first words of something long, for an error that quotes it.</summary>
    public static string Short(string text)
    {
        var clean = Clean(text).Replace('\n', ' ');
        return new StringInfo(clean) is { LengthInTextElements: > 40 } info ? info.SubstringByTextElements(0, 40) + "…" : clean;
    }

    /// <summary>name=value pairs as one would type them, each followed by a blank; those without a value are left out.</summary>
    public static string Pairs(params ReadOnlySpan<(string Name, object? Value)> pairs)
    {
        var line = new StringBuilder();
        foreach (var (name, value) in pairs)
            if (value is not null)
                line.Append(CultureInfo.InvariantCulture, $"{name}={Quoted(AsTyped(value))} ");
        return line.ToString();
    }

    /// <summary>A value as one word: in quotes where it holds a blank, a quote or a backslash.</summary>
    public static string Quoted(string value) =>
        value.Length > 0 && !value.Any(c => char.IsWhiteSpace(c) || c is '"' or '\\') && !Quotes.Opens(value[0]) ? value
            : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>
    /// A text as it stands at the end of a line: in quotes where some of it looks like name=value, or where it begins with a quote.
    /// </summary>
    public static string Text(string text) =>
        text.Contains('=', StringComparison.Ordinal) || (text.Length > 0 && Quotes.Opens(text[0]))
            ? $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : text;

    private static string AsTyped(object value) => value switch
    {
        Enum choice => Words.Typed(choice),
        true => "yes",
        false => "no",
        _ => value.ToString()!,
    };

    /// <summary>A control character, or a mark that breaks a line or turns its direction.</summary>
    private static bool IsHarmful(char c) =>
        c is < ' ' or (>= '\u007f' and <= '\u009f')
            or '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static void Append(StringBuilder clean, Rune rune)
    {
        var code = rune.Value;
        if (code is '\n' or '\t')
            clean.Append((char)code);
        else if (code < 0x20)
            clean.Append((char)(0x2400 + code));
        else if (code == 0x7f)
            clean.Append('\u2421');
        else if (code is (>= 0x80 and <= 0x9f) or (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029)
            clean.Append(CultureInfo.InvariantCulture, $"[U+{code:X4}]");
        else
            clean.Append(rune.ToString());
    }
}
