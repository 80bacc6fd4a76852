using System.Net.Sockets;

namespace Irc;

/// <summary>Owns one socket, with TLS around it where wanted. Bytes only.</summary>
sealed class IrcConnection(Socket socket, Stream stream, bool secure) : IAsyncDisposable
{
    const int TcpLevel = 6, QuickAck = 12;

    readonly byte[] on = [1, 0, 0, 0];

    public bool Secure => secure;

    public Stream Stream => stream;

    /// <summary>Bytes read; 0 where the other side has closed or the socket is gone.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> space)
    {
        try
        {
            var read = await stream.ReadAsync(space);
            AcknowledgeAtOnce();
            return read;
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or SocketException)
        {
            return 0;
        }
    }

    /// <summary>Ends it now; a read under way returns 0.</summary>
    public void Abort() => socket.Dispose();

    /// <summary>A write has failed. What the server said before it closed (its reason) may still be there to be read, so only our side is
    /// shut.</summary>
    public void StopWriting()
    {
        try
        {
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // The reader sees the same.
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await stream.DisposeAsync();
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // TLS would have said goodbye on a socket that is gone already.
        }
        socket.Dispose();
    }

    // A server with Nagle's algorithm holds its next small line back until the last one is acknowledged: a delayed ACK would
    // cost 40 ms a round trip. The kernel forgets this option by itself, so it is set again after each read.
    void AcknowledgeAtOnce()
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            socket.SetRawSocketOption(TcpLevel, QuickAck, on);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // The next read tells.
        }
    }
}
