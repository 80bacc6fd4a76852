using Bot.Storage;
using StackExchange.Redis;

namespace Bot.Backup;

/// <summary>
/// One large slot, read in pages while others write to it; the pages, put back in their order, are what stood after one commit. Documents
/// are read first and the audit after them. It says what was changed meanwhile: that is read again, until so little is new that a last
/// step takes the rest at once.
/// </summary>
/// <remarks>
/// Two things no commit speaks of. Of very many notices that wait, those that are told during the copy are not in it. A due time that
/// was moved without a change of its document may stand as it was a moment before: due times are a projection, and are looked at.
/// </remarks>
internal sealed class PagedCopy(IDatabase redis, KeySchema keys, TimeProvider time, Func<BackupPiece, Task> take, CancellationToken token)
{
    private const int Page = 256, FewEntries = 32, FewDue = 2_000, FewWaiting = 2_000, MostTries = 500;
    private const string Start = "0-0";

    /// <summary>
    /// The rest, in one step; the keys of <see cref="Rest"/>; the last entry that was read, how many may follow it, whether the due index
    /// is wanted, how many notices may come with their text. 0 where more entries follow.
    /// </summary>
    private const string Last = """
        local call = redis.call
        local tail = call('XRANGE', KEYS[1], '(' .. ARGV[1], '+', 'COUNT', ARGV[2] + 1)
        if #tail > tonumber(ARGV[2]) then
          return {0}
        end
        local documents, seen = {}, {}
        for _, entry in ipairs(tail) do
          for i = 1, #entry[2], 2 do
            if entry[2][i] == 'd' then
              for id in string.gmatch(entry[2][i + 1], '([^\n]+)=[^=\n]*') do
                if not seen[id] then
                  seen[id] = true
                  documents[#documents + 1] = {id, call('HGET', KEYS[3], id), call('HGET', KEYS[4], id), call('HGET', KEYS[5], id),
                    call('ZSCORE', KEYS[6], id)}
                end
              end
            end
          end
        end
        local due, waiting = {}, {}
        if ARGV[3] == '1' then
          due = call('ZRANGE', KEYS[6], 0, -1, 'WITHSCORES')
        end
        local few = call('HLEN', KEYS[7]) <= tonumber(ARGV[4])
        if few then
          waiting = call('HGETALL', KEYS[7])
        else
          waiting = call('HKEYS', KEYS[7])
        end
        return {1, tail, documents, due, few and 1 or 0, waiting, call('HGETALL', KEYS[8]), call('HGETALL', KEYS[9]),
          call('GET', KEYS[2]), call('DUMP', KEYS[2]), call('XLEN', KEYS[1]), call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)}
        """;

    private RedisKey[] Rest =>
        [keys.Audit, keys.Chain, keys.Versions, keys.Documents, keys.Heads, keys.Due, keys.Outbox, keys.Counts, keys.Claims];

    private RedisKey[] Hashes => [keys.Versions, keys.Documents, keys.Heads];

    /// <summary>Reads it.</summary>
    /// <param name="others">Keys of the slot that do not belong to its documents, as marks of requests.</param>
    /// <exception cref="BackupException">It is written to faster than it can be read.</exception>
    public async Task<(BackupSlot? Slot, bool Agrees)> Read(IReadOnlyList<RedisKey> others)
    {
        foreach (var some in others.Chunk(Page))
            await Whole(some).ConfigureAwait(false);
        var began = ((RedisResult[])(await redis.ExecuteAsync("XREVRANGE", keys.Audit, "+", "-", "COUNT", 1).ConfigureAwait(false))!)
            is [var newest] ? Id(newest) : Start;
        foreach (var hash in Hashes)
            await Scan("HSCAN", hash, PageKind.Fields).ConfigureAwait(false);
        var isDueFew = await redis.SortedSetLengthAsync(keys.Due).ConfigureAwait(false) <= FewDue;
        if (!isDueFew)
            await Scan("ZSCAN", keys.Due, PageKind.Scores).ConfigureAwait(false);

        var (position, changed) = (Start, new HashSet<string>(StringComparer.Ordinal));
        for (var tries = 0; tries < MostTries; tries++)
        {
            position = await Entries(position, began, changed).ConfigureAwait(false);
            foreach (var some in changed.Chunk(Page))
                await Again(some).ConfigureAwait(false);
            changed.Clear();
            var rest = (RedisResult[])(await redis.ScriptEvaluateAsync(
                Last, Rest, [position, FewEntries, isDueFew ? 1 : 0, FewWaiting]).ConfigureAwait(false))!;
            if ((int)rest[0] == 1)
                return await Put(rest).ConfigureAwait(false);
        }

        throw new BackupException($"{keys.Tag} is written to faster than it can be read. Take the backup at a quieter time");
    }

