using System.Globalization;
using System.Runtime.Versioning;
using Bot.Storage.Embedded;

namespace Bot.Doctor;

/// <summary>Who can get at folders and files, and whether there is room.</summary>
[UnsupportedOSPlatform("windows")]
internal static class FileChecks
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const long Mebibyte = 1L << 20;
    private const long Scarce = 1024 * Mebibyte;
    private const long Empty = 128 * Mebibyte;

    /// <summary>File systems that several machines may write at once: locks and fsync are not to be relied on there.</summary>
    private static readonly string[] Shared =
    [
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "ceph", "glusterfs", "afs", "fuse",
    ];

    /// <summary>A folder that its owner alone should get into.</summary>
    public static Observation Folder(string subject, string path, Surroundings at)
    {
        if (!Directory.Exists(path))
            return File.Exists(path)
                ? Observation.Wrong(subject, $"{path} is a file, and should be a folder.", "name another folder, or move the file away")
                : Observation.Ok(subject, $"{path} is not there yet; it is made at the first start.");
        return Owner(subject, path, at)
            ?? Mode(subject, path, Others, $"chmod 700 {path}")
            ?? Observation.Ok(subject, $"{path}: for its owner alone.");
    }

    /// <summary>A file that its owner alone should read.</summary>
    public static Observation Secret(string subject, string path, string what, Surroundings at)
    {
        if (!File.Exists(path))
            return Observation.Wrong(subject, $"{path}, which should hold {what}, is not there.", "put it there, or correct the setting");
        try
        {
            using var glance = File.OpenRead(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Observation.Wrong(subject, $"{path} cannot be read by user {at.User}.", $"chown {at.User} {path}; chmod 600 {path}");
        }

        return Owner(subject, path, at)
            ?? Mode(subject, path, Others, $"chmod 600 {path}")
            ?? Observation.Ok(subject, $"{path}: for its owner alone.");
    }

    /// <summary>Whether there is room where data lie, on a file system that keeps its word.</summary>
    public static IEnumerable<Observation> Drive(string path, Surroundings at)
    {
        if (at.Drive(path) is not { } drive)
            yield break;
        if (Shared.Any(s => drive.Format == s || drive.Format.StartsWith(s + ".", StringComparison.Ordinal)))
            yield return Observation.Wrong("file system", $"{path} lies on {drive.Format}, which other machines may write.",
                "keep the data on a disk of this machine: locks and fsync are not to be relied on there");
        var free = string.Create(CultureInfo.InvariantCulture, $"{drive.Free / Mebibyte:N0} MiB free of {drive.Total / Mebibyte:N0}");
        yield return drive.Free < Empty
            ? Observation.Wrong("disk", $"{path}: {free}. When it is full nothing is taken in any more.", "make room there")
            : drive.Free < Scarce ? Observation.Look("disk", $"{path}: {free}.", "make room there before it is full")
            : Observation.Ok("disk", $"{free}.");
    }

    private static Observation? Owner(string subject, string path, Surroundings at) =>
        at.User == 0 || Libc.OwnerOf(path) is not { } owner || owner == at.User
            ? null
            : Observation.Wrong(subject, $"{path} belongs to user {owner}, and this runs as user {at.User}.",
                $"run this as the bot's user, or chown -R {at.User} {path}");

    private static Observation? Mode(string subject, string path, UnixFileMode unwanted, string toDo)
    {
        var mode = Directory.Exists(path) ? new DirectoryInfo(path).UnixFileMode : File.GetUnixFileMode(path);
        return (mode & unwanted) == 0
            ? null
            : Observation.Wrong(subject, $"Others than its owner can get at {path} (mode {Convert.ToString((int)mode, 8)}).", toDo);
    }
}
