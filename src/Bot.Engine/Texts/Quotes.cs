using System.Collections.Frozen;
using System.Text;

namespace Bot.Texts;

/// <summary>
/// Quotes as keyboards, telephones and word processors of all languages write them. Those that are apostrophes too open only where a word
/// begins and close only where one ends, so that O’Brien and ‘tis stay whole.
/// </summary>
public static class Quotes
{
    /// <summary>What each opening mark may be closed by.</summary>
    private static readonly FrozenDictionary<char, string> closing = new Dictionary<char, string>
    {
        ['"'] = "\"", ['＂'] = "＂\"", ['“'] = "”\"", ['”'] = "”", ['„'] = "“”\"", ['‟'] = "”",
        ['«'] = "»", ['»'] = "«»",
        ['\''] = "'", ['‘'] = "’", ['‚'] = "‘’", ['‹'] = "›", ['›'] = "‹›",
        ['「'] = "」", ['『'] = "』", ['〝'] = "〞〟",
    }.ToFrozenDictionary();

    /// <summary>Whether something quoted can begin with this mark.</summary>
    public static bool Opens(char mark) => closing.ContainsKey(mark);

    /// <summary>
    /// What is quoted from here on. Inside straight double quotes \" and \\ stand for themselves; one that is never closed takes all the
    /// rest. Any other mark that is never closed quotes nothing.
    /// </summary>
    /// <returns>What stands inside, and where the line goes on; null where nothing is quoted.</returns>
    public static (string Inside, int End)? At(string line, int start)
    {
        if (start >= line.Length || !closing.TryGetValue(line[start], out var ends))
            return null;
        if (line[start] == '"')
            return Straight(line, start);
        for (var at = start + 1; at < line.Length; at++)
            if (ends.Contains(line[at], StringComparison.Ordinal) && Closes(line, start, at))
                return (line[(start + 1)..at].Trim(), at + 1);
        return null;
    }

    private static (string, int) Straight(string line, int start)
    {
        var word = new StringBuilder();
        for (var at = start + 1; at < line.Length; at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length && line[at + 1] is '"' or '\\')
                word.Append(line[++at]);
            else if (line[at] == '"')
                return (word.ToString(), at + 1);
            else
                word.Append(line[at]);
        }

        return (line[(start + 1)..], line.Length);
    }

    private static bool Closes(string line, int start, int at)
    {
        var isApostrophe = line[at] is '\'' or '’' or '‘';
        var isBehindAWord = at > start + 1 && !char.IsWhiteSpace(line[at - 1]);
        var endsOne = at + 1 == line.Length || char.IsWhiteSpace(line[at + 1]) || char.IsPunctuation(line[at + 1]);
        return !isApostrophe || (isBehindAWord && endsOne);
    }
}
