using System.Text;
using Learn.Numbers;

namespace Learn.Languages;

/// <summary>Senseless lines, as fingers and cats type them; the same for the same seed.</summary>
internal static class Gibberish
{
    private const string Consonants = "bcdfghjklmnpqrstvwxyz";
    private const string Vowels = "aeiou";
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ"];

    public static IEnumerable<string> Lines(int seed, int count)
    {
        var random = new Lcg(977 + (ulong)seed);
        for (var line = 0; line < count; line++)
            yield return string.Join(' ', Enumerable.Range(0, 1 + random.Below(5)).Select(_ => Word(random)).ToArray());
    }

    private static string Word(Lcg random) => random.Below(4) switch
    {
        0 => Mashed(random),
        1 => Letters(random),
        2 => new string(Rows[0][random.Below(10)], 2 + random.Below(6)),
        _ => Spoken(random),
    };

    /// <summary>Neighbouring keys.</summary>
    private static string Mashed(Lcg random)
    {
        var row = Rows[random.Below(10) < 9 ? random.Below(3) : 3 + random.Below(2)];
        var start = random.Below(row.Length - 3);
        var word = row.Substring(start, 3 + random.Below(Math.Min(5, row.Length - start - 2)));
        return random.Below(2) == 0 ? word : word + word[..2];
    }

    private static string Letters(Lcg random)
    {
        var word = new StringBuilder();
        for (var length = 3 + random.Below(6); length > 0; length--)
            word.Append((char)('a' + random.Below(26)));
        return word.ToString();
    }

    /// <summary>Could be said, but means nothing.</summary>
    private static string Spoken(Lcg random)
    {
        var word = new StringBuilder();
        for (var length = 2 + random.Below(2); length > 0; length--)
            word.Append(Consonants[random.Below(Consonants.Length)]).Append(Vowels[random.Below(5)])
                .Append(random.Below(2) == 0 ? "" : Consonants[random.Below(Consonants.Length)].ToString());
        return word.ToString();
    }
}
