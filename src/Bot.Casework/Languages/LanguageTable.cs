using System.Reflection;

namespace Bot.Languages;

/// <summary>The languages that are told apart, and whose phrases of danger are looked for in each.</summary>
internal static class LanguageTable
{
    private const string Resource = "languages/list.txt";

    private static readonly Dictionary<string, KnownLanguage> ByCode = Read().ToDictionary(language => language.Code);

    /// <summary>All of them, the largest Wikipedias first.</summary>
    public static IReadOnlyCollection<KnownLanguage> All => ByCode.Values;

    /// <summary>The language of that code, or null.</summary>
    public static KnownLanguage? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    private static IEnumerable<KnownLanguage> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without its resource {Resource}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#' && line.Split(" | ") is [var code, var name, var phrases, var vouched])
                yield return new KnownLanguage(code, name, phrases == "-" ? null : phrases, vouched);
    }
}

/// <summary>A language that is told apart.</summary>
/// <param name="Code">Its code, as Wikipedias have it.</param>
/// <param name="Name">Its English name.</param>
/// <param name="Phrases">The language whose phrases of danger are read for it; null for none.</param>
/// <param name="Vouched">Who has read those phrases and speaks the language; or that nobody has yet.</param>
internal sealed record KnownLanguage(string Code, string Name, string? Phrases, string Vouched);
