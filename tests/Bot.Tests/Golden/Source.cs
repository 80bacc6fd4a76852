namespace Bot.Tests.Golden;

/// <summary>Files of this test project as they stand in the source tree: golden lists and fixtures.</summary>
internal static class Source
{
    /// <summary>Whether golden files are written anew instead of compared: only by whoever means to, with this variable set to 1.</summary>
    public static bool Writes => Environment.GetEnvironmentVariable("BOT_GOLDEN_WRITE") == "1";

    /// <summary>The root of the source tree.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "bot.sln")))
                folder = folder.Parent;
            return folder.FullName;
        }
    }

    /// <summary>A file or folder of this project.</summary>
    public static string At(params string[] path) => Path.Combine([Root, "tests", "Bot.Tests", .. path]);
}
