using System.Collections.Concurrent;
using Bot.Basics;
using Bot.Commits;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Sharing;
using Bot.Views;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Scheduling;

/// <summary>
/// Looks every minute whether anything is overdue and unrung, or rung and undelivered, and says so in metrics, in the log and to the leads.
/// Then it does what else is to be done each minute.
/// </summary>
public sealed partial class OverdueMonitor(
    IStore store, ReadModel readModel, Committer committer, TeamNames teams, IReadOnlyList<IMinuteTask> tasks,
    NoticeTypes types, SharedWork work, IdGenerator generator, BotMetrics metrics, LoopBeats beats, TimeProvider time,
    ILogger<OverdueMonitor> log)
{
    /// <summary>From here on, what should have rung is said to be overdue.</summary>
    private static readonly Duration RingsWithin = Duration.FromMinutes(1);

    /// <summary>From here on, what waits to be told to somebody who is not in quiet hours is said to be undelivered.</summary>
    private static readonly Duration ToldWithin = Duration.FromMinutes(10);

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private readonly LoopBeat beat = beats.Of("the monitor of overdue things", Every);

    /// <summary>How many teams are seen to each minute by the tasks, in turn, beside those that this process has changed.</summary>
    private const int SeenTo = 100;

    /// <summary>How many teams are asked for at most of what is late there: more would say no more.</summary>
    private const int MostLate = 10_000;

    private readonly ConcurrentDictionary<TeamId, Instant> alarmed = new();
    private readonly ConcurrentDictionary<TeamId, bool> changed = new();
    private readonly HashSet<Slot> ours = [.. teams.All.Select(Slot.Of)];
    private int turn;

    /// <summary>At the first look after a start what came due while the bot was off is being rung, and is no alarm.</summary>
    private bool isCatchingUp;

    /// <summary>Looks every minute until told to stop.</summary>
    public async Task Run(CancellationToken token)
    {
        committer.AfterCommit += Note;
        using var timer = new PeriodicTimer(Every, time);
        isCatchingUp = true;
        try
        {
            do
            {
                await Look(token).ConfigureAwait(false);
                isCatchingUp = false;
            }
            while (await timer.WaitForNextTickAsync(token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            beat.Rest(); // The host stops.
        }
        finally
        {
            committer.AfterCommit -= Note;
        }
    }

    /// <summary>Looks once: where something is late or waits, not at all teams one by one.</summary>
    public async Task Look(CancellationToken token)
    {
        readModel.NextRound();
        try
        {
            await LookAtLate(token).ConfigureAwait(false);
        }
        catch (StoreUnavailableException away)
        {
            Log.Away(log, "all teams", away.Message);
        }

        foreach (var team in InTurn())
            try
            {
                beat.Turn();
                await Task.WhenAll(readModel.Refresh(Slot.People, token), readModel.Refresh(Slot.Of(team), token)).ConfigureAwait(false);
                foreach (var task in tasks)
                    await task.Run(team, token).ConfigureAwait(false);
            }
            catch (StoreUnavailableException away)
            {
                changed[team] = true;
                Log.Away(log, team.Value, away.Message);
            }
            catch (UnreadableDocumentException bad)
            {
                store.Damages.Note(bad);
            }
    }

    private async Task LookAtLate(CancellationToken token)
    {
        var late = (await store.DueSlots(time.Now() - RingsWithin, MostLate, token).ConfigureAwait(false)).Select(d => d.Slot);
        var telling = (await store.TellingSlots(0, token).ConfigureAwait(false)).Slots;
        var before = alarmed.Keys.Select(Slot.Of);
        long overdue = 0, waiting = 0;
        var (oldest, quiet) = (Duration.Zero, new List<Slot>());
        foreach (var slot in late.Concat(telling).Concat(before).Where(s => ours.Contains(s) && work.Holds(s)).Distinct().ToList())
        {
            try
            {
                var (unrung, undelivered, age) = await Look(slot.Team, token).ConfigureAwait(false);
                (overdue, waiting, oldest) = (overdue + unrung, waiting + undelivered, Duration.Max(oldest, age));
                if (unrung + undelivered == 0)
                    quiet.Add(slot);
            }
            catch (StoreUnavailableException away)
            {
                Log.Away(log, slot.Team.Value, away.Message); // The others are looked at.
            }
            catch (Exception bug) when (bug is not OperationCanceledException)
            {
                Log.Failed(log, slot.Team.Value, bug);
            }
        }

        if (quiet.Count > 0)
            await store.Settle(quiet, token).ConfigureAwait(false);
        (metrics.Overdue, metrics.Waiting, metrics.OldestOverdue) = (overdue, waiting, oldest);
    }

    /// <summary>
    /// The teams that the tasks see to now: those whose members this process has changed, and the next ones in turn, so that each has
    /// its turn whatever other processes did. A few teams have it each minute.
    /// </summary>
    private HashSet<TeamId> InTurn()
    {
        var (all, count) = (teams.All, Math.Min(SeenTo, teams.All.Count));
        var now = Enumerable.Range(turn, count).Select(n => all[n % all.Count]).Where(t => work.Holds(Slot.Of(t))).ToHashSet();
        turn = count > 0 ? (turn + count) % all.Count : 0;
        foreach (var team in changed.Keys)
            if (changed.TryRemove(team, out _) && ours.Contains(Slot.Of(team)))
                now.Add(team);
        return now;
    }

    private void Note(Commit commit)
    {
        if (teams.All.Count <= SeenTo)
            return;
        foreach (var change in commit.Changes)
            if (change is Save { Document: Team team })
                changed[team.Id] = true;
            else if (change is Save { Document: Person person })
                foreach (var theirs in readModel.Roster.TeamsOf(person.Id))
                    changed[theirs] = true;
    }

    private async Task<(long Overdue, long Waiting, Duration Oldest)> Look(TeamId id, CancellationToken token)
    {
        var slot = Slot.Of(id);
        var now = time.Now();
        await Task.WhenAll(readModel.Refresh(Slot.People, token), readModel.Refresh(slot, token)).ConfigureAwait(false);
        var late = isCatchingUp ? [] : await store.Due(slot, now - RingsWithin, 1000, token).ConfigureAwait(false);
        var outbox = await store.Outbox(slot, token).ConfigureAwait(false);
        var stuck = isCatchingUp ? [] : outbox.Where(n => n.Type != AlarmNotice.Instance.Name && IsStuck(n, now)).ToList();
        var oldest = late.Length > 0 ? now - late[0].At : stuck.Count > 0 ? now - stuck.Min(n => n.Due) : Duration.Zero;
        if (late.Length + stuck.Count > 0)
            await Alarm(id, late.Length, stuck, now, token).ConfigureAwait(false);
        else
            alarmed.TryRemove(id, out _);
        return (late.Length, outbox.Length, oldest);
    }

    /// <summary>Whether it should have been told by now: it had its time, all of it outside of quiet hours.</summary>
    private bool IsStuck(Notice notice, Instant now) =>
        notice.Made + ToldWithin < now && !IsQuiet(notice, now) && !IsQuiet(notice, now - ToldWithin);

    private bool IsQuiet(Notice notice, Instant at) => types.HeldUntil(notice, readModel.People, at) is not null;

    /// <summary>Says it once an incident, and once a day while it lasts; the people who cannot be told are named to the leads.</summary>
    private async Task Alarm(TeamId id, int late, List<Notice> stuck, Instant now, CancellationToken token)
    {
        Log.Overdue(log, id.Value, late, stuck.Count);
        if (alarmed.TryGetValue(id, out var before) && now - before < Duration.FromDays(1))
            return;
        if (readModel.Team(id).Team is not { } team)
            return;
        var what = Alarming(late, [.. stuck.Where(n => n.Person is not { } to || team.RoleOf(to) > Role.Guest)]);
        var tells = team.AtLeast(Role.Lead).Where(l => what is not null && stuck.All(n => n.Person != l))
            .Select(l => (Change)new Notify(AlarmNotice.Instance.To(l, now, generator, subject: what))).ToList();
        var entry = new AuditEntry(now, PersonId.Clock, "clock alarm", [DocId.Team]);
        // Said only once it is stored that they are told.
        var commit = new Commit(Slot.Of(id), null, entry, [.. tells]);
        if (tells.Count == 0 || await committer.Commit(commit, token).ConfigureAwait(false) == Committed.Done)
            alarmed[id] = now;
    }

    /// <summary>
    /// What leads are told; null for nothing. What is stuck on its way to somebody who is no member, as the operator, is not theirs: it may
    /// be about a case that they must not know of. A notice stands in the clear, so it holds ids; the names are put in when it is told.
    /// </summary>
    private static string? Alarming(int late, List<Notice> stuck)
    {
        if (late > 0)
            return AlarmNotice.Unrung;
        var who = stuck.Select(n => n.Person).OfType<PersonId>().Distinct().Select(p => p.Value).Take(5);
        return stuck.Count == 0 ? null : string.Join(' ', who.Prepend(AlarmNotice.Undelivered));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The auditor of {Team} waits for the store: {Why}")]
        public static partial void Away(ILogger log, string team, string why);

        [LoggerMessage(3, LogLevel.Error, "What is overdue in {Team} could not be looked at; the others are")]
        public static partial void Failed(ILogger log, string team, Exception why);

        [LoggerMessage(2, LogLevel.Error, "{Team}: {Overdue} overdue and not rung, {Stuck} undelivered")]
        public static partial void Overdue(ILogger log, string team, int overdue, int stuck);
    }
}
