using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using NodaTime;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>When the clock looks at which document, to the millisecond; rounded up, so that nothing rings early.</summary>
/// <param name="redis">Where.</param>
/// <param name="slots">Is told of what comes due in which slot.</param>
internal sealed class DueIndex(IRedis redis, SlotIndex slots)
{
    private const int Page = 2_000;

    /// <summary>An instant as it is sorted; empty for none.</summary>
    public static RedisValue Score(Instant? due) => due is { } at ? Milliseconds(at) : RedisValue.EmptyString;

    public async Task<ImmutableArray<DueItem>> Until(KeySchema keys, Instant until, int most, CancellationToken token)
    {
        var items = await redis.Run(
            db => db.SortedSetRangeByScoreWithScoresAsync(keys.Due, stop: until.ToUnixTimeMilliseconds(), take: most), token)
            .ConfigureAwait(false);
        return [.. items.Select(i => new DueItem(new DocId(i.Element!), At(i.Score)))];
    }

    public async Task<(Instant? Earliest, long Pending)> Next(KeySchema keys, CancellationToken token)
    {
        var first = redis.Run(db => db.SortedSetRangeByRankWithScoresAsync(keys.Due, 0, 0), token);
        var count = redis.Run(db => db.SortedSetLengthAsync(keys.Due), token);
        await Task.WhenAll(first, count).ConfigureAwait(false);
        var items = await first.ConfigureAwait(false);
        return (items.Length > 0 ? At(items[0].Score) : null, await count.ConfigureAwait(false));
    }

    public async Task BringForward(KeySchema keys, IReadOnlyList<DueItem> items, CancellationToken token)
    {
        foreach (var page in items.Chunk(Page))
        {
            var hint = SlotHint.Nothing with { Due = page.Min(i => Milliseconds(i.At)) };
            RedisValue[] values =
                [keys.Tag, hint.Score, .. page.SelectMany(i => (RedisValue[])[i.Id.Value, Milliseconds(i.At)])];
            RedisKey[] names = [keys.Versions, keys.Due, .. slots.DueKey];
            await redis.Run(Scripts.BringForward, names, values, token).ConfigureAwait(false);
            slots.Hint(keys, hint);
        }
    }

    public async Task Reschedule(KeySchema keys, IReadOnlyList<(DueItem Seen, Instant? Next)> items, CancellationToken token)
    {
        foreach (var page in items.Chunk(Page))
        {
            var hint = SlotHint.Nothing with { Due = page.Min(i => Milliseconds(i.Next)) };
            var moves = page.SelectMany(i => (RedisValue[])[i.Seen.Id.Value, Milliseconds(i.Seen.At), Score(i.Next)]);
            await redis.Run(Scripts.Reschedule, [keys.Due, .. slots.DueKey], [keys.Tag, hint.Score, .. moves], token)
                .ConfigureAwait(false);
            slots.Hint(keys, hint);
        }
    }

    /// <summary>As it is sorted; null for none.</summary>
    public static long? Milliseconds(Instant? due) => due is { } at ? Milliseconds(at) : null;

    private static long Milliseconds(Instant at)
    {
        var floor = at.ToUnixTimeMilliseconds();
        return Instant.FromUnixTimeMilliseconds(floor) < at ? floor + 1 : floor;
    }

    public static Instant At(double score) => Instant.FromUnixTimeMilliseconds((long)score);
}
