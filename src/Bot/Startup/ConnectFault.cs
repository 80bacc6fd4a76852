using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using StackExchange.Redis;

namespace Bot.Startup;

/// <summary>Says why Redis was not reached, in words for the operator; never with a password.</summary>
public static class ConnectFault
{
    private static readonly string[] Password = ["WRONGPASS", "NOAUTH", "invalid password", "authentication failure", "invalid username"];

    private static readonly TimeSpan WayLimit = TimeSpan.FromMilliseconds(700);

    /// <summary>
    /// What the way there says: the client library does not hand on why a socket was refused. Null where one endpoint lets us in, or none
    /// answers.
    /// </summary>
    public static async Task<SocketException?> Way(ConfigurationOptions options, CancellationToken token)
    {
        SocketException? refused = null;
        foreach (var endpoint in options.EndPoints)
            try
            {
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
                limit.CancelAfter(WayLimit);
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(endpoint, limit.Token).ConfigureAwait(false);
                return null;
            }
            catch (SocketException why)
            {
                refused = why;
            }
            catch (OperationCanceledException) when (!token.IsCancellationRequested)
            {
                return null;
            }

        return refused;
    }

    /// <summary>The sentence, with what to do.</summary>
    /// <param name="failed">What the client library threw.</param>
    /// <param name="way">What the way there says.</param>
    /// <param name="options">Where it is.</param>
    public static string Words(Exception failed, SocketException? way, ConfigurationOptions options)
    {
        var where = string.Join(", ", options.EndPoints.Select(Name));
        var all = Flat(failed).ToList();
        if (all.Any(e => Password.Any(p => e.Message.Contains(p, StringComparison.OrdinalIgnoreCase))))
            return $"Redis at {where} refuses the password, or wants one. Look at password= (and user=, where it has users).";
        if (all.OfType<AuthenticationException>().FirstOrDefault() is { } tls)
            return $"TLS with Redis at {where} failed: {tls.Message} Look at ssl=, sslHost= and its certificate.";
        if ((way ?? all.OfType<SocketException>().FirstOrDefault()) is { } socket)
            return $"Redis at {where} cannot be reached: {Why(socket)}. Look at host and port, and whether it runs.";
        return options.Ssl
            ? $"Redis at {where} does not answer. Look at host and port, whether it runs, and whether it speaks TLS."
            : $"Redis at {where} does not answer. Look at host and port, whether it runs, and whether it wants TLS (ssl=true).";
    }

    /// <summary>An endpoint as host:port.</summary>
    public static string Name(EndPoint endpoint) =>
        endpoint is DnsEndPoint named ? $"{named.Host}:{named.Port}" : endpoint.ToString() ?? "";

    private static string Why(SocketException socket) => socket.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "there is no host of that name",
        SocketError.ConnectionRefused => "nothing listens there",
        _ => socket.Message,
    };

    private static IEnumerable<Exception> Flat(Exception thrown)
    {
        yield return thrown;
        IEnumerable<Exception> inner = thrown is AggregateException many ? many.InnerExceptions
            : thrown.InnerException is { } one ? [one] : [];
        foreach (var deeper in inner.SelectMany(Flat))
            yield return deeper;
    }
}
