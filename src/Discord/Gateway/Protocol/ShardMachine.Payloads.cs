using System.Text.Json;

namespace Discord.Gateway;

/// <summary>What the server says, opcode by opcode (Topics, "Gateway Opcodes").</summary>
public sealed partial class ShardMachine
{
    /// <summary>Any payload but a dispatch. Opcodes not known are passed over, as the documentation asks.</summary>
    /// <param name="data">The payload's "d".</param>
    public void Received(int op, ReadOnlySpan<byte> data, TimeSpan now, List<ShardStep> steps)
    {
        // What a connection says after it was given up is no longer heard.
        if (Phase is not (ShardPhase.Greeting or ShardPhase.Identifying or ShardPhase.Resuming or ShardPhase.Live))
            return;
        switch (op)
        {
            case 10 when Phase == ShardPhase.Greeting:
                Greeted(HelloInterval(data), now, steps);
                break;
            case 11:
                _heartbeat?.Acknowledged(now);
                break;
            case 1:
                steps.Add(new ShardStep.Heartbeat(_session?.Sequence));
                break;
            case 7:
                GiveUp(KeepSession, "the server asked for a new connection", now, steps);
                break;
            case 9:
                Invalidated(data.SequenceEqual("true"u8), now, steps);
                break;
        }
    }

    /// <summary>
    /// A dispatch, once its event is queued: only then does the sequence number move, so that an event lost on the way is replayed.
    /// </summary>
    public void Queued(GatewayEvent happened, TimeSpan now, List<ShardStep> steps)
    {
        _lastEvent = now;
        switch (happened)
        {
            case ShardReady ready when Phase == ShardPhase.Identifying:
                _session = new GatewaySession(ready.SessionId, ready.ResumeUrl, ready.Sequence);
                GoLive(false, now, steps);
                return;
            case ShardResumed when Phase == ShardPhase.Resuming:
                GoLive(true, now, steps);
                break;
            default:
                if (Phase == ShardPhase.Live)
                    _deadline = now + (_resumed ? _settings.QuietLimitAfterResume : _settings.QuietLimit);
                else if (Phase == ShardPhase.Resuming)
                    _deadline = now + _settings.ResumedLimit;
                break;
        }
        if (_session is { } session && happened.Sequence > session.Sequence)
            _session = session with { Sequence = happened.Sequence };
    }

    /// <returns>False when this interaction was handed on before.</returns>
    public bool IsNew(Snowflake interaction, TimeSpan now) => _seen.Add(interaction, now);

    /// <exception cref="JsonException">HELLO without an interval.</exception>
    private static TimeSpan HelloInterval(ReadOnlySpan<byte> data)
    {
        var reader = new Utf8JsonReader(data);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("heartbeat_interval"u8))
                continue;
            reader.Read();
            var milliseconds = reader.GetDouble();
            if (milliseconds is > 0 and < int.MaxValue)
                return TimeSpan.FromMilliseconds(milliseconds);
        }
        throw new JsonException("HELLO has no heartbeat interval.");
    }

    private void Greeted(TimeSpan interval, TimeSpan now, List<ShardStep> steps)
    {
        HeartbeatInterval = interval;
        _heartbeat = new Heartbeat(interval, now, _random());
        if (_session is { } session)
        {
            Enter(ShardPhase.Resuming, now + _settings.ResumedLimit);
            steps.Add(new ShardStep.Resume(session));
            return;
        }
        Enter(ShardPhase.Identifying, now + _settings.ReadyLimit);
        steps.Add(new ShardStep.Identify());
    }

    private void GoLive(bool resumed, TimeSpan now, List<ShardStep> steps)
    {
        (_resumed, _liveSince, _resumeFailures) = (resumed, now, 0);
        Enter(ShardPhase.Live, now + (resumed ? _settings.QuietLimitAfterResume : _settings.QuietLimit));
        steps.Add(new ShardStep.Tell(new Note.ShardReady(_shard, resumed)));
    }

    private void Invalidated(bool resumable, TimeSpan now, List<ShardStep> steps)
    {
        if (!resumable)
            _session = null;
        steps.Add(new ShardStep.Drop(KeepSession));
        var wait = resumable ? TimeSpan.Zero : _settings.InvalidSessionWait * (1 + 4 * _random());
        Break(null, resumable ? "session interrupted" : "session invalid", now, steps, wait);
    }
}
