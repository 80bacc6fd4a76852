using System.Globalization;

namespace Bot.Storage.Embedded;

/// <summary>
/// Finds redis-server processes that an earlier bot left behind in a folder, and ends them. They are never adopted: their
/// password and settings are those of another run.
/// </summary>
internal static class OrphanRedis
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Process ids of every redis-server whose working folder this is. A pid file can name a process that has since become
    /// something else, so what the kernel says (proc(5): comm and cwd) decides, and finds one without a pid file too.
    /// </summary>
    public static IReadOnlyList<int> In(string folder)
    {
        var wanted = Libc.IdentityOf(folder);
        return wanted is null ? [] : [.. Directory.EnumerateDirectories("/proc")
            .Select(entry => int.TryParse(Path.GetFileName(entry), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && IsIn(id, wanted.Value))];
    }

    /// <summary>Asks each to end (it writes out its file first), and kills what has not ended within the limit.</summary>
    /// <exception cref="StartupException">One neither ends nor can be killed.</exception>
    public static async Task<IReadOnlyList<int>> EndAsync(string folder, TimeSpan limit, TimeProvider clock, CancellationToken cancel)
    {
        var found = In(folder);
        if (found.Count == 0)
            return found;
        foreach (var id in found)
            Libc.Terminate(id);
        if (!await GoneAsync(folder, limit, clock, cancel))
        {
            foreach (var id in In(folder))
                Libc.Kill(id);
            if (!await GoneAsync(folder, limit, clock, cancel))
                throw new StartupException(
                    $"A redis-server (process {string.Join(", ", found)}) still works in {folder} and could not be ended. "
                    + "End it, then start again.");
        }
        return found;
    }

    private static async Task<bool> GoneAsync(string folder, TimeSpan limit, TimeProvider clock, CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        while (In(folder).Count > 0)
        {
            if (clock.GetElapsedTime(began) > limit)
                return false;
            await Task.Delay(Glance, clock, cancel);
        }
        return true;
    }

    private static bool IsIn(int id, (ulong, ulong) folder)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/comm").Trim() == "redis-server"
                && Libc.IdentityOf($"/proc/{id}/cwd") == folder;
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException)
        {
            return false; // Ended meanwhile, or another user's: not ours either way.
        }
    }
}
