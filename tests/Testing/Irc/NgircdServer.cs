using System.Net.Sockets;

namespace Testing.Irc;

/// <summary>A real server without IRCv3 (but CAP with multi-prefix) and without services.</summary>
public sealed class NgircdServer : IAsyncDisposable
{
    readonly string folder = Programs.Folder();
    ServerProcess? server;

    public int Port { get; } = FreePorts.Take();

    public static async Task<NgircdServer> StartAsync()
    {
        var ngircd = new NgircdServer();
        var configuration = Path.Combine(ngircd.folder, "ngircd.conf");
        await File.WriteAllTextAsync(configuration, $"""
            [Global]
            Name = plain.test
            Info = test server
            Listen = 127.0.0.1
            Ports = {ngircd.Port}
            MotdPhrase = hello
            [Limits]
            MaxConnectionsIP = 0
            MaxNickLength = 16
            [Options]
            DNS = no
            Ident = no
            PAM = no
            SyslogFacility = local1
            """);
        Programs.GiveAway(ngircd.folder);
        ngircd.server =
            new(Path.Combine(ngircd.folder, "ngircd.out"), Programs.User, Programs.Find("ngircd", "ngircd"), "--nodaemon", "--config",
                configuration);
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (!await ngircd.AnswersAsync())
        {
            late.Token.ThrowIfCancellationRequested();
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, CancellationToken.None);
        }
        return ngircd;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    async Task<bool> AnswersAsync()
    {
        using var tcp = new TcpClient();
        try
        {
            await tcp.ConnectAsync("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
