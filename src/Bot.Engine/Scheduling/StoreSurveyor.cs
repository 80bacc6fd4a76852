using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading.Channels;
using Bot.Basics;
using Bot.Commits;
using Bot.Documents;
using Bot.People;
using Bot.Sharing;
using Bot.Views;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Scheduling;

/// <summary>
/// Looks through the store for damage: all of it soon after the start (of very many teams a part), a part each hour so that all is looked
/// at within a day, and a slot in which damage was met. What the due index lacks is put in again.
/// </summary>
public sealed partial class StoreSurveyor(
    IStore store, KindTable kinds, ReadModel readModel, Committer committer, DueSignal dueSignal, TeamNames teams, SharedWork work,
    TimeProvider time, ILogger<StoreSurveyor> log)
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly Duration Again = Duration.FromMinutes(10);
    private const int HoursForAll = 24;
    private const int AtLeast = 20;
    private const int MostAtStart = 200;

    private readonly Channel<Slot> asked = Channel.CreateUnbounded<Slot>();
    private readonly ConcurrentDictionary<Slot, Instant> looked = new();
    private int turn;

    /// <summary>Looks until told to stop.</summary>
    public async Task Run(CancellationToken token)
    {
        store.Damages.Noted += Ask;
        try
        {
            await Look(await Empty(token).ConfigureAwait(false), token).ConfigureAwait(false);
            await Task.Delay(AfterStart, time, token).ConfigureAwait(false);
            await Look(First(), token).ConfigureAwait(false);
            while (true)
                await Look(await Next(token).ConfigureAwait(false), token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // The host stops.
        }
        finally
        {
            store.Damages.Noted -= Ask;
        }
    }

    /// <summary>Looks through one slot.</summary>
    /// <param name="slot">Which.</param>
    /// <param name="slowly">Whether it takes its time.</param>
    /// <param name="token">Ends it.</param>
    /// <returns>How many documents the due index lacked.</returns>
    public async Task<int> Look(Slot slot, bool slowly, CancellationToken token)
    {
        looked[slot] = time.Now();
        if (slot.IsPeople)
        {
            await store.Survey(slot, slowly, _ => { }, token).ConfigureAwait(false);
            await new ClaimSurvey(store, readModel, committer, time).Look(token).ConfigureAwait(false);
            return 0;
        }

        var team = readModel.Team(slot.Team).Team
            ?? (await readModel.LoadReadable(slot, [DocId.Team], token).ConfigureAwait(false))[0] as Team;
        var due = new List<DueItem>();
        await store.Survey(slot, slowly, Read, token).ConfigureAwait(false);
        if (team is not null)
            await new ClaimSurvey(store, readModel, committer, time).LookAtRooms(slot, token).ConfigureAwait(false);
        return await Rebuild(slot, team, due, token).ConfigureAwait(false);

        void Read(Document document)
        {
            if (team is not null && kinds.Find(document.Doc)?.NextDue(document, team) is { } at)
                due.Add(new DueItem(document.Doc, at));
        }
    }

    private async Task Look(IReadOnlyList<Slot> slots, CancellationToken token)
    {
        foreach (var slot in slots)
            try
            {
                await Look(slot, slowly: true, token).ConfigureAwait(false);
            }
            catch (StoreUnavailableException away)
            {
                Log.Away(log, slot.Tag, away.Message); // The others are looked through.
            }
            catch (Exception bug) when (bug is not OperationCanceledException)
            {
                Log.Failed(log, slot.Tag, bug);
            }
    }

    /// <summary>
    /// What the index lacks, or has later than it should be, is brought forward; earlier is harmless, it is looked at then.
    /// </summary>
    private async Task<int> Rebuild(Slot slot, Team? team, List<DueItem> due, CancellationToken token)
    {
        var lacking = await Lacking(slot, due, token).ConfigureAwait(false);
        if (lacking.Count == 0)
            return 0;
        // The look took its time: what has rung or moved since is read again.
        var anew = await readModel.LoadReadable(slot, [.. lacking.Select(l => l.Id)], token).ConfigureAwait(false);
        var now = anew.OfType<Document>().Select(d => (d.Doc, At: kinds.Find(d.Doc)?.NextDue(d, team!)))
            .Where(d => d.At is not null).Select(d => new DueItem(d.Doc, d.At!.Value));
        lacking = await Lacking(slot, [.. now], token).ConfigureAwait(false);
        if (lacking.Count == 0)
            return 0;
        Log.Rebuilt(log, slot.Tag, lacking.Count);
        await store.BringForward(slot, lacking, token).ConfigureAwait(false);
        dueSignal.At(slot, lacking.Min(d => d.At));
        return lacking.Count;
    }

    private async Task<List<DueItem>> Lacking(Slot slot, List<DueItem> due, CancellationToken token)
    {
        var held = new Dictionary<DocId, Instant>();
        foreach (var item in await store.Due(slot, Instant.MaxValue, int.MaxValue, token).ConfigureAwait(false))
            held[item.Id] = item.At;
        var now = time.Now();
        return [.. due.Where(d => !held.TryGetValue(d.Id, out var at) || IsLate(d.At, at, now))];
    }

    /// <summary>What is past its time may have been put back for a while because it could not ring.</summary>
    private static bool IsLate(Instant should, Instant at, Instant now) =>
        at > should + Duration.FromMilliseconds(1) && (should > now || at > now + Duration.FromHours(3));

    /// <summary>At the start those of the first teams of which nothing at all comes due: their index may be gone.</summary>
    private async Task<IReadOnlyList<Slot>> Empty(CancellationToken token)
    {
        var empty = new List<Slot>();
        try
        {
            foreach (var slot in teams.All.Take(MostAtStart).Select(Slot.Of))
                if ((await store.NextDue(slot, token).ConfigureAwait(false)).Pending == 0)
                    empty.Add(slot);
        }
        catch (StoreUnavailableException away)
        {
            Log.Away(log, "the due index", away.Message);
        }

        return empty;
    }

    /// <summary>All; of very many a part, begun anywhere, so that short lives of the process do not always see the same ones.</summary>
    private IReadOnlyList<Slot> First()
    {
        var all = teams.All;
        var from = all.Count > MostAtStart ? RandomNumberGenerator.GetInt32(all.Count) : 0;
        var many = Math.Min(all.Count, MostAtStart);
        turn = all.Count > many ? (from + many) % all.Count : 0;
        return [.. Enumerable.Range(from, many).Select(i => Slot.Of(all[i % all.Count])).Prepend(Slot.People).Where(work.Holds)];
    }

    private async Task<IReadOnlyList<Slot>> Next(CancellationToken token)
    {
        using var hour = CancellationTokenSource.CreateLinkedTokenSource(token);
        var more = asked.Reader.ReadAsync(hour.Token).AsTask();
        if (await Task.WhenAny(more, Task.Delay(Every, time, hour.Token)).ConfigureAwait(false) == more)
        {
            await hour.CancelAsync().ConfigureAwait(false);
            return [await more.ConfigureAwait(false)];
        }

        await hour.CancelAsync().ConfigureAwait(false);
        await ((Task)more).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var all = teams.All.Select(Slot.Of).Prepend(Slot.People).ToList();
        var many = Math.Min(all.Count, Math.Max(AtLeast, (all.Count + HoursForAll - 1) / HoursForAll));
        var from = turn;
        turn = (turn + many) % all.Count;
        return [.. Enumerable.Range(from, many).Select(i => all[i % all.Count]).Where(work.Holds)];
    }

    private void Ask(Damage damage)
    {
        if (!looked.TryGetValue(damage.Slot, out var before) || time.Now() - before > Again)
            asked.Writer.TryWrite(damage.Slot);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Slot} could not be looked through: {Why}")]
        public static partial void Away(ILogger log, string slot, string why);

        [LoggerMessage(3, LogLevel.Error, "{Slot} could not be looked through to its end; the others are")]
        public static partial void Failed(ILogger log, string slot, Exception why);

        [LoggerMessage(2, LogLevel.Error, "{Slot}: the due index lacked {Count} documents, or had them too late; it is put right")]
        public static partial void Rebuilt(ILogger log, string slot, int count);
    }
}
