using System.Diagnostics;

namespace Testing.Discord;

/// <summary>Where the Node part of the tests is, and whether it can run here.</summary>
public static class NodeTools
{
    private static readonly Lazy<string?> Missing = new(Find);

    public static string Folder { get; } = FindFolder();

    /// <summary>The reason why Node's part cannot run; null when it can.</summary>
    public static string? WhyNot => Missing.Value;

    private static string? Find()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
            node.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node is not installed here.";
        }
        return Directory.Exists(Path.Combine(Folder, "node_modules", "discord-api-spec"))
            ? null
            : "its packages are not installed: run tests/Testing/Discord/validate/install.sh";
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "bot.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? ".", "tests", "Testing", "Discord", "validate");
    }
}
