using Language.Features;
using Language.Words;

namespace Language.Tests;

/// <summary>What lies in the source tree for whoever reads texts.</summary>
internal static class Content
{
    public static string Root { get; } = Find();

    /// <summary>The folder of English content.</summary>
    public static string Folder { get; } = Path.Combine(Root, "src", "Content", "en");

    public static Lexicon English { get; } = Read();

    private static Lexicon Read()
    {
        using var concepts = File.OpenText(Path.Combine(Folder, "words", "concepts.txt"));
        using var words = new BinaryReader(File.OpenRead(Path.Combine(Folder, "words", "words.bin")));
        return new Lexicon(Concepts.Read(concepts), WordVectors.Read(words));
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "bot.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
