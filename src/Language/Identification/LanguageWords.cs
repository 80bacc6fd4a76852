namespace Language.Identification;

/// <summary>
/// A text read word by word: what each speaks for is added up for any part of it. A report in one language may quote another.
/// </summary>
public sealed class LanguageWords
{
    private readonly LanguageProfile _profile;
    private readonly LanguageSums[] _sums;
    private readonly int[] _plain;
    private readonly Script[] _scripts;

    internal LanguageWords(LanguageProfile profile, string text)
    {
        _profile = profile;
        All = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        (_sums, _plain, _scripts) = (new LanguageSums[All.Length], new int[All.Length], new Script[All.Length]);
        for (var word = 0; word < All.Length; word++)
        {
            var plain = LetterRuns.Plain(All[word], LetterRuns.LongestText);
            (_sums[word], _plain[word], _scripts[word]) = (new LanguageSums(profile.Codes.Count), plain.Length, Scripts.Main(All[word]));
            profile.AddTo(_sums[word], plain);
        }
    }

    /// <summary>The words as they stand between blanks.</summary>
    public string[] All { get; }

    /// <summary>The script of a word.</summary>
    public Script ScriptOf(int word) => _scripts[word];

    /// <summary>What a part looks like.</summary>
    /// <param name="first">Its first word.</param>
    /// <param name="count">How many words; fewer where the text ends.</param>
    public LanguageGuess Guess(int first, int count) =>
        _profile.Guess(Scripts.Main(string.Concat(All.Skip(first).Take(count))), Sum(first, count));

    /// <summary>What the whole looks like; its first 600 letters decide.</summary>
    public LanguageGuess Guess()
    {
        var (count, length) = (0, 0);
        while (count < All.Length && length < LetterRuns.LongestText)
            length += _plain[count++];
        return Guess(0, count);
    }

    /// <summary>Whether a part of Latin letters may be in another language than the one of that code: it is behind by so much.</summary>
    public bool IsBehind(string code, int first, int count, double behind)
    {
        for (var word = first; word < Math.Min(All.Length, first + count); word++)
            if (_scripts[word] is not (Script.Latin or Script.Other))
                return true;
        return _profile.Behind(code, Script.Latin, Sum(first, count)) > behind;
    }

    private LanguageSums Sum(int first, int count)
    {
        var sum = new LanguageSums(_profile.Codes.Count);
        for (var word = first; word < Math.Min(All.Length, first + count); word++)
            sum.Add(_sums[word], 1);
        return sum;
    }
}
