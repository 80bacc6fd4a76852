using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Testing.Irc;

/// <summary>A server on a loopback port of its own that says exactly what a test tells it to.</summary>
public sealed class ScriptedServer : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly X509Certificate2? certificate;
    readonly List<ScriptedPeer> peers = [];

    public ScriptedServer(X509Certificate2? certificate = null)
    {
        this.certificate = certificate;
        listener.Start();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The next client, or a failure after ten seconds.</summary>
    public async Task<ScriptedPeer> AcceptAsync()
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var socket = await listener.AcceptSocketAsync(late.Token);
        socket.NoDelay = true;
        Stream stream = new NetworkStream(socket, ownsSocket: true);
        if (certificate is not null)
        {
            var secure = new SslStream(stream);
            await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
            {
                ServerCertificate = certificate,
                ClientCertificateRequired = true,
                // A server takes any client certificate, or none: the services judge its fingerprint.
                RemoteCertificateValidationCallback = (_, shown, _, _) => shown is null or { Subject.Length: > 0 },
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            }, late.Token);
            stream = secure;
        }
        var peer = new ScriptedPeer(socket, stream);
        peers.Add(peer);
        return peer;
    }

    /// <summary>A client in a TLS handshake that is to fail; what became of it.</summary>
    public async Task<Exception?> RefusedHandshakeAsync()
    {
        try
        {
            var peer = await AcceptAsync();
            return await peer.ReadAsync() is null ? new EndOfStreamException() : null;
        }
        catch (Exception refused) when (refused is IOException or AuthenticationException)
        {
            return refused;
        }
    }

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        foreach (var peer in peers) await peer.DisposeAsync();
    }
}