    /// <summary>Keys that are read one by one; those that have ended meanwhile are left out.</summary>
    private async Task Whole(RedisKey[] some)
    {
        token.ThrowIfCancellationRequested();
        var now = time.GetUtcNow();
        var dumps = Array.ConvertAll(some, k => (Key: k, Value: redis.KeyDumpAsync(k), Left: redis.KeyTimeToLiveAsync(k)));
        foreach (var (key, value, left) in dumps)
            if (await value.ConfigureAwait(false) is { } bytes)
                await take(new BackupKey((byte[])key!, await left.ConfigureAwait(false) is { } span
                    ? (now + span).ToUnixTimeMilliseconds() : 0, bytes)).ConfigureAwait(false);
    }

    private async Task Scan(string verb, RedisKey key, PageKind kind)
    {
        var cursor = "0";
        do
        {
            token.ThrowIfCancellationRequested();
            var page = (RedisResult[])(await redis.ExecuteAsync(verb, key, cursor, "COUNT", Page).ConfigureAwait(false))!;
            cursor = (string)page[0]!;
            var words = (byte[][])page[1]!;
            if (kind == PageKind.Scores)
                words = Turned(words);
            await Put(key, kind, words).ConfigureAwait(false);
        }
        while (cursor != "0");
    }

    /// <summary>The audit after a place to its end, and what was changed after the beginning.</summary>
    private async Task<string> Entries(string position, string began, HashSet<string> changed)
    {
        while (true)
        {
            token.ThrowIfCancellationRequested();
            var page = (RedisResult[])(await redis.ExecuteAsync(
                "XRANGE", keys.Audit, "(" + position, "+", "COUNT", Page).ConfigureAwait(false))!;
            foreach (var entry in page)
            {
                await Entry(entry).ConfigureAwait(false);
                position = Id(entry);
                if (Storage.Positions.SlotPosition.Compare(position, began) > 0)
                    changed.UnionWith(Documents(entry));
            }

            if (page.Length < Page)
                return position;
        }
    }

    /// <summary>Documents that were changed since they were read. What is changed while they are read is in an entry to come.</summary>
    private async Task Again(string[] ids)
    {
        var names = Array.ConvertAll(ids, id => (RedisValue)id);
        var values = await Task.WhenAll(Hashes.Select(h => redis.HashGetAsync(h, names))).ConfigureAwait(false);
        var scores = await redis.SortedSetScoresAsync(keys.Due, names).ConfigureAwait(false);
        for (var i = 0; i < ids.Length; i++)
            await Document(names[i], [.. values.Select(v => v[i])], scores[i] is { } score ? (RedisValue)score : RedisValue.Null)
                .ConfigureAwait(false);
    }

    private async Task Document(RedisValue id, RedisValue[] values, RedisValue due)
    {
        foreach (var (key, value) in Hashes.Zip(values))
            await (value.IsNull ? Put(key, PageKind.NoFields, [id!]) : Put(key, PageKind.Fields, [id!, value!])).ConfigureAwait(false);
        await (due.IsNull ? Put(keys.Due, PageKind.NoScores, [id!]) : Put(keys.Due, PageKind.Scores, [due!, id!])).ConfigureAwait(false);
    }

