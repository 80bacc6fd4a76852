using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Names;

/// <summary>
/// Unicode's own tables of decompositions and combining classes, read once from <c>normalization.txt</c> beside this file: under
/// InvariantGlobalization the platform's Normalize leaves every text as it is, without a word.
/// </summary>
internal sealed class UnicodeTables
{
    private static readonly Lazy<UnicodeTables> shared = new(() => new UnicodeTables());
    private readonly Dictionary<int, byte> classes = [];
    private readonly Dictionary<int, int[]> canonical = [];
    private readonly Dictionary<int, int[]> compatible = [];
    private readonly HashSet<int> excluded = [];
    private readonly FrozenDictionary<long, int> composed;

    private UnicodeTables()
    {
        foreach (var (section, word, first) in Words())
            Take(section, word, first);
        composed = canonical.Where(IsComposed).ToFrozenDictionary(d => Pair(d.Value[0], d.Value[1]), d => d.Key);
    }

    /// <summary>The tables.</summary>
    public static UnicodeTables Shared => shared.Value;

    /// <summary>The canonical combining class; 0 for a starter.</summary>
    public byte ClassOf(int code) => classes.GetValueOrDefault(code);

    /// <summary>What a code point decomposes to, in one step; null where it stands for itself.</summary>
    public int[]? Decomposed(int code, bool compatibly) =>
        canonical.TryGetValue(code, out var parts) || (compatibly && compatible.TryGetValue(code, out parts)) ? parts : null;

    /// <summary>What two code points compose to; null for nothing.</summary>
    public int? Composed(int first, int second) => composed.TryGetValue(Pair(first, second), out var code) ? code : null;

    /// <summary>Not singletons, nor what begins with a mark, nor what Unicode excludes by name.</summary>
    private bool IsComposed(KeyValuePair<int, int[]> d) =>
        d.Value.Length == 2 && !excluded.Contains(d.Key) && ClassOf(d.Key) == 0 && ClassOf(d.Value[0]) == 0;

    private void Take(string section, string word, string first)
    {
        switch (section)
        {
            case "class":
                foreach (var code in Run(word))
                    classes[code] = byte.Parse(first, CultureInfo.InvariantCulture);
                break;
            case "excluded":
                excluded.UnionWith(Run(word));
                break;
            default:
                Decomposition(section == "canonical" ? canonical : compatible, word);
                break;
        }
    }

    private static void Decomposition(Dictionary<int, int[]> into, string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var (left, right) = (word[..equals], word[(equals + 1)..]);
        int[] parts = [.. right.Split('+').Select(Code)];
        var at = 0;
        foreach (var code in Run(left))
            into[code] = left.Contains('-', StringComparison.Ordinal) ? [parts[0] + at++] : parts;
    }

    private static IEnumerable<(string Section, string Word, string First)> Words()
    {
        var section = "";
        foreach (var line in NameData.Lines("normalization.txt"))
        {
            if (line[0] == '[')
            {
                section = line.Trim('[', ']');
                continue;
            }

            var words = line.Split(' ');
            foreach (var word in section == "class" ? words.Skip(1) : words)
                yield return (section, word, words[0]);
        }
    }

    private static IEnumerable<int> Run(string word)
    {
        var ends = word.Split('-');
        return Enumerable.Range(Code(ends[0]), Code(ends[^1]) - Code(ends[0]) + 1);
    }

    private static int Code(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;
}
