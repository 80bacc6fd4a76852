using Bot.Commands;


namespace Bot.Dispatch;

/// <summary>The word of a line that is being typed.</summary>
/// <param name="Before">What stands between the command's words and it.</param>
/// <param name="Typed">What was typed of it, without an opening quote.</param>
/// <param name="Start">Where in the line it begins, behind a name= but with its quote.</param>
/// <param name="Parameter">The parameter it names; null where its position tells.</param>
internal sealed record WordAtCursor(string Before, string Typed, int Start, Parameter? Parameter)
{
    /// <summary>The word at the end of a line; null while the command's own words are being typed.</summary>
    public static WordAtCursor? Of(string head, Command command)
    {
        var from = AfterPath(head, command);
        if (from is not { } begin)
            return null;
        var start = WordStart(head, begin);
        var word = head[start..];
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var named = equals > 0 ? command.Parameters.FirstOrDefault(p => p.Name == word[..equals]) : null;
        if (named is not null)
            (start, word) = (start + equals + 1, word[(equals + 1)..]);
        return new WordAtCursor(head[begin..(named is null ? start : start - equals - 1)].Trim(), word.TrimStart('"'), start, named);
    }

    /// <summary>Where the arguments begin: behind the command's longest path and a blank.</summary>
    private static int? AfterPath(string head, Command command)
    {
        int? best = null;
        foreach (var path in command.Aliases.Prepend(command.Path))
        {
            var at = 0;
            foreach (var word in path.Split(' '))
            {
                while (at < head.Length && char.IsWhiteSpace(head[at]))
                    at++;
                at = IsWordAt(head, at, word) ? at + word.Length : int.MaxValue;
                if (at == int.MaxValue)
                    break;
            }

            if (at != int.MaxValue && at + 1 > (best ?? 0))
                best = at + 1;
        }

        return best;
    }

    /// <summary>Whether a whole word stands there with a blank behind it.</summary>
    private static bool IsWordAt(string head, int at, string word) =>
        at + word.Length < head.Length
        && string.Compare(head, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
        && char.IsWhiteSpace(head[at + word.Length]);

    private static int WordStart(string head, int begin)
    {
        var (start, quoted) = (begin, false);
        for (var i = begin; i < head.Length; i++)
        {
            if (head[i] == '\\' && quoted)
                i++;
            else if (head[i] == '"' && (quoted || i == start || head[i - 1] == '='))
                quoted = !quoted;
            else if (char.IsWhiteSpace(head[i]) && !quoted)
                start = i + 1;
        }

        return start;
    }
}
