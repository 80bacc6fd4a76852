using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.Storage.Formats;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>What waits to be told in a slot.</summary>
internal sealed class Outbox(IRedis redis)
{
    private const int Page = 2_000;

    public async Task<ImmutableArray<Notice>> All(Slot slot, KeySchema keys, CancellationToken token)
    {
        var notices = ImmutableArray.CreateBuilder<Notice>();
        foreach (var entry in await redis.Run(db => db.HashGetAllAsync(keys.Outbox), token).ConfigureAwait(false))
            notices.Add(Read(slot, entry.Name!, entry.Value!));
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
            await redis.Run(db => db.HashDeleteAsync(keys.Outbox, [.. page.Select(id => (RedisValue)id)]), token).ConfigureAwait(false);
    }

    private static Notice Read(Slot slot, string id, string text)
    {
        try
        {
            return NoticeText.Read(id, text);
        }
        catch (FormatException e)
        {
            throw new UnreadableDocumentException(slot, new DocId("outbox:" + id), e.Message, e);
        }
    }
}
