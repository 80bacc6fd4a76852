using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.Storage.Formats;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>What waits to be told in a slot.</summary>
internal sealed class Outbox(IRedis redis, Damages damages)
{
    private const int Page = 2_000;

    public async Task<ImmutableArray<Notice>> All(Slot slot, KeySchema keys, CancellationToken token)
    {
        var notices = ImmutableArray.CreateBuilder<Notice>();
        foreach (var entry in await redis.Run(db => db.HashGetAllAsync(keys.Outbox), token).ConfigureAwait(false))
            if (Read(slot, entry.Name!, entry.Value!) is { } notice)
                notices.Add(notice);
        notices.Sort((a, b) => (a.Made, a.Id).CompareTo((b.Made, b.Id)));
        return notices.ToImmutable();
    }

    public async Task MarkTried(KeySchema keys, IReadOnlyList<Notice> notices, CancellationToken token)
    {
        foreach (var page in notices.Chunk(Page))
        {
            RedisValue[] values = [.. page.SelectMany(n => (RedisValue[])[n.Id, NoticeText.Write(n with { Tried = true })])];
            await redis.Run(Scripts.MarkTried, [keys.Outbox], values, token).ConfigureAwait(false);
        }
    }

    public async Task MarkDelivered(KeySchema keys, IReadOnlyList<string> ids, CancellationToken token)
    {
        foreach (var page in ids.Chunk(Page))
            await redis.Run(Scripts.StrikeOff, [keys.Outbox, keys.Counts], [.. page.Select(id => (RedisValue)id)], token)
                .ConfigureAwait(false);
    }

    /// <summary>Where a notice stands, as damage names it.</summary>
    public static DocId PlaceOf(string id) => new("outbox:" + id);

    /// <summary>Those that cannot be read, and why.</summary>
    public async Task<IReadOnlyList<(string Id, string Why)>> Unreadable(KeySchema keys, CancellationToken token)
    {
        var bad = new List<(string, string)>();
        foreach (var entry in await redis.Run(db => db.HashGetAllAsync(keys.Outbox), token).ConfigureAwait(false))
            try
            {
                NoticeText.Read(entry.Name!, entry.Value!);
            }
            catch (FormatException e)
            {
                bad.Add((entry.Name!, e.Message));
            }

        return bad;
    }

    /// <summary>Whether more or fewer wait than were put in and not struck off; null where it is as it should be.</summary>
    public async Task<(string At, string Why)?> Gone(KeySchema keys, CancellationToken token)
    {
        var counts = (long[])(await redis.Run(Scripts.CountOutbox, [keys.Outbox, keys.Counts], [], token).ConfigureAwait(false))!;
        return (counts[0] - counts[1]) switch
        {
            0 => null,
            < 0 and var gone => ("gone", $"{-gone} that waited to be told are gone"),
            var more => ("back", $"{more} are there again that were told already"),
        };
    }

    /// <summary>One that cannot be read is set aside, and stays where it is; the others are told.</summary>
    private Notice? Read(Slot slot, string id, string text)
    {
        try
        {
            return NoticeText.Read(id, text);
        }
        catch (FormatException e)
        {
            damages.Note(slot, PlaceOf(id), e.Message);
            return null;
        }
    }
}
