using System.Threading.Channels;
using Bot.Administration;
using Bot.Basics;
using Bot.Configuration;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Scheduling;
using Bot.Sharing;
using Bot.Views;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Startup;

/// <summary>
/// Owns the loops: once the store is checked and the teams are founded, the relay tells, the clock rings and the auditor looks.
/// </summary>
public sealed partial class Loops(
    OpenStore open, ReadModel readModel, Settings settings, IReadOnlyList<FoundingTeam> teams, Bootstrap bootstrap, Scheduler scheduler,
    OutboxRelay relay, OverdueMonitor monitor, SlotSweep sweep, LossTeller lossTeller, StoreSurveyor surveyor, SharedWork work,
    LoopBeats beats, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<Loops> log) : BackgroundService
{
    private static readonly TimeSpan AfterShaking = TimeSpan.FromSeconds(2);
    private readonly Channel<bool> shaken = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly RunningLoops running = new(log);
    private long kept = -1;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the store is checked and the teams stand; fails where the start must stop.</summary>
    public Task Ready => ready.Task;

    /// <summary>Whether every loop still goes round; true also before they begin.</summary>
    public bool AreAlive => !HaveEnded && Hanging is null;

    /// <summary>Whether one has ended.</summary>
    public bool HaveEnded => !running.AreAlive;

    /// <summary>The loop that has not come round for a minute more than it waits by itself; null where all have.</summary>
    public string? Hanging => beats.Silent;

    /// <summary>What of Redis, as it was found after a new connection, could lose what is confirmed; null for nothing.</summary>
    public string? Unsafe { get; private set; }

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
            open.Connection.Shaken += () => shaken.Writer.TryWrite(true);
            lossTeller.Listen(open.Positions);
            open.Positions.Lost += _ => relay.LookAnew();
            open.Positions.Back += _ => relay.LookAnew();
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
        var ringing = Task.WhenAll(
            running.Watch("share of the work", work.Run, clockStop.Token),
            running.Watch("clock", scheduler.Run, clockStop.Token), running.Watch("sweep of teams", sweep.Run, clockStop.Token),
            running.Watch("auditor", monitor.Run, clockStop.Token),
            running.Watch("hourly check", HourlyCheck, clockStop.Token), running.Watch("last known", KeepLastKnown, clockStop.Token),
            running.Watch("positions", t => open.Positions.Run(beats, t), clockStop.Token),
            running.Watch("losses", t => lossTeller.Run(beats, t), clockStop.Token),
            running.Watch("survey", surveyor.Run, clockStop.Token));
        var telling = running.Watch("relay", relay.Run, courierStop.Token);
        await ringing.ConfigureAwait(false);
        await courierStop.CancelAsync().ConfigureAwait(false);
        await telling.ConfigureAwait(false);
        await work.Leave().ConfigureAwait(false);
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
                await Task.WhenAll(comparing, bootstrap.Read(teams, token)).ConfigureAwait(false);
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

    /// <summary>
    /// Redis may have been started again with other settings: it is looked at soon after each new connection, and its clock each hour.
    /// </summary>
    private async Task HourlyCheck(CancellationToken token)
    {
        var (every, beat) = (TimeSpan.FromHours(1), beats.Of("the hourly look at redis", TimeSpan.FromHours(1)));
        while (true)
        {
            beat.Turn();
            using var over = CancellationTokenSource.CreateLinkedTokenSource(token);
            var again = shaken.Reader.ReadAsync(over.Token).AsTask();
            var isShaken = await Task.WhenAny(again, Task.Delay(every, time, over.Token)).ConfigureAwait(false) == again;
            await over.CancelAsync().ConfigureAwait(false);
            await ((Task)again).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            token.ThrowIfCancellationRequested();
            if (isShaken)
                await Task.Delay(AfterShaking, time, token).ConfigureAwait(false);
            try
            {
                if (open.Connection.State.Up)
                    await Check(isShaken, token).ConfigureAwait(false);
            }
            catch (Storage.Connection.RedisUnavailableException away)
            {
                Log.Unchecked(log, away.Message);
            }
        }
    }

    private async Task Check(bool whole, CancellationToken token)
    {
        var check = new Storage.Connection.RedisCheck(open.Connection, time);
        var findings = await (whole ? check.RunAsync(token) : check.ClockAsync(token)).ConfigureAwait(false);
        foreach (var finding in findings.Where(f => f.Severity == Storage.Connection.Severity.Warning))
            Log.Skew(log, finding.Sentence);
        if (!whole)
            return;
        var grave = findings.Where(f => f.Severity == Storage.Connection.Severity.Unsafe && !settings.Redis.AcceptUnsafe).ToList();
        foreach (var finding in grave)
            Log.Unsafe(log, finding.Server, finding.Sentence);
        Unsafe = grave is [var first, ..] ? $"redis could lose what is confirmed: {first.Sentence}" : null;
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

        [LoggerMessage(7, LogLevel.Critical, "Redis {Server} could lose what is confirmed from now on: {Finding}")]
        public static partial void Unsafe(ILogger log, string server, string finding);

        [LoggerMessage(8, LogLevel.Warning, "How Redis is set up could not be looked at again: {Why}")]
        public static partial void Unchecked(ILogger log, string why);

        [LoggerMessage(3, LogLevel.Warning, "{Finding}")]
        public static partial void Skew(ILogger log, string finding);
    }
}
