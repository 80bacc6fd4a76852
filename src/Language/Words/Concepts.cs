namespace Language.Words;

/// <summary>
/// Finds the field's meanings in a text: words and phrases of the lexicon, whether they are denied or quoted,
/// and which meaning follows which in a clause (a threat and then a person is another thing than a threat and then a film).
/// </summary>
public sealed class Concepts
{
    /// <summary>Meanings further apart than this many words do not speak of one another.</summary>
    private const int Reach = 7;

    private static readonly HashSet<string> Denials =
    [
        "not", "no", "never", "nobody", "none", "without", "isnt", "wasnt", "dont", "doesnt", "didnt", "arent", "cant", "wont", "neither",
        "hardly", "nothing",
    ];

    private readonly Dictionary<string, List<(string[] Tail, string Name)>> _phrases = new(StringComparer.Ordinal);

    private readonly List<string> _names = [];

    private Concepts(TextReader lines)
    {
        for (var line = lines.ReadLine(); line is not null; line = lines.ReadLine())
            if (line.Length > 0 && line[0] != '#')
                Add(line);
        foreach (var phrases in _phrases.Values)
            phrases.Sort((a, b) => b.Tail.Length - a.Tail.Length);
    }

    /// <summary>All meanings, in the order of the lexicon.</summary>
    public IReadOnlyList<string> All => _names;

    /// <summary>Each meaning found, with the first word of it: for the reader who asks why.</summary>
    public IEnumerable<ConceptHit> Find(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!_phrases.TryGetValue(tokens[i].Stem, out var phrases))
                continue;
            foreach (var (rest, name) in phrases)
                if (Follows(tokens, i + 1, rest))
                    yield return new ConceptHit(name, i, 1 + rest.Length, tokens[i].Quoted, IsDenied(tokens, i));
        }
    }

    /// <summary>The names of the features that the hits make.</summary>
    internal static IEnumerable<string> Names(IReadOnlyList<Token> tokens, IReadOnlyList<ConceptHit> hits)
    {
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            yield return hit.Name;
            if (hit.Quoted)
                yield return "said " + hit.Name;
            if (hit.Denied)
                yield return "no " + hit.Name;
            for (var j = i + 1; j < hits.Count && hits[j].At - hit.At <= Reach; j++)
                if (hits[j].Name != hit.Name && tokens[hits[j].At].Clause == tokens[hit.At].Clause)
                    yield return hit.Name + ">" + hits[j].Name;
        }
    }

    /// <summary>
    /// Reads a list: a meaning a line, <c>name: word, two words, …</c>. Blank lines and those that begin with # are left out.
    /// </summary>
    public static Concepts Read(TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new Concepts(lines);
    }

    private void Add(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var name = line[..colon].Trim();
        _names.Add(name);
        foreach (var phrase in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var stems = Tokens.Of(phrase).Select(token => token.Stem).ToArray();
            if (!_phrases.TryGetValue(stems[0], out var known))
                _phrases[stems[0]] = known = [];
            known.Add((stems[1..], name));
        }
    }

    private static bool Follows(IReadOnlyList<Token> tokens, int at, string[] rest)
    {
        if (at + rest.Length > tokens.Count)
            return false;
        for (var i = 0; i < rest.Length; i++)
            if (!string.Equals(tokens[at + i].Stem, rest[i], StringComparison.Ordinal))
                return false;
        return true;
    }

    private static bool IsDenied(IReadOnlyList<Token> tokens, int at)
    {
        for (var i = Math.Max(0, at - 4); i < at; i++)
            if (tokens[i].Clause == tokens[at].Clause && Denials.Contains(tokens[i].Text))
                return true;
        return false;
    }
}
