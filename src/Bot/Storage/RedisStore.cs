using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Bot.Basics;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Storage.Formats;
using Bot.Storage.Positions;
using Bot.Storage.Replication;
using Bot.Storage.Sealing;
using Microsoft.Extensions.Logging;
using NodaTime;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>The store on Redis 6.2 or newer. Content is sealed; in the clear are ids, versions, states and times.</summary>
/// <remarks>A commit that is under way is not called back: its token counts only before it is sent.</remarks>
public sealed class RedisStore : IStore, IAsyncDisposable
{
    /// <summary>A survey in the background rests nineteen times as long as it works: a twentieth of a core at most.</summary>
    private const int Rests = 19;

    private readonly ConcurrentDictionary<Slot, Opened> slots = new();
    private readonly ConcurrentDictionary<Slot, SlotMark> marks = new();
    private readonly Func<Slot, SlotMark> newMark;
    private readonly string id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private readonly CancellationTokenSource stop = new();
    private readonly Func<Slot, Opened> open;
    private readonly StringPool words = new();
    private readonly IRedis redis;
    private readonly Sealer sealer;
    private readonly DocumentCodec codec;
    private readonly TimeProvider time;
    private readonly DocumentReader reader;
    private readonly AuditTrail trail;
    private readonly SlotIndex slotIndex;
    private readonly SlotSurvey survey;
    private readonly DueIndex due;
    private readonly Outbox outbox;
    private readonly WorkLeases work;
    private readonly Confirmations? copies;
    private bool disposed;

    /// <param name="redis">Redis, with limits.</param>
    /// <param name="sealer">Seals what goes in. The caller disposes of its keys.</param>
    /// <param name="codec">Writes and reads documents.</param>
    /// <param name="limits">How queues gather and wait.</param>
    /// <param name="time">For waiting.</param>
    /// <param name="log">Gets ids only.</param>
    /// <param name="copies">
    /// Holds answers back until replicas have it; null where there are none. The caller disposes of it, after this.
    /// </param>
    public RedisStore(
        IRedis redis, Sealer sealer, DocumentCodec codec, CommitQueueLimits limits, TimeProvider time, ILogger<RedisStore> log,
        Confirmations? copies = null)
    {
        this.copies = copies;
        (this.redis, this.sealer, this.codec, this.time) = (redis, sealer, codec, time);
        Damages = new Damages(time);
        slotIndex = new SlotIndex(redis, log);
        (reader, trail) = (new DocumentReader(redis, sealer), new AuditTrail(redis, sealer, words, Damages));
        (due, outbox, work) = (new DueIndex(redis, slotIndex), new Outbox(redis, Damages), new WorkLeases(redis));
        survey = new SlotSurvey(redis, sealer, codec, words, time, trail, outbox, Damages);
        newMark = slot => new SlotMark(slot, doubtful => Doubtful?.Invoke(doubtful));
        open = slot =>
        {
            var (keys, mark) = (new KeySchema(slot), Mark(slot));
            var writer = new CommitWriter(slot, keys, sealer, codec, time);
            var queue = new CommitQueue(redis, slot, keys, id, writer, limits, time, log, mark, slotIndex, copies, stop.Token);
            return new Opened(keys, writer, queue, mark);
        };
    }

    /// <summary>Told of a slot whose chain is not the one that this process expected; must return at once.</summary>
    internal event Action<Slot>? Doubtful;

    /// <summary>How far each slot has come, as far as this process knows.</summary>
    internal IEnumerable<SlotMark> Marks => marks.Values;

    /// <summary>Looks whether a slot still has what it is known to have had; null where nobody keeps that.</summary>
    internal Func<Slot, CancellationToken, Task>? Comparison { get; set; }

    /// <summary>Of how many slots.</summary>
    internal int MarkCount => marks.Count;

    internal SlotMark Mark(Slot slot) => marks.GetOrAdd(slot, newMark);

