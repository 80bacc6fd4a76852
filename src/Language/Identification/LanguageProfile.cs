using Language.Numbers;

namespace Language.Identification;

/// <summary>
/// Tells languages apart by how often runs of letters stand in each (naive Bayes over runs of one to five letters). The script of the
/// letters decides which languages come into question. The same text has the same answer everywhere; safe for many askers at once.
/// </summary>
public sealed class LanguageProfile
{
    private const int Magic = 0x314C4E47;

    private readonly uint[] _scripts;
    private readonly SortedHashes _hashes;
    private readonly ReadOnlyMemory<int> _starts;
    private readonly ReadOnlyMemory<byte> _languages;
    private readonly ReadOnlyMemory<byte> _weights;
    private readonly double[] _border;

    internal LanguageProfile(string[] codes, uint[] scripts, ProfileRuns runs, double[] border)
    {
        (Codes, _scripts, _border) = (codes, scripts, border);
        (_hashes, _starts, _languages, _weights) = (new SortedHashes(runs.Hashes), runs.Starts, runs.Languages, runs.Weights);
    }

    /// <summary>The languages that are known, by their codes.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>What a text looks like.</summary>
    /// <param name="text">As typed; its first 600 letters decide.</param>
    public LanguageGuess Guess(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sums = new LanguageSums(Codes.Count);
        AddTo(sums, LetterRuns.Plain(text, LetterRuns.LongestText));
        return Guess(Scripts.Main(text), sums);
    }

    /// <summary>Reads a text word by word, so that any part of it can be looked at without reading it again.</summary>
    /// <param name="text">As typed.</param>
    public LanguageWords Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new LanguageWords(this, text);
    }

    internal LanguageGuess Guess(Script script, LanguageSums found)
    {
        var (sums, seen, runs) = (found.Sums, found.Seen, found.Runs);
        var ranked = Enumerable.Range(0, Codes.Count).Where(language => script != Script.Other && IsWrittenIn(language, script))
            .OrderByDescending(language => sums[language]).ThenBy(language => language).ToArray();
        if (ranked.Length == 0 || runs == 0)
            return new LanguageGuess(null, script, [], double.NegativeInfinity);
        var best = sums[ranked[0]];
        var sense = Sense(best / runs, seen[ranked[0]] / (double)runs, runs);
        // Of scripts that few fingers slip into, letters are enough.
        var isSense = sense > 0 || script is not (Script.Latin or Script.Cyrillic);
        var behind = ranked.Select(language => (Codes[language], (best - sums[language]) / runs)).ToArray();
        return new LanguageGuess(isSense ? Codes[ranked[0]] : null, script, behind, sense);
    }

    /// <summary>How far a language is behind the likeliest of a script, in natural logarithms a run; 0 without runs.</summary>
    internal double Behind(string code, Script script, LanguageSums found)
    {
        var (best, own) = (double.NegativeInfinity, double.NegativeInfinity);
        for (var language = 0; language < Codes.Count; language++)
        {
            if (!IsWrittenIn(language, script))
                continue;
            best = Math.Max(best, found.Sums[language]);
            if (Codes[language] == code)
                own = found.Sums[language];
        }
        return found.Runs == 0 ? 0 : (best - own) / found.Runs;
    }

    /// <summary>What the border is drawn over.</summary>
    internal static double[] Evidence(double weight, double seen, int runs) => [weight, seen, Math.Log(1 + runs), 1];

    internal (double Weight, double Seen, int Runs) Look(string text)
    {
        var script = Scripts.Main(text);
        var found = new LanguageSums(Codes.Count);
        AddTo(found, LetterRuns.Plain(text, LetterRuns.LongestText));
        var (sums, seen, runs) = (found.Sums, found.Seen, found.Runs);
        var best = Enumerable.Range(0, Codes.Count).Where(language => IsWrittenIn(language, script))
            .DefaultIfEmpty(0).MaxBy(language => sums[language]);
        return runs == 0 ? (0, 0, 0) : (sums[best] / runs, seen[best] / (double)runs, runs);
    }

    internal LanguageProfile With(double[] border) =>
        new([.. Codes], _scripts, new ProfileRuns(_hashes.All, _starts, _languages, _weights), border);

    private double Sense(double weight, double seen, int runs) =>
        Evidence(weight, seen, runs).Zip(_border, (evidence, share) => evidence * share).Sum();

    private bool IsWrittenIn(int language, Script script) => (_scripts[language] & (1u << (int)script)) != 0;

    /// <summary>Adds what the runs of plain words speak for.</summary>
    internal void AddTo(LanguageSums found, ReadOnlySpan<char> plain)
    {
        var starts = _starts.Span;
        var languages = _languages.Span;
        var weights = _weights.Span;
        foreach (var (hash, length) in new RunsOfWords(plain))
        {
            // Single letters tell little, but tell it of the shortest words too.
            found.Runs += length > 1 ? 1 : 0;
            var at = _hashes.Find(hash);
            for (var i = at < 0 ? 0 : starts[at]; at >= 0 && i < starts[at + 1]; i++)
            {
                found.Sums[languages[i]] += weights[i] * ProfileRuns.Unit;
                found.Seen[languages[i]] += length > 2 ? 1 : 0;
            }
        }
    }

    /// <summary>Writes the profile as <see cref="Read"/> takes it.</summary>
    public void Write(BinaryWriter file)
    {
        ArgumentNullException.ThrowIfNull(file);
        file.Write(Magic);
        file.Write(Codes.Count);
        for (var language = 0; language < Codes.Count; language++)
        {
            file.Write(Codes[language]);
            file.Write(_scripts[language]);
        }
        ModelFile.WriteNumbers<double>(file, _border);
        file.Write(_hashes.All.Length);
        ModelFile.WriteNumbers(file, _hashes.All.Span);
        ModelFile.WriteNumbers(file, _starts.Span);
        ModelFile.WriteNumbers(file, _languages.Span);
        ModelFile.WriteNumbers(file, _weights.Span);
    }

    /// <summary>Reads a profile.</summary>
    /// <param name="file">The file; read from an embedded resource, its numbers stay where the system has mapped them.</param>
    /// <exception cref="InvalidDataException">It is no profile of this version.</exception>
    public static LanguageProfile Read(BinaryReader file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.ReadInt32() != Magic)
            throw new InvalidDataException("This is no language profile of this version; run the training command.");
        var count = file.ReadInt32();
        var (codes, scripts) = (new string[count], new uint[count]);
        for (var language = 0; language < count; language++)
            (codes[language], scripts[language]) = (file.ReadString(), file.ReadUInt32());
        var border = ModelFile.ReadNumbers<double>(file, 4).ToArray();
        var hashes = ModelFile.ReadNumbers<uint>(file, file.ReadInt32());
        var starts = ModelFile.ReadNumbers<int>(file, hashes.Length + 1);
        var total = starts.Span[^1];
        var runs = new ProfileRuns(
            hashes, starts, ModelFile.ReadNumbers<byte>(file, total), ModelFile.ReadNumbers<byte>(file, total));
        return new LanguageProfile(codes, scripts, runs, border);
    }
}
