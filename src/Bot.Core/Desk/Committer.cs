using System.Collections.Immutable;
using Bot.Ringing;
using Bot.Delivery;
using Bot.People;
using Bot.Storing;
using Bot.Views;

namespace Bot.Desk;

/// <summary>The one place where changes are done: projects due times, commits, and hands what is to be told to the courier.</summary>
public sealed class Committer(IStore store, KindTable kinds, Replica replica, Courier courier, Wakeups wakeups, BotMetrics metrics, TimeProvider time)
{
    /// <summary>Is told of each commit after it is done; must return at once. What other processes commit comes with the replica.</summary>
    public event Action<Commit>? AfterCommit;

    /// <summary>Commits, with the due instant of every saved document set anew.</summary>
    public async Task<Committed> Commit(Commit commit, CancellationToken token)
    {
        var started = time.GetTimestamp();
        var team = commit.Slot.IsPeople ? null : Planned(commit) ?? replica.Team(commit.Slot.Team).Team;
        var all = commit.Changes.OfType<LookAtAll>().Any();
        commit = commit with { Changes = [.. commit.Changes.Where(c => c is not LookAtAll).Select(c => Projected(c, team))] };
        var done = await store.Commit(commit, token).ConfigureAwait(false);
        metrics.Commit(done, time.GetElapsedTime(started));
        if (done != Committed.Done)
            return done;
        replica.Apply(commit);
        foreach (var change in commit.Changes)
            if (change is Save { Due: { } due })
                wakeups.At(commit.Slot, due);
            else if (change is Look { Due: { } look })
                wakeups.At(commit.Slot, look);
        courier.Offer(commit);
        AfterCommit?.Invoke(commit);
        if (all)
            await LookAtEverything(commit.Slot, token).ConfigureAwait(false);
        return done;
    }

    private Change Projected(Change change, Team? team) => change switch
    {
        Save save when team is not null => Projected(save, kinds.Of(save.Document.Doc), team),
        Tell tell => tell with { Notice = tell.Notice with { Tried = courier.CanReach(tell.Notice) } },
        _ => change,
    };

    private static Save Projected(Save save, Kind kind, Team team) => kind.Projected(save.Document, team) is var document
        ? save with { Document = document, Due = kind.NextDue(document, team) }
        : save;

    /// <summary>Due times follow from settings too: when those change, all that is open is looked at once more and tells its new time.</summary>
    private async Task LookAtEverything(Slot slot, CancellationToken token)
    {
        var now = time.Now();
        foreach (var page in replica.Team(slot.Team).FollowsSettings.Select(id => new DueItem(id, now)).Chunk(1000))
            await store.LookAgain(slot, page, token).ConfigureAwait(false);
        wakeups.At(slot, now);
    }

    /// <summary>The team's document as this very commit makes it.</summary>
    private static Team? Planned(Commit commit) =>
        commit.Changes.OfType<Save>().Select(s => s.Document).OfType<Team>().FirstOrDefault();
}
