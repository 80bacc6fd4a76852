using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Microsoft.Extensions.Logging;
using NodaTime;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>
/// Which slots there is something to do in: when something comes due, where something waits to be told, whose team has changed. So that
/// whoever looks asks once, and not once for each team.
/// </summary>
/// <remarks>
/// On a lone server it is written in the step that makes it so: it never says later than is true. On a cluster that step has another
/// place; there a hint follows the step, and whoever loses one finds it by <see cref="Settle"/> later.
/// </remarks>
internal sealed partial class SlotIndex(IRedis redis, ILogger log)
{
    private const int Page = 500;

    /// <summary>Whether the step itself writes it.</summary>
    public bool IsInOneStep { get; private set; }

    /// <summary>The key for scripts that write it in their step; none where they must not.</summary>
    public RedisKey[] DueKey => IsInOneStep ? [KeySchema.SlotsDue] : [];

    /// <summary>Tries whether one step may touch two places: a cluster refuses that, and so do some servers that look like none.</summary>
    public async Task Prepare(CancellationToken token)
    {
        try
        {
            RedisKey[] two = [new KeySchema(Slot.People).Chain, KeySchema.SlotsDue];
            await redis.Run(SlotScripts.Try, two, [], token).ConfigureAwait(false);
            IsInOneStep = true;
        }
        catch (Exception refused) when (refused is RedisServerException or RedisCommandException)
        {
            Log.Apart(log, refused.Message);
            IsInOneStep = false;
        }
    }

    /// <summary>Says what a step brought, where the step itself could not. Nobody waits for it.</summary>
    public void Hint(KeySchema keys, SlotHint hint)
    {
        if (!IsInOneStep && hint != SlotHint.Nothing)
            _ = Hinted(keys.Tag, hint);
    }

    private async Task Hinted(string tag, SlotHint hint)
    {
        try
        {
            RedisValue[] values = [tag, hint.Score, hint.Notices ? 1 : 0, hint.Team ? 1 : 0];
            await redis.Run(SlotScripts.Hint, SlotScripts.Keys, values, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception lost) when (lost is StoreUnavailableException or RedisServerException)
        {
            Log.Lost(log, tag, lost.Message);
        }
    }

    /// <summary>The slots in which something comes due until an instant, the earliest first.</summary>
    public async Task<ImmutableArray<(Slot Slot, Instant At)>> Due(Instant until, int most, CancellationToken token)
    {
        var found = await redis.Run(
            db => db.SortedSetRangeByScoreWithScoresAsync(KeySchema.SlotsDue, stop: until.ToUnixTimeMilliseconds(), take: most), token)
            .ConfigureAwait(false);
        return [.. found.Select(f => (new Slot(f.Element!), DueIndex.At(f.Score)))];
    }

    /// <summary>The slots that came into a set after a turn; all of it where turns have begun anew.</summary>
    public async Task<SlotsSince> Since(RedisKey set, long turn, CancellationToken token)
    {
        var counting = redis.Run(db => db.StringGetAsync(KeySchema.SlotsTurn), token);
        var reading = Read(turn);
        await Task.WhenAll(counting, reading).ConfigureAwait(false);
        var (count, found) = ((long)await counting.ConfigureAwait(false), await reading.ConfigureAwait(false));
        if (count < turn)
            found = await Read(0).ConfigureAwait(false);
        // What came between the two answers is beyond the count, and is found again from there.
        return new SlotsSince(count, [.. found.Select(f => new Slot(f!))]);

        Task<RedisValue[]> Read(long after) => redis.Run(
            db => db.SortedSetRangeByScoreAsync(set, after, exclude: Exclude.Start), token);
    }

    /// <summary>Looks what slots hold, and notes that.</summary>
    /// <returns>The earliest instant of each.</returns>
    public async Task<ImmutableArray<Instant?>> Settle(IReadOnlyList<KeySchema> slots, CancellationToken token)
    {
        var all = ImmutableArray.CreateBuilder<Instant?>(slots.Count);
        foreach (var page in slots.Chunk(Page))
            all.AddRange(await (IsInOneStep ? InOneStep(page, token) : Apart(page, token)).ConfigureAwait(false));
        return all.ToImmutable();
    }

    private async Task<IEnumerable<Instant?>> InOneStep(KeySchema[] slots, CancellationToken token)
    {
        RedisKey[] keys = [.. SlotScripts.Keys, .. slots.SelectMany(s => (RedisKey[])[s.Due, s.Outbox])];
        var earliest = (RedisValue[])(await redis.Run(
            SlotScripts.Settle, keys, [.. slots.Select(s => (RedisValue)s.Tag)], token).ConfigureAwait(false))!;
        return earliest.Select(Read);
    }

    /// <summary>
    /// What is noted is read first, and changed only where it still stands so: a hint that came meanwhile counts. One that says no
    /// earlier than what was noted is lost here, and found the next time.
    /// </summary>
    private async Task<IEnumerable<Instant?>> Apart(KeySchema[] slots, CancellationToken token)
    {
        RedisValue[] tags = [.. slots.Select(s => (RedisValue)s.Tag)];
        var noted = await redis.Run(db => db.SortedSetScoresAsync(KeySchema.SlotsDue, tags), token).ConfigureAwait(false);
        var telling = await redis.Run(db => db.SortedSetScoresAsync(KeySchema.SlotsTelling, tags), token).ConfigureAwait(false);
        var found = await Task.WhenAll(slots.Select(s => Held(s, token))).ConfigureAwait(false);
        var values = new List<RedisValue>(5 * slots.Length);
        for (var i = 0; i < slots.Length; i++)
            values.AddRange(
                tags[i], Text(noted[i]), found[i].Earliest, Text(telling[i]), found[i].IsTelling ? 1 : 0);
        await redis.Run(SlotScripts.Correct, SlotScripts.Keys, [.. values], token).ConfigureAwait(false);
        return found.Select(f => Read(f.Earliest));

        static RedisValue Text(double? score) => score is { } known ? (long)known : RedisValue.EmptyString;
    }

    private async Task<(RedisValue Earliest, bool IsTelling)> Held(KeySchema keys, CancellationToken token)
    {
        var first = redis.Run(db => db.SortedSetRangeByRankWithScoresAsync(keys.Due, 0, 0), token);
        var waiting = redis.Run(db => db.HashLengthAsync(keys.Outbox), token);
        await Task.WhenAll(first, waiting).ConfigureAwait(false);
        var earliest = await first.ConfigureAwait(false);
        return (earliest is [var item, ..] ? (long)item.Score : RedisValue.EmptyString, await waiting.ConfigureAwait(false) > 0);
    }

    private static Instant? Read(RedisValue milliseconds) =>
        milliseconds.IsNullOrEmpty ? null : Instant.FromUnixTimeMilliseconds((long)milliseconds);

    private static partial class Log
    {
        [LoggerMessage(EventId = 2301, Level = LogLevel.Debug, Message = "{Slot}: a hint was lost, and is found later: {Why}")]
        public static partial void Lost(ILogger log, string slot, string why);

        [LoggerMessage(EventId = 2302, Level = LogLevel.Debug,
            Message = "Where there is something to do is noted apart from what is stored, as on a cluster: {Why}")]
        public static partial void Apart(ILogger log, string why);
    }
}
