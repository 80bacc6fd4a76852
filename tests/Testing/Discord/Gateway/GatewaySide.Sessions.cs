using System.Globalization;
using System.Text.Json.Nodes;

namespace Testing.Discord;

/// <summary>Starting and going on with sessions.</summary>
public sealed partial class GatewaySide
{
    private readonly Dictionary<int, DateTimeOffset> _lastIdentify = [];
    private int _started;

    /// <summary>Session starts that are left; none left voids the token.</summary>
    public int StartsLeft => Math.Max(0, Options.SessionStarts - _started);

    internal async Task Identify(GatewayPeer peer, JsonNode data)
    {
        _identifies.Enqueue(data);
        if (data["token"]?.GetValue<string>() != _simulator.Token || _started >= Options.SessionStarts)
        {
            await peer.Close(4004);
            return;
        }
        if (peer.Session is not null)
        {
            await peer.Close(4005);
            return;
        }
        var shard = data["shard"]?[0]?.GetValue<int>() ?? 0;
        if (TooSoon(shard))
        {
            await peer.Send(GatewayPeer.Op(9, false));
            return;
        }
        if (!Options.AnswerIdentify)
            return;
        var id = string.Create(CultureInfo.InvariantCulture, $"{++_nextSession:x32}");
        var shards = data["shard"]?[1]?.GetValue<int>() ?? 1;
        var session = new SimulatedSession(id, shard, shards);
        JsonObject ready, guild;
        lock (_lock)
        {
            _sessions[session.Id] = session;
            (session.Peer, peer.Session, session.Query) = (peer, session, peer.Query);
            ready = session.Add("READY", Samples.Ready(session, _simulator.ResumeUrl));
            guild = session.Add("GUILD_CREATE", Samples.Guild(_simulator.Rest.World));
        }
        await peer.Send(ready);
        await peer.Send(guild);
    }

    internal async Task Resume(GatewayPeer peer, JsonNode data)
    {
        if (data["token"]?.GetValue<string>() != _simulator.Token)
        {
            await peer.Close(4004);
            return;
        }
        if (!Options.AnswerResume)
            return;
        var after = data["seq"]?.GetValue<int>() ?? 0;
        List<JsonObject>? replay = null;
        var invalidSequence = false;
        lock (_lock)
        {
            // Resuming elsewhere than READY said, or with another query, finds no session.
            if (_sessions.TryGetValue(data["session_id"]?.GetValue<string>() ?? "", out var session)
                && peer.Path == "/resume" && peer.Query == session.Query)
            {
                invalidSequence = after > session.Sent.Count;
                var from = after - Options.ReplayOverlap;
                var missed = session.Sent.Where(sent => sent.Sequence > from && sent.Payload["t"]!.GetValue<string>() != "READY");
                replay = [.. missed.Select(sent => sent.Payload)];
                if (!invalidSequence)
                {
                    (session.Peer, peer.Session) = (peer, session);
                    replay.Add(session.Add("RESUMED", new JsonObject { ["_trace"] = new JsonArray() }));
                }
            }
        }
        if (invalidSequence)
            await peer.Close(4007);
        else if (replay is null)
            await peer.Send(GatewayPeer.Op(9, false));
        else
        {
            Interlocked.Increment(ref _resumes);
            foreach (var payload in replay)
                await peer.Send(payload);
        }
    }

    private bool TooSoon(int shard)
    {
        lock (_lock)
        {
            _started++;
            var bucket = shard % Options.MaxConcurrency;
            var soon = _lastIdentify.TryGetValue(bucket, out var last) && Now - last < Options.IdentifySpacing;
            if (!soon)
                _lastIdentify[bucket] = Now;
            return soon;
        }
    }
}
