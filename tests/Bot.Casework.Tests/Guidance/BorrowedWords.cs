using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Casework.Tests.Guidance;

/// <summary>
/// Finds runs of words that a content file has in common with the training modules, which are other people's text. That text is not
/// kept here, only a short hash of each run of its words: enough to know a run again, too little to read it.
/// </summary>
internal static partial class BorrowedWords
{
    /// <summary>A run of this many words is a sentence of theirs.</summary>
    private const int Run = 8;

    /// <summary>Of each hash so many bytes are kept: runs of ours by the hundred thousand meet none of theirs by chance.</summary>
    private const int Kept = 6;

    private static string Hashes =>
        Path.Combine(SourceTree.Root.FullName, "tests", "Bot.Casework.Tests", "Guidance", "training-modules.hashes");

    public static void AreNotIn(IEnumerable<string> files)
    {
        var theirs = File.ReadAllBytes(Hashes).Chunk(Kept).Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(theirs);
        var borrowed = files.SelectMany(file => RunsOf(file)
            .Where(run => theirs.Contains(Convert.ToHexString(Hash(run))))
            .Select(run => $"{Path.GetFileName(file)}: {run}"));
        Assert.Empty(borrowed);
    }

    /// <summary>Writes the hashes of these texts, sorted, in place of those that are kept.</summary>
    public static void Keep(IEnumerable<string> files)
    {
        var hashes = files.SelectMany(RunsOf).Select(run => Convert.ToHexString(Hash(run))).ToHashSet(StringComparer.Ordinal);
        File.WriteAllBytes(Hashes, [.. hashes.Order(StringComparer.Ordinal).SelectMany(Convert.FromHexString)]);
    }

    private static byte[] Hash(string run) => SHA256.HashData(Encoding.UTF8.GetBytes(run))[..Kept];

    private static IEnumerable<string> RunsOf(string file)
    {
        var words = Word().Matches(File.ReadAllText(file)).Select(match => match.Value.ToUpperInvariant()).ToArray();
        for (var start = 0; start + Run <= words.Length; start++)
            yield return string.Join(' ', words, start, Run);
    }

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Word();
}
