using System.Reflection;

namespace Bot.Guidance;

/// <summary>
/// The snippets of all languages, the shipped ones with a folder's own laid over them. Immutable; see <see cref="PackFolder"/>.
/// </summary>
public sealed class GuidancePack
{
    private const string Prefix = "guidance/";

    private readonly Dictionary<string, Dictionary<string, Snippet>> _languages;

    internal GuidancePack(IEnumerable<Snippet> snippets, IReadOnlyList<string> problems)
    {
        _languages = snippets.GroupBy(snippet => snippet.Language, StringComparer.OrdinalIgnoreCase).ToDictionary(
            language => language.Key, language => language.GroupBy(snippet => snippet.Id, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(same => same.Key, same => same.Last(), StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        Problems = problems;
    }

    /// <summary>What ships with the program.</summary>
    public static GuidancePack Shipped { get; } = new(ReadShipped(), []);

    /// <summary>Files of the folder that could not be read, with the reason; the shipped snippet stands in their place.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>Every topic in a language, English where it is not translated, in the order of the ids.</summary>
    public IReadOnlyList<Snippet> Topics(string language = Snippet.Fallback) =>
        [.. _languages.Values.SelectMany(snippets => snippets.Keys).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)
            .Select(id => Find(id, language)).OfType<Snippet>()];

    /// <summary>
    /// A topic in a language, or in English (<see cref="Snippet.Language"/> tells), or null where there is none of that id.
    /// </summary>
    public Snippet? Find(string id, string language = Snippet.Fallback)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(language);
        return In(language, id) ?? In(language.Split('-')[0], id) ?? In(Snippet.Fallback, id);
    }

    internal IEnumerable<Snippet> All => _languages.Values.SelectMany(snippets => snippets.Values);

    private Snippet? In(string language, string id) => _languages.GetValueOrDefault(language)?.GetValueOrDefault(id);

    private static IEnumerable<Snippet> ReadShipped()
    {
        var program = Assembly.GetExecutingAssembly();
        foreach (var name in program.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            var parts = name.Split('/');
            if (!name.StartsWith(Prefix, StringComparison.Ordinal) || !name.EndsWith(".md", StringComparison.Ordinal) || parts.Length != 3)
                continue;
            using var reader = new StreamReader(program.GetManifestResourceStream(name)!);
            yield return Snippet.Parse(reader.ReadToEnd(), name, parts[1]);
        }
    }
}
