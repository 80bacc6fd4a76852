using System.Text.RegularExpressions;

namespace Bot.Emergencies;

/// <summary>
/// Takes off what hides a word of danger: digits and signs for letters, stars, blanks and dots between letters, slips of the finger. Who
/// threatens goes round filters, and who is afraid types badly. Only what is then a word of danger is changed, or a swear word in stars,
/// which would else be half a word; all else stands as typed.
/// </summary>
internal static partial class DangerFinderDisguise
{
    private const int FewestLetters = 2;

    /// <summary>Shorter words become other words by a slip; those are listed.</summary>
    private const int ShortestSlip = 6;

    /// <summary>Nobody spaces more than a short sentence.</summary>
    private const int LongestSpaced = 60;

    private static readonly HashSet<string> Dangerous = Split("""
        kill kills killed killing killer murder murders murdered murdering stab stabs stabbed stabbing shoot shot shooting strangle
        strangled
        strangling behead rape raped raping die dies dead death suicide suicidal throat knife bomb hang hanged slit slash burn poison
        drown
        drowned gun acid rope grave blood hurt yourself urself himself herself myself themselves threatened threatens threatening overdose
        slaughter execute swat coffin corpse weapon kys kms
        """);

    /// <summary>What stands beside them where all letters are spaced.</summary>
    private static readonly HashSet<string> Beside = Split("i a u you her him me them us will to your and it now go the");

    /// <summary>With a star in them these are swear words.</summary>
    private static readonly HashSet<string> NeverStarred = Split("shot shoot hurt swat slash burn hang");

    private static readonly HashSet<string> Rude =
        Split("bullshit fuck fucks fucked fucking fucker shit shitty bitch bitches asshole cunt whore bastard slut prick wanker");

    /// <summary>What stands beside a word of danger is disguised with it.</summary>
    private static readonly HashSet<string> Small = Split("will you your them going everyone tonight tomorrow");

    /// <summary>One letter away from a word of danger, and words of their own.</summary>
    private static readonly HashSet<string> OfTheirOwn = Split(
        "murderer murderers overdone strangler strangles threat threats suicides throats yourselves themself");

    private static readonly Dictionary<string, string> Slips = new(StringComparer.Ordinal)
    {
        ["kil"] = "kill", ["kll"] = "kill", ["kiil"] = "kill", ["kiill"] = "kill", ["klil"] = "kill", ["killl"] = "kill",
        ["kiling"] = "killing", ["killin"] = "killing", ["kiled"] = "killed", ["muder"] = "murder", ["mudre"] = "murder",
        ["murdr"] = "murder", ["merder"] = "murder", ["stabb"] = "stab", ["satb"] = "stab", ["shoott"] = "shoot", ["shhot"] = "shoot",
        ["shoto"] = "shoot", ["wnat"] = "want", ["wnats"] = "wants", ["watns"] = "wants", ["wil"] = "will", ["wll"] = "will",
        ["wiil"] = "will", ["suicde"] = "suicide", ["sucide"] = "suicide", ["thraot"] = "throat", ["tonite"] = "tonight",
        ["tonigt"] = "tonight", ["tonght"] = "tonight", ["toinght"] = "tonight", ["hisself"] = "himself", ["himslef"] = "himself",
        ["herslef"] = "herself", ["myslef"] = "myself", ["yourslef"] = "yourself", ["urslef"] = "yourself", ["ded"] = "dead",
    };

    /// <summary>Words of danger that no other word is one slip away from.</summary>
    private static readonly HashSet<string> Apart = Split("""
        murder murdered murdering strangle strangled suicide suicidal throat yourself himself herself myself themselves threatened
        threatening overdose
        """);

    /// <summary>The words without disguise; the very same text where there is none.</summary>
    public static string Off(string words)
    {
        var joined = Spaced().Replace(words, run => Joined(run.Value) ?? run.Value);
        var plain = Token().Replace(joined, token => Word(token.Value) ?? token.Value);
        return string.Equals(plain, words, StringComparison.Ordinal) ? words : plain;
    }

