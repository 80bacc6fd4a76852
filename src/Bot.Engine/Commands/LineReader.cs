using Bot.Names;
using Bot.Texts;

namespace Bot.Commands;

/// <summary>Takes words from a line. A word in quotes may hold blanks; see <see cref="Quotes"/>.</summary>
public static class LineReader
{
    /// <summary>The first word of a line, and what follows it.</summary>
    public static (string Word, string Left) Word(string line)
    {
        line = line.TrimStart();
        if (Quotes.At(line, 0) is var (inside, after))
            return (inside, line[after..].TrimStart());
        var end = 0;
        while (end < line.Length && !char.IsWhiteSpace(line[end]))
            end++;
        return (line[..end], line[end..].TrimStart());
    }

    /// <summary>A whole text without the quotes around it, if they are around all of it.</summary>
    public static string Unquoted(string text)
    {
        text = text.Trim();
        if (text.Length < 2 || Quotes.At(text, 0) is not var (inside, end) || end != text.Length)
            return text;
        return text[0] != '"' || text[^1] == '"' ? inside : text;
    }

    /// <summary>Whether a line begins with something quoted.</summary>
    public static bool IsQuoted(string line) => Quotes.At(line, 0) is not null;

    /// <summary>
    /// Takes name=value pairs out of a line: of known names before anything else, of others wherever they stand outside quotes, so that
    /// a note that speaks of "case=5" stays whole. What remains keeps its order and spacing.
    /// </summary>
    public static (Dictionary<string, string> Pairs, string Left) Pairs(string line, Func<string, bool> known, Func<string, bool> anywhere)
    {
        var (pairs, left, _) = Scan(line, known, anywhere);
        return (pairs, left);
    }

    /// <summary>The same, and every pair that was seen, taken or not.</summary>
    /// <param name="line">The line.</param>
    /// <param name="known">Whether a name is taken before anything else.</param>
    /// <param name="anywhere">Whether a name is taken wherever it stands.</param>
    /// <param name="value">
    /// Reads the unquoted value behind a name where it may have several words; null, or an answer of null, for one word.
    /// </param>
    /// <param name="more">Whether a name that is given twice before all else gives both.</param>
    internal static (Dictionary<string, string> Pairs, string Left, List<PairAt> Seen) Scan(
        string line, Func<string, bool> known, Func<string, bool> anywhere, Func<string, string, NamedValue?>? value = null,
        Func<string, bool>? more = null)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        var seen = new List<PairAt>();
        var rest = new System.Text.StringBuilder();
        var at = 0;
        var (start, isFirst) = (true, true);
        while (at < line.Length)
        {
            if (start && Pair(line, at, value) is { } pair)
            {
                var isMore = isFirst && pairs.GetValueOrDefault(pair.Name) is { Length: > 0 } && more?.Invoke(pair.Name) == true;
                var isTaken = (isMore || !pairs.ContainsKey(pair.Name)) && (anywhere(pair.Name) || (isFirst && known(pair.Name)));
                seen.Add(pair with { IsTaken = isTaken, IsFirst = isFirst });
                if (isMore && isTaken)
                    pair = pair with { Value = $"{NameList.AsPart(pairs[pair.Name])}, {NameList.AsPart(pair.Value)}" };
                if (isTaken)
                {
                    (pairs[pair.Name], at) = (pair.Value, pair.End);
                    continue;
                }
            }
            else if (start && Quotes.At(line, at) is var (_, end))
            {
                while (end < line.Length && char.IsWhiteSpace(line[end]))
                    end++;
                rest.Append(line, at, end - at);
                (at, isFirst) = (end, false);
                continue;
            }

            start = char.IsWhiteSpace(line[at]);
            isFirst &= start;
            rest.Append(line[at++]);
        }

        return (pairs, rest.ToString().Trim(), seen);
    }

    private static PairAt? Pair(string line, int at, Func<string, string, NamedValue?>? longer)
    {
        if (Name(line, at) is not { } name)
            return null;
        var from = at + name.Length + 1;
        if (char.IsWhiteSpace(line[from]))
            return new PairAt(name, "", at, from, false);
        if (!IsQuoted(line[from..]) && longer?.Invoke(name, line[from..]) is { } several)
            return new PairAt(name, several.Value, at, line.Length - several.Left.Length, false) { Why = several.Why };
        var (value, after) = Word(line[from..]);
        return new PairAt(name, value, at, line.Length - after.Length, IsQuoted(line[from..]));
    }

    /// <summary>The name before a "="; telephones begin lines with a capital.</summary>
    private static string? Name(string line, int at)
    {
        var end = at;
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] == '-'))
            end++;
        return end > at && end + 1 < line.Length && line[end] == '=' ? line[at..end].ToLowerInvariant() : null;
    }
}

/// <summary>A name=value pair in a line.</summary>
/// <param name="Name">The name, in small letters.</param>
/// <param name="Value">The value without its quotes.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where what follows it begins.</param>
/// <param name="IsQuoted">Whether the value stood in quotes.</param>
internal sealed record PairAt(string Name, string Value, int Start, int End, bool IsQuoted)
{
    /// <summary>Whether it was taken out of the line.</summary>
    public bool IsTaken { get; init; }

    /// <summary>Whether nothing but pairs stands before it.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Why its words are no value of it, where more than the first of them was looked at.</summary>
    public string? Why { get; init; }
}

/// <summary>A value of several words behind a name.</summary>
/// <param name="Value">The words that are the value.</param>
/// <param name="Left">What follows them.</param>
/// <param name="Why">Why they are none; null where all is well.</param>
internal sealed record NamedValue(string Value, string Left, string? Why);
