using System.Reflection;
using Language.Identification;
using Language.Numbers;
using Language.Phrases;

namespace Bot.Languages;

/// <summary>Says what language words are in, and looks for danger in those that are not English. From memory; nothing is kept.</summary>
internal static class SpokenLanguages
{
    private const string English = "en";

    /// <summary>English is this far behind, in natural logarithms a run, where a line is not read as English.</summary>
    private const double Behind = 0.06;

    /// <summary>So much must speak against English in all: one short word is no evidence.</summary>
    private const double LeastEvidence = 5;

    /// <summary>A part of an English line must be this much likelier in another language to be read as that.</summary>
    private const double PartBehind = 0.25;

    /// <summary>A language this far behind the likeliest may be meant as well: Norwegian and Danish, Czech and Slovak.</summary>
    private const double Close = 0.35;

    private const int MostLanguages = 4;
    private const int PartWords = 6;

    /// <summary>Longer texts are read up to here, in UTF-16 units.</summary>
    private const int Longest = 2000;

    private static readonly Lazy<LanguageProfile> Read = new(() =>
        ModelFile.ReadResource(Assembly.GetExecutingAssembly(), "languages/profile.bin", LanguageProfile.Read));

    /// <summary>The profile that ships, read once.</summary>
    public static LanguageProfile Profile => Read.Value;

    /// <summary>What a text is in, and what danger phrases find in it.</summary>
    /// <param name="text">As typed.</param>
    public static SpokenText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = text.Length > Longest ? text[..Longest] : text;
        var spoken = Of(text, Profile.Words(read));
        return spoken with { Danger = spoken.Danger | DangerPhrases.Find(DangerPhrases.AnyLanguage, PhraseText.Of(read)) };
    }

    /// <summary>
    /// What is said of a line that is too short to be known for its language: no small word of English stands in it, and it is likelier
    /// another; empty where it reads as English.
    /// </summary>
    public static string MayBeOther(string text, SpokenText spoken)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var isForeign = spoken.Kind == SpokenKind.English && spoken.Guess.Code is not (null or English)
            && spoken.Guess.Behind(English) > 0 && words.Length is >= FewestWords and <= MostShort
            && !words.Any(word => Small.Contains(word.ToLowerInvariant().Trim('.', ',', '!', '?', '"')));
        if (!isForeign)
            return "";
        var name = LanguageTable.Find(spoken.Guess.Code)?.Name;
        return name is null ? "" : $"I read only English well; this may be {name}.";
    }

    private const int FewestWords = 3, MostShort = 9;

    /// <summary>Hardly a line of English is without one of these, and none is a word of its neighbours.</summary>
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "the", "of", "to", "and", "is", "was", "are", "were", "been", "it", "he", "she", "they", "we", "i", "you", "his", "her", "him",
        "their", "my", "your", "our", "us", "them", "that", "this", "with", "by", "at", "for", "from", "not", "or", "but", "if", "would",
        "has", "have", "had", "who", "what", "when", "where", "why", "how", "user", "says", "said", "about",
        "nobody", "somebody", "someone", "editor", "edits", "page", "article", "account", "admin",
    };

    private static SpokenText Of(string text, LanguageWords words)
    {
        var guess = words.Guess();
        var behind = guess.Behind(English);
        var isOther = guess.Script != Script.Latin && guess.Script != Script.Other
            || behind > Behind && behind * text.Length > LeastEvidence;
        if (isOther && IsOneWord(words.All))
            return new SpokenText(SpokenKind.English, null, Found(text, guess), guess);
        if (isOther && (guess.Code is not null || guess.Script != Script.Latin))
            return new SpokenText(SpokenKind.Other, LanguageTable.Find(guess.Code ?? Only(guess))?.Name, Found(text, guess), guess);
        var kind = guess.Code is null && guess.Script is not Script.Other ? SpokenKind.Senseless : SpokenKind.English;
        var danger = kind == SpokenKind.Senseless ? Found(text, guess) : InParts(words);
        return new SpokenText(kind, null, danger, guess);
    }

    /// <summary>
    /// Whether it is a single word of unaccented letters: in so little any word of English may look like another language's.
    /// </summary>
    private static bool IsOneWord(string[] words) => words is [var only] && only.All(char.IsAscii);

    /// <summary>Where a script is one language's alone, it need not look like sense.</summary>
    private static string? Only(LanguageGuess guess) => guess.Ranked is [var only] ? only.Code : null;

    private static Danger Found(string text, LanguageGuess guess)
    {
        var read = PhraseText.Of(text);
        return guess.Ranked.Where(entry => entry.Behind <= Close).Take(MostLanguages)
            .Select(entry => LanguageTable.Find(entry.Code)?.Phrases).OfType<string>().Distinct()
            .Aggregate(Danger.None, (found, code) => found | DangerPhrases.Find(code, read));
    }

    /// <summary>Looks at a few words at a time: a report in English may quote somebody in another language.</summary>
    private static Danger InParts(LanguageWords words)
    {
        var found = Danger.None;
        for (var start = 0; start < words.All.Length; start += PartWords / 2)
        {
            if (words.IsBehind(English, start, PartWords, PartBehind))
                found |= InPart(words, start);
            found |= InOtherScript(words, start);
        }
        return found;
    }

    private static Danger InPart(LanguageWords words, int start)
    {
        var guess = words.Guess(start, PartWords);
        var isOther = guess.Script is not (Script.Latin or Script.Other) || guess.Behind(English) > PartBehind;
        return isOther && (guess.Code is not null || guess.Script is not Script.Latin)
            ? Found(string.Join(' ', words.All.Skip(start).Take(PartWords)), guess)
            : Danger.None;
    }

    private static Danger InOtherScript(LanguageWords words, int start)
    {
        var end = Math.Min(words.All.Length, start + PartWords / 2);
        var foreign = Enumerable.Range(start, end - start)
            .Where(word => words.ScriptOf(word) is not (Script.Latin or Script.Other)).Select(word => words.All[word]).ToArray();
        return foreign.Length == 0 ? Danger.None : Found(string.Join(' ', foreign), Profile.Guess(string.Join(' ', foreign)));
    }
}
