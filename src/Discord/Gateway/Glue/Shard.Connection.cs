using System.Net.WebSockets;
using System.Text.Json;

namespace Discord.Gateway;

/// <summary>The connection of the moment: making it, reading it, writing to it, letting it go.</summary>
internal sealed partial class Shard
{
    private static readonly TimeSpan DropLimit = TimeSpan.FromSeconds(1);

    private async Task Connect(Uri url, CancellationToken cancel)
    {
        await Drop(null);
        var socket = _socket = new GatewaySocket(_gateway.Compress, _settings.UserAgent, _settings.Time);
        try
        {
            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, _quit.Token);
            await socket.Connect(url, _gateway.ConnectLimit, both.Token);
        }
        catch (Exception e) when (IsBroken(e) && !cancel.IsCancellationRequested)
        {
            Ended(socket, null);
            return;
        }
        lock (_lock)
            _machine.Opened(Now);
        _receiving = Task.Run(() => Receive(socket), CancellationToken.None);
    }

    private async Task Receive(GatewaySocket socket)
    {
        try
        {
            while (await socket.Receive(CancellationToken.None) is { } payload)
            {
                if (Handle(payload.Span))
                    _wake.Writer.TryWrite(true);
            }
        }
        catch (Exception e) when (IsBroken(e) || e is JsonException or InvalidDataException)
        {
            // Broken, dropped by ourselves, or talking nonsense: in each case this connection is over.
        }
        finally
        {
            // After anything else, a bug, the other loop meets the exception when it lets the connection go.
            Ended(socket, socket.CloseCode);
        }
    }

    /// <returns>True when there is something to do for the other loop.</returns>
    private bool Handle(ReadOnlySpan<byte> payload)
    {
        var frame = GatewayFrame.Parse(payload);
        if (frame.Op == 0)
            return Dispatch(frame);
        lock (_lock)
        {
            var now = Now;
            _machine.Received(frame.Op, frame.Data, now, _steps);
            if (frame.Op == 10 && _machine.HeartbeatInterval is { } interval)
                _budget.Reset(interval);
        }
        return true;
    }

    private bool Dispatch(in GatewayFrame frame)
    {
        GatewayEvent happened;
        try
        {
            happened = EventReader.Read(frame, _shard, _settings.Time.GetTimestamp());
        }
        catch (JsonException e)
        {
            var unread = EventReader.Other(frame, _shard, frame.Sequence ?? 0);
            _settings.Notes(new Note.UnreadableEvent(_shard, unread.Name, e.Path ?? ""));
            happened = unread;
        }
        lock (_lock)
        {
            var now = Now;
            if (happened is InteractionCreated called && !_machine.IsNew(called.Interaction.Id, now))
                _steps.Add(new ShardStep.Tell(new Note.RepeatedInteraction(_shard, called.Interaction.Id)));
            else
                _events.TryWrite(happened);
            _machine.Queued(happened, now, _steps);
            return _steps.Count > 0;
        }
    }

    private void Ended(GatewaySocket socket, int? code)
    {
        lock (_lock)
        {
            // A connection that was given up has nothing more to say.
            if (!ReferenceEquals(socket, _socket))
                return;
            _machine.Closed(code, Now, _steps);
        }
        _wake.Writer.TryWrite(true);
    }

    private async Task Write(byte[] payload, CancellationToken cancel)
    {
        if (_socket is not { } socket)
            return;
        lock (_lock)
            _budget.Spend(Now);
        try
        {
            await socket.Send(payload, _gateway.SendLimit, cancel);
        }
        catch (Exception e) when (IsBroken(e) && !cancel.IsCancellationRequested)
        {
            Ended(socket, socket.CloseCode);
        }
    }

    private async Task SendQueued(CancellationToken cancel)
    {
        while (true)
        {
            byte[]? payload;
            lock (_lock)
            {
                if (_machine.Phase != ShardPhase.Live || !_outgoing.TryPeek(out payload) || _budget.TrySpend(Now) > TimeSpan.Zero)
                    return;
                _outgoing.Dequeue();
            }
            if (_socket is not { } socket)
                return;
            try
            {
                await socket.Send(payload, _gateway.SendLimit, cancel);
            }
            catch (Exception e) when (IsBroken(e) && !cancel.IsCancellationRequested)
            {
                Ended(socket, socket.CloseCode);
                return;
            }
        }
    }

    private async Task Drop(int? code)
    {
        GatewaySocket? socket;
        lock (_lock)
            (socket, _socket) = (_socket, null);
        if (socket is null)
            return;
        await socket.Drop(code, DropLimit, CancellationToken.None);
        await _receiving;
        socket.Dispose();
    }

    private static bool IsBroken(Exception e) =>
        e is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or HttpRequestException;
}
