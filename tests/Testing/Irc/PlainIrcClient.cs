using System.Net.Sockets;
using System.Text;

namespace Testing.Irc;

/// <summary>Somebody with a plain socket, as unlike our own client as can be: the other side of a conversation.</summary>
public sealed class PlainIrcClient : IAsyncDisposable
{
    readonly TcpClient tcp = new() { NoDelay = true };
    StreamReader reader = StreamReader.Null;

    public string Nick { get; private set; } = "";

    /// <summary>Connects, logs in by SASL PLAIN where an account is given, and waits for the end of the message of the day.</summary>
    public static async Task<PlainIrcClient> ConnectAsync(int port, string nick, string? account = null, string? password = null,
        string capabilities = "")
    {
        var client = new PlainIrcClient { Nick = nick };
        await client.tcp.ConnectAsync("127.0.0.1", port);
        client.reader = new(client.tcp.GetStream(), new UTF8Encoding(false));
        if (account is not null || capabilities.Length > 0)
        {
            await client.SendAsync("CAP LS 302", $"CAP REQ :{capabilities} {(account is null ? "" : "sasl")}");
        }
        await client.SendAsync($"NICK {nick}", $"USER {nick} 0 * :{nick}");
        if (account is not null)
        {
            await client.WaitAsync(" ACK ");
            await client.SendAsync("AUTHENTICATE PLAIN");
            await client.WaitAsync("AUTHENTICATE +", "AUTHENTICATE :+");
            await client.SendAsync("AUTHENTICATE " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{account}\0{password}")));
            await client.WaitAsync(" 903 ");
        }
        if (account is not null || capabilities.Length > 0) await client.SendAsync("CAP END");
        await client.WaitAsync(" 376 ", " 422 ");
        return client;
    }

    public async Task SendAsync(params string[] lines)
    {
        foreach (var line in lines) Transcript.Said(Nick, line);
        await tcp.GetStream().WriteAsync(Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\r\n"))));
    }

    public Task SayAsync(string target, string text) => SendAsync($"PRIVMSG {target} :{text}");

    public async Task JoinAsync(string channel, string key = "")
    {
        await SendAsync($"JOIN {channel} {key}");
        await WaitAsync($" 366 {Nick} {channel} ");
    }

    /// <summary>
    /// Into a registered room, by ChanServ's invitation; where nobody is inside, ChanServ invites nobody and none is needed.
    /// </summary>
    public async Task EnterAsync(string channel)
    {
        string answer;
        do
        {
            await SayAsync("ChanServ", $"INVITE {channel}");
            await WaitAsync(" INVITE ", "is currently empty");
            await SendAsync($"JOIN {channel}");
            // Somebody may have come in before us meanwhile, and closed it.
            answer = await WaitAsync($" 366 {Nick} {channel} ", $" 473 {Nick} {channel} ");
        }
        while (answer.Contains(" 473 ", StringComparison.Ordinal));
    }

    /// <summary>The next line that holds one of these; PINGs are answered on the way. A failure after fifteen seconds.</summary>
    public async Task<string> WaitAsync(params string[] parts)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (true)
        {
            string? line;
            try
            {
                line = await reader.ReadLineAsync(late.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"{Nick} waited in vain for {string.Join(" or ", parts)}");
            }
            if (line is null) throw new EndOfStreamException($"{Nick} was disconnected before {string.Join(" or ", parts)}");
            Transcript.Heard(Nick, line);
            if (line.StartsWith("PING ", StringComparison.Ordinal)) await SendAsync("PONG " + line[5..]);
            if (parts.Any(part => line.Contains(part, StringComparison.Ordinal))) return line;
        }
    }

    /// <summary>
    /// Says goodbye, since a server may hold a nick for minutes after a connection that only went away, and waits until the server
    /// has let go, five seconds at most: the next test may take the nick.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await SendAsync("QUIT");
            while (await reader.ReadLineAsync(late.Token) is not null)
            {
                // What comes before the end concerns nobody any more.
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The server was faster, or is no more.
        }
        reader.Dispose();
        tcp.Dispose();
    }
}
