namespace Bot.Casework.Tests.Guidance;

/// <summary>Content is tested as it stands in the source tree, so that a failing test names a file one can open.</summary>
internal static class SourceTree
{
    public static DirectoryInfo Root { get; } = FindRoot();

    public static string Guidance(string language = "en") => Path.Combine(Root.FullName, "src", "Content", language, "guidance");

    public static string Training(string language = "en") => Path.Combine(Root.FullName, "src", "Content", language, "training");

    public static string TopicList => Path.Combine(Root.FullName, "tests", "Bot.Casework.Tests", "Guidance", "topics.txt");

    private static DirectoryInfo FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "bot.sln")))
                return folder;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds bot.sln.");
    }
}