    /// <summary>Notes at the first start which key seals, and checks it at every other.</summary>
    /// <exception cref="MasterKeyException">What is stored was sealed under another key, or laid out by a newer program.</exception>
    public async Task Prepare(CancellationToken token)
    {
        if (await StoreHeader.Check(redis, sealer.Keys, trail, token).ConfigureAwait(false))
            Damages.Note(Slot.People, new DocId("header:"), "the note of layout and key was changed; the key fits, and it is noted anew");
        await slotIndex.Prepare(token).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<Committed> Commit(Commit commit, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        var slot = Open(commit.Slot);
        return slot.Queue.Enter(slot.Writer.Write(commit));
    }

    /// <inheritdoc/>
    public Task<Tail> Tail(Slot slot, string? after, CancellationToken token)
    {
        var opened = Open(slot);
        return after is null
            ? All(slot, opened, token)
            : trail.After(slot, opened.Keys, opened.Queue.OwnAfter(after), opened.Mark, token);
    }

    /// <inheritdoc/>
    public string Hidden(string word) => sealer.Keys.Hide(word);

    /// <inheritdoc/>
    public Damages Damages { get; }

    /// <inheritdoc/>
    public Task Survey(Slot slot, bool slowly, Action<Document> read, CancellationToken token) =>
        survey.Look(slot, Open(slot).Keys, read, new Pauses(time, slowly ? Rests : 0), token);

    /// <inheritdoc/>
    public ImmutableArray<StoreLoss> Lost(Slot slot) => Mark(slot).Losses;

    /// <inheritdoc/>
    public async Task<ImmutableArray<StoreLoss>> LostBy(Slot slot, CancellationToken token)
    {
        if (Comparison is { } look)
            await look(slot, token).ConfigureAwait(false);
        return Lost(slot);
    }

    /// <inheritdoc/>
    public FewerCopies? Short(Slot slot) => copies?.Short(slot) is { } standing ? new(standing.Have, standing.Needed) : null;

    /// <inheritdoc/>
    public Task<ImmutableArray<Document?>> Load(Slot slot, IReadOnlyList<DocId> ids, CancellationToken token)
    {
        var keys = Open(slot).Keys;
        return reader.Read<Document>(slot, keys.Versions, keys.Documents, SealedKind.Body, [.. ids.Select(id => (id, 0L))], Reading, token);

        DocumentReader.Reading<Document> Reading(DocId id) => (content, format, version) => codec.Read(id, content, format, version);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<object?>> Heads(Slot slot, IReadOnlyList<(DocId Id, long Version)> of, CancellationToken token)
    {
        var keys = Open(slot).Keys;
        return reader.Read<object>(slot, keys.Versions, keys.Heads, SealedKind.Head, of, Reading, token);

        DocumentReader.Reading<object> Reading(DocId id) => (content, format, version) => codec.Kinds.Of(id).Heads is { } heads
            ? heads.Read(content, format, version, words)
            : throw new FormatException($"documents like {id} have no heads");
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<DueItem>> Due(Slot slot, Instant until, int most, CancellationToken token) =>
        due.Until(Open(slot).Keys, until, most, token);

    /// <inheritdoc/>
    public Task<(Instant? Earliest, long Pending)> NextDue(Slot slot, CancellationToken token) => due.Next(Open(slot).Keys, token);

    /// <inheritdoc/>
    public Task<ImmutableArray<(Slot Slot, Instant At)>> DueSlots(Instant until, int most, CancellationToken token) =>
        slotIndex.Due(until, most, token);

    /// <inheritdoc/>
    public Task<SlotsSince> TellingSlots(long turn, CancellationToken token) => slotIndex.Since(KeySchema.SlotsTelling, turn, token);

    /// <inheritdoc/>
    public Task<SlotsSince> ChangedTeams(long turn, CancellationToken token) => slotIndex.Since(KeySchema.SlotsTeam, turn, token);

    /// <inheritdoc/>
    public Task<ImmutableArray<Instant?>> Settle(IReadOnlyList<Slot> of, CancellationToken token) =>
        slotIndex.Settle([.. of.Select(s => Open(s).Keys)], token);

    /// <inheritdoc/>
    public Task BringForward(Slot slot, IReadOnlyList<DueItem> items, CancellationToken token) =>
        due.BringForward(Open(slot).Keys, items, token);

    /// <inheritdoc/>
    public Task Reschedule(Slot slot, IReadOnlyList<(DueItem Seen, Instant? Next)> items, CancellationToken token) =>
        due.Reschedule(Open(slot).Keys, items, token);

    /// <inheritdoc/>
    public Task<ImmutableArray<Notice>> Outbox(Slot slot, CancellationToken token) => outbox.All(slot, Open(slot).Keys, token);

    /// <inheritdoc/>
    public Task MarkTried(Slot slot, IReadOnlyList<Notice> notices, CancellationToken token) =>
        outbox.MarkTried(Open(slot).Keys, notices, token);

    /// <inheritdoc/>
    public Task MarkDelivered(Slot slot, IReadOnlyList<string> noticeIds, CancellationToken token) =>
        outbox.MarkDelivered(Open(slot).Keys, noticeIds, token);

    /// <inheritdoc/>
    public async Task<PersonId?> Holder(string claimKey, CancellationToken token)
    {
        var (key, field) = (Open(Slot.People).Keys.Claims, sealer.Keys.Hide(claimKey));
        var holder = await redis.Run(db => db.HashGetAsync(key, field), token).ConfigureAwait(false);
        return holder.IsNull ? null : new PersonId(holder!);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ChainedEntry> Audit(Slot slot, CancellationToken token) => trail.Read(slot, Open(slot).Keys, token);

    /// <summary>The audit's entries after a position, without a look at their chain; null for what cannot be read.</summary>
    internal IAsyncEnumerable<(string Position, AuditEntry? Entry)> AuditSince(Slot slot, string position, CancellationToken token) =>
        trail.Since(slot, Open(slot).Keys, position, token);

    /// <inheritdoc/>
    public async Task<bool> Lease(string name, string holder, Duration length, CancellationToken token) =>
        (int)await redis.Run(Scripts.TakeLease, [KeySchema.Lease(name)], [holder, (long)length.TotalMilliseconds], token)
            .ConfigureAwait(false) == 1;

    /// <inheritdoc/>
    public Task Release(string name, string holder, CancellationToken token) =>
        redis.Run(Scripts.ReleaseLease, [KeySchema.Lease(name)], [holder], token);

    /// <inheritdoc/>
    public Task<WorkShare> ShareWork(string process, Instant since, Duration length, CancellationToken token) =>
        work.Take(process, since, length, token);

    /// <inheritdoc/>
    public Task LeaveWork(string process, CancellationToken token) => work.GiveBack(process, token);

    /// <inheritdoc/>
    public Task Mark(string name, Instant at, CancellationToken token) =>
        redis.Run(db => db.StringSetAsync(KeySchema.Mark(name), at.ToUnixTimeMilliseconds()), token);

    /// <inheritdoc/>
    public async Task<Instant?> Marked(string name, CancellationToken token)
    {
        var at = await redis.Run(db => db.StringGetAsync(KeySchema.Mark(name)), token).ConfigureAwait(false);
        return at.IsNull ? null : Instant.FromUnixTimeMilliseconds((long)at);
    }

    /// <inheritdoc/>
    public async Task<Instant> Time(CancellationToken token)
    {
        var now = (RedisValue[])(await redis.Run(db => db.ExecuteAsync("TIME"), token).ConfigureAwait(false))!;
        return Instant.FromUnixTimeSeconds((long)now[0]).Plus(Duration.FromMilliseconds((long)now[1] / 1000.0));
    }

    /// <summary>Waits for what is under way, five seconds at most; what is still unknown then stays so.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, true))
            return;
        var idle = Task.WhenAll(slots.Values.Select(s => s.Queue.Idle()));
        await idle.WaitAsync(TimeSpan.FromSeconds(5), time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await stop.CancelAsync().ConfigureAwait(false);
        await idle.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    /// <summary>
    /// All there is. Where fewer versions are noted than documents stand there, or some are none, those are put right first: else what
    /// seems not to be there would be made anew over what is.
    /// </summary>
    private async Task<Tail> All(Slot slot, Opened opened, CancellationToken token)
    {
        var (keys, mark) = (opened.Keys, opened.Mark);
        var noted = redis.Run(db => db.HashLengthAsync(keys.Versions), token);
        var there = redis.Run(db => db.HashLengthAsync(keys.Documents), token);
        var (all, isWhole) = await trail.All(keys, mark, token).ConfigureAwait(false);
        if (isWhole & await noted.ConfigureAwait(false) >= await there.ConfigureAwait(false))
            return all;
        await survey.MendVersions(slot, keys, token).ConfigureAwait(false);
        return (await trail.All(keys, mark, token).ConfigureAwait(false)).Tail;
    }

    private Opened Open(Slot slot) => slots.GetOrAdd(slot, open);

    private sealed record Opened(KeySchema Keys, CommitWriter Writer, CommitQueue Queue, SlotMark Mark);
}
