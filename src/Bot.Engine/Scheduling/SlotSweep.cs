using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Sharing;
using Microsoft.Extensions.Logging;

namespace Bot.Scheduling;

/// <summary>
/// Looks at the teams in turn, a few at a time, and mends what the store says of where there is something to do: for what a process did
/// not live to say on a cluster, and what an older program wrote that runs beside this one. At the start the relay has all looked at.
/// </summary>
public sealed partial class SlotSweep(
    IStore store, TeamNames teams, SharedWork work, TimeProvider time, ILogger<SlotSweep> log)
{
    /// <summary>How many at a time; with 10,000 teams each has its turn within half an hour.</summary>
    public const int AtOnce = 25;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private int turn;

    /// <summary>Looks until told to stop.</summary>
    public async Task Run(CancellationToken token)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(token).ConfigureAwait(false))
                await Tried(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    /// <summary>Looks at the next ones, at none of them twice; those that another process holds are that one's.</summary>
    public async Task Look(int most, CancellationToken token)
    {
        var (all, count) = (teams.All, Math.Min(most, teams.All.Count));
        if (count == 0)
            return;
        var next = Enumerable.Range(turn, count).Select(n => Slot.Of(all[n % all.Count])).Where(work.Holds);
        await store.Settle([.. next], token).ConfigureAwait(false);
        turn = (turn + count) % all.Count;
    }

    private async Task Tried(CancellationToken token)
    {
        try
        {
            await Look(AtOnce, token).ConfigureAwait(false);
        }
        catch (StoreUnavailableException away)
        {
            Log.Away(log, away.Message);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            Log.Failed(log, bug); // The next ones are looked at all the same.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Error, "The look at all teams in turn failed at some; they are looked at again in their next turn")]
        public static partial void Failed(ILogger log, Exception why);

        [LoggerMessage(1, LogLevel.Debug, "The look at all teams in turn waits for the store: {Why}")]
        public static partial void Away(ILogger log, string why);
    }
}
