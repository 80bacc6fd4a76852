namespace Learn.Tests;

internal static class SourceTree
{
    /// <summary>The folder that holds <c>bot.sln</c>.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "bot.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
