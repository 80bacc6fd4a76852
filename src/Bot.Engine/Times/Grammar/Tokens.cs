using System.Globalization;

namespace Bot.Times.Grammar;

/// <summary>Cuts a text into numbers, words and signs. ASCII digits only; apostrophes belong to the word around them.</summary>
internal static class Tokens
{
    /// <summary>No date has more words than this, so the rest of a long line is never looked at.</summary>
    private const int Most = 48;

    public static List<Token> Cut(string typed)
    {
        var text = Narrow(typed);
        var tokens = new List<Token>();
        var at = 0;
        while (tokens.Count < Most)
        {
            var start = at;
            while (start < text.Length && IsSpace(text[start]))
                start++;
            if (start == text.Length)
                break;
            var glued = start == at && start > 0;
            at = End(text, start, out var kind);
            var word = text[start..at].ToLowerInvariant().Replace('’', '\'');
            tokens.Add(new Token(kind, word, kind == TokenKind.Number ? Value(word) : 0, start, at, glued));
        }
        return tokens;
    }

    /// <summary>The full-width letters, digits and signs of East Asian keyboards as the ASCII ones; as many characters as before.</summary>
    private static string Narrow(string text) => !text.Any(IsWide) ? text
        : string.Create(text.Length, text, (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = IsWide(from[i]) ? (char)(from[i] - 0xFEE0) : from[i];
        });

    private static bool IsWide(char c) => c is >= '\uFF01' and <= '\uFF5E';

    /// <summary>Blanks of any width (telephones put narrow ones before "pm") and tabs; line ends are not part of a date.</summary>
    public static bool IsSpace(char c) => c == '\t' || char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;

    private static int End(string text, int start, out TokenKind kind)
    {
        var at = start;
        if (char.IsAsciiDigit(text[at]))
        {
            kind = TokenKind.Number;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
            return at;
        }
        if (char.IsLetter(text[at]))
        {
            kind = TokenKind.Word;
            while (at < text.Length && (char.IsLetter(text[at]) || IsApostropheInside(text, at)))
                at++;
            return at;
        }
        kind = TokenKind.Sign;
        return at + 1;
    }

    private static bool IsApostropheInside(string text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static int Value(string digits) =>
        digits.Length <= 9 ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : Token.TooLarge;
}
