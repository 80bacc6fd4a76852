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
    private const int BitsOfPart = 64;
    private const int MostSets = 64;

    private readonly Dictionary<string, int> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _begun = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>>.AlternateLookup<ReadOnlySpan<char>> _begunSpans;
    private readonly List<(DangerFinderTable Table, Step[] Steps)>?[] _byFirst;
    private readonly int _stops;
    private readonly int _width;

    public DangerFinderPatterns(IEnumerable<(DangerFinderTable Table, string Lines)> tables)
    {
        _stops = SetOf("@stop");
        _begunSpans = _begun.GetAlternateLookup<ReadOnlySpan<char>>();
        var patterns = tables.SelectMany(table => Lines(table.Lines).Where(line => line[0] != '#')
            .Select(line => (table.Table, Steps: Steps(line).ToArray()))).ToList();
        _byFirst = new List<(DangerFinderTable, Step[])>?[_sets.Count];
        _width = (_sets.Count + BitsOfPart - 1) / BitsOfPart;
        foreach (var pattern in patterns)
            (_byFirst[pattern.Steps[0].Set] ??= []).Add(pattern);
    }

    private readonly record struct Step(int Set, bool Optional, int Gap);

    /// <summary>Each place where a pattern of a table stands: its first word, and the word behind its last.</summary>
    public List<DangerFinderHit> Find(IReadOnlyList<DangerFinderWord> words)
    {
        var hits = new List<DangerFinderHit>();
        var bits = new ulong[words.Count * _width];
        var found = new List<int>(MostSets);
        var sentence = new Sentence(words, bits, _width);
        var starts = new List<(int At, int Set)>(words.Count * 2);
        for (var at = 0; at < words.Count; at++)
        {
            found.Clear();
            AddSets(words[at].Text, found);
            foreach (var set in found)
                if (sentence.Mark(at, set) && _byFirst[set] is not null)
                    starts.Add((at, set));
        }
        foreach (var (at, set) in starts)
            foreach (var (table, steps) in _byFirst[set]!)
            {
                var to = Match(steps, 0, sentence, at);
                if (to > 0)
                    hits.Add(new DangerFinderHit(table, at, to));
            }
        return hits;
    }

    private int Match(Step[] steps, int step, in Sentence sentence, int at)
    {
        if (step == steps.Length)
            return at;
        var (set, optional, gap) = steps[step];
        var last = Math.Min(at + gap, sentence.Count);
        for (var here = at; here <= last; here++)
        {
            var matches = set == End ? EndsAt(sentence, here) : here < sentence.Count && sentence.Is(here, set);
            var to = matches ? Match(steps, step + 1, sentence, set == End ? here : here + 1) : 0;
            if (to > 0)
                return to;
        }
        return optional ? Match(steps, step + 1, sentence, at) : 0;
    }

    private bool EndsAt(in Sentence sentence, int at) =>
        at == sentence.Count || sentence.Words[at].AfterBreak || sentence.Is(at, _stops);

    private void AddSets(string word, List<int> found)
    {
        if (_exact.TryGetValue(word, out var exact))
            found.AddRange(exact);
        for (var length = 2; length <= word.Length; length++)
            if (_begunSpans.TryGetValue(word.AsSpan(0, length), out var sets))
                found.AddRange(sets);
    }

    /// <summary>Words, and which sets each belongs to, a bit for every set.</summary>
    private readonly record struct Sentence(IReadOnlyList<DangerFinderWord> Words, ulong[] Bits, int Width)
    {
        public int Count => Words.Count;

        public bool Is(int at, int set) => (Bits[at * Width + set / BitsOfPart] & (1ul << (set % BitsOfPart))) != 0;

        /// <summary>Says that a word belongs to a set; false where that was known.</summary>
        public bool Mark(int at, int set)
        {
            var isNew = !Is(at, set);
            Bits[at * Width + set / BitsOfPart] |= 1ul << (set % BitsOfPart);
            return isNew;
        }
    }

    /// <summary>A line that ends with a bar goes on in the next.</summary>
    private static string[] Lines(string table) => table.Replace("|\n", "|", StringComparison.Ordinal)
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

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
