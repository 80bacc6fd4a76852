using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Irc;

/// <summary>Makes a connection: name, addresses (IPv6 and IPv4 in turn), socket, TLS; each step with its limit.</summary>
sealed class Dialer(TlsOptions tls, LinkLimits limits, TimeProvider time)
{
    public async Task<(IrcConnection? Connection, Ending? Failure)> OpenAsync(IrcServer server, CancellationToken stop)
    {
        var addresses = await AddressesAsync(server.Host, stop);
        var failure = new Ending(EndKind.Unreachable, $"{server.Host} has no address");
        foreach (var address in addresses)
        {
            var (connection, reason) = await OpenAsync(server, address, stop);
            if (connection is not null) return (connection, null);
            failure = reason!;
        }
        return (null, failure);
    }

    async Task<(IrcConnection? Connection, Ending? Failure)> OpenAsync(IrcServer server, IPAddress address, CancellationToken stop)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var (ending, open) = await WithinAsync(limits.Connect, async token =>
        {
            await socket.ConnectAsync(new IPEndPoint(address, server.Port), token);
            return (Stream)new NetworkStream(socket, ownsSocket: true);
        }, () => new(EndKind.Unreachable, $"{server.Host} ({address}) port {server.Port} did not answer"), stop);
        if (open is not null && !server.Tls) return (new(socket, open, secure: false), null);
        if (open is not null) (ending, open) = await SecureAsync(server, open, stop);
        if (open is not null) return (new(socket, open, secure: true), null);
        socket.Dispose();
        return (null, ending);
    }

    async Task<(Ending? Ending, Stream? Open)> SecureAsync(IrcServer server, Stream plain, CancellationToken stop)
    {
        var check = new CertificateCheck(tls);
        var secure = new SslStream(plain);
        var (ending, open) = await WithinAsync(limits.Tls, async token =>
        {
            await secure.AuthenticateAsClientAsync(check.Options(server.Host), token);
            return (Stream)secure;
        }, () => new(EndKind.TlsRefused, check.Objection ?? $"{server.Host} port {server.Port} did not agree on TLS"), stop);
        if (open is null) await secure.DisposeAsync();
        return (ending, open);
    }

    async Task<(Ending?, Stream?)> WithinAsync(TimeSpan limit, Func<CancellationToken, Task<Stream>> step, Func<Ending> failure,
        CancellationToken stop)
    {
        using var late = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stop);
        try
        {
            return (null, await step(either.Token));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            var ending = failure();
            return (ending with { Reason = $"{ending.Reason} within {limit.TotalSeconds:0} s" }, null);
        }
        catch (Exception refused) when (refused is SocketException or IOException or AuthenticationException)
        {
            var ending = failure();
            return (ending with { Reason = $"{ending.Reason}: {refused.Message}" }, null);
        }
    }

    static async Task<IReadOnlyList<IPAddress>> AddressesAsync(string host, CancellationToken stop)
    {
        try
        {
            var all = await Dns.GetHostAddressesAsync(host, stop);
            var six = all.Where(a => a.AddressFamily == AddressFamily.InterNetworkV6).ToList();
            var four = all.Where(a => a.AddressFamily == AddressFamily.InterNetwork).ToList();
            return [.. Enumerable.Range(0, Math.Max(six.Count, four.Count))
                .SelectMany(i => six.Skip(i).Take(1).Concat(four.Skip(i).Take(1)))];
        }
        catch (SocketException)
        {
            return [];
        }
    }
}
