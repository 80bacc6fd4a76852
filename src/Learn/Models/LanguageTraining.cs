using Language.Identification;
using Learn.Examples;
using Learn.Languages;

namespace Learn.Models;

/// <summary>
/// What languages are told apart by: ordinary sentences of each, the harmless lines among the phrases of danger, and for English the
/// questions and descriptions of the examples too, for that is what most people type.
/// </summary>
internal static class LanguageTraining
{
    private const string English = "en";

    /// <summary>Of the English examples every so many.</summary>
    private const int Every = 12;

    public static IReadOnlyList<LanguageText> Read(string content)
    {
        var root = Path.GetDirectoryName(content)!;
        return
        [
            .. from file in Directory.EnumerateFiles(Path.Combine(root, "languages", "texts"), "*.txt").Order(StringComparer.Ordinal)
               let code = Path.GetFileNameWithoutExtension(file)
               select new LanguageText(code, [.. Lines(file), .. code == English ? Asked(content) : Harmless(root, code)]),
        ];
    }

    private static IEnumerable<string> Lines(string file) => File.ReadLines(file).Where(line => line.Trim().Length > 0 && line[0] != '#');

    private static IEnumerable<string> Harmless(string root, string code)
    {
        var file = Path.Combine(root, "danger", code + ".txt");
        return File.Exists(file)
            ? File.ReadLines(file).Where(line => line.StartsWith("fine: ", StringComparison.Ordinal)).Select(line => line[6..])
            : [];
    }

    private static IEnumerable<string> Asked(string content) =>
        ExampleFiles.Where(TriageTraining.Folder(content)).Select(line => line.Question)
            .Concat(ExampleFiles.Guide(GuideTraining.Folder(content)).Select(line => line.Question))
            .Where((_, at) => at % Every == 0);
}
