using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Views;

namespace Bot.Commits;

/// <summary>The one place where changes are done: projects due times, commits, and hands what is to be told to the relay.</summary>
public sealed class Committer(
    IStore store, KindTable kinds, ReadModel readModel, OutboxRelay relay, DueSignal dueSignal, BotMetrics metrics, TimeProvider time)
{
    /// <summary>
    /// Is told of each commit after it is done; must return at once. What other processes commit comes with the readModel.
    /// </summary>
    public event Action<Commit>? AfterCommit;

    /// <summary>Commits, with the due instant of every saved document set anew.</summary>
    public async Task<Committed> Commit(Commit commit, CancellationToken token)
    {
        var started = time.GetTimestamp();
        using var span = metrics.Begin("commit");
        var team = commit.Slot.IsPeople ? null : Planned(commit) ?? readModel.Team(commit.Slot.Team).Team;
        var all = commit.Changes.OfType<RecomputeDue>().Any();
        commit = commit with { Changes = [.. commit.Changes.Where(c => c is not RecomputeDue).Select(c => Projected(c, team))] };
        var done = await store.Commit(commit, token).ConfigureAwait(false);
        span?.SetTag("outcome", done.ToString());
        metrics.Commit(done == Committed.Conflict, time.GetElapsedTime(started));
        if (done == Committed.Conflict)
            readModel.Doubt(commit);
        if (done != Committed.Done)
            return done;
        readModel.Apply(commit);
        foreach (var change in commit.Changes)
            if (change is Save { Due: { } due })
                dueSignal.At(commit.Slot, due);
            else if (change is SetDue { Due: { } look })
                dueSignal.At(commit.Slot, look);
        relay.Offer(commit);
        AfterCommit?.Invoke(commit);
        if (all)
            await BringAllForward(commit.Slot, token).ConfigureAwait(false);
        return done;
    }

    private Change Projected(Change change, Team? team) => change switch
    {
        Save save when team is not null => Projected(save, kinds.Of(save.Document.Doc), team),
        Notify notify => notify with { Notice = notify.Notice with { Tried = relay.CanReach(notify.Notice) } },
        _ => change,
    };

    private Save Projected(Save save, Kind kind, Team team) => kind.Projected(save.Document, team, readModel.People) is var document
        ? save with { Document = document, Due = kind.NextDue(document, team) }
        : save;

    /// <summary>
    /// Due times follow from settings too: when those change, all that is open is looked at once more and tells its new time.
    /// </summary>
    private async Task BringAllForward(Slot slot, CancellationToken token)
    {
        var now = time.Now();
        foreach (var page in readModel.Team(slot.Team).FollowsSettings.Select(id => new DueItem(id, now)).Chunk(1000))
            await store.BringForward(slot, page, token).ConfigureAwait(false);
        dueSignal.At(slot, now);
    }

    /// <summary>The team's document as this very commit makes it.</summary>
    private static Team? Planned(Commit commit) =>
        commit.Changes.OfType<Save>().Select(s => s.Document).OfType<Team>().FirstOrDefault();
}
