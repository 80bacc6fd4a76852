using System.Diagnostics;

namespace Testing.Irc;

/// <summary>The server programs that the tests of real networks need, from Debian's packages.</summary>
static class Programs
{
    static readonly string[] Folders = ["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin"];

    /// <summary>The program's path, or a failure that says which package to install.</summary>
    public static string Find(string name, string package) =>
        Folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            $"The program {name} is missing. Install it: apt-get install inspircd atheme-services ngircd (it is in {package}).");

    /// <summary>The user to run servers as: they refuse to be root. Null where we are not.</summary>
    public static string? User => Environment.IsPrivilegedProcess ? "irc" : null;

    /// <summary>A new folder of our own, which that user can write to.</summary>
    public static string Folder()
    {
        var path = Directory.CreateTempSubdirectory("irc-test-").FullName;
        GiveAway(path);
        return path;
    }

    public static void GiveAway(string path)
    {
        if (User is not { } user) return;
        using var chown = Process.Start("chown", ["-R", $"{user}:{user}", path]);
        chown.WaitForExit();
    }
}
