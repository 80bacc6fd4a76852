using System.Buffers;
using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.Storage.Formats;
using Bot.Storage.Sealing;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>Reads what stands sealed in a hash: documents, heads.</summary>
internal sealed class DocumentReader(IRedis redis, Sealer sealer)
{
    private const int Page = 1_000;

    /// <summary>Makes a value of what was unsealed.</summary>
    public delegate T Reading<out T>(ReadOnlySpan<byte> content, byte format, long version);

    /// <summary>
    /// Values by id, none older than the version beside it, where one is known already (not 0); null where there is none.
    /// </summary>
    public async Task<ImmutableArray<T?>> Read<T>(
        Slot slot, RedisKey versions, RedisKey from, SealedKind kind, IReadOnlyList<(DocId Id, long Version)> of,
        Func<DocId, Reading<T>> reading, CancellationToken token)
        where T : class
    {
        var all = ImmutableArray.CreateBuilder<T?>(of.Count);
        foreach (var page in of.Chunk(Page))
        {
            var names = Array.ConvertAll(page, o => (RedisValue)o.Id.Value);
            var (known, values) = Array.TrueForAll(page, o => o.Version > 0)
                ? (Array.ConvertAll(page, o => (RedisValue)o.Version), await Values(from, names, token).ConfigureAwait(false))
                : await Fetch(versions, from, names, token).ConfigureAwait(false);
            if (IsBehind(known, values) >= 0)
                (known, values) = await Fetch(versions, from, names, token).ConfigureAwait(false);
            if (IsBehind(known, values) is >= 0 and var old)
                throw new UnreadableDocumentException(slot, page[old].Id, Versions.TryRead(known[old], out _)
                    ? "it is missing, or older than the version that is noted"
                    : "the version that is noted is no number");
            for (var i = 0; i < page.Length; i++)
                all.Add(values[i].IsNull ? null : Open(slot, page[i].Id, kind, values[i]!, reading(page[i].Id)));
        }

        return all.MoveToImmutable();
    }

    // Versions are asked first: what is read after them can be newer, but older only if somebody put it there
    // (or it was removed and made again in between, which asking again shows).
    private async Task<(RedisValue[] Known, RedisValue[] Values)> Fetch(
        RedisKey versions, RedisKey from, RedisValue[] names, CancellationToken token)
    {
        var known = Values(versions, names, token);
        var values = Values(from, names, token);
        await Task.WhenAll(known, values).ConfigureAwait(false);
        return (await known.ConfigureAwait(false), await values.ConfigureAwait(false));
    }

    private Task<RedisValue[]> Values(RedisKey from, RedisValue[] names, CancellationToken token) =>
        redis.Run(db => db.HashGetAsync(from, names), token);

    private static int IsBehind(RedisValue[] known, RedisValue[] values)
    {
        for (var i = 0; i < values.Length; i++)
            if (!known[i].IsNull && (!Versions.TryRead(known[i], out var version) || VersionOf(values[i]) < version))
                return i;
        return -1;
    }

    // What has no readable header is left for opening it to complain of.
    private static long VersionOf(RedisValue value) => (byte[]?)value switch
    {
        null => 0,
        { Length: >= Seal.Overhead } sealedValue when sealedValue[0] == Seal.Format => Seal.Of(sealedValue).Version,
        _ => long.MaxValue,
    };

    private T Open<T>(Slot slot, DocId id, SealedKind kind, byte[] value, Reading<T> reading)
    {
        var room = ArrayPool<byte>.Shared.Rent(value.Length);
        try
        {
            var length = sealer.Open(slot, id, kind, value, room, out var seal);
            return reading(room.AsSpan(0, length), seal.Content, seal.Version);
        }
        catch (Exception e) when (e is SealingException or FormatException)
        {
            throw new UnreadableDocumentException(slot, id, e.Message, e);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room, clearArray: true);
        }
    }
}
