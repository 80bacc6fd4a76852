namespace Discord.Gateway;

/// <summary>How a connection is given up, and when the next one is tried.</summary>
public sealed partial class ShardMachine
{
    /// <summary>Whatever is due at this instant: a beat, the end of a wait, a time limit that was passed.</summary>
    public void Tick(TimeSpan now, List<ShardStep> steps)
    {
        if (_heartbeat is { } beat && now >= beat.Due)
        {
            if (!beat.Beat(now))
            {
                GiveUp(null, "no answer to the heartbeat", now, steps);
                return;
            }
            steps.Add(new ShardStep.Heartbeat(_session?.Sequence));
        }
        if (Due is null || now < _deadline)
            return;
        switch (Phase)
        {
            case ShardPhase.Waiting when _session is { } session:
                Connect(new Uri(session.ResumeUrl), now, steps);
                break;
            case ShardPhase.Waiting:
                Phase = ShardPhase.Asking;
                steps.Add(new ShardStep.Ask());
                break;
            case ShardPhase.Live:
                _session = null;
                GiveUp(KeepSession, "connected, but no event for too long", now, steps);
                break;
            case ShardPhase.Idle or ShardPhase.Asking or ShardPhase.Stopped:
                break;
            default:
                GiveUp(null, $"time limit passed while {Phase}", now, steps);
                break;
        }
    }

    private void GiveUp(int? code, string why, TimeSpan now, List<ShardStep> steps)
    {
        steps.Add(new ShardStep.Drop(code));
        Break(null, why, now, steps);
    }

    private void Break(int? code, string why, TimeSpan now, List<ShardStep> steps, TimeSpan atLeast = default)
    {
        var stable = Phase == ShardPhase.Live && now - _liveSince >= _settings.StableAfter;
        // A resume that did not come through counts against the session, not only against the network.
        _resumeFailures = stable || Phase == ShardPhase.Live ? 0 : _resumeFailures + 1;
        if (_resumeFailures >= _settings.ResumeTries)
            _session = null;
        _failures = stable ? 0 : _failures + 1;
        _heartbeat = null;
        var rule = _session is null ? _settings.IdentifyBackoff : _settings.ResumeBackoff;
        var delay = atLeast + rule.Delay(_failures, _random());
        steps.Add(new ShardStep.Tell(new Note.ShardClosed(_shard, code, why, delay)));
        ComeBack(now, now + delay, steps);
    }

    private void ComeBack(TimeSpan now, TimeSpan at, List<ShardStep> steps)
    {
        Enter(ShardPhase.Waiting, at);
        if (at <= now)
            Tick(now, steps);
    }
}
