using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Testing.Discord;

/// <summary>The gateway: what clients did to it, and what a test can make it do.</summary>
public sealed partial class GatewaySide
{
    private readonly DiscordSimulator _simulator;
    private readonly Lock _lock = new();
    private readonly List<GatewayPeer> _peers = [];
    private readonly Dictionary<string, SimulatedSession> _sessions = [];
    private readonly ConcurrentQueue<JsonNode> _identifies = new();
    private readonly ConcurrentQueue<string> _connections = new();
    private readonly ConcurrentQueue<JsonNode> _presences = new();
    private readonly ConcurrentQueue<int?> _closes = new();
    private int _resumes;
    private int _nextSession;

    internal GatewaySide(DiscordSimulator simulator) => _simulator = simulator;

    public IReadOnlyCollection<JsonNode> Identifies => _identifies;

    /// <summary>Path and query of every connection, in order.</summary>
    public IReadOnlyCollection<string> Connections => _connections;

    public IReadOnlyCollection<JsonNode> Presences => _presences;

    /// <summary>Close codes that clients sent.</summary>
    public IReadOnlyCollection<int?> ClientCloses => _closes;

    /// <summary>Resumes that were accepted.</summary>
    public int Resumes => _resumes;

    /// <summary>Clients with a session.</summary>
    public int Live
    {
        get
        {
            lock (_lock)
                return _sessions.Values.Count(session => session.Peer is not null);
        }
    }

    public int Heartbeats
    {
        get
        {
            lock (_lock)
                return _peers.Sum(peer => peer.Heartbeats);
        }
    }

    public string? UserAgent { get; private set; }

    internal SimulatorOptions Options => _simulator.Options;

    internal DateTimeOffset Now => _simulator.Time.GetUtcNow();

    /// <summary>Sends an event to every session, or to those of one shard; those without a connection get it on resume.</summary>
    public async Task Dispatch(string name, JsonNode data, int? shard = null)
    {
        List<(GatewayPeer? Peer, JsonObject Payload)> sends;
        lock (_lock)
        {
            sends = [.. _sessions.Values.Where(session => shard is null || session.Shard == shard)
                .Select(session => (session.Peer, session.Add(name, data.DeepClone())))];
        }
        foreach (var (peer, payload) in sends)
            await (peer?.Send(payload) ?? Task.CompletedTask);
    }

    public Task Reconnect() => ToAll(peer => peer.Send(GatewayPeer.Op(7)));

    public Task Invalidate(bool resumable)
    {
        if (!resumable)
            Forget();
        return ToAll(peer => peer.Send(GatewayPeer.Op(9, resumable)));
    }

    public Task RequestHeartbeat() => ToAll(peer => peer.Send(GatewayPeer.Op(1)));

    public Task Close(int code) => ToAll(peer => peer.Close(code));

    /// <summary>Sessions are gone: a resume gets op 9 false.</summary>
    public void Forget()
    {
        lock (_lock)
            _sessions.Clear();
    }

    public void CutAll()
    {
        foreach (var peer in Peers())
            peer.Cut();
    }

    internal async Task Accept(HttpContext context)
    {
        UserAgent = context.Request.Headers.UserAgent.ToString();
        if (UserAgent.Length == 0 && Options.SocketsNeedUserAgent)
        {
            context.Response.StatusCode = 403;
            return;
        }
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var peer = new GatewayPeer(this, context, socket);
        _connections.Enqueue(peer.Path + peer.Query);
        lock (_lock)
            _peers.Add(peer);
        await peer.Run();
        lock (_lock)
        {
            _peers.Remove(peer);
            if (peer.Session is { } session && ReferenceEquals(session.Peer, peer))
                session.Peer = null;
        }
    }

    internal void SawPresence(JsonNode presence) => _presences.Enqueue(presence);

    internal void SawClose(GatewayPeer peer, int? code)
    {
        _closes.Enqueue(code);
        // A client's 1000 or 1001 ends its session.
        lock (_lock)
        {
            if (code is 1000 or 1001 && peer.Session is { } session)
                _sessions.Remove(session.Id);
        }
    }

    private async Task ToAll(Func<GatewayPeer, Task> act)
    {
        foreach (var peer in Peers())
            await act(peer);
    }

    private List<GatewayPeer> Peers()
    {
        lock (_lock)
            return [.. _peers];
    }
}
