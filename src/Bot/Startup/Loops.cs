using Bot.Administration;
using Bot.Basics;
using Bot.Configuration;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Scheduling;
using Bot.Views;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Startup;

/// <summary>
/// Owns the loops: once the store is checked and the teams are founded, the relay tells, the clock rings and the auditor looks.
/// </summary>
public sealed partial class Loops(
    OpenStore open, ReadModel readModel, Settings settings, IReadOnlyList<FoundingTeam> teams, Bootstrap bootstrap, Scheduler scheduler,
    OutboxRelay relay, OverdueMonitor monitor, SlotSweep sweep, LossTeller lossTeller, LoopBeats beats,
    TimeProvider time, IHostApplicationLifetime lifetime, ILogger<Loops> log) : BackgroundService
{
    private Task[] running = [];
    private long kept = -1;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the store is checked and the teams stand; fails where the start must stop.</summary>
    public Task Ready => ready.Task;

    /// <summary>Whether every loop still goes round; true also before they begin.</summary>
    public bool AreAlive => !HaveEnded && Hanging is null;

    /// <summary>Whether one has ended.</summary>
    public bool HaveEnded => Array.Exists(running, loop => loop.IsCompleted);

    /// <summary>The loop that has not come round for a minute more than it waits by itself; null where all have.</summary>
    public string? Hanging => beats.Silent;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            open.Connection.Changed += state =>
            {
                if (state.Up)
                    readModel.PutAway();
            };
            lossTeller.Listen(open.Positions);
            readModel.Restore(open.LastKnown.Read());
            await Prepare(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            ready.TrySetCanceled(stoppingToken);
            return;
        }
        catch (StartupException bad)
        {
            ready.TrySetException(bad);
            lifetime.StopApplication();
            return;
        }
        catch (Exception bug)
        {
            // Whoever waits for the start must not wait for ever; the host ends with the exception itself.
            ready.TrySetException(bug);
            throw;
        }

        ready.TrySetResult();
        Log.Ready(log, teams.Count);
        using var clockStop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        using var courierStop = new CancellationTokenSource();
        Task[] rounds = [scheduler.Run(clockStop.Token), sweep.Run(clockStop.Token), monitor.Run(clockStop.Token),
            HourlyClockCheck(clockStop.Token), KeepLastKnown(clockStop.Token),
            open.Positions.Run(beats, clockStop.Token), lossTeller.Run(beats, clockStop.Token)];
        var ringing = Task.WhenAll(rounds);
        var telling = relay.Run(courierStop.Token);
        running = [.. rounds, telling];
        await ringing.ConfigureAwait(false);
        await courierStop.CancelAsync().ConfigureAwait(false);
        await telling.ConfigureAwait(false);
    }

    private async Task Prepare(CancellationToken token)
    {
        while (true)
        {
            try
            {
                await open.Check(settings.Redis.AcceptUnsafe, time, log, token).ConfigureAwait(false);
                // Before anything is written: what is founded on a store that went back must not hide that it did.
                Slot[] slots = [Slot.People, .. teams.Select(t => Slot.Of(t.Id))];
                var comparing = open.Positions.Begin(slots, token);
                await Task.WhenAll(slots.Select(s => readModel.Refresh(s, token)).Prepend(comparing)).ConfigureAwait(false);
                await bootstrap.Found(teams, token).ConfigureAwait(false);
                await bootstrap.FoundOperator(Founding.Operator(settings), token).ConfigureAwait(false);
                if (readModel.People.Operator is null)
                    Log.NoOperator(log);
                return;
            }
            catch (Exception away) when (away is StoreUnavailableException or Storage.Connection.RedisUnavailableException)
            {
                Log.Waits(log, away.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), time, token).ConfigureAwait(false);
            }
            catch (FoundingException bad)
            {
                throw new StartupException(
                    $"Teams: {bad.Message}. Change the name or the account, or take the team out of the configuration.", bad);
            }
        }
    }

    private async Task KeepLastKnown(CancellationToken token)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        var beat = beats.Of("keeping what is needed while Redis is down", timer.Period);
        try
        {
            do
            {
                beat.Turn();
                Keep();
            }
            while (await timer.WaitForNextTickAsync(token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            beat.Rest();
            Keep();
        }
    }

    private void Keep()
    {
        var changes = readModel.LastKnownChanges;
        if (changes == kept)
            return;
        try
        {
            open.LastKnown.Write(readModel.LastKnown());
            kept = changes;
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            Log.NotKept(log, full.Message);
        }
    }

    private async Task HourlyClockCheck(CancellationToken token)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        var beat = beats.Of("the hourly look at the clock", timer.Period);
        try
        {
            for (beat.Turn(); await timer.WaitForNextTickAsync(token).ConfigureAwait(false); beat.Turn())
                if (open.Connection.State.Up)
                {
                    var check = new Storage.Connection.RedisCheck(open.Connection, time);
                    foreach (var finding in await check.ClockAsync(token).ConfigureAwait(false))
                        Log.Skew(log, finding.Sentence);
                }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            beat.Rest(); // The host stops.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Ready; {Teams} teams")]
        public static partial void Ready(ILogger log, int teams);

        [LoggerMessage(2, LogLevel.Warning, "The start waits for Redis: {Why}")]
        public static partial void Waits(ILogger log, string why);

        [LoggerMessage(4, LogLevel.Warning, "What is needed while Redis is down could not be kept in a file: {Why}")]
        public static partial void NotKept(ILogger log, string why);

        [LoggerMessage(5, LogLevel.Warning,
            "Operator:Account names nobody: nobody is told of a case that has no reader, nor of danger that nobody answers")]
        public static partial void NoOperator(ILogger log);

        [LoggerMessage(3, LogLevel.Warning, "{Finding}")]
        public static partial void Skew(ILogger log, string finding);
    }
}
