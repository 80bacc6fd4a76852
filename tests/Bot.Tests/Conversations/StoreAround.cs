using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using NodaTime;
using Testing.Stores;

namespace Bot.Tests.Conversations;

/// <summary>The store in memory with one thing or another going wrong.</summary>
internal sealed class StoreAround(MemoryStore inner) : StoreOver(inner)
{
    public StoreAround(TimeProvider time)
        : this(new MemoryStore(time))
    {
    }

    /// <summary>What stands behind it.</summary>
    public MemoryStore Inner => inner;

    /// <summary>How many of the next commits of teams meet a newer version.</summary>
    public int Conflicts { get; set; }

    /// <summary>Documents that cannot be unsealed.</summary>
    public HashSet<DocId> Unreadable { get; } = [];

    /// <summary>Runs between reading the outbox and handing it out.</summary>
    public Func<Task> AfterOutbox { get; set; } = () => Task.CompletedTask;

    public override Task<Committed> Commit(Commit commit, CancellationToken token)
    {
        if (commit.Slot.IsPeople || Conflicts <= 0)
            return base.Commit(commit, token);
        Conflicts--;
        return Task.FromResult(Committed.Conflict);
    }

    public override Task<ImmutableArray<Document?>> Load(Slot slot, IReadOnlyList<DocId> ids, CancellationToken token) =>
        ids.FirstOrDefault(Unreadable.Contains) is { Value: not null } bad
            ? Task.FromException<ImmutableArray<Document?>>(new UnreadableDocumentException(slot, bad, "it was damaged"))
            : base.Load(slot, ids, token);

    public override async Task<ImmutableArray<Notice>> Outbox(Slot slot, CancellationToken token)
    {
        var all = await base.Outbox(slot, token);
        await AfterOutbox();
        return all;
    }
}
