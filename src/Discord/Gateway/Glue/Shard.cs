using System.Threading.Channels;

namespace Discord.Gateway;

/// <summary>
/// One shard: takes the state machine's steps, in order, on one loop that is also the only writer to the socket; a second loop only
/// receives, parses and queues. Neither ever waits for whoever handles the events.
/// </summary>
internal sealed partial class Shard : IAsyncDisposable
{
    private readonly DiscordSettings _settings;
    private readonly GatewaySettings _gateway;
    private readonly SessionStarts _starts;
    private readonly ChannelWriter<GatewayEvent> _events;
    private readonly ShardMachine _machine;
    private readonly SendBudget _budget = new();
    private readonly Lock _lock = new();
    private readonly Channel<bool> _wake =
        System.Threading.Channels.Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<ShardStep> _steps = [];
    private readonly Queue<byte[]> _outgoing = new();
    private readonly CancellationTokenSource _quit = new();
    private readonly ITimer _timer;
    private readonly long _origin;
    private readonly int _shard;
    private readonly int _shardCount;
    private GatewaySocket? _socket;
    private Task _receiving = Task.CompletedTask;

    public Shard(DiscordSettings settings, GatewaySettings gateway, SessionStarts starts, ChannelWriter<GatewayEvent> events,
        ShardState state)
    {
        (_settings, _gateway, _starts, _events, _shard, _shardCount) = (settings, gateway, starts, events, state.Shard, state.ShardCount);
        _origin = settings.Time.GetTimestamp();
        _machine = new ShardMachine(gateway, state, Random.Shared.NextDouble, TimeSpan.Zero);
        _timer = settings.Time.CreateTimer(static wake => ((Channel<bool>)wake!).Writer.TryWrite(true), _wake, Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>Set when the shard gave up for good.</summary>
    public ShardStep.Stop? Stopped { get; private set; }

    private TimeSpan Now => _settings.Time.GetElapsedTime(_origin);

    public ShardState State
    {
        get
        {
            lock (_lock)
                return _machine.State;
        }
    }

    public ShardHealth Health
    {
        get
        {
            lock (_lock)
            {
                var now = Now;
                return new ShardHealth(_shard, _machine.Phase, _machine.RoundTrip, now - _machine.LastAck, now - _machine.LastEvent);
            }
        }
    }

    /// <summary>Queues a payload that may wait for its turn.</summary>
    public void Send(byte[] payload)
    {
        lock (_lock)
            _outgoing.Enqueue(payload);
        _wake.Writer.TryWrite(true);
    }

    public void Quit(bool endSession)
    {
        lock (_lock)
            _machine.Quit(endSession, _steps);
        _quit.Cancel();
        _wake.Writer.TryWrite(true);
    }

    /// <summary>Runs until it is told to quit, gives up for good, or is cancelled.</summary>
    public async Task Run(CancellationToken cancel)
    {
        try
        {
            lock (_lock)
                _machine.Begin(Now, _steps);
            while (true)
            {
                var over = await TakeSteps(cancel);
                if (over)
                    return;
                await SendQueued(cancel);
                Schedule();
                await _wake.Reader.ReadAsync(cancel);
                lock (_lock)
                    _machine.Tick(Now, _steps);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Told to quit while it waited for something: the connection, if any, is dropped without a word.
        }
        finally
        {
            await Drop(null);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        await Drop(null);
        _quit.Dispose();
    }

    private async Task<bool> TakeSteps(CancellationToken cancel)
    {
        while (true)
        {
            ShardStep[] steps;
            lock (_lock)
            {
                steps = [.. _steps];
                _steps.Clear();
                if (steps.Length == 0)
                    return _machine.Phase == ShardPhase.Stopped;
            }
            foreach (var step in steps)
                await Take(step, cancel);
        }
    }

    private Task Take(ShardStep step, CancellationToken cancel)
    {
        switch (step)
        {
            case ShardStep.Ask:
                return Ask(cancel);
            case ShardStep.Connect connect:
                return Connect(connect.Url, cancel);
            case ShardStep.Heartbeat beat:
                return Write(PayloadWriter.Heartbeat(beat.Sequence), cancel);
            case ShardStep.Identify:
                return Write(PayloadWriter.Identify(_settings.Token, _gateway, _shard, _shardCount), cancel);
            case ShardStep.Resume resume:
                return Write(PayloadWriter.Resume(_settings.Token, resume.Session), cancel);
            case ShardStep.Drop drop:
                return Drop(drop.Code);
            case ShardStep.Tell tell:
                _settings.Notes(tell.Note);
                return Task.CompletedTask;
            case ShardStep.Stop stop:
                Stopped = stop;
                return Task.CompletedTask;
            default:
                throw new InvalidOperationException($"No way to take the step {step.GetType().Name}.");
        }
    }

    private async Task Ask(CancellationToken cancel)
    {
        StartLeave leave;
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, _quit.Token);
        try
        {
            leave = await _starts.Ask(_shard, both.Token);
        }
        catch (OperationCanceledException) when (_quit.IsCancellationRequested)
        {
            return;
        }
        lock (_lock)
        {
            if (leave is StartLeave.Granted granted)
                _machine.Granted(granted.Url, Now, _steps);
            else if (leave is StartLeave.Never never)
                _machine.Forbidden(never.CloseCode, _steps);
            else if (leave is StartLeave.Later later)
                _machine.Refused(later.Why, later.Wait, Now, _steps);
        }
    }

    private void Schedule()
    {
        TimeSpan? due;
        lock (_lock)
        {
            due = _machine.Due - Now;
            if (_outgoing.Count > 0 && _machine.Phase == ShardPhase.Live)
                due = Earlier(due, TimeSpan.FromSeconds(1));
        }
        var longest = TimeSpan.FromDays(1);
        _timer.Change(due is { } wait ? Clamp(wait, longest) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private static TimeSpan? Earlier(TimeSpan? one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Clamp(TimeSpan wait, TimeSpan most) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > most ? most : wait;
}
