using System.Runtime.Versioning;
using Bot.Startup;
using Bot.Storage;
using Bot.Storage.Sealing;
using StackExchange.Redis;

namespace Bot.Doctor;

/// <summary>The master key: its file, its folder, and whether it is the one under which the store was sealed.</summary>
internal static class KeyChecks
{
    /// <summary>The file and its folder.</summary>
    /// <param name="folders">Where.</param>
    /// <param name="fresh">Whether the first start makes it: nothing is stored, and the store is the bot's own.</param>
    /// <param name="at">Who asks.</param>
    [UnsupportedOSPlatform("windows")]
    public static IEnumerable<Observation> OfFile(Folders folders, bool fresh, Surroundings at)
    {
        var path = folders.KeyFile;
        if (!File.Exists(path))
        {
            yield return fresh
                ? Observation.Ok("key file", $"{path} is not there yet; it is made at the first start.")
                : Observation.Wrong("key file", $"{path} is not there, and nothing that is stored can be read without it.",
                    $"put it back from its copy; only if nothing is stored yet: (umask 077; openssl rand -base64 32 > {path})");
            yield break;
        }

        var folder = FileChecks.Folder("key folder", Path.GetDirectoryName(path)!, at);
        if (folder.Condition != Condition.Ok)
            yield return folder;
        var file = FileChecks.Secret("key file", path, "the master key", at);
        if (file.Condition != Condition.Ok)
            yield return file;
        else if (Read(path, out var why) is { } ring)
            using (ring)
                yield return Observation.Ok("key file", path.StartsWith(folders.Data + '/', StringComparison.Ordinal)
                    ? $"{path}: 32 bytes, for its owner alone. A copy of the whole data folder holds it too."
                    : $"{path}: 32 bytes, for its owner alone.");
        else
            yield return Observation.Wrong("key file", why, "put the right one back from its copy");
    }

    /// <summary>Whether what is stored was sealed under this key.</summary>
    public static async Task<Observation> OfStore(string path, IDatabase redis)
    {
        var noted = (string?)await redis.StringGetAsync(KeySchema.Seal).ConfigureAwait(false);
        if (noted is null)
            return Observation.Ok("key", "nothing is stored yet.");
        if (noted.StartsWith(StoreHeader.Half, StringComparison.Ordinal))
            return Observation.Wrong("key", "A restore into this store did not come to its end.", "empty the store and restore again");
        using var ring = Read(path, out _);
        if (ring is null)
            return Observation.Wrong("key", "What is stored needs a master key, and this one cannot be read.", "see “key file”");
        return noted.EndsWith(' ' + ring.Hide("master key"), StringComparison.Ordinal)
            ? Observation.Ok("key", "what is stored was sealed under this key file.")
            : Observation.Wrong("key", "What is stored was sealed under another master key than this key file's.",
                "put the right key file back from its copy");
    }

    /// <summary>The keys of a file; null where it holds none, and why.</summary>
    public static KeyRing? Read(string path, out string why)
    {
        try
        {
            why = "";
            return KeyRing.Of(MasterKeyFile.Read(path, create: false));
        }
        catch (MasterKeyException bad)
        {
            why = bad.Message;
            return null;
        }
    }
}
