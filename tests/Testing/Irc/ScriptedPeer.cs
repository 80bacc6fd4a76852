using System.Net.Sockets;
using System.Text;

namespace Testing.Irc;

/// <summary>The server's end of one connection.</summary>
public sealed class ScriptedPeer(Socket socket, Stream stream) : IAsyncDisposable
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    readonly StreamReader reader = new(stream, new UTF8Encoding(false));

    public string Nick { get; private set; } = "bot";

    /// <summary>The socket itself, for what a well-behaved server never does to one.</summary>
    public Socket Socket => socket;

    public Task SendAsync(params string[] lines) => SendRawAsync(Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\r\n"))));

    public async Task SendRawAsync(byte[] bytes)
    {
        await stream.WriteAsync(bytes);
        await stream.FlushAsync();
    }

    /// <summary>The client's next line, null where it has closed; a failure after ten seconds.</summary>
    public async Task<string?> ReadAsync()
    {
        using var late = new CancellationTokenSource(Limit);
        try
        {
            return await reader.ReadLineAsync(late.Token);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Reads until a line begins like this, and returns it.</summary>
    public async Task<string> ExpectAsync(string beginning)
    {
        var seen = new List<string>();
        while (await ReadAsync() is { } line)
        {
            seen.Add(line);
            if (line.StartsWith(beginning, StringComparison.Ordinal)) return line;
        }
        throw new InvalidOperationException($"The client closed before '{beginning}'. It said: {string.Join(" | ", seen)}");
    }

    /// <summary>Reads until a line holds this, and returns it.</summary>
    public async Task<string> ExpectPartAsync(string part)
    {
        while (await ReadAsync() is { } line)
            if (line.Contains(part, StringComparison.Ordinal)) return line;
        throw new InvalidOperationException($"The client closed before '{part}'.");
    }

    /// <summary>The client's side of CAP with these capabilities (all that it asks for are given), up to CAP END or to SASL.</summary>
    public async Task NegotiateAsync(string capabilities)
    {
        await ExpectAsync("CAP LS 302");
        Nick = (await ExpectAsync("NICK "))[5..];
        await ExpectAsync("USER ");
        await SendAsync($":irc.test CAP * LS :{capabilities}");
        if (capabilities.Length > 0) await SendAsync($":irc.test CAP {Nick} ACK :{(await ExpectAsync("CAP REQ "))[8..].TrimStart(':')}");
    }

    /// <summary>001 to 376.</summary>
    public Task WelcomeAsync(string isupport =
        "CASEMAPPING=rfc1459 CHANTYPES=# PREFIX=(ov)@+ CHANMODES=beI,k,l,imnpst NICKLEN=16 STATUSMSG=@+") => SendAsync(
        $":irc.test 001 {Nick} :Welcome", $":irc.test 005 {Nick} {isupport} :are supported by this server",
            $":irc.test 376 {Nick} :End of /MOTD command.");

    /// <summary>Registration without SASL.</summary>
    public async Task RegisterAsync(string capabilities = "", string? isupport = null)
    {
        await NegotiateAsync(capabilities);
        await ExpectAsync("CAP END");
        if (isupport is null) await WelcomeAsync();
        else await WelcomeAsync(isupport);
    }

    public async ValueTask DisposeAsync()
    {
        reader.Dispose();
        await stream.DisposeAsync();
        socket.Dispose();
    }
}
