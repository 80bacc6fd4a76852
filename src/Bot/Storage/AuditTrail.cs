using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.Basics;
using Bot.Documents;
using Bot.Storage.Formats;
using Bot.Storage.Positions;
using Bot.Storage.Sealing;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>Reads the audit's stream: what changed since a position, and the entries themselves.</summary>
internal sealed class AuditTrail(IRedis redis, Sealer sealer, StringPool words)
{
    private const string Start = "0-0";
    private const int Page = 500;

    /// <summary>Entries after a position, to the end.</summary>
    /// <param name="keys">The slot's keys.</param>
    /// <param name="known">What of it needs no reading, and the position after that.</param>
    /// <param name="mark">Told how far was read.</param>
    /// <param name="token">Ends the wait.</param>
    public async Task<Tail> After(
        KeySchema keys, (string Position, IReadOnlyList<string> Documents) known, SlotMark mark, CancellationToken token)
    {
        var (changed, position) = (new Changes(), known.Position);
        foreach (var documents in known.Documents)
            changed.Add(documents);
        while (true)
        {
            var page = await Entries(keys, position, token).ConfigureAwait(false);
            foreach (var entry in page)
                changed.Add((string?)entry.Documents ?? "");
            if (page.Length > 0)
            {
                position = page[^1].Id;
                mark.Read(position, page[^1].Head);
            }

            if (page.Length < Page)
                return new Tail(position, changed.InOrder());
        }
    }

    /// <summary>
    /// All documents there are, with a position from before they were listed: what changes meanwhile is listed, or comes after it.
    /// </summary>
    public async Task<Tail> All(KeySchema keys, SlotMark mark, CancellationToken token)
    {
        var newest = (RedisResult[])(await redis.Run(
            db => db.ExecuteAsync("XREVRANGE", keys.Audit, "+", "-", "COUNT", 1), token).ConfigureAwait(false))!;
        var last = newest.Length > 0 ? Parse(newest[0]) : null;
        var position = last?.Id ?? Start;
        if (last is not null)
            mark.Read(last.Id, last.Head);
        var changed = new Changes();
        var cursor = "0";
        do
        {
            var from = cursor;
            var page = (RedisResult[])(await redis.Run(
                db => db.ExecuteAsync("HSCAN", keys.Versions, from, "COUNT", 2 * Page), token).ConfigureAwait(false))!;
            cursor = (string)page[0]!;
            var pairs = (RedisValue[])page[1]!;
            for (var i = 0; i < pairs.Length; i += 2)
                changed.Add(new DocId(pairs[i]!), (long)pairs[i + 1]);
        }
        while (cursor != "0");
        return new Tail(position, changed.InAnyOrder());
    }

    /// <summary>
    /// Each entry, checked against its chain. After one that does not hold, those that build on what it says do hold again.
    /// </summary>
    public async IAsyncEnumerable<ChainedEntry> Read(Slot slot, KeySchema keys, [EnumeratorCancellation] CancellationToken token)
    {
        var (position, head) = (Start, ChainHead.Empty);
        var end = new ChainHead((byte[]?)await redis.Run(db => db.StringGetAsync(keys.Chain), token).ConfigureAwait(false) ?? []);
        var (seen, last) = (end == ChainHead.Empty, (ChainedEntry?)null);
        while (await Entries(keys, position, token).ConfigureAwait(false) is { Length: > 0 } page)
            foreach (var entry in page)
            {
                if (last is not null)
                    yield return last;
                var (read, plain) = Open(slot, entry);
                var next = head.Next((string?)entry.Documents ?? "", plain, read.At);
                var stated = new ChainHead((byte[]?)entry.Head ?? []);
                last = new ChainedEntry(entry.Id, read, stated.Hash, next == stated);
                (position, head, seen) = (entry.Id, stated, seen || stated == end);
            }

        // The chain's own head was read first: if no entry bears it, the newest were cut off.
        if (last is not null)
            yield return seen ? last : last with { Holds = false };
    }

    /// <summary>Entries after a position, as they are read; their chain is not looked at, and one that cannot be read is null.</summary>
    public async IAsyncEnumerable<(string Position, AuditEntry? Entry)> Since(
        Slot slot, KeySchema keys, string position, [EnumeratorCancellation] CancellationToken token)
    {
        while (await Entries(keys, position, token).ConfigureAwait(false) is { Length: > 0 } page)
            foreach (var entry in page)
            {
                position = entry.Id;
                yield return (entry.Id, Readable(slot, entry));
            }
    }

    private AuditEntry? Readable(Slot slot, Raw raw)
    {
        try
        {
            return Open(slot, raw).Entry;
        }
        catch (UnreadableDocumentException)
        {
            return null; // `audit verify` says so.
        }
    }

    private (AuditEntry Entry, byte[] Plain) Open(Slot slot, Raw raw)
    {
        try
        {
            var plain = sealer.Open(slot, AuditCodec.Place, SealedKind.Audit, (byte[]?)raw.Sealed ?? [], out var seal);
            return (AuditCodec.Read(plain, seal.Content, words), plain);
        }
        catch (Exception e) when (e is SealingException or FormatException)
        {
            throw new UnreadableDocumentException(slot, new DocId("audit:" + raw.Id), e.Message, e);
        }
    }

    private async Task<Raw[]> Entries(KeySchema keys, string after, CancellationToken token)
    {
        var entries = (RedisResult[])(await redis.Run(
            db => db.ExecuteAsync("XRANGE", keys.Audit, "(" + after, "+", "COUNT", Page), token).ConfigureAwait(false))!;
        return Array.ConvertAll(entries, Parse);
    }

    private static Raw Parse(RedisResult result)
    {
        var entry = (RedisResult[])result!;
        var fields = (RedisValue[])entry[1]!;
        var raw = new Raw((string)entry[0]!, RedisValue.Null, RedisValue.Null, RedisValue.Null);
        for (var i = 0; i + 1 < fields.Length; i += 2)
            raw = (string?)fields[i] switch
            {
                "d" => raw with { Documents = fields[i + 1] },
                "e" => raw with { Sealed = fields[i + 1] },
                "h" => raw with { Head = fields[i + 1] },
                _ => raw,
            };
        return raw;
    }

    private sealed record Raw(string Id, RedisValue Documents, RedisValue Sealed, RedisValue Head);

    /// <summary>Each document once, in the order of last changes.</summary>
    private sealed class Changes
    {
        private readonly Dictionary<DocId, (long Version, int Order)> documents = [];
        private int count;

        public void Add(DocId id, long version) => documents[id] = (version, count++);

        public void Add(string lines)
        {
            foreach (var range in lines.AsSpan().Split('\n'))
                if (lines.AsSpan()[range] is { IsEmpty: false } line && line.LastIndexOf('=') is > 0 and var at)
                    Add(new DocId(line[..at].ToString()), long.Parse(line[(at + 1)..], CultureInfo.InvariantCulture));
        }

        public System.Collections.Immutable.ImmutableArray<(DocId Id, long Version)> InAnyOrder() =>
            [.. documents.Select(d => (d.Key, d.Value.Version))];

        public System.Collections.Immutable.ImmutableArray<(DocId Id, long Version)> InOrder() =>
            [.. documents.OrderBy(d => d.Value.Order).Select(d => (d.Key, d.Value.Version))];
    }
}