    /// <summary>What letters that stand apart say, where a word of danger is among it.</summary>
    private static string? Joined(string run)
    {
        var letters = string.Concat(run.Where(char.IsLetter)).ToLowerInvariant();
        if (letters.Length > LongestSpaced)
            return null;
        var words = new List<string>();
        return IsOfWords(letters, 0, words) && words.Exists(Dangerous.Contains) ? string.Join(' ', words) : null;
    }

    private static bool IsOfWords(string letters, int from, List<string> words)
    {
        if (from == letters.Length)
            return true;
        for (var end = letters.Length; end > from; end--)
        {
            var word = letters[from..end];
            if (!Dangerous.Contains(word) && !Beside.Contains(word))
                continue;
            words.Add(word);
            if (IsOfWords(letters, end, words))
                return true;
            words.RemoveAt(words.Count - 1);
        }
        return false;
    }

    private static string? Word(string token)
    {
        var end = token.Length;
        while (end > 0 && token[end - 1] is '!' or '|')
            end--;
        var typed = token[..end];
        if (typed.Length <= FewestLetters)
            return null;
        var lower = typed.ToLowerInvariant();
        var plain = lower.All(char.IsAsciiLetter) ? Slip(typed, lower) : Masked(typed);
        return plain is null ? null : plain + token[end..];
    }

    private static string? Slip(string typed, string lower)
    {
        if (Dangerous.Contains(lower) || OfTheirOwn.Contains(lower))
            return null;
        if (Slips.TryGetValue(lower, out var known))
            return known;
        if (typed.AsSpan(1).Contains('I') && typed.Any(char.IsLower) && Masked(typed) is { } masked)
            return masked;
        return lower.Length >= ShortestSlip - 1 ? Apart.FirstOrDefault(word => IsOneSlip(lower, word)) : null;
    }

    private static string? Masked(string typed) =>
        Dangerous.Concat(Rude).Concat(Small).FirstOrDefault(word => IsMasked(typed, word));

    private static bool IsMasked(string typed, string word)
    {
        if (typed.Length != word.Length)
            return false;
        var letters = 0;
        for (var at = 0; at < word.Length; at++)
        {
            var sign = typed[at];
            if (char.ToLowerInvariant(sign) == word[at])
                letters++;
            else if (sign is '*' or '#' ? NeverStarred.Contains(word) : !MayBe(sign, word[at]))
                return false;
        }
        return letters >= FewestLetters && letters * 2 >= word.Length;
    }

    private static bool MayBe(char sign, char letter) => sign switch
    {
        '0' => letter == 'o',
        '1' or '|' or '!' => letter is 'i' or 'l',
        'I' => letter == 'l',
        '3' or '€' => letter == 'e',
        '4' or '@' => letter == 'a',
        '5' or '$' => letter == 's',
        '7' => letter == 't',
        _ => false,
    };

    /// <summary>Whether one letter is missing, too many, wrong, or two have changed places.</summary>
    private static bool IsOneSlip(string typed, string word)
    {
        if (Math.Abs(typed.Length - word.Length) > 1 || typed[0] != word[0])
            return false;
        var at = 0;
        while (at < typed.Length && at < word.Length && typed[at] == word[at])
            at++;
        var left = typed.AsSpan(at);
        var right = word.AsSpan(at);
        if (left.Length != right.Length)
            return left.Length > right.Length ? left[1..].SequenceEqual(right) : left.SequenceEqual(right[1..]);
        if (left.Length < 2)
            return false;
        return left[1..].SequenceEqual(right[1..])
            || (left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]));
    }

    private static HashSet<string> Split(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<![\p{L}\p{N}'’])\p{L}(?:[ .\-_*]{1,2}\p{L}){2,}(?![\p{L}\p{N}'’])", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"(?<![\p{L}\p{N}/:=@.])[\p{L}@$][\p{L}\p{N}@$!|*#€]{2,13}(?![\p{L}\p{N}/:=])", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
