namespace Language.Words;

/// <summary>Cuts a folded text into words, and notes what stands in quotation marks.</summary>
public static class Tokens
{
    /// <summary>The words in their order.</summary>
    /// <param name="text">As typed; only the first 4,000 UTF-16 units are read.</param>
    public static List<Token> Of(string text)
    {
        var folded = Folding.Fold(text);
        var tokens = new List<Token>(24);
        var (quoted, clause) = (false, 0);
        for (var i = 0; i < folded.Length;)
        {
            var letter = folded[i];
            if (!char.IsLetterOrDigit(letter))
            {
                if (letter == '"' || letter == '\'' && IsQuote(folded, i, quoted))
                    quoted = !quoted;
                if (letter is '.' or '!' or '?' or ';' or ':' or '\n')
                    clause++;
                i++;
                continue;
            }
            var end = EndOfWord(folded, i);
            tokens.Add(Read(folded, ref i, end, quoted, clause));
        }
        return tokens;
    }

    private static Token Read(string folded, ref int start, int end, bool quoted, int clause)
    {
        var word = folded[start..end];
        if (word is "user" or "http" or "https" or "www" && end < folded.Length && folded[end] is ':' or '.')
        {
            var isUser = word == "user";
            start = end + 1;
            while (start < folded.Length && (isUser ? IsOfName(folded[start]) : !char.IsWhiteSpace(folded[start])))
                start++;
            var name = isUser ? "userx" : "linkx";
            return new Token(name, name, quoted, clause);
        }
        if (end < folded.Length && folded[end] == '@')
        {
            start = end + 1;
            while (start < folded.Length && (char.IsLetterOrDigit(folded[start]) || folded[start] is '.' or '-'))
                start++;
            return new Token("mailx", "mailx", quoted, clause);
        }
        start = end;
        if (char.IsAsciiDigit(word[0]))
            return new Token("numx", word.Length == 4 && word[0] is '1' or '2' ? "yearx" : "numx", quoted, clause);
        word = word.Replace("'", "", StringComparison.Ordinal);
        return new Token(word, Stems.Of(word), quoted, clause);
    }

    private static bool IsOfName(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-';

    private static int EndOfWord(string folded, int start)
    {
        var end = start + 1;
        while (end < folded.Length && (char.IsLetterOrDigit(folded[end])
            || folded[end] == '\'' && end + 1 < folded.Length && char.IsLetter(folded[end + 1])))
            end++;
        return end;
    }

    /// <summary>An apostrophe opens a quotation before a word and closes one after it; inside a word it is a letter.</summary>
    private static bool IsQuote(string folded, int at, bool open) => open
        ? at + 1 == folded.Length || !char.IsLetterOrDigit(folded[at + 1])
        : (at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && folded.IndexOf('\'', at + 1) > 0;
}
