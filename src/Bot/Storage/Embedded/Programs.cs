namespace Bot.Storage.Embedded;

/// <summary>Full paths of the programs that the embedded Redis needs.</summary>
internal sealed record Programs(string RedisServer, string SetPriv, string SetSid)
{
    /// <summary>Looks along a search path (null: the environment's <c>PATH</c>).</summary>
    /// <exception cref="StartupException">One is missing; the message names the command that installs it.</exception>
    public static Programs Find(string? searchPath)
    {
        if (!OperatingSystem.IsLinux())
            throw new StartupException(
                "The embedded Redis needs Linux. Set Redis:Configuration to the address of a Redis server, for example localhost:6379.");
        var folders = (searchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return new Programs(
            Find(folders, "redis-server", "redis-server"),
            Find(folders, "setpriv", "util-linux"),
            Find(folders, "setsid", "util-linux"));
    }

    private static string Find(string[] folders, string program, string package) =>
        folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(IsProgram)
        ?? throw new StartupException(
            $"The program {program} was not found. Install it with: apt-get install {package}. "
            + "Or set Redis:Configuration to the address of a Redis server, for example localhost:6379.");

    private static bool IsProgram(string path) =>
        !OperatingSystem.IsWindows() && File.Exists(path)
        && (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;
}
