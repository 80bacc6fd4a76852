using StackExchange.Redis;

namespace Bot.Tests.Damage;

/// <summary>
/// Every way in which a store is harmed: each value flipped by a byte, each key and field deleted, each older copy put back.
/// </summary>
internal sealed class Harms(IDatabase redis, Snapshot older, Snapshot newer)
{
    private static readonly string[] Triples = ["ver", "doc", "head"];

    /// <summary>All of them, from what stands in the store now.</summary>
    public async Task<List<Harm>> All()
    {
        var all = new List<Harm>();
        foreach (var key in newer.Keys)
        {
            all.Add(new Harm($"{key} deleted", Kind(key, "deleted"), "", db => db.KeyDeleteAsync(key), Reason(key)));
            if (older.Has(key))
                all.Add(new Harm($"{key} as it was", Kind(key, "as it was"), "", db => older.PutBack(db, key), Reason(key)));
            all.AddRange(await redis.KeyTypeAsync(key) switch
            {
                RedisType.String => [Flipped(key)],
                RedisType.Hash => await OfHash(key),
                RedisType.SortedSet => await OfSet(key),
                RedisType.Stream => await OfStream(key),
                _ => throw new InvalidOperationException($"{key} is of a type that nobody thought of"),
            });
        }

        all.AddRange(await Together());
        return all;
    }

    private static string Kind(string key, string how)
    {
        var name = key[(key.IndexOf('}', StringComparison.Ordinal) + 1)..];
        return $"{name.Split(':', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? key.Split(':')[0]} {how}";
    }

    /// <summary>What is lost without harm, by design.</summary>
    private static string? Reason(string key) => true switch
    {
        _ when key.Contains(":seen:", StringComparison.Ordinal) =>
            "tells a repeated request for a day; without it versions still keep a repeat from undoing anything",
        _ when key.Contains(":lane:", StringComparison.Ordinal) =>
            "answers a batch that is sent twice within seconds; without it the chain's head lets it work once at most",
        _ when key.StartsWith("{lease:", StringComparison.Ordinal) => "only spares double work; taken again",
        _ when key.StartsWith("{mark:", StringComparison.Ordinal) => "says until when something was seen to; seen to again",
        _ when key.EndsWith(":copies", StringComparison.Ordinal) => "only replicas are waited for with it; written again",
        _ when key.EndsWith(":count", StringComparison.Ordinal) => "counts what waits to be told; counted anew from what waits",
        _ => null,
    };

    private Harm Flipped(string key) => new(
        $"{key} flipped", Kind(key, "flipped"), "", async db => await db.StringSetAsync(key, Flip((byte[])(await db.StringGetAsync(key))!)),
        Reason(key));

    private async Task<List<Harm>> OfHash(string key)
    {
        var all = new List<Harm>();
        var before = older.Has(key) ? (await older.Hash(redis, key)).ToDictionary(e => e.Name, e => e.Value) : [];
        foreach (var entry in await redis.HashGetAllAsync(key))
        {
            var (name, id) = (entry.Name, key.EndsWith(":claim", StringComparison.Ordinal) ? "" : entry.Name.ToString());
            var bytes = (byte[])entry.Value!;
            foreach (var at in (int[])[0, bytes.Length / 2, bytes.Length - 1])
                all.Add(new Harm($"{key} {name}: byte {at} flipped", Kind(key, "flipped"), id,
                    db => db.HashSetAsync(key, name, Flip(bytes, at)), Reason(key)));
            all.Add(new Harm($"{key} {name}: deleted", Kind(key, "field deleted"), id, db => db.HashDeleteAsync(key, name), Reason(key)));
            if (before.TryGetValue(name, out var old) && old != entry.Value)
                all.Add(new Harm($"{key} {name}: as it was", Kind(key, "field as it was"), id,
                    db => db.HashSetAsync(key, name, old), Reason(key)));
        }

        foreach (var (name, old) in before)
            if (!await redis.HashExistsAsync(key, name))
                all.Add(new Harm($"{key} {name}: there again", Kind(key, "there again"), name.ToString(),
                    db => db.HashSetAsync(key, name, old), Reason(key)));
        return all;
    }

