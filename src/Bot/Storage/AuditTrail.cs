using System.Runtime.CompilerServices;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Storage.Formats;
using Bot.Storage.Positions;
using Bot.Storage.Sealing;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>Reads the audit's stream: what changed since a position, and the entries themselves.</summary>
internal sealed class AuditTrail(IRedis redis, Sealer sealer, StringPool words, Damages damages)
{
    private const string Start = "0-0";
    private const int Page = 500;

    /// <summary>Entries after a position, to the end.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="keys">The slot's keys.</param>
    /// <param name="known">What of it needs no reading, and the position after that.</param>
    /// <param name="mark">Told how far was read.</param>
    /// <param name="token">Ends the wait.</param>
    public async Task<Tail> After(
        Slot slot, KeySchema keys, (string Position, IReadOnlyList<string> Documents) known, SlotMark mark, CancellationToken token)
    {
        var (changed, position) = (new Changes(), known.Position);
        foreach (var documents in known.Documents)
            _ = changed.Add(documents);
        while (true)
        {
            var page = await Entries(keys, position, token).ConfigureAwait(false);
            foreach (var entry in page)
                if (!changed.Add((string?)entry.Documents ?? ""))
                    damages.Note(slot, PlaceOf(entry.Id), "what it says was changed cannot be read");
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
    /// <returns>Them, and whether all of their versions could be read.</returns>
    public async Task<(Tail Tail, bool IsWhole)> All(KeySchema keys, SlotMark mark, CancellationToken token)
    {
        var newest = (RedisResult[])(await redis.Run(
            db => db.ExecuteAsync("XREVRANGE", keys.Audit, "+", "-", "COUNT", 1), token).ConfigureAwait(false))!;
        var last = newest.Length > 0 ? Parse(newest[0]) : null;
        var position = last?.Id ?? Start;
        if (last is not null)
            mark.Read(last.Id, last.Head);
        var (changed, isWhole) = (new Changes(), true);
        var cursor = "0";
        do
        {
            var from = cursor;
            var page = (RedisResult[])(await redis.Run(
                db => db.ExecuteAsync("HSCAN", keys.Versions, from, "COUNT", 2 * Page), token).ConfigureAwait(false))!;
            cursor = (string)page[0]!;
            var pairs = (RedisValue[])page[1]!;
            for (var i = 0; i < pairs.Length; i += 2)
                if ((string?)pairs[i] is [_, ':', ..] name && Versions.TryRead(pairs[i + 1], out var version))
                    changed.Add(new DocId(name), version);
                else
                    isWhole = false;
        }
        while (cursor != "0");
        return (new Tail(position, changed.InAnyOrder()), isWhole);
    }

    /// <summary>
    /// Each entry, checked against its chain. After one that does not hold, those that build on what it says do hold again.
    /// </summary>
    public async IAsyncEnumerable<ChainedEntry> Read(Slot slot, KeySchema keys, [EnumeratorCancellation] CancellationToken token)
    {
        var (position, head) = (Start, ChainHead.Empty);
        var end = new ChainHead((byte[]?)await redis.Run(db => db.StringGetAsync(keys.Chain), token).ConfigureAwait(false) ?? []);
        var (seen, last) = (false, (ChainedEntry?)null);
        while (await Entries(keys, position, token).ConfigureAwait(false) is { Length: > 0 } page)
            foreach (var entry in page)
            {
                if (last is not null)
                    yield return last;
                var stated = new ChainHead((byte[]?)entry.Head ?? []);
                var opened = Open(slot, entry);
                var holds = opened is var (read, plain) && head.Next((string?)entry.Documents ?? "", plain, read.At) == stated;
                last = new ChainedEntry(entry.Id, opened?.Entry ?? Unreadable(entry.Id), stated.Hash, holds);
                (position, head, seen) = (entry.Id, stated, seen || stated == end);
            }

        if (last is null)
            yield break;
        // The chain's own head was read first: if no entry bears it, the newest were cut off, or it was taken away.
        var isFirst = end == ChainHead.Empty && await redis.Run(db => db.KeyExistsAsync(keys.Chain), token).ConfigureAwait(false);
        yield return seen || isFirst ? last : last with { Holds = false };
    }

    /// <summary>Entries after a position, as they are read; their chain is not looked at, and one that cannot be read is null.</summary>
    public async IAsyncEnumerable<(string Position, AuditEntry? Entry)> Since(
        Slot slot, KeySchema keys, string position, [EnumeratorCancellation] CancellationToken token)
    {
        while (await Entries(keys, position, token).ConfigureAwait(false) is { Length: > 0 } page)
            foreach (var entry in page)
            {
                position = entry.Id;
                yield return (entry.Id, Open(slot, entry)?.Entry);
            }
    }

    /// <summary>Where an entry stands, as damage names it.</summary>
    public static DocId PlaceOf(string entry) => new("audit:" + entry);

    /// <summary>What stands in the place of an entry that cannot be read: its time is known from the store's own clock.</summary>
    private static AuditEntry Unreadable(string entry) =>
        new(SlotPosition.TimeOf(entry), new PersonId("?"), "(an entry that cannot be read)", [DocId.Team]);

    /// <summary>Whether an entry can be unsealed with the keys that are here.</summary>
    internal bool Opens(Slot slot, Raw raw)
    {
        try
        {
            _ = sealer.Open(slot, AuditCodec.Place, SealedKind.Audit, (byte[]?)raw.Sealed ?? [], out _);
            return true;
        }
        catch (SealingException)
        {
            return false;
        }
    }

    /// <summary>An entry's words and bytes; null where they cannot be read, which is noted.</summary>
    internal (AuditEntry Entry, byte[] Plain)? Open(Slot slot, Raw raw)
    {
        try
        {
            var plain = sealer.Open(slot, AuditCodec.Place, SealedKind.Audit, (byte[]?)raw.Sealed ?? [], out var seal);
            return (AuditCodec.Read(plain, seal.Content, words), plain);
        }
        catch (Exception e) when (e is SealingException or FormatException)
        {
            damages.Note(slot, PlaceOf(raw.Id), e.Message);
            return null;
        }
    }

    internal async Task<Raw[]> Entries(KeySchema keys, string after, CancellationToken token)
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

    /// <summary>An entry as it stands in the stream.</summary>
    internal sealed record Raw(string Id, RedisValue Documents, RedisValue Sealed, RedisValue Head);

    /// <summary>Each document once, in the order of last changes.</summary>
    internal sealed class Changes
    {
        private readonly Dictionary<DocId, (long Version, int Order)> documents = [];
        private int count;

        public void Add(DocId id, long version) => documents[id] = (version, count++);

        /// <returns>Whether all of it could be read.</returns>
        public bool Add(string lines)
        {
            var all = true;
            foreach (var range in lines.AsSpan().Split('\n'))
                if (lines.AsSpan()[range] is { IsEmpty: false } line)
                    if (line.LastIndexOf('=') is > 1 and var at && Versions.TryRead(line[(at + 1)..], out var version))
                        Add(new DocId(line[..at].ToString()), version);
                    else
                        all = false;
            return all;
        }

        public IEnumerable<(DocId Id, long Version)> All => documents.Select(d => (d.Key, d.Value.Version));

        public System.Collections.Immutable.ImmutableArray<(DocId Id, long Version)> InAnyOrder() =>
            [.. documents.Select(d => (d.Key, d.Value.Version))];

        public System.Collections.Immutable.ImmutableArray<(DocId Id, long Version)> InOrder() =>
            [.. documents.OrderBy(d => d.Value.Order).Select(d => (d.Key, d.Value.Version))];
    }
}
