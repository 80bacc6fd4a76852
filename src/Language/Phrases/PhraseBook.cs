namespace Language.Phrases;

/// <summary>
/// Phrases of one language by what they are for. Tolerant of inflection (open ends), case, missing marks, spacing; for scripts without
/// blanks a phrase is looked for in the letters alone. Immutable, safe for many askers at once.
/// </summary>
public sealed class PhraseBook
{
    private readonly Dictionary<string, List<PhrasePattern>> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _lines = new(StringComparer.Ordinal);
    private readonly bool _hasBlanks = true;

    private PhraseBook(TextReader lines)
    {
        for (var line = lines.ReadLine(); line is not null; line = lines.ReadLine())
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (line.Length == 0 || line[0] == '#' || colon < 0)
                continue;
            var (role, rest) = (line[..colon], line[(colon + 2)..]);
            if (role == "blanks")
                _hasBlanks = rest.Trim() != "no";
            else
                Add(role, rest);
        }
    }

    /// <summary>How far apart two things may stand and still belong together: in words, or letters where there are no blanks.</summary>
    public int Reach => _hasBlanks ? 5 : 12;

    /// <summary>
    /// Reads a list, <c>role: phrase, phrase, …</c> a line, a role on as many lines as it needs. Blank lines and those that begin with #
    /// are left out; <c>blanks: no</c> is said of a script without blanks.
    /// </summary>
    public static PhraseBook Read(TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new PhraseBook(lines);
    }

    /// <summary>The lines of a role as they stand.</summary>
    public IReadOnlyList<string> Lines(string role) => _lines.TryGetValue(role, out var lines) ? lines : [];

    /// <summary>Every place where a phrase of a role stands.</summary>
    public IReadOnlyList<PhraseHit> Find(string role, PhraseText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!_roles.TryGetValue(role, out var patterns))
            return [];
        return [.. patterns.SelectMany(pattern =>
            (_hasBlanks ? pattern.Find(text) : pattern.FindLetters(text))
                .Select(place => new PhraseHit(place.First, place.Last, pattern.IsPlain || !_hasBlanks)))];
    }

    private void Add(string role, string rest)
    {
        if (!_roles.TryGetValue(role, out var patterns))
            (_roles[role], _lines[role]) = (patterns = [], []);
        _lines[role].Add(rest);
        patterns.AddRange(rest.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(PhrasePattern.Of));
    }
}

/// <summary>A phrase in a text.</summary>
/// <param name="First">Its first word, or letter where the script has no blanks.</param>
/// <param name="Last">Its last.</param>
/// <param name="IsPlain">It says something by itself: more than a word.</param>
public readonly record struct PhraseHit(int First, int Last, bool IsPlain)
{
    /// <summary>How far it is from another, 0 where they touch or overlap.</summary>
    public int From(PhraseHit other) => Math.Max(0, Math.Max(First - other.Last, other.First - Last) - 1);
}
