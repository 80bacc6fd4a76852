using Bot.Basics;
using Bot.Documents;
using Bot.Storage.Formats;
using Bot.Storage.Sealing;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>
/// Looks at every value of a slot: the chain, versions against what the chain says, documents, heads, what waits to be told. A version
/// in the clear that is wrong is put right where the chain and the sealed document agree; so is a head whose document can be read.
/// </summary>
internal sealed class SlotSurvey(
    IRedis redis, Sealer sealer, DocumentCodec codec, StringPool words, TimeProvider time, AuditTrail trail, Outbox outbox, Damages damages)
{
    private const int Page = 256;
    private const int Tries = 5;

    /// <summary>Looks at all of a slot.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="keys">Its keys.</param>
    /// <param name="read">Given each document that can be read.</param>
    /// <param name="pauses">How it rests in between.</param>
    /// <param name="token">Ends it.</param>
    public async Task Look(Slot slot, KeySchema keys, Action<Document> read, Pauses pauses, CancellationToken token)
    {
        var (began, bad) = (time.Now(), new HashSet<DocId>());
        void Found(DocId on, string why)
        {
            bad.Add(on);
            damages.Note(slot, on, why);
        }

        var chain = new ChainSurvey(redis, trail, slot, keys, Found, pauses);
        await chain.GoOn(token).ConfigureAwait(false);
        await chain.LookAtEnd(token).ConfigureAwait(false);
        foreach (var page in (await Ids(keys, token).ConfigureAwait(false)).Union(chain.There).Chunk(Page))
        {
            var values = await Values(slot, keys, page, token).ConfigureAwait(false);
            foreach (var value in values)
                if (await Right(value, chain, slot, keys, Found, token).ConfigureAwait(false) is { } document)
                    read(document);
            await pauses.Next(token).ConfigureAwait(false);
        }

        foreach (var (id, why) in await outbox.Unreadable(keys, token).ConfigureAwait(false))
            Found(Outbox.PlaceOf(id), why);
        if (await outbox.Gone(keys, token).ConfigureAwait(false) is { } gone)
            Found(Outbox.PlaceOf(gone.At), gone.Why);
        damages.Settle(slot, began, bad);
    }

    /// <summary>Puts right the versions of a slot of which some are missing, before anything is decided by them.</summary>
    public async Task MendVersions(Slot slot, KeySchema keys, CancellationToken token)
    {
        var chain = new ChainSurvey(redis, trail, slot, keys, (on, why) => damages.Note(slot, on, why), new Pauses(time, 0));
        await chain.GoOn(token).ConfigureAwait(false);
        foreach (var page in chain.There.Chunk(Page))
            foreach (var value in await Values(slot, keys, page, token).ConfigureAwait(false))
                _ = await Right(value, chain, slot, keys, (on, why) => damages.Note(slot, on, why), token).ConfigureAwait(false);
    }

    /// <summary>Looks at one document, and puts right what can be.</summary>
    /// <returns>The document; null where it is not to be relied on.</returns>
    private async Task<Document?> Right(
        Stored value, ChainSurvey chain, Slot slot, KeySchema keys, Action<DocId, string> found, CancellationToken token)
    {
        var (said, isSteady) = (chain.VersionOf(value.Id), false);
        for (var tries = 0; tries < Tries; tries++)
        {
            if (Wrong(value, said) is null && value.IsHeadRight)
                return value.Document;
            // It may have been saved between the looks: it is wrong only if the chain says the same before and after.
            await chain.GoOn(token).ConfigureAwait(false);
            said = chain.VersionOf(value.Id);
            value = (await Values(slot, keys, [value.Id], token).ConfigureAwait(false))[0];
            await chain.GoOn(token).ConfigureAwait(false);
            isSteady = said == chain.VersionOf(value.Id);
            if (isSteady)
                break;
        }

        if (!isSteady)
            return value.Document; // It is saved all the time, which it could not be if it were damaged.

        if (Wrong(value, said) is { } wrong)
        {
            if (value.Document is not { } sound || sound.Version != said)
            {
                found(new DocId(value.Id), wrong);
                return null;
            }

            RedisValue seen = value.Noted.IsNull ? RedisValue.EmptyString : value.Noted;
            await redis.Run(Scripts.MendVersion, [keys.Versions], [value.Id, seen, said], token).ConfigureAwait(false);
            damages.PutRight(slot, sound.Doc, wrong);
        }

        if (value is { Document: { } whole, IsHeadRight: false } && codec.Kinds.Of(whole.Doc).Heads is { } heads)
        {
            var head = sealer.Close(slot, whole.Doc, SealedKind.Head, heads.Format, whole.Version, heads.Write(heads.Of(whole)));
            await redis.Run(Scripts.MendHead, [keys.Versions, keys.Heads], [value.Id, whole.Version, head], token).ConfigureAwait(false);
            damages.PutRight(slot, whole.Doc, "its head could not be read, or was of another version");
        }

        return value.Document;
    }

    private static string? Wrong(Stored value, long said)
    {
        if (value.Noted.IsNull && !value.IsThere && said == 0)
            return null;
        if (said == 0)
            return "it is there, and the audit says that it was removed or never was";
        if (value.Why is { } why)
            return why;
        if (value.Document?.Version != said)
            return $"it stands in version {value.Document?.Version ?? 0}, and the audit says {said}";
        return Versions.TryRead(value.Noted, out var noted) && noted == said
            ? null
            : $"its version is noted as another one than {said}, as the audit says";
    }

    private async Task<IReadOnlySet<string>> Ids(KeySchema keys, CancellationToken token)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var cursor = "0";
        do
        {
            var from = cursor;
            var page = (RedisResult[])(await redis.Run(
                db => db.ExecuteAsync("HSCAN", keys.Versions, from, "COUNT", 4 * Page), token).ConfigureAwait(false))!;
            cursor = (string)page[0]!;
            var pairs = (RedisValue[])page[1]!;
            for (var i = 0; i < pairs.Length; i += 2)
                ids.Add(pairs[i]!);
        }
        while (cursor != "0");

        // Names alone: what no version is noted of.
        if (await redis.Run(db => db.HashLengthAsync(keys.Documents), token).ConfigureAwait(false) > ids.Count)
            foreach (var name in await redis.Run(db => db.HashKeysAsync(keys.Documents), token).ConfigureAwait(false))
                ids.Add(name!);
        return ids;
    }

    private async Task<Stored[]> Values(Slot slot, KeySchema keys, string[] ids, CancellationToken token)
    {
        var names = Array.ConvertAll(ids, id => (RedisValue)id);
        // In this order: what is read after a version can be newer than it, and older only if somebody put it there.
        var noted = redis.Run(db => db.HashGetAsync(keys.Versions, names), token);
        var bodies = redis.Run(db => db.HashGetAsync(keys.Documents, names), token);
        var heads = redis.Run(db => db.HashGetAsync(keys.Heads, names), token);
        await Task.WhenAll(noted, bodies, heads).ConfigureAwait(false);
        var (versions, contents) = (await noted.ConfigureAwait(false), await bodies.ConfigureAwait(false));
        var shorts = await heads.ConfigureAwait(false);
        return [.. ids.Select((id, i) => Opened(slot, id, versions[i], contents[i], shorts[i]))];
    }

    private Stored Opened(Slot slot, string id, RedisValue noted, RedisValue body, RedisValue head)
    {
        if (body.IsNull)
            return new Stored(id, noted, false, null, "it is missing", true);
        try
        {
            var place = new DocId(id);
            var content = sealer.Open(slot, place, SealedKind.Body, (byte[])body!, out var seal);
            var document = codec.Read(place, content, seal.Content, seal.Version);
            return new Stored(id, noted, true, document, null, IsRight(slot, document, head));
        }
        catch (Exception e) when (e is SealingException or FormatException)
        {
            return new Stored(id, noted, true, null, e.Message, true);
        }
    }

    private bool IsRight(Slot slot, Document of, RedisValue head)
    {
        if (codec.Kinds.Of(of.Doc).Heads is not { } heads)
            return true;
        try
        {
            var content = sealer.Open(slot, of.Doc, SealedKind.Head, (byte[]?)head ?? [], out var seal);
            heads.Read(content, seal.Content, seal.Version, words);
            return seal.Version == of.Version;
        }
        catch (Exception e) when (e is SealingException or FormatException)
        {
            return false;
        }
    }

    /// <summary>A document as it stands.</summary>
    /// <param name="Id">Which.</param>
    /// <param name="Noted">Its version in the clear.</param>
    /// <param name="IsThere">Whether anything stands there.</param>
    /// <param name="Document">The document; null where it cannot be read.</param>
    /// <param name="Why">Why it cannot be read.</param>
    /// <param name="IsHeadRight">Whether its head can be read and is of the same version.</param>
    private sealed record Stored(string Id, RedisValue Noted, bool IsThere, Document? Document, string? Why, bool IsHeadRight);
}
