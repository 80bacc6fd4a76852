using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Bot.Tests.Storage.Connection;

/// <summary>A way to a server on which open connections can fall silent, without being closed, while new ones work.</summary>
internal sealed class LossyWay : IAsyncDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<Socket> _sockets = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly int _to;
    private readonly Task _doorman;
    private CancellationTokenSource _open = new();

    public LossyWay(int to)
    {
        _to = to;
        _door.Start();
        _doorman = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_door.LocalEndpoint).Port;

    public void LoseWhatIsOpen()
    {
        _open.Cancel();
        _open = new CancellationTokenSource();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _open.CancelAsync();
        _door.Dispose();
        await _doorman;
        foreach (var socket in _sockets)
            socket.Dispose();
    }

    private async Task AcceptAsync()
    {
        var carried = new List<Task>();
        try
        {
            while (true)
            {
                var from = await _door.AcceptSocketAsync(_stop.Token);
                var to = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                _sockets.Add(from);
                _sockets.Add(to);
                await to.ConnectAsync(IPAddress.Loopback, _to, _stop.Token);
                carried.Add(CarryAsync(from, to, _open.Token));
                carried.Add(CarryAsync(to, from, _open.Token));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(carried);
        }
    }

    private static async Task CarryAsync(Socket from, Socket to, CancellationToken lost)
    {
        var buffer = new byte[4096];
        try
        {
            while (await from.ReceiveAsync(buffer, lost) is > 0 and var length)
                await to.SendAsync(buffer.AsMemory(0, length), lost);
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
            // Silent from now on: neither carried nor closed.
        }
    }
}
