namespace Bot.Transports.Discord.Basics;

/// <summary>
/// Files that the transport keeps over restarts, in a folder for its owner alone: ids and counters, never a token or content.
/// </summary>
public sealed class DiscordFolder(string path)
{
    /// <summary>A file's bytes; null where there is none.</summary>
    public byte[]? Read(string name)
    {
        var file = Path.Combine(path, name);
        return File.Exists(file) ? File.ReadAllBytes(file) : null;
    }

    /// <summary>Writes a file whole or not at all.</summary>
    public void Write(string name, byte[] content)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var draft = Path.Combine(path, name + ".new");
        using (var stream = new FileStream(draft, options))
            stream.Write(content);
        File.Move(draft, Path.Combine(path, name), overwrite: true);
    }

    /// <summary>Takes a file away, so that what it says is used once.</summary>
    public void Remove(string name) => File.Delete(Path.Combine(path, name));
}
