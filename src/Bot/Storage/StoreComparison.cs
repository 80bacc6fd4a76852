using Bot.Documents;
using Bot.Storage.Positions;
using NodaTime;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>Looks whether the store still has what it is known to have had.</summary>
internal sealed class StoreComparison(IRedis redis)
{
    private const int Page = 1_000;
    private const int MostPages = 50;

    /// <summary>Looks for a place in a slot.</summary>
    /// <param name="keys">The slot's keys.</param>
    /// <param name="place">The place; null where none is known, and then only the present one is told.</param>
    /// <param name="mark">Whose slot it is.</param>
    /// <param name="now">For what is found.</param>
    /// <param name="token">Ends the wait.</param>
    /// <returns>What is missing, null for nothing; and the newest place that the store has, null where it has none.</returns>
    public async Task<(StoreLoss? Loss, SlotPosition? Present)> Look(
        KeySchema keys, SlotPosition? place, SlotMark mark, Instant now, CancellationToken token)
    {
        // In this order: what is added meanwhile makes the newest entry newer than the count, never the count too large.
        var counting = Ask("XLEN", token, keys.Audit);
        var finding = place is null ? null : Ask("XRANGE", token, keys.Audit, place.Entry, place.Entry);
        var reading = Ask("XREVRANGE", token, keys.Audit, "+", "-", "COUNT", 1);
        var count = (long)await counting.ConfigureAwait(false);
        var there = finding is null ? null : Entry(await finding.ConfigureAwait(false));
        var newest = Entry(await reading.ConfigureAwait(false));
        var present = newest is { } last ? new SlotPosition(last.Id, last.Head, count) : null;
        if (place is null)
            return (null, present);
        if (there is { } same && same.Head.AsSpan().SequenceEqual(place.Head))
            return (count < place.Count ? Gap(LossKind.TakenOut, place.Count - count, null) : null, present);
        if (present is null)
            return (Gap(LossKind.Emptied, place.Count, null), null);

        var until = Entry(await Ask("XREVRANGE", token, keys.Audit, "(" + place.Entry, "-", "COUNT", 1).ConfigureAwait(false));
        if (until is null)
            return (Gap(LossKind.Replaced, place.Count, null), present);
        var later = await After(keys, place.Entry, token).ConfigureAwait(false);
        var missing = later is { } more && place.Count > count - more ? place.Count - (count - more) : 0;
        return (Gap(LossKind.WentBack, missing, SlotPosition.TimeOf(until.Value.Id)), present);

        StoreLoss Gap(LossKind kind, long howMany, Instant? from) =>
            new(mark.Slot, kind, place.Entry, howMany > 0 ? howMany : null, from, place.At, now);
    }

    /// <summary>Whether an entry stands in a slot's stream.</summary>
    public async Task<bool> Has(KeySchema keys, string entry, CancellationToken token) =>
        Entry(await Ask("XRANGE", token, keys.Audit, entry, entry).ConfigureAwait(false)) is not null;

    /// <summary>How many entries stand at a place or after it, where the place is another's; null for very many.</summary>
    private async Task<long?> After(KeySchema keys, string entry, CancellationToken token)
    {
        var (from, count) = (entry, 0L);
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = (RedisResult[])(await Ask("XRANGE", token, keys.Audit, from, "+", "COUNT", Page).ConfigureAwait(false))!;
            count += page.Length;
            if (page.Length < Page)
                return count;
            from = "(" + (string)((RedisResult[])page[^1]!)[0]!;
        }

        return null;
    }

    // A replica may be behind, and is no witness.
    private Task<RedisResult> Ask(string command, CancellationToken token, params object[] words) =>
        redis.Run(db => db.ExecuteAsync(command, words, CommandFlags.DemandMaster), token);

    private static (string Id, byte[] Head)? Entry(RedisResult found)
    {
        if ((RedisResult[]?)found is not [var first, ..])
            return null;
        var entry = (RedisResult[])first!;
        var fields = (RedisValue[])entry[1]!;
        var head = Array.IndexOf(fields, (RedisValue)"h");
        return ((string)entry[0]!, head < 0 ? [] : (byte[])fields[head + 1]!);
    }
}
