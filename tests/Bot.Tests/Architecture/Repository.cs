namespace Bot.Tests.Architecture;

/// <summary>The checkout that this test was built in: paths in it are said from its root, with slashes.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>The files under a folder that a person wrote: what the compiler puts beside them is left out.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        from file in Directory.EnumerateFiles(At(folder), pattern, SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        orderby path
        select path;

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "bot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException($"no bot.sln above {AppContext.BaseDirectory}");
        return folder.FullName;
    }
}
