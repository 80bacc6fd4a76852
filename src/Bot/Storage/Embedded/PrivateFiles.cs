using System.Text;

namespace Bot.Storage.Embedded;

/// <summary>Folders and files that only their owner may open.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the folder with mode 0700, or tightens one that is there.</summary>
    /// <exception cref="StartupException">It cannot be made, is somebody else's, or cannot be tightened.</exception>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException();
        try
        {
            Directory.CreateDirectory(folder, OwnerFolder);
            if (Libc.OwnerOf(folder) is { } owner && owner != Libc.EffectiveUser)
                throw new StartupException(
                    $"The data folder {folder} belongs to user {owner}, the bot runs as user {Libc.EffectiveUser}. "
                    + $"Run: chown -R {Libc.EffectiveUser} '{folder}', or set Data:Folder to a folder of the bot's own.");
            File.SetUnixFileMode(folder, OwnerFolder);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw Unusable(folder, cause);
        }
    }

    /// <summary>Replaces a file by one with mode 0600 in one step: a reader sees the old text or the new, never a part.</summary>
    public static void Write(string path, string text)
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException();
        var fresh = path + ".new";
        File.Delete(fresh);
        var asOwner = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerFile };
        using (var file = new FileStream(fresh, asOwner))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }
        File.Move(fresh, path, overwrite: true);
    }

    public static StartupException Unusable(string folder, Exception cause) =>
        new($"The data folder {folder} cannot be used: {cause.Message} Set Data:Folder to a folder that the bot may write.", cause);
}
