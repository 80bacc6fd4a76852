using System.Runtime.InteropServices;
using System.Text;

namespace Bot.Storage.Embedded;

/// <summary>The few calls of the C library that .NET does not offer: whose a file is, who we are, and a polite signal.</summary>
internal static class Libc
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint WantUidAndInode = 0x8 | 0x100; // STATX_UID | STATX_INO
    private const int SigTerm = 15;
    private const int SigKill = 9;

    public static uint EffectiveUser => geteuid();

    /// <summary>The user id that owns a file or folder, or null when it cannot be told.</summary>
    public static uint? OwnerOf(string path) => Look(path) is { } found ? MemoryMarshal.Read<uint>(found.AsSpan(20)) : null;

    /// <summary>
    /// Device and inode: equal for two paths exactly when they are the same file or folder, whatever links lead there.
    /// Null when the path cannot be looked at.
    /// </summary>
    public static (ulong Device, ulong Inode)? IdentityOf(string path) =>
        Look(path) is { } found
            ? (MemoryMarshal.Read<ulong>(found.AsSpan(136)), MemoryMarshal.Read<ulong>(found.AsSpan(32)))
            : null;

    /// <summary>Asks a process to end. False when there is no such process or it is not ours to signal.</summary>
    public static bool Terminate(int processId) => Signal(processId, SigTerm);

    /// <summary>Ends a process at once. False when there is no such process or it is not ours to signal.</summary>
    public static bool Kill(int processId) => Signal(processId, SigKill);

    /// <summary>Sends a signal by its number (signal(7)); 0 only asks whether the process is there.</summary>
    public static bool Signal(int processId, int signal) => kill(processId, signal) == 0;

    private static byte[]? Look(string path)
    {
        // statx has the same layout on every architecture (statx(2)): stx_uid at 20, stx_ino at 32, stx_dev at 136; 256 bytes.
        var found = new byte[256];
        return statx(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), 0, WantUidAndInode, found) == 0 ? found : null;
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, byte[] found);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint geteuid();

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int processId, int signal);
}