    private async Task<List<Harm>> OfSet(string key)
    {
        var all = new List<Harm>();
        foreach (var entry in await redis.SortedSetRangeByRankWithScoresAsync(key))
        {
            var (name, id) = (entry.Element, entry.Element.ToString());
            all.Add(new Harm($"{key} {name}: deleted", Kind(key, "field deleted"), id, db => db.SortedSetRemoveAsync(key, name)));
            all.Add(new Harm($"{key} {name}: a year later", Kind(key, "later"), id,
                db => db.SortedSetAddAsync(key, name, entry.Score + 31_536_000_000)));
            all.Add(new Harm($"{key} {name}: another name", Kind(key, "flipped"), id, async db =>
            {
                await db.SortedSetRemoveAsync(key, name);
                await db.SortedSetAddAsync(key, Flip((byte[])name!), entry.Score);
            }));
        }

        return all;
    }

    private async Task<List<Harm>> OfStream(string key)
    {
        var all = new List<Harm>();
        var entries = await redis.StreamRangeAsync(key);
        foreach (var (number, entry) in entries.Index())
        {
            all.Add(new Harm($"{key} {number}: deleted", Kind(key, "field deleted"), "", db => db.StreamDeleteAsync(key, [entry.Id])));
            foreach (var (at, value) in entry.Values.Index())
                if (!value.Value.IsNullOrEmpty)
                    all.Add(new Harm($"{key} {number} {value.Name}: flipped", Kind(key, "flipped"), "",
                        db => Written(db, key, entries, number, at)));
        }

        for (var cut = 1; cut < entries.Length; cut += Math.Max(1, entries.Length / 4))
            all.Add(Cut(key, entries, cut));
        return all;
    }

    /// <summary>The newest entries taken away, and the chain's end set to the last that is left.</summary>
    private static Harm Cut(string key, StreamEntry[] entries, int cut) => new(
        $"{key}: the newest {cut} cut off, and the chain's end set", Kind(key, "cut off"), "", async db =>
        {
            await db.StreamDeleteAsync(key, [.. entries[^cut..].Select(e => e.Id)]);
            await db.StringSetAsync(key.Replace(":audit", ":chain", StringComparison.Ordinal), entries[^(cut + 1)]["h"]);
        });

    private static async Task Written(IDatabase db, string key, StreamEntry[] entries, int harmed, int at)
    {
        await db.KeyDeleteAsync(key);
        foreach (var (number, entry) in entries.Index())
        {
            var values = entry.Values.ToArray();
            if (number == harmed)
                values[at] = new NameValueEntry(values[at].Name, Flip((byte[])values[at].Value!));
            await db.StreamAddAsync(key, values, entry.Id);
        }
    }

    /// <summary>Version, document and head put back together, so that they fit one another; and a chain deleted with its end.</summary>
    private async Task<List<Harm>> Together()
    {
        var all = new List<Harm>();
        foreach (var slot in newer.Keys.Where(k => k.EndsWith(":ver", StringComparison.Ordinal)).Select(k => k[..^3]))
        {
            all.Add(new Harm($"{slot}audit and chain deleted", "audit and chain deleted", "",
                db => db.KeyDeleteAsync([slot + "audit", slot + "chain"])));
            if (!older.Has(slot + "ver"))
                continue;
            var now = (await newer.Hash(redis, slot + "ver")).ToDictionary(e => e.Name, e => e.Value);
            foreach (var (name, version) in (await older.Hash(redis, slot + "ver")).Select(e => (e.Name, e.Value)))
            {
                if (now.GetValueOrDefault(name) == version)
                    continue;
                all.Add(new Harm($"{slot}* {name}: version, document and head as they were", "all as it was", name.ToString(), async db =>
                {
                    foreach (var key in Triples.Select(t => slot + t).Where(older.Has))
                        foreach (var entry in (await older.Hash(db, key)).Where(e => e.Name == name))
                            await db.HashSetAsync(key, [entry]);
                }));
            }

            foreach (var name in now.Keys)
                all.Add(new Harm($"{slot}* {name}: removed everywhere", "removed everywhere", name.ToString(), async db =>
                {
                    foreach (var key in Triples)
                        await db.HashDeleteAsync(slot + key, name);
                    await db.SortedSetRemoveAsync(slot + "due", name);
                }, name.StartsWith("a:") ? "when the daily lines come next is reckoned anew at the start" : null));
        }

        return all;
    }

    private static byte[] Flip(byte[] bytes, int at = 0)
    {
        var flipped = (byte[])bytes.Clone();
        flipped[at] ^= 1;
        return flipped;
    }
}
