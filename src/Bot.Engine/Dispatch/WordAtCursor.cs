using Bot.Commands;
using Bot.Texts;

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
        return new WordAtCursor(head[begin..(named is null ? start : start - equals - 1)].Trim(), Opened(word), start, named);
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

    /// <summary>Where the last word begins, as one reads it who has not come to its end yet: a quote may still be open.</summary>
    private static int WordStart(string head, int begin)
    {
        var start = begin;
        for (var i = begin; i < head.Length; i++)
        {
            var isBegin = i == start || head[i - 1] == '=';
            if (isBegin && Quotes.At(head, i) is var (_, end))
                i = end - 1;
            else if (isBegin && IsOpened(head[i..]))
                return start;
            else if (char.IsWhiteSpace(head[i]))
                start = i + 1;
        }

        return start;
    }

    /// <summary>
    /// Whether a quote begins here that is not closed yet. Apostrophes begin words too: then a second word shows that they do.
    /// </summary>
    private static bool IsOpened(string rest) =>
        Quotes.Opens(rest[0]) && (rest[0] is not ('\'' or '‘' or '‚') || !rest.Any(char.IsWhiteSpace));

    private static string Opened(string word) => word.Length > 0 && Quotes.Opens(word[0]) ? word[1..] : word;
}
