namespace Bot.Storage.Embedded;

/// <summary>Tells from the last words of a redis-server why it ended while starting.</summary>
internal static class LoadFailure
{
    private static readonly string[] Unreadable =
    [
        "reading the append only file", "Invalid AOF", "AOF manifest", "The AOF file", "Internal error in RDB",
        "Wrong signature trying to load", "RDB file was saved with checksum", "Wrong RDB checksum", "Error reading the RDB",
    ];

    /// <summary>Whether the port was taken by somebody else meanwhile.</summary>
    public static bool PortTaken(IEnumerable<string> lastLines) =>
        lastLines.Any(line => line.Contains("Address already in use", StringComparison.Ordinal));

    /// <summary>
    /// Words for the operator when the stored data is damaged other than at its end, else null. Starting again would not
    /// mend that, and dropping the damaged part would drop what was confirmed: a person decides.
    /// </summary>
    public static string? Damage(IReadOnlyList<string> lastLines, string folder)
    {
        var said = lastLines.LastOrDefault(line => Unreadable.Any(sign => line.Contains(sign, StringComparison.Ordinal))
            && !line.Contains("truncat", StringComparison.OrdinalIgnoreCase));
        return said is null
            ? null
            : $"The stored data in {folder} is damaged, and not only at its end: \"{said}\". Copy the whole folder first. "
              + $"Then see what would be lost with: redis-check-aof '{Manifest(folder)}', "
              + $"and repair with: redis-check-aof --fix '{Manifest(folder)}'.";
    }

    /// <summary>Redis 7 has a folder of files and a manifest, Redis 6.2 one file.</summary>
    private static string Manifest(string folder)
    {
        var manifest = Path.Combine(folder, "appendonlydir", "appendonly.aof.manifest");
        return File.Exists(manifest) ? manifest : Path.Combine(folder, "appendonly.aof");
    }
}
