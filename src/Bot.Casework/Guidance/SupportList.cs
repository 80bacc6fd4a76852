using System.Reflection;
using Bot.Models;
using Language.Words;

namespace Bot.Guidance;

/// <summary>
/// Support organisations by need and country (training modules, First draft H7 and H14, Final draft: Providing support and advice).
/// Immutable; a team lays its own <c>en/resources.yaml</c> over the shipped one.
/// </summary>
public sealed class SupportList
{
    /// <summary>Name of the file, shipped and in a team's folder.</summary>
    public const string FileName = "resources.yaml";

    private static readonly Lazy<SupportList> Read = new(ReadShipped);

    /// <summary>One word may mean several needs: a lawyer is wanted by who is sued and by who asks for advice.</summary>
    private readonly Dictionary<string, List<string>> _needs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _countries = new(StringComparer.Ordinal);

    private SupportList(IReadOnlyList<SupportOrganisation> organisations, IReadOnlyDictionary<string, IReadOnlyList<string>> needs,
        IReadOnlyDictionary<string, IReadOnlyList<string>> countries, string beforeYouSend)
    {
        (Organisations, NeedWords, CountryWords, BeforeYouSend) = (organisations, needs, countries, beforeYouSend);
        Name(_needs, needs, organisations.SelectMany(one => one.Needs));
        foreach (var (code, words) in SupportCountries.Words)
            foreach (var word in words.Concat(countries.GetValueOrDefault(code, [])))
                _countries[Key(Tokens.Of(word))] = [code];
        foreach (var (code, words) in countries)
            foreach (var word in words)
                _countries[Key(Tokens.Of(word))] = [code];
    }

    /// <summary>What ships with the program, read when somebody first asks.</summary>
    public static SupportList Shipped => Read.Value;

    /// <summary>All of them, the most general first.</summary>
    public IReadOnlyList<SupportOrganisation> Organisations { get; }

    /// <summary>What to keep in mind before one is passed on.</summary>
    public string BeforeYouSend { get; }

    private IReadOnlyDictionary<string, IReadOnlyList<string>> NeedWords { get; }

    private IReadOnlyDictionary<string, IReadOnlyList<string>> CountryWords { get; }

    /// <summary>Reads a file of the same form and lays it over this one: entries of the same id are replaced, new ones added.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="name">Name of the file, for the message.</param>
    /// <exception cref="InvalidDataException">It cannot be read, or an entry lacks id, name, needs or reach.</exception>
    public SupportList With(string text, string name)
    {
        var own = SupportFile.Parse(text, name);
        var kept = Organisations.Where(one => own.Resources.All(other => other.Id != one.Id));
        var beforeYouSend = own.BeforeYouSend.Length > 0 ? own.BeforeYouSend : BeforeYouSend;
        return new SupportList(
            [.. kept, .. own.Resources.Select(entry => entry.Organisation)],
            Merged(NeedWords, own.Needs), Merged(CountryWords, own.Countries), beforeYouSend);
    }

    /// <summary>What a request in free words asks for, with every country that it names, listed or not.</summary>
    public (IReadOnlyList<string> Needs, IReadOnlyList<string> Countries) Understand(string words)
    {
        var tokens = Tokens.Of(words);
        return (Named(_needs, tokens), [.. Named(_countries, tokens).Concat(SupportCountries.Codes(words)).Distinct()]);
    }

    /// <summary>Places asked for that are no country we know, as they were typed: "in Wakanda".</summary>
    public IReadOnlyList<string> UnknownPlaces(string words) =>
        [.. SupportCountries.Places(words).Where(place => !IsKnown(Tokens.Of(place)))];

    private bool IsKnown(List<Token> place) => Named(_countries, place).Count + Named(_needs, place).Count > 0;

    /// <summary>Those of a country itself that help with one of the needs; any, when none is given.</summary>
    public IEnumerable<SupportOrganisation> Of(string country, IReadOnlyList<string> needs) =>
        Find(needs, [country]).Where(one => !one.IsInternational);

    /// <summary>
    /// Those that help with one of the needs (any, when none is given) in one of the countries, and those that help everywhere.
    /// </summary>
    public IReadOnlyList<SupportOrganisation> Find(IReadOnlyList<string> needs, IReadOnlyList<string> countries) =>
    [
        .. Organisations
            .Where(one => needs.Count == 0 || one.Needs.Any(needs.Contains))
            .Where(one => countries.Count == 0 || one.IsInternational || countries.Contains(one.Country))
            .OrderBy(one => one.IsInternational && countries.Count > 0),
    ];

    private static void Name(
        Dictionary<string, List<string>> names, IReadOnlyDictionary<string, IReadOnlyList<string>> words, IEnumerable<string> ids)
    {
        foreach (var id in ids.Concat(words.Keys).Distinct(StringComparer.Ordinal))
            foreach (var word in words.GetValueOrDefault(id, []).Prepend(id))
            {
                var key = Key(Tokens.Of(word));
                if (names.TryGetValue(key, out var known))
                    known.Add(id);
                else
                    names[key] = [id];
            }
    }

    private static IReadOnlyList<string> Named(Dictionary<string, List<string>> names, List<Token> tokens)
    {
        var found = new List<string>();
        for (var start = 0; start < tokens.Count; start++)
            for (var length = Math.Min(4, tokens.Count - start); length > 0; length--)
                if (names.TryGetValue(Key(tokens.GetRange(start, length)), out var ids))
                {
                    found.AddRange(ids);
                    start += length - 1;
                    break;
                }
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private static string Key(List<Token> words) => string.Join(' ', words.Select(word => word.Stem));

    private static Dictionary<string, IReadOnlyList<string>> Merged(
        IReadOnlyDictionary<string, IReadOnlyList<string>> one, Dictionary<string, List<string>> other)
    {
        var merged = one.ToDictionary(StringComparer.Ordinal);
        foreach (var (id, words) in other)
            merged[id] = [.. merged.GetValueOrDefault(id, []), .. words];
        return merged;
    }

    private static SupportList ReadShipped()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("guidance/en/" + FileName)
            ?? throw new InvalidOperationException($"The program was built without {FileName}.");
        using var reader = new StreamReader(stream);
        var noWords = new Dictionary<string, IReadOnlyList<string>>();
        var nothing = new SupportList([], noWords, noWords, "");
        return nothing.With(reader.ReadToEnd(), FileName);
    }
}
