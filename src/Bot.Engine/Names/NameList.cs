using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Bot.Names;

/// <summary>
/// Several names typed where one is asked for: "User:A, User:B", "[[User:A]] and User:B". Names hold commas and words like "and" too, so
/// where only the first is said to be a user, or none is, nobody but the writer can tell.
/// </summary>
/// <param name="Names">Each name as typed; one where it is one.</param>
/// <param name="IsSure">Whether it can be nothing else.</param>
public sealed partial record NameList(ImmutableArray<string> Names, bool IsSure)
{
    /// <summary>Words that begin with a capital and are no names.</summary>
    private static readonly FrozenSet<string> notNames = FrozenSet.ToFrozenSet(
        ["i", "he", "she", "it", "they", "we", "you", "the", "a", "an", "his", "her", "their", "my", "our", "this", "that", "there", "then",
            "now", "please"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is more than one name, or may be.</summary>
    public bool IsSeveral => Names.Length > 1;

    /// <summary>The names as one text that gives exactly these again.</summary>
    public string Listed => string.Join(", ", Names.Select(n => Said(n) ? n : IsNoName(n) ? $"[[{n}]]" : "User:" + n));

    /// <summary>All of it as one text that is a single name.</summary>
    public static string AsOne(string typed)
    {
        var bare = typed.Replace("[[", "", StringComparison.Ordinal).Replace("]]", "", StringComparison.Ordinal).Trim();
        return $"[[{(Said(bare) || IsNoName(bare) ? "" : "User:")}{bare}]]";
    }

    /// <summary>A value that others follow in a row: with marks in it, it would be taken for several.</summary>
    internal static string AsPart(string typed) => typed.Contains(',', StringComparison.Ordinal) && Of(typed).IsSeveral && !Of(typed).IsSure
        ? AsOne(typed) : typed;

    /// <summary>Reads names.</summary>
    public static NameList Of(string typed)
    {
        var parted = typed.Trim().Replace("]][[", "]], [[", StringComparison.Ordinal);
        var names = Parts(parted).Select(p => p.Trim()).Where(p => WikiName.Read(p).Key.Length > 0).ToImmutableArray();
        return names.Length <= 1 ? new NameList([typed], true) : new NameList(names, names.Skip(1).Any(Said));
    }

    /// <summary>How much at the start of a text is names in a row, in UTF-16 units: one, or several with what parts them.</summary>
    public static int RowAt(string text)
    {
        var words = Word().Matches(text);
        if (words.Count == 0)
            return 0;
        var (last, length) = (words[0].Value, Bare(words[0]));
        for (var next = 1; next < words.Count; next++)
        {
            var isParted = last.EndsWith(',') || last.EndsWith(';');
            if (Joiner().IsMatch(words[next].Value))
                (isParted, next) = (true, next + 1);
            if (!isParted || next >= words.Count || !LooksLikeAName(words[next].Value))
                break;
            (last, length) = (words[next].Value, words[next].Index + Bare(words[next]));
        }

        return length;

        static int Bare(Match word) => word.Value.TrimEnd(',', ';', '.').Length;
    }

    private static bool LooksLikeAName(string word)
    {
        var bare = word.Trim('[', ']', '@', ',', ';', '.', '!', '?', '"');
        var isCapital = bare.Length > 0 && char.IsUpper(bare[0]) && !notNames.Contains(bare);
        return isCapital || word.StartsWith("[[", StringComparison.Ordinal) || word[0] == '@' || Said(word);
    }

    /// <summary>Whether a text says itself that it is a user.</summary>
    private static bool Said(string part) =>
        part.TrimStart() is ['@', ..] or ['[', '[', ..] || WikiName.Read(part).IsPage || IpName.Read(part.Trim()) is not null;

    /// <summary>"her sister": somebody, and by no name.</summary>
    private static bool IsNoName(string part) =>
        part.Trim().Split(' ') is [var first, _, ..] && char.IsLower(first[0]) && notNames.Contains(first);

    private static IEnumerable<string> Parts(string text)
    {
        var isAddress = PageAddress.Is(Wrapping.Unwrapped(text));
        var (from, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] is '[' or '{' or '(' ? 1 : text[at] is ']' or '}' or ')' ? -1 : 0;
            if (depth > 0 || (isAddress ? BetweenAddresses() : Between()).Match(text, at) is not { Success: true, Length: > 0 } between)
                continue;
            yield return text[from..at];
            from = at + between.Length;
            at = from - 1;
        }

        yield return text[from..];
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:and|&|\+|/|und|et|y)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Joiner();

    /// <summary>What parts names: a mark, a word, an arrow, or a blank before the next link or prefix.</summary>
    [GeneratedRegex(@"\G(?:\s*[,;\n]\s*(?:and\s+|&\s*)?|\s+(?:and|or|aka|&|\+|/|\||und|et)\s+|\s*/\s*(?=\[\[)|\s*(?:→|⇒|-+>|=+>)\s*"
        + @"|(?<=\]\])\s*/\s*|(?<=\]\])\s*(?=\[\[)|\s+(?=User:))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"\G[,;]?\s+(?:(?:and|or|&)\s+)?(?=(?:https?:)?//|\[\[|User:)", RegexOptions.IgnoreCase)]
    private static partial Regex BetweenAddresses();
}
