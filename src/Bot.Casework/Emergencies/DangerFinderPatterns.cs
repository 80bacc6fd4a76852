namespace Bot.Emergencies;

/// <summary>
/// Tables of patterns of words, one a line; a line that ends with a bar goes on in the next. <c>a|b</c> is either word, <c>kill*</c> any
/// word that begins so, <c>@who</c> a list of <see cref="DangerFinderLists"/>, <c>?word</c> may be missing, <c>..</c> lets up to three
/// words in between and <c>...</c> up to seven; <c>$</c> is the end of what is said: of the sentence, at a comma, or before a word that
/// begins something new.
/// </summary>
internal sealed class DangerFinderPatterns
{
    private const int End = -1;
    private const int FewBetween = 3;
    private const int MoreBetween = 7;

    private readonly Dictionary<string, int> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _begun = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<(DangerFinderTable Table, Step[] Steps)>> _byFirst = [];
    private readonly int _stops;

    public DangerFinderPatterns(IEnumerable<(DangerFinderTable Table, string Lines)> tables)
    {
        _stops = SetOf("@stop");
        foreach (var (table, lines) in tables)
            foreach (var line in Lines(lines))
                if (line[0] != '#')
                    Add(table, Steps(line));
    }

    private readonly record struct Step(int Set, bool Optional, int Gap);

    /// <summary>Each place where a pattern of a table stands: its first word, and the word behind its last.</summary>
    public List<DangerFinderHit> Find(IReadOnlyList<DangerFinderWord> words)
    {
        var sets = words.Select(word => SetsOf(word.Text)).ToArray();
        var hits = new List<DangerFinderHit>();
        for (var at = 0; at < sets.Length; at++)
            foreach (var set in sets[at])
                foreach (var (table, steps) in _byFirst.GetValueOrDefault(set) ?? [])
                {
                    var to = Match(steps, 0, words, sets, at);
                    if (to > 0)
                        hits.Add(new DangerFinderHit(table, at, to));
                }
        return hits;
    }

    private int Match(Step[] steps, int step, IReadOnlyList<DangerFinderWord> words, HashSet<int>[] sets, int at)
    {
        if (step == steps.Length)
            return at;
        var (set, optional, gap) = steps[step];
        for (var here = at; here <= Math.Min(at + gap, sets.Length); here++)
        {
            var matches = set == End ? EndsAt(words, sets, here) : here < sets.Length && sets[here].Contains(set);
            var to = matches ? Match(steps, step + 1, words, sets, set == End ? here : here + 1) : 0;
            if (to > 0)
                return to;
        }
        return optional ? Match(steps, step + 1, words, sets, at) : 0;
    }

    private bool EndsAt(IReadOnlyList<DangerFinderWord> words, HashSet<int>[] sets, int at) =>
        at == words.Count || words[at].AfterBreak || sets[at].Contains(_stops);

    /// <summary>A line that ends with a bar goes on in the next.</summary>
    private static string[] Lines(string table) => table.Replace("|\n", "|", StringComparison.Ordinal)
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void Add(DangerFinderTable table, List<Step> steps)
    {
        if (!_byFirst.TryGetValue(steps[0].Set, out var known))
            _byFirst[steps[0].Set] = known = [];
        known.Add((table, [.. steps]));
    }

    private List<Step> Steps(string line)
    {
        var steps = new List<Step>();
        var gap = 0;
        foreach (var part in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var isGap = part.Trim('.').Length == 0;
            var isOptional = part[0] == '?';
            if (!isGap)
                steps.Add(new Step(part == "$" ? End : SetOf(isOptional ? part[1..] : part), isOptional, gap));
            gap = !isGap ? 0 : part.Length == 2 ? FewBetween : MoreBetween;
        }
        return steps;
    }

    private int SetOf(string words)
    {
        if (_sets.TryGetValue(words, out var known))
            return known;
        var set = _sets[words] = _sets.Count;
        foreach (var word in words.Split('|').SelectMany(DangerFinderLists.Words))
        {
            var (index, key) = word.EndsWith('*') ? (_begun, word[..^1]) : (_exact, word);
            if (!index.TryGetValue(key, out var sets))
                index[key] = sets = [];
            sets.Add(set);
        }
        return set;
    }

    private HashSet<int> SetsOf(string word)
    {
        var found = new HashSet<int>(_exact.GetValueOrDefault(word) ?? []);
        var begun = _begun.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 2; length <= word.Length; length++)
            if (begun.TryGetValue(word.AsSpan(0, length), out var sets))
                found.UnionWith(sets);
        return found;
    }
}

/// <summary>A pattern of a table stands in a sentence.</summary>
/// <param name="Table">The table.</param>
/// <param name="From">Its first word.</param>
/// <param name="To">The word behind its last.</param>
internal readonly record struct DangerFinderHit(DangerFinderTable Table, int From, int To)
{
    /// <summary>Whether the two share a word.</summary>
    public bool Touches(DangerFinderHit other) => other.From < To && From < other.To;
}
