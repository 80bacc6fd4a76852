using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using StackExchange.Redis;

namespace Bot.Storage.Replication;

/// <summary>
/// One plain connection to one Redis server, which ends when its socket does. WAIT speaks of what was written on its own connection: a
/// client that connects again by itself would ask it on a fresh one, which answers at once, and falsely.
/// </summary>
/// <remarks>The few parts of RESP 2 that are needed ("Redis serialization protocol specification").</remarks>
internal sealed class RedisLine : IAsyncDisposable
{
    private static readonly byte[] LineEnd = "\r\n"u8.ToArray();
    private readonly Stream stream;
    private readonly byte[] buffer = new byte[8192];
    private int from, until;

    private RedisLine(Stream stream) => this.stream = stream;

    /// <summary>Connects and says who we are, with what the client's settings say of TLS, user, password and database.</summary>
    /// <exception cref="IOException">Nobody is there, or we are not let in.</exception>
    public static Task<RedisLine> Connect(EndPoint server, ConfigurationOptions client, CancellationToken token) =>
        Connect(server, client, LineCertificates.OfProcess, token);

    internal static async Task<RedisLine> Connect(
        EndPoint server, ConfigurationOptions client, LineCertificates certificates, CancellationToken token)
    {
        var family = server is UnixDomainSocketEndPoint ? AddressFamily.Unix : AddressFamily.Unspecified;
        var socket = family == AddressFamily.Unix
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Stream? stream = null;
        try
        {
            await socket.ConnectAsync(server, token).ConfigureAwait(false);
            stream = new NetworkStream(socket, ownsSocket: true);
            if (client.Ssl)
                stream = await Secured(stream, server, client, certificates, token).ConfigureAwait(false);
            var line = new RedisLine(stream);
            if (client.Password is { Length: > 0 } password)
            {
                string[] who = client.User is { Length: > 0 } user ? ["AUTH", user, password] : ["AUTH", password];
                (await line.Ask(token, who).ConfigureAwait(false)).OrThrow();
            }

            if (client.DefaultDatabase is { } database and > 0)
                (await line.Ask(token, "SELECT", database.ToString(CultureInfo.InvariantCulture)).ConfigureAwait(false)).OrThrow();
            return line;
        }
        catch (Exception e) when (e is SocketException or System.Security.Authentication.AuthenticationException)
        {
            await Close().ConfigureAwait(false);
            throw new IOException(e.Message, e);
        }
        catch
        {
            await Close().ConfigureAwait(false);
            throw;
        }

        async ValueTask Close()
        {
            if (stream is not null)
                await stream.DisposeAsync().ConfigureAwait(false);
            socket.Dispose();
        }
    }

    /// <summary>Sends one command and reads its answer.</summary>
    public async Task<RedisAnswer> Ask(CancellationToken token, params string[] words)
    {
        await Send([[.. words.Select(Encoding.UTF8.GetBytes)]], token).ConfigureAwait(false);
        return await Read(token).ConfigureAwait(false);
    }

    /// <summary>Sends commands in one go; each is answered by one <see cref="Read"/>, in their order.</summary>
    public async Task Send(IEnumerable<byte[][]> commands, CancellationToken token)
    {
        using var bytes = new MemoryStream();
        foreach (var words in commands)
        {
            bytes.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"*{words.Length}\r\n")));
            foreach (var word in words)
            {
                bytes.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"${word.Length}\r\n")));
                bytes.Write(word);
                bytes.Write(LineEnd);
            }
        }

        await stream.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), token).ConfigureAwait(false);
        await stream.FlushAsync(token).ConfigureAwait(false);
    }

    /// <summary>Reads one answer.</summary>
    /// <exception cref="IOException">The connection is over, or what came is no answer.</exception>
    public async Task<RedisAnswer> Read(CancellationToken token)
    {
        var line = await ReadLine(token).ConfigureAwait(false);
        switch (line.Length > 0 ? line[0] : ' ')
        {
            case '+':
                return new RedisAnswer { Text = line[1..] };
            case '-':
                return new RedisAnswer { Error = line[1..] };
            case ':':
                return new RedisAnswer { Number = Number(line) };
            case '$':
                var length = (int)Number(line);
                return new RedisAnswer { Text = length < 0 ? null : await ReadBytes(length, token).ConfigureAwait(false) };
            case '*':
                var items = new RedisAnswer[Math.Max(0, Number(line))];
                for (var i = 0; i < items.Length; i++)
                    items[i] = await Read(token).ConfigureAwait(false);
                return new RedisAnswer { Items = items };
            default:
                throw new IOException("What came from Redis is no answer.");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private static async Task<SslStream> Secured(
        Stream plain, EndPoint server, ConfigurationOptions client, LineCertificates certificates, CancellationToken token)
    {
        var secured = new SslStream(plain);
        var name = client.SslHost ?? (server as DnsEndPoint)?.Host ?? (server as IPEndPoint)?.Address.ToString() ?? "";
        var options = new SslClientAuthenticationOptions { TargetHost = name };
        if (client.SslProtocols is { } protocols)
            options.EnabledSslProtocols = protocols;
        options.CertificateRevocationCheckMode = client.CheckCertificateRevocation
            ? System.Security.Cryptography.X509Certificates.X509RevocationMode.Online
            : System.Security.Cryptography.X509Certificates.X509RevocationMode.NoCheck;
        certificates.Fit(options);
        await secured.AuthenticateAsClientAsync(options, token).ConfigureAwait(false);
        return secured;
    }

    private static long Number(string line) => Utf8Parser.TryParse(Encoding.ASCII.GetBytes(line[1..]), out long number, out _)
        ? number
        : throw new IOException("What came from Redis is no answer.");

    private async Task<string> ReadLine(CancellationToken token)
    {
        while (true)
        {
            var at = buffer.AsSpan(from, until - from).IndexOf(LineEnd);
            if (at >= 0)
            {
                var line = Encoding.UTF8.GetString(buffer, from, at);
                from += at + LineEnd.Length;
                return line;
            }

            await Fill(token).ConfigureAwait(false);
        }
    }

    private async Task<string> ReadBytes(int length, CancellationToken token)
    {
        var bytes = new byte[length + LineEnd.Length];
        var have = Math.Min(until - from, bytes.Length);
        buffer.AsSpan(from, have).CopyTo(bytes);
        from += have;
        await stream.ReadExactlyAsync(bytes.AsMemory(have), token).ConfigureAwait(false);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private async Task Fill(CancellationToken token)
    {
        buffer.AsSpan(from, until - from).CopyTo(buffer);
        (from, until) = (0, until - from);
        if (until == buffer.Length)
            throw new IOException("A line of Redis is too long.");
        var read = await stream.ReadAsync(buffer.AsMemory(until), token).ConfigureAwait(false);
        if (read == 0)
            throw new IOException("Redis closed the connection.");
        until += read;
    }
}

/// <summary>An answer of Redis: a text, a number, several, or an error.</summary>
internal sealed record RedisAnswer
{
    public string? Text { get; init; }

    public long Number { get; init; }

    public RedisAnswer[] Items { get; init; } = [];

    public string? Error { get; init; }

    /// <exception cref="IOException">It is an error.</exception>
    public RedisAnswer OrThrow() => Error is null ? this : throw new IOException(Error);
}
