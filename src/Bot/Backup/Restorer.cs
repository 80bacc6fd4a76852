using Bot.Basics;
using Bot.Startup;
using Bot.Storage;
using Bot.Storage.Sealing;
using StackExchange.Redis;

namespace Bot.Backup;

/// <summary>Puts a backup back into a store that is empty.</summary>
internal sealed class Restorer(DirectRedis redis, KeyRing keys, Progress progress, TimeProvider time)
{
    /// <summary>How much is under way at a time.</summary>
    private const int MostKeys = 256, MostBytes = 16 << 20;

    private readonly IDatabase database = redis.Client.GetDatabase();
    private readonly List<Task> underway = [];
    private int weight;
    private long done;

    /// <summary>Reads the whole file first; only then it writes.</summary>
    /// <exception cref="BackupException">
    /// The file is not whole or not ours to open, the store is not empty, or the server cannot read what another wrote.
    /// </exception>
    public async Task<BackupSummary> PutBack(string path, CancellationToken token)
    {
        var whole = await BackupFile.Read(path, keys, (_, _) => Seen(token)).ConfigureAwait(false);
        await RequireEmpty().ConfigureAwait(false);
        var half = $"{StoreHeader.Half} {whole.Head.Header}";
        if (!await database.StringSetAsync(KeySchema.Seal, half, when: When.NotExists).ConfigureAwait(false))
            throw new BackupException("somebody else writes into that store at this moment");
        try
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            await BackupFile.Read(path, keys, (_, piece) => Put(piece, now, whole.Pieces, token)).ConfigureAwait(false);
            await Settle().ConfigureAwait(false);
        }
        catch (RedisServerException refused) when (refused.Message.Contains("DUMP payload", StringComparison.Ordinal))
        {
            throw new BackupException($"it was taken from Redis {whole.Head.Redis}, and this one ({redis.Masters[0].Version}) cannot read "
                + "that. Take the same version or a newer one, empty the store, and restore again", refused);
        }

        foreach (var slot in whole.Slots)
            await Compare(slot).ConfigureAwait(false);
        await database.StringSetAsync(KeySchema.Seal, whole.Head.Header).ConfigureAwait(false);
        return whole;
    }

    private async Task RequireEmpty()
    {
        long there = 0;
        foreach (var master in redis.Masters)
            there += await master.DatabaseSizeAsync(database.Database).ConfigureAwait(false);
        if (there == 0)
            return;
        var header = (string?)await database.StringGetAsync(KeySchema.Seal).ConfigureAwait(false) ?? "";
        throw new BackupException(header.StartsWith(StoreHeader.Half, StringComparison.Ordinal)
            ? "an earlier restore into that store did not come to its end. Empty it (FLUSHALL, or a fresh Data:Folder) and restore again"
            : $"the store is not empty: it holds {there} keys. Nothing was changed. Restore into an empty Redis, or a fresh Data:Folder");
    }

    private async Task Seen(CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        await progress.Tell(() => "reading the file").ConfigureAwait(false);
    }

    private async Task Put(BackupPiece piece, long now, long all, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        done++;
        if (piece is BackupKey key)
        {
            if (key.Expires > 0 && key.Expires <= now)
                return; // It would have ended by now.
            TimeSpan? left = key.Expires > 0 ? TimeSpan.FromMilliseconds(key.Expires - now) : null;
            underway.Add(database.KeyRestoreAsync(key.Key, key.Value, left));
        }
        else
        {
            underway.Add(Put((BackupPage)piece)); // Those of one key go to one server, which takes them in this order.
        }

        weight += piece.Size;
        if (underway.Count >= MostKeys || weight >= MostBytes)
            await Settle().ConfigureAwait(false);
        await progress.Tell(() => $"{done} of {all} pieces").ConfigureAwait(false);
    }

    private Task<RedisResult> Put(BackupPage page)
    {
        var verb = page.Kind switch
        {
            PageKind.Fields => "HSET",
            PageKind.NoFields => "HDEL",
            PageKind.Scores => "ZADD",
            PageKind.NoScores => "ZREM",
            _ => "XADD",
        };
        return database.ExecuteAsync(verb, [(RedisKey)page.Key, .. page.Words]);
    }

    private async Task Settle()
    {
        await Task.WhenAll(underway).ConfigureAwait(false);
        underway.Clear();
        weight = 0;
    }

    private async Task Compare(BackupSlot slot)
    {
        var schema = new KeySchema(new Slot(slot.Tag));
        var chain = (byte[]?)await database.StringGetAsync(schema.Chain).ConfigureAwait(false) ?? [];
        var entries = await database.StreamLengthAsync(schema.Audit).ConfigureAwait(false);
        if (entries != slot.Entries || !chain.AsSpan().SequenceEqual(slot.Chain))
            throw new BackupException($"{slot.Tag} does not stand as it did: {entries} entries of the audit, and should be {slot.Entries}");
    }
}
