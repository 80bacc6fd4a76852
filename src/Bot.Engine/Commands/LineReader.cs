namespace Bot.Commands;

/// <summary>Takes words from a line. A word in double quotes may hold blanks; \" and \\ stand for themselves inside.</summary>
public static class LineReader
{
    /// <summary>The first word of a line, and what follows it.</summary>
    public static (string Word, string Left) Word(string line)
    {
        line = line.TrimStart();
        if (line.Length == 0)
            return ("", "");
        if (line[0] != '"')
        {
            var end = 0;
            while (end < line.Length && !char.IsWhiteSpace(line[end]))
                end++;
            return (line[..end], line[end..].TrimStart());
        }

        var word = new System.Text.StringBuilder();
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] is '"' or '\\')
                word.Append(line[++i]);
            else if (line[i] == '"')
                return (word.ToString(), line[(i + 1)..].TrimStart());
            else
                word.Append(line[i]);
        }

        return (line[1..], "");
    }

    /// <summary>A whole text without the quotes around it, if they are around all of it.</summary>
    public static string Unquoted(string text)
    {
        text = text.Trim();
        if (text.Length < 2 || text[0] != '"')
            return text;
        var (word, rest) = Word(text);
        return rest.Length == 0 && text[^1] == '"' ? word : text;
    }

    /// <summary>
    /// Takes name=value pairs out of a line: of known names before anything else, of others wherever they stand outside quotes, so that
    /// a note that speaks of "case=5" stays whole. What remains keeps its order and spacing.
    /// </summary>
    public static (Dictionary<string, string> Pairs, string Left) Pairs(string line, Func<string, bool> known, Func<string, bool> anywhere)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        var rest = new System.Text.StringBuilder();
        var at = 0;
        var start = true;
        while (at < line.Length)
        {
            if (start && Name(line, at) is { } name && !pairs.ContainsKey(name) && (anywhere(name) || (rest.Length == 0 && known(name))))
            {
                var (value, after) = Word(line[(at + name.Length + 1)..]);
                var follows = line[at + name.Length + 1] is ' ' or '\t';
                pairs[name] = follows ? "" : value;
                at = follows ? at + name.Length + 1 : line.Length - after.Length;
                continue;
            }

            if (line[at] == '"' && start)
            {
                var (_, after) = Word(line[at..]);
                var end = line.Length - after.Length;
                rest.Append(line, at, end - at);
                at = end;
                continue;
            }

            start = char.IsWhiteSpace(line[at]);
            rest.Append(line[at++]);
        }

        return (pairs, rest.ToString().Trim());
    }

    private static string? Name(string line, int at)
    {
        var end = at;
        while (end < line.Length && (char.IsAsciiLetterLower(line[end]) || char.IsAsciiDigit(line[end]) || line[end] == '-'))
            end++;
        return end > at && end + 1 < line.Length && line[end] == '=' ? line[at..end] : null;
    }
}
