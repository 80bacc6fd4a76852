using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Bot.Storage.Sealing;

/// <summary>The file that holds the master key: 32 random bytes in base64, readable by its owner alone, in a folder of its own.</summary>
public static class MasterKeyFile
{
    private const int KeyLength = 32;
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads the key. The caller clears it when its keys are derived; nothing else of it stays in memory.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="create">Whether a missing one is made. Say false where sealed data exist: a new key could not open them.</param>
    /// <exception cref="MasterKeyException">It is missing, too open, no file of ours, or cannot be made.</exception>
    public static byte[] Read(string path, bool create)
    {
        if (!File.Exists(path))
            return create ? Create(path) : throw new MasterKeyException(
                $"The key file {path} is missing, and what is stored cannot be read without it. Put it back from its copy. "
                + $"Only if nothing is stored yet, make one: "
                + $"(umask 077; mkdir -p {Path.GetDirectoryName(path)}; openssl rand -base64 32 > {path})");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(Mine | UnixFileMode.UserExecute)) is var open and not 0)
            throw new MasterKeyException($"Others than its owner can get at the key file {path} ({open}). Run: chmod 600 {path}");
        try
        {
            return Parse(path, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MasterKeyException($"The key file {path} cannot be read: {e.Message}", e);
        }
    }

    private static byte[] Parse(string path, byte[] text)
    {
        Span<byte> key = stackalloc byte[KeyLength + 2];
        try
        {
            var end = Base64.DecodeFromUtf8(text.AsSpan().Trim(" \t\r\n"u8), key, out _, out var length);
            if (end != OperationStatus.Done || length != KeyLength)
                throw new MasterKeyException($"The key file {path} should hold 32 bytes in base64, as from: openssl rand -base64 32");
            var alone = GC.AllocateUninitializedArray<byte>(KeyLength, pinned: true); // Never copied by a collection.
            key[..KeyLength].CopyTo(alone);
            return alone;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(text);
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static byte[] Create(string path)
    {
        var key = RandomNumberGenerator.GetBytes(KeyLength);
        var fresh = path + ".new";
        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            if (!OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder, Mine | UnixFileMode.UserExecute);
            else
                Directory.CreateDirectory(folder);
            Write(fresh, key);
            File.Move(fresh, path, overwrite: false);
            return key;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process may have made it in this moment: then that one counts.
            if (File.Exists(path))
                return Read(path, create: false);
            throw new MasterKeyException($"The key file {path} cannot be made: {e.Message}", e);
        }
    }

    // On disk before it is used: a key lost with the power would take with it all that was sealed under it.
    private static void Write(string path, byte[] key)
    {
        Span<byte> text = stackalloc byte[Base64.GetMaxEncodedToUtf8Length(KeyLength) + 1];
        Base64.EncodeToUtf8(key, text, out _, out _);
        text[^1] = (byte)'\n';
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Mine;
        using var file = new FileStream(path, options);
        file.Write(text);
        file.Flush(flushToDisk: true);
        CryptographicOperations.ZeroMemory(text);
    }
}
