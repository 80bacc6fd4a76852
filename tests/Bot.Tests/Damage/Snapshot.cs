using Bot.Storage;
using StackExchange.Redis;

namespace Bot.Tests.Damage;

/// <summary>All that a server holds, as it can be put back.</summary>
internal sealed class Snapshot
{
    private readonly Dictionary<string, byte[]> keys = new(StringComparer.Ordinal);

    private Snapshot()
    {
    }

    /// <summary>The names of the keys that do not end by themselves, in order.</summary>
    public IEnumerable<string> Keys => keys.Keys.Order(StringComparer.Ordinal);

    /// <summary>Takes it.</summary>
    public static async Task<Snapshot> Of(IDatabase redis, IServer server)
    {
        var taken = new Snapshot();
        await foreach (var key in server.KeysAsync())
            if (await redis.KeyDumpAsync(key) is { } dump)
                taken.keys[key.ToString()] = dump;
        return taken;
    }

    /// <summary>Makes a server hold this and nothing else.</summary>
    public async Task PutBack(IDatabase redis)
    {
        await redis.ExecuteAsync("FLUSHALL");
        foreach (var (key, dump) in keys)
            await redis.KeyRestoreAsync(key, dump);
    }

    /// <summary>Whether a key stood in it.</summary>
    public bool Has(string key) => keys.ContainsKey(key);

    /// <summary>Puts one key back over what stands there.</summary>
    public async Task PutBack(IDatabase redis, string key)
    {
        await redis.KeyDeleteAsync(key);
        await redis.KeyRestoreAsync(key, keys[key]);
    }

    /// <summary>What a hash of it holds.</summary>
    public async Task<HashEntry[]> Hash(IDatabase redis, string key)
    {
        const string aside = "{aside}";
        await redis.KeyDeleteAsync(aside);
        await redis.KeyRestoreAsync(aside, keys[key]);
        var all = await redis.HashGetAllAsync(aside);
        await redis.KeyDeleteAsync(aside);
        return all;
    }
}
