using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Testing.Discord;

/// <summary>One client on the gateway.</summary>
internal sealed class GatewayPeer : IDisposable
{
    private readonly GatewaySide _side;
    private readonly HttpContext _context;
    private readonly WebSocket _socket;
    private readonly FrameWriter _writer;
    private readonly CancellationTokenSource _over = new();
    private readonly Queue<DateTimeOffset> _received = new();

    public GatewayPeer(GatewaySide side, HttpContext context, WebSocket socket)
    {
        (_side, _context, _socket) = (side, context, socket);
        _writer = new FrameWriter(socket, Query.Contains("compress=zlib-stream", StringComparison.Ordinal), side.Options);
    }

    public string Path => _context.Request.Path.Value ?? "";

    public string Query => _context.Request.QueryString.Value ?? "";

    public SimulatedSession? Session { get; set; }

    public int Heartbeats { get; private set; }

    public int? ClosedByClient { get; private set; }

    public async Task Run()
    {
        if (_side.Options.SayHello)
            await Send(Op(10, new JsonObject { ["heartbeat_interval"] = _side.Options.HeartbeatInterval.TotalMilliseconds }));
        var buffer = new byte[16 * 1024];
        try
        {
            while (await Receive(buffer) is { } text)
                await Handle(text);
        }
        catch (Exception e) when (IsGone(e))
        {
            // The client went, or a test cut the line.
        }
    }

    /// <summary>The client may be gone by now; that is for it to find out.</summary>
    public async Task Send(JsonObject payload)
    {
        try
        {
            await _writer.Send(payload, _over.Token);
        }
        catch (Exception e) when (IsGone(e) || e is InvalidOperationException)
        {
            _over.Cancel();
        }
    }

    public async Task Close(int code)
    {
        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, _over.Token);
        }
        catch (Exception e) when (IsGone(e) || e is InvalidOperationException)
        {
            _over.Cancel();
        }
    }

    /// <summary>The line is cut: no close frame, no goodbye.</summary>
    public void Cut()
    {
        _over.Cancel();
        try
        {
            _context.Abort();
        }
        catch (ObjectDisposedException)
        {
            // The request has ended meanwhile: there is no line left to cut.
        }
    }

    public static JsonObject Op(int op, JsonNode? data = null) => new() { ["op"] = op, ["d"] = data, ["s"] = null, ["t"] = null };

    /// <summary>Its end is cancelled, never disposed of: a test may still be sending to it, and finds that it is gone.</summary>
    public void Dispose()
    {
        _over.Cancel();
        _writer.Dispose();
        _socket.Dispose();
    }

    private async Task<byte[]?> Receive(byte[] buffer)
    {
        var used = 0;
        while (true)
        {
            var result = await _socket.ReceiveAsync(buffer.AsMemory(used), _over.Token);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                ClosedByClient = (int?)_socket.CloseStatus;
                _side.SawClose(this, ClosedByClient);
                if (!_side.Options.CompleteCloseHandshake)
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _over.Token);
                return null;
            }
            used += result.Count;
            if (used > 4096)
            {
                await Close(4002);
                return null;
            }
            if (result.EndOfMessage)
                return buffer[..used];
        }
    }

    private async Task Handle(byte[] text)
    {
        if (TooMany())
        {
            await Close(4008);
            return;
        }
        JsonNode? payload;
        try
        {
            payload = JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            await Close(4002);
            return;
        }
        switch (payload?["op"]?.GetValue<int>())
        {
            case 1:
                Heartbeats++;
                if (_side.Options.AcknowledgeHeartbeats)
                    await Send(Op(11));
                break;
            case 2:
                await _side.Identify(this, payload["d"]!);
                break;
            case 3:
                _side.SawPresence(payload["d"]!);
                break;
            case 6:
                await _side.Resume(this, payload["d"]!);
                break;
            default:
                await Close(4001);
                break;
        }
    }

    private bool TooMany()
    {
        var now = _side.Now;
        _received.Enqueue(now);
        while (now - _received.Peek() > TimeSpan.FromMinutes(1))
            _received.Dequeue();
        return _received.Count > _side.Options.EventsPerMinute;
    }

    private static bool IsGone(Exception e) =>
        e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException;
}
