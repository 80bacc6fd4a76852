using Bot.Basics;
using Bot.Startup;
using Bot.Storage;
using StackExchange.Redis;

namespace Bot.Backup;

/// <summary>
/// The keys of this installation by hash tag, and one tag's keys read in one atomic step (MULTI), those of a large slot in pages:
/// documents, heads, due index, outbox, audit and chain agree with each other, as they stood after one commit.
/// </summary>
internal sealed class SlotCopy(DirectRedis redis, TimeProvider time, int most)
{
    /// <summary>So many documents, or entries in the audit, are read in one step: in some 10 ms.</summary>
    public const int Most = 500;

    /// <summary>What ends with its process and means nothing elsewhere, and what each start makes anew.</summary>
    private static readonly string[] Passing = ["lease:", "casebot-doctor:", "slots."];

    private readonly IDatabase database = redis.Client.GetDatabase();

    /// <summary>
    /// All tags in the order in which they are to be read, each with its keys: what is noted about networks first, so that nothing counts
    /// as seen that is not in the copy; the people last, since whatever touches a team and people is written for the people first.
    /// </summary>
    public async Task<IReadOnlyList<(string Tag, List<RedisKey> Keys)>> All(CancellationToken token)
    {
        var tags = new Dictionary<string, List<RedisKey>>(StringComparer.Ordinal);
        foreach (var master in redis.Masters)
            await foreach (var key in master.KeysAsync(pattern: "{*}*", pageSize: 1000).WithCancellation(token).ConfigureAwait(false))
            {
                var name = (string)key!;
                var tag = name[1..name.IndexOf('}', StringComparison.Ordinal)];
                if (Passing.Any(p => tag.StartsWith(p, StringComparison.Ordinal)) || key == KeySchema.Seal)
                    continue;
                if (!tags.TryGetValue(tag, out var keys))
                    tags[tag] = keys = [];
                keys.Add(key);
            }

        return [.. tags.OrderBy(t => Order(t.Key)).ThenBy(t => t.Key, StringComparer.Ordinal).Select(t => (t.Key, t.Value))];
    }

    /// <summary>Reads one tag's keys. Those that came to be since they were listed are left out, but for a slot's own.</summary>
    /// <exception cref="BackupException">A key is larger than one answer of Redis may be when it is put back.</exception>
    public async Task<(BackupSlot? Slot, bool Agrees)> Read(
        string tag, List<RedisKey> listed, Func<BackupPiece, Task> take, CancellationToken token)
    {
        var schema = new KeySchema(new Slot(tag));
        var isSlot = listed.Contains(schema.Versions) || listed.Contains(schema.Audit);
        if (isSlot && await IsLarge(schema, listed.Count).ConfigureAwait(false))
            return await new PagedCopy(database, schema, time, take, token)
                .Read([.. listed.Except(Own(schema))]).ConfigureAwait(false);
        var keys = isSlot ? listed.Union(Own(schema)).ToList() : listed;
        var step = database.CreateTransaction();
        var dumps = keys.ConvertAll(k => (Key: k, Value: step.KeyDumpAsync(k), Left: step.KeyTimeToLiveAsync(k)));
        var chain = isSlot ? step.StringGetAsync(schema.Chain) : null;
        var length = isSlot ? step.StreamLengthAsync(schema.Audit) : null;
        var newest = isSlot ? step.StreamRangeAsync(schema.Audit, count: 1, messageOrder: StackExchange.Redis.Order.Descending) : null;
        var now = time.GetUtcNow(); // Before it is asked: what ends soon never ends later than it would have.
        if (!await step.ExecuteAsync().ConfigureAwait(false))
            throw new BackupException("Redis did not carry out a step");
        var read = new List<BackupKey>();
        foreach (var (key, value, left) in dumps)
            if (await value.ConfigureAwait(false) is { } bytes)
            {
                var ends = await left.ConfigureAwait(false) is { } span ? (now + span).ToUnixTimeMilliseconds() : 0;
                read.Add(new BackupKey((byte[])key!, ends, bytes));
            }

        if (read.Find(k => k.Value.Length > KeyLimit) is { } large)
            throw new BackupException($"{System.Text.Encoding.UTF8.GetString(large.Key)} is larger than {KeyLimit >> 20} MiB: "
                + "Redis would not take it back. Copy the files of Redis instead");
        foreach (var key in read)
            await take(key).ConfigureAwait(false);
        if (!isSlot)
            return (null, true);
        var head = (byte[]?)await chain!.ConfigureAwait(false) ?? [];
        var last = (await newest!.ConfigureAwait(false)).Select(e => (byte[]?)e["h"] ?? []).FirstOrDefault([]);
        return (new BackupSlot(tag, await length!.ConfigureAwait(false), head), head.AsSpan().SequenceEqual(last));
    }

    /// <summary>Whether it would take long to read it in one step. What is not of the type that it should be is read in one step.</summary>
    private async Task<bool> IsLarge(KeySchema of, int keys)
    {
        try
        {
            RedisKey[] hashes = [of.Versions, of.Documents, of.Heads, of.Outbox, of.Counts, of.Claims];
            Task<long>[] others = [database.StreamLengthAsync(of.Audit), database.SortedSetLengthAsync(of.Due)];
            var sizes = await Task.WhenAll([.. others, .. hashes.Select(h => database.HashLengthAsync(h))]).ConfigureAwait(false);
            return keys > most || sizes.Max() > most;
        }
        catch (RedisServerException other) when (other.Message.StartsWith("WRONGTYPE", StringComparison.Ordinal))
        {
            return false;
        }
    }

    /// <summary>What one argument to Redis may hold (proto-max-bulk-len).</summary>
    private const int KeyLimit = 512 << 20;

    private static RedisKey[] Own(KeySchema keys) =>
        [keys.Versions, keys.Documents, keys.Heads, keys.Due, keys.Outbox, keys.Counts, keys.Audit, keys.Chain, keys.Claims];

    private static int Order(string tag) => tag.StartsWith("mark:", StringComparison.Ordinal) ? 0 : tag == Slot.People.Tag ? 2 : 1;
}
