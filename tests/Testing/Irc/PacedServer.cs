using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Testing.Irc;

/// <summary>What the bot said to somebody, and when the network took it.</summary>
public sealed record Heard(DateTimeOffset At, string To, string Text);

/// <summary>
/// A network of one bot and many people on a loopback port, on a clock that a test moves: it knows everybody's account, answers WHOIS,
/// puts the bot into a channel with all of them without having been asked (as bouncers and services do), counts its lines as networks do
/// by default, and is slow, renames it or breaks when told to.
/// </summary>
public sealed class PacedServer : IAsyncDisposable
{
    const string Room = "#people";

    // What networks allow at the least: ten lines of two seconds before "Excess Flood".
    static readonly TimeSpan PerLine = TimeSpan.FromSeconds(2), Most = 10 * PerLine;

    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource stop = new();
    readonly TimeProvider time;
    readonly Task accepting;
    readonly ConcurrentQueue<Heard> heard = new();
    readonly Queue<(DateTimeOffset Due, string Line)> late = new();
    readonly Lock gate = new();
    Socket? socket;
    string nick = "";
    long lines;

    public PacedServer(TimeProvider time)
    {
        this.time = time;
        listener.Start();
        accepting = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What it offers; empty for a network that confirms nothing.</summary>
    public string Capabilities { get; init; } = "account-tag message-tags server-time echo-message labeled-response batch";

    /// <summary>Everybody; each is logged in to an account of the same name.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>How long each of its lines takes.</summary>
    public TimeSpan Lag { get; set; }

    /// <summary>The connection breaks at the first message of which this is true: it is said, and nobody tells the bot so.</summary>
    public Func<Heard, bool>? BreaksAt { get; set; }

    /// <summary>All that was said to people, oldest first.</summary>
    public IReadOnlyList<Heard> Said => [.. heard];

    /// <summary>How often the bot was thrown out for flooding.</summary>
    public int Floods { get; private set; }

    /// <summary>How often it came.</summary>
    public int Connections { get; private set; }

    /// <summary>Lines in both directions, for telling when all is quiet.</summary>
    public long Lines => Interlocked.Read(ref lines);

    /// <summary>Somebody says something to the bot.</summary>
    public void Say(string who, string text) => Send($"@account={who} :{who}!{who}@host PRIVMSG {nick} :{text}");

    public void Rename(string to)
    {
        Send($":{nick}!bot@host NICK {to}");
        nick = to;
    }

    /// <summary>Sends what was held back until now.</summary>
    public void Tick()
    {
        lock (gate)
            while (late.TryPeek(out var next) && next.Due <= time.GetUtcNow()) Write(late.Dequeue().Line);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        lock (gate) socket?.Dispose();
        await accepting;
        stop.Dispose();
    }

    async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
            try
            {
                var accepted = await listener.AcceptSocketAsync(stop.Token);
                accepted.NoDelay = true;
                lock (gate)
                {
                    (socket, nick) = (accepted, "");
                    late.Clear();
                }
                Connections++;
                await ServeAsync(accepted);
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The bot went, or the test is over.
            }
    }

    async Task ServeAsync(Socket accepted)
    {
        using var reader = new StreamReader(new NetworkStream(accepted, ownsSocket: true), new UTF8Encoding(false));
        var busyUntil = DateTimeOffset.MinValue;
        var registered = false;
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            Interlocked.Increment(ref lines);
            var now = time.GetUtcNow();
            if (registered && Flooded(now)) return;
            if (Take(line, now)) return;
            registered |= line.StartsWith("CAP END", StringComparison.Ordinal);
        }

        bool Flooded(DateTimeOffset now)
        {
            busyUntil = (busyUntil > now ? busyUntil : now) + PerLine;
            if (busyUntil - now <= Most) return false;
            Floods++;
            Send("ERROR :Closing Link: bot (Excess Flood)");
            return true;
        }
    }

    // True where the connection breaks.
    bool Take(string line, DateTimeOffset now)
    {
        var label = "";
        if (line.StartsWith('@'))
        {
            label = line[..line.IndexOf(' ', StringComparison.Ordinal)] + " ";
            line = line[label.Length..];
        }
        var words = line.Split(' ');
        string Word(int at) => at < words.Length ? words[at].TrimStart(':') : "";
        switch (words[0])
        {
            case "CAP" when Word(1) == "LS": Send($":irc.test CAP * LS :{Capabilities}"); break;
            case "CAP" when Word(1) == "REQ":
                Send($":irc.test CAP * ACK {line[(line.IndexOf("REQ", StringComparison.Ordinal) + 4)..]}");
                break;
            case "CAP": Welcome(); break;
            case "NICK" when nick.Length == 0: nick = Word(1); break;
            case "NICK": Rename(Word(1)); break;
            case "PING": Send($":irc.test PONG irc.test {words[1]}"); break;
            case "MODE" when Word(1) == Room: Send($":irc.test 324 {nick} {Room} +ins"); break;
            case "WHO": Who(); break;
            case "WHOIS": Whois(Word(1)); break;
            case "ISON": Send($":irc.test 303 {nick} :{Word(1)}"); break;
            case "PRIVMSG" or "NOTICE":
                return Message(label, line, new(now, Word(1), line[(line.IndexOf(" :", StringComparison.Ordinal) + 2)..]));
        }
        return false;
    }

    bool Message(string label, string line, Heard said)
    {
        heard.Enqueue(said);
        if (BreaksAt?.Invoke(said) == true)
        {
            BreaksAt = null;
            return true;
        }
        if (Capabilities.Contains("echo-message", StringComparison.Ordinal)) Send($"{label}:{nick}!bot@host {line}");
        return false;
    }

    void Welcome()
    {
        Send($":irc.test 001 {nick} :Welcome");
        Send($":irc.test 005 {nick} CASEMAPPING=rfc1459 CHANTYPES=# PREFIX=(ov)@+ CHANMODES=beI,k,l,imnpst NICKLEN=16 WHOX :are supported");
        Send($":irc.test 376 {nick} :End of /MOTD command.");
        Send($":{nick}!bot@host JOIN {Room}");
        Send($":irc.test 353 {nick} = {Room} :{nick} {string.Join(' ', People)}");
        Send($":irc.test 366 {nick} {Room} :End");
    }

    void Who()
    {
        foreach (var name in People) Send($":irc.test 354 {nick} 152 {Room} {name} host {name} H {name} :{name}");
        Send($":irc.test 315 {nick} {Room} :End");
    }

    void Whois(string name)
    {
        Send($":irc.test 311 {nick} {name} {name} host * :{name}");
        if (People.Contains(name)) Send($":irc.test 330 {nick} {name} {name} :is logged in as");
        Send($":irc.test 318 {nick} {name} :End");
    }

    void Send(string line)
    {
        lock (gate)
            if (Lag > TimeSpan.Zero || late.Count > 0) late.Enqueue((time.GetUtcNow() + Lag, line));
            else Write(line);
    }

    void Write(string line)
    {
        Interlocked.Increment(ref lines);
        try
        {
            socket?.Send(Encoding.UTF8.GetBytes(line + "\r\n"));
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // Whoever reads sees the same.
        }
    }
}