    private async Task<(BackupSlot? Slot, bool Agrees)> Put(RedisResult[] rest)
    {
        foreach (var entry in (RedisResult[])rest[1]!)
            await Entry(entry).ConfigureAwait(false);
        foreach (var document in (RedisResult[])rest[2]!)
        {
            var words = (RedisValue[])document!;
            await Document(words[0], words[1..4], words[4]).ConfigureAwait(false);
        }

        await Put(keys.Due, PageKind.Scores, Turned((byte[][])rest[3]!)).ConfigureAwait(false);
        await Waiting((int)rest[4] == 1, (RedisValue[])rest[5]!, (byte[][])rest[6]!).ConfigureAwait(false);
        foreach (var some in ((byte[][])rest[7]!).Chunk(2 * Page))
            await Put(keys.Claims, PageKind.Fields, some).ConfigureAwait(false);
        if (!rest[9].IsNull)
            await take(new BackupKey((byte[])keys.Chain!, 0, (byte[])rest[9]!)).ConfigureAwait(false);
        var (head, last) = ((byte[]?)rest[8] ?? [], (byte[])[]);
        if ((RedisResult[])rest[11]! is [var newest])
        {
            var fields = (RedisValue[])((RedisResult[])newest!)[1]!;
            last = Array.IndexOf(fields, (RedisValue)"h") is var at and >= 0 ? (byte[])fields[at + 1]! : last;
        }

        return (new BackupSlot(keys.Tag, (long)rest[10], head), head.AsSpan().SequenceEqual(last));
    }

    /// <summary>Notices that wait, and how many: of many, the texts of those that still do are read now.</summary>
    private async Task Waiting(bool isWhole, RedisValue[] waiting, byte[][] counts)
    {
        if (isWhole)
        {
            await Put(keys.Outbox, PageKind.Fields, Array.ConvertAll(waiting, w => (byte[])w!)).ConfigureAwait(false);
            await Put(keys.Counts, PageKind.Fields, counts).ConfigureAwait(false);
            return;
        }

        var there = 0;
        foreach (var some in waiting.Chunk(Page))
            foreach (var (id, text) in some.Zip(await redis.HashGetAsync(keys.Outbox, some).ConfigureAwait(false)))
                if (!text.IsNull)
                {
                    await Put(keys.Outbox, PageKind.Fields, [id!, text!]).ConfigureAwait(false);
                    there++;
                }

        if (counts.Length > 0)
            await Put(keys.Counts, PageKind.Fields, ["made"u8.ToArray(), (byte[])((RedisValue)there)!, "told"u8.ToArray(), "0"u8.ToArray()])
                .ConfigureAwait(false);
    }

    private Task Entry(RedisResult entry)
    {
        var parts = (RedisResult[])entry!;
        return Put(keys.Audit, PageKind.Entry, [(byte[])parts[0]!, .. (byte[][])parts[1]!]);
    }

    private Task Put(RedisKey key, PageKind kind, byte[][] words) =>
        words.Length == 0 ? Task.CompletedTask : take(new BackupPage((byte[])key!, kind, words));

    private static string Id(RedisResult entry) => (string)((RedisResult[])entry!)[0]!;

    private static IEnumerable<string> Documents(RedisResult entry)
    {
        var fields = (RedisValue[])((RedisResult[])entry!)[1]!;
        var lines = Array.IndexOf(fields, (RedisValue)"d") is var at and >= 0 ? ((string?)fields[at + 1] ?? "").Split('\n') : [];
        return lines.Where(l => l.LastIndexOf('=') > 0).Select(l => l[..l.LastIndexOf('=')]);
    }

    /// <summary>Redis tells members before their scores, and takes them the other way round.</summary>
    private static byte[][] Turned(byte[][] pairs)
    {
        for (var i = 0; i + 1 < pairs.Length; i += 2)
            (pairs[i], pairs[i + 1]) = (pairs[i + 1], pairs[i]);
        return pairs;
    }
}
