using System.Globalization;

namespace Bot.Storage.Embedded;

/// <summary>
/// Holds a folder for this process as long as it is not disposed of. The kernel gives it free when the process dies,
/// however it dies; what the pid file says is only for the message.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _held;

    private FolderLock(FileStream held) => _held = held;

    /// <exception cref="StartupException">Another bot holds it (named by its process id), or the folder cannot be written.</exception>
    public static FolderLock Take(string folder)
    {
        var owner = Path.Combine(folder, "lock.pid");
        FileStream held;
        try
        {
            held = new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException cause) when (File.Exists(Path.Combine(folder, "lock")))
        {
            throw new StartupException(
                $"The data folder {folder} is in use by another bot (process {Holder(owner)}). "
                + "Stop that one, or set Data:Folder to another folder.", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw PrivateFiles.Unusable(folder, cause);
        }
        PrivateFiles.Write(owner, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return new FolderLock(held);
    }

    public void Dispose() => _held.Dispose();

    private static string Holder(string owner) => File.Exists(owner) ? File.ReadAllText(owner).Trim() : "unknown";
}
