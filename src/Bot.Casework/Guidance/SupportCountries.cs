using System.Reflection;
using System.Text.RegularExpressions;

namespace Bot.Guidance;

/// <summary>All countries and territories by the words that people have for them, so that none that is asked for is overheard.</summary>
public static partial class SupportCountries
{
    private static readonly Lazy<Dictionary<string, (string Name, string[] Words)>> all = new(Read);

    /// <summary>Words for each country, in small letters, by its code of ISO 3166.</summary>
    public static IEnumerable<(string Code, IReadOnlyList<string> Words)> Words =>
        all.Value.Select(c => (c.Key, (IReadOnlyList<string>)c.Value.Words));

    /// <summary>A country as it stands behind "in"; a code that we do not know, as it is.</summary>
    public static string Name(string code) => all.Value.TryGetValue(code, out var country) ? country.Name : code;

    /// <summary>Codes that were typed as codes, in capitals: small ones are words, as in "who can help us".</summary>
    public static IEnumerable<string> Codes(string words) => Capitals().Matches(words).Select(m => m.Value).Where(all.Value.ContainsKey);

    /// <summary>What stands where a place would stand, as typed: behind "in", or at the end of a few words.</summary>
    public static IEnumerable<string> Places(string words)
    {
        var said = words.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        var last = said.Length is > 1 and <= MostWords && said[^1].Length > 3 ? said[^1..] : [];
        return Place().Matches(words).Select(m => m.Groups["place"].Value).Concat(last)
            .Where(p => !noPlaces.Contains(p.ToLowerInvariant())).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>In longer requests the last word is most often no place.</summary>
    private const int MostWords = 3;

    /// <summary>What stands behind "in" or "from" in requests and is no place.</summary>
    private static readonly string[] noPlaces =
    [
        "a", "an", "any", "all", "my", "her", "his", "their", "our", "your", "this", "that", "another", "english", "danger", "trouble",
        "need", "pain", "despair", "crisis", "private", "person", "general", "case", "fear", "court", "hospital", "love", "real",
        "someone", "somebody", "other", "many", "which", "every", "each", "home", "work", "school", "debt", "public",
        "help", "please", "line", "lines", "number", "numbers", "hotline", "support", "friend", "editor", "user", "colleague", "them",
        "myself", "himself", "herself", "themselves", "organisation", "organisations", "organization", "group", "again", "today", "tonight",
        "advice", "prevention", "abuse", "threats", "threat", "attack", "victim", "target", "people", "women", "health", "free", "online",
    ];

    private static Dictionary<string, (string, string[])> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("learning/countries.txt")
            ?? throw new InvalidOperationException("The program was built without countries.txt.");
        using var reader = new StreamReader(stream);
        var read = new Dictionary<string, (string, string[])>(StringComparer.Ordinal);
        foreach (var line in reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
            if (Row().Match(line) is { Success: true } row)
                read.Add(row.Groups["code"].Value, (row.Groups["name"].Value, row.Groups["words"].Value.Split(", ")));
            else
                throw new InvalidOperationException($"countries.txt: “{line}” is no line of it.");
        return read;
    }

    [GeneratedRegex("^(?<code>[A-Z]{2}): (?<name>[^=]+) = (?<words>.+)$")]
    private static partial Regex Row();

    [GeneratedRegex(@"\b[A-Z]{2}\b")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"\b(?:in|from|near)\s+(?:the\s+)?(?<place>\p{L}[\p{L}'’-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Place();
}
