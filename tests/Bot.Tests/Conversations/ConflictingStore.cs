using Bot.Basics;
using Bot.Documents;

namespace Bot.Tests.Conversations;

/// <summary>A store in which somebody else is faster: the next commits, of teams or of the people, meet a newer version.</summary>
internal sealed class ConflictingStore(IStore inner, ReplayedDraw draw) : StoreOver(inner)
{
    /// <summary>How many of the next commits meet a newer version.</summary>
    public int Conflicts { get; set; }

    /// <summary>How many did.</summary>
    public int Met { get; private set; }

    /// <summary>Whether those of the people do instead of those of teams.</summary>
    public bool AmongPeople { get; set; }

    public override Task<Committed> Commit(Commit commit, CancellationToken token)
    {
        if (commit.Slot.IsPeople != AmongPeople || Conflicts <= 0 || commit.Audit.Who == PersonId.Clock)
            return base.Commit(commit, token);
        Conflicts--;
        Met++;
        draw.Again();
        return Task.FromResult(Committed.Conflict);
    }
}
