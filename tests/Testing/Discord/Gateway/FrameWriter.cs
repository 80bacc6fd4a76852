using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Testing.Discord;

/// <summary>Writes payloads to one socket, plain or as a zlib-stream, whole or cut into several messages.</summary>
internal sealed class FrameWriter(WebSocket socket, bool compressed, SimulatorOptions options) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly MemoryStream _out = new();
    private ZLibStream? _deflate;

    public async Task Send(JsonObject payload, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            var plain = Encoding.UTF8.GetBytes(payload.ToJsonString());
            if (!compressed)
            {
                await socket.SendAsync(plain, WebSocketMessageType.Text, true, cancel);
                return;
            }
            var packed = Deflate(plain);
            var size = Math.Max(1, (packed.Length + options.SplitInto - 1) / options.SplitInto);
            for (var at = 0; at < packed.Length; at += size)
                await socket.SendAsync(packed.AsMemory(at, Math.Min(size, packed.Length - at)), WebSocketMessageType.Binary, true, cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        _deflate?.Dispose();
        _out.Dispose();
        _one.Dispose();
    }

    /// <summary>A sync flush ends in 00 00 FF FF.</summary>
    private byte[] Deflate(byte[] plain)
    {
        _deflate ??= new ZLibStream(_out, CompressionLevel.Fastest, leaveOpen: true);
        _out.SetLength(0);
        _deflate.Write(plain);
        _deflate.Flush();
        return _out.ToArray();
    }
}
