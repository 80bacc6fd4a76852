using System.Net;

namespace Discord.Rest;

/// <summary>Connections that stay open: the first TLS handshake must not fall into an interaction's three seconds.</summary>
internal static class WarmHandler
{
    public static SocketsHttpHandler New() => new()
    {
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(60),
        EnableMultipleHttp2Connections = true,
        KeepAlivePingDelay = TimeSpan.FromSeconds(30),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(10),
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.Always,
        AutomaticDecompression = DecompressionMethods.None,
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = HttpClient.DefaultProxy.GetProxy(new Uri("https://discord.com/")) is not null,
        ActivityHeadersPropagator = null,
    };
}
