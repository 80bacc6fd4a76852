using System.Collections.Immutable;
using Bot.Clocks;
using Bot.Delivery;
using Bot.People;
using Bot.Storing;
using Bot.Views;

namespace Bot.Desk;

/// <summary>The one place where changes are done: projects due times, commits, and hands what is to be told to the courier.</summary>
public sealed class Committer(IStore store, Replica replica, Courier courier, Wakeups wakeups, Meters meters, TimeProvider time)
{
    /// <summary>Commits, with the due instant of every saved document set anew.</summary>
    public async Task<Committed> Commit(Commit commit, CancellationToken token)
    {
        var started = time.GetTimestamp();
        var team = commit.Slot.IsPeople ? null : Planned(commit) ?? replica.Team(commit.Slot.Team).Team;
        commit = commit with { Changes = [.. commit.Changes.Select(c => Projected(c, team))] };
        var done = await store.Commit(commit, token).ConfigureAwait(false);
        meters.Commit(done, time.GetElapsedTime(started));
        if (done != Committed.Done)
            return done;
        replica.Apply(commit);
        foreach (var change in commit.Changes)
            if (change is Save { Due: { } due })
                wakeups.At(commit.Slot, due);
            else if (change is Look { Due: { } look })
                wakeups.At(commit.Slot, look);
        courier.Offer(commit);
        return done;
    }

    private Change Projected(Change change, Team? team) => change switch
    {
        Save save => save with { Due = team is null ? null : Projection.NextDue(save.Document, team) },
        Tell tell => tell with { Notice = tell.Notice with { Tried = courier.CanReach(tell.Notice) } },
        _ => change,
    };

    /// <summary>The team's document as this very commit makes it.</summary>
    private static Team? Planned(Commit commit) =>
        commit.Changes.OfType<Save>().Select(s => s.Document).OfType<Team>().FirstOrDefault();
}
