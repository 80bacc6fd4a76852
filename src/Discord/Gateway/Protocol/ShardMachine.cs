namespace Discord.Gateway;

/// <summary>
/// One shard's life as a state machine over all its connections. It is told what happened and what time it is, and answers with steps
/// to take; it never waits and touches nothing. Times are monotonic, counted from any fixed origin, so that a clock set anew does no harm.
/// </summary>
public sealed partial class ShardMachine
{
    /// <summary>Any code but 1000 and 1001 keeps the session.</summary>
    private const int KeepSession = 4900;

    private readonly GatewaySettings _settings;
    private readonly Func<double> _random;
    private readonly SeenInteractions _seen;
    private readonly int _shard;
    private readonly int _shardCount;
    private GatewaySession? _session;
    private Heartbeat? _heartbeat;
    private int _failures;
    private int _resumeFailures;
    private bool _resumed;
    private TimeSpan _deadline;
    private TimeSpan _liveSince;
    private TimeSpan? _lastEvent;

    /// <param name="random">From 0 to below 1; jitter.</param>
    public ShardMachine(GatewaySettings settings, ShardState state, Func<double> random, TimeSpan now)
    {
        (_settings, _random, _shard, _shardCount) = (settings, random, state.Shard, state.ShardCount);
        (_session, _failures) = (state.Session, state.Failures);
        _seen = new SeenInteractions(settings.RememberInteractions);
        foreach (var id in state.Seen)
            _seen.Add(id, now);
    }

    public ShardPhase Phase { get; private set; }

    public ShardState State => new(_shard, _shardCount, _session, _failures, _seen.Ids);

    public TimeSpan? RoundTrip => _heartbeat?.RoundTrip;

    public TimeSpan? LastAck => _heartbeat?.LastAck;

    public TimeSpan? LastEvent => _lastEvent;

    /// <summary>Of the current connection; null before HELLO.</summary>
    public TimeSpan? HeartbeatInterval { get; private set; }

    /// <summary>When <see cref="Tick"/> has to be called at the latest; null when nothing is awaited.</summary>
    public TimeSpan? Due => Phase switch
    {
        ShardPhase.Idle or ShardPhase.Asking or ShardPhase.Stopped => null,
        _ => _heartbeat is { } beat && beat.Due < _deadline ? beat.Due : _deadline,
    };

    public void Begin(TimeSpan now, List<ShardStep> steps) =>
        ComeBack(now, now + _settings.IdentifyBackoff.Delay(_failures, _random()), steps);

    /// <summary>A session may be started now, at this address.</summary>
    public void Granted(Uri url, TimeSpan now, List<ShardStep> steps)
    {
        if (Phase == ShardPhase.Asking)
            Connect(url, now, steps);
    }

    /// <summary>It may not, or nobody could be asked.</summary>
    public void Refused(string why, TimeSpan wait, TimeSpan now, List<ShardStep> steps)
    {
        if (Phase != ShardPhase.Asking)
            return;
        _failures++;
        var delay = wait + _settings.IdentifyBackoff.Delay(_failures, _random());
        steps.Add(new ShardStep.Tell(new Note.StartHeldUp(_shard, why, delay)));
        ComeBack(now, now + delay, steps);
    }

    /// <summary>The token is not accepted by REST either: what 4004 is to the gateway.</summary>
    public void Forbidden(int code, List<ShardStep> steps) => Stop(code, steps);

    public void Opened(TimeSpan now)
    {
        if (Phase == ShardPhase.Connecting)
            Enter(ShardPhase.Greeting, now + _settings.HelloLimit);
    }

    /// <summary>The connection ended, or could not be made.</summary>
    /// <param name="code">The server's; null for none.</param>
    public void Closed(int? code, TimeSpan now, List<ShardStep> steps)
    {
        if (Phase is ShardPhase.Idle or ShardPhase.Waiting or ShardPhase.Asking or ShardPhase.Stopped)
            return;
        var verdict = CloseCodes.Sort(code);
        if (verdict == CloseVerdict.Stop)
        {
            Stop(code!.Value, steps);
            return;
        }
        if (verdict == CloseVerdict.NewSession)
            _session = null;
        Break(code, "closed", now, steps);
    }

    /// <summary>Ends it: the session stays good for a few minutes unless it is to end.</summary>
    public void Quit(bool endSession, List<ShardStep> steps)
    {
        if (endSession)
            _session = null;
        _heartbeat = null;
        Phase = ShardPhase.Stopped;
        steps.Add(new ShardStep.Drop(endSession ? 1000 : KeepSession));
    }

    private void Stop(int code, List<ShardStep> steps)
    {
        _session = null;
        _heartbeat = null;
        Phase = ShardPhase.Stopped;
        steps.Add(new ShardStep.Drop(null));
        steps.Add(new ShardStep.Tell(new Note.ShardStopped(_shard, code, CloseCodes.Explain(code))));
        steps.Add(new ShardStep.Stop(code, CloseCodes.Explain(code)));
    }

    private void Enter(ShardPhase phase, TimeSpan deadline) => (Phase, _deadline) = (phase, deadline);

    private void Connect(Uri url, TimeSpan now, List<ShardStep> steps)
    {
        Enter(ShardPhase.Connecting, now + _settings.ConnectLimit);
        steps.Add(new ShardStep.Connect(WithQuery(url)));
    }

    private Uri WithQuery(Uri url) =>
        new UriBuilder(url) { Query = _settings.Compress ? "v=10&encoding=json&compress=zlib-stream" : "v=10&encoding=json" }.Uri;
}
