using System.Text.RegularExpressions;

namespace Bot.Core.Tests.Guidance;

/// <summary>Finds runs of words that a content file has in common with the training modules, which are other people's text.</summary>
internal static partial class BorrowedWords
{
    /// <summary>A run of this many words is a sentence of theirs.</summary>
    private const int Run = 8;

    private static string Modules => Path.Combine(SourceTree.Root.Parent?.FullName ?? "", "shared", "seeds");

    public static void AreNotIn(IEnumerable<string> files)
    {
        if (!Directory.Exists(Modules))
            Assert.Skip("The folder ../shared/seeds with the training modules is absent: nothing to compare with.");

        var theirs = Directory.EnumerateFiles(Modules).SelectMany(RunsOf).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(theirs);
        var borrowed = files.SelectMany(file => RunsOf(file).Where(theirs.Contains).Select(run => $"{Path.GetFileName(file)}: {run}"));
        Assert.Empty(borrowed);
    }

    private static IEnumerable<string> RunsOf(string file)
    {
        var words = Word().Matches(File.ReadAllText(file)).Select(match => match.Value.ToUpperInvariant()).ToArray();
        for (var start = 0; start + Run <= words.Length; start++)
            yield return string.Join(' ', words, start, Run);
    }

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Word();
}
