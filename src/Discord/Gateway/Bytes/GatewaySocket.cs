using System.Buffers;
using System.Net.WebSockets;

namespace Discord.Gateway;

/// <summary>
/// One WebSocket to the gateway: whole messages in, bytes out. Every step has a time limit; nothing waits for a close handshake.
/// </summary>
internal sealed class GatewaySocket : IDisposable
{
    private const int LargestMessage = 64 * 1024 * 1024;

    private readonly ClientWebSocket _socket = new();
    private readonly ArrayBufferWriter<byte> _received = new(16 * 1024);
    private readonly Inflater? _inflater;
    private readonly TimeProvider _time;

    public GatewaySocket(bool compressed, string userAgent, TimeProvider time)
    {
        _time = time;
        _inflater = compressed ? new Inflater(LargestMessage) : null;
        _socket.Options.SetRequestHeader("User-Agent", userAgent);
        // The gateway has heartbeats of its own.
        _socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
    }

    /// <summary>The server's close code; null when the connection just ended.</summary>
    public int? CloseCode => _socket.CloseStatus is { } status ? (int)status : null;

    public async Task Connect(Uri url, TimeSpan limit, CancellationToken cancel)
    {
        using var timer = new CancellationTokenSource(limit, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancel);
        await _socket.ConnectAsync(url, both.Token);
    }

    /// <summary>The next message, good until the next call; null when the connection has ended, see <see cref="CloseCode"/>.</summary>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> Receive(CancellationToken cancel)
    {
        while (true)
        {
            _received.ResetWrittenCount();
            ValueWebSocketReceiveResult result;
            do
            {
                result = await _socket.ReceiveAsync(_received.GetMemory(4096), cancel);
                _received.Advance(result.Count);
                if (_received.WrittenCount > LargestMessage)
                    throw new InvalidDataException("A gateway message is larger than the limit.");
            }
            while (!result.EndOfMessage);
            if (result.MessageType == WebSocketMessageType.Close)
                return null;
            if (_inflater is null || result.MessageType == WebSocketMessageType.Text)
                return _received.WrittenMemory;
            if (_inflater.Feed(_received.WrittenSpan, out var message))
                return message;
        }
    }

    public async Task Send(ReadOnlyMemory<byte> payload, TimeSpan limit, CancellationToken cancel)
    {
        using var timer = new CancellationTokenSource(limit, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancel);
        await _socket.SendAsync(payload, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, both.Token);
    }

    /// <summary>Says why it goes, without waiting for the answer, and drops the connection.</summary>
    /// <param name="code">1000 ends the session; null drops without a word, which keeps it.</param>
    /// <param name="limit">For writing the close frame.</param>
    /// <param name="cancel">Drops at once.</param>
    public async Task Drop(int? code, TimeSpan limit, CancellationToken cancel)
    {
        if (code is { } status && _socket.State is (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            using var timer = new CancellationTokenSource(limit, _time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancel);
            try
            {
                await _socket.CloseOutputAsync((WebSocketCloseStatus)status, null, both.Token);
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
            {
                // The other side is gone already or does not read: dropping is what is left, and what follows.
            }
        }
        _socket.Abort();
    }

    public void Dispose()
    {
        _socket.Dispose();
        _inflater?.Dispose();
    }
}
