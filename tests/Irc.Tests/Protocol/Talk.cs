namespace Irc.Tests;

/// <summary>A session without a socket: lines in as text, lines and events out.</summary>
sealed class Talk
{
    public static readonly IrcOptions Plain = new() { Servers = [new("irc.test", 6667, Tls: false)], Nick = "bot" };

    public const string Isupport =
        "CASEMAPPING=rfc1459 CHANTYPES=# PREFIX=(ov)@+ CHANMODES=beI,k,l,imnpst NICKLEN=16 STATUSMSG=@+ WHOX BOT=B";

    public Talk(IrcOptions? options = null, bool secure = true, bool certificate = false)
    {
        Session = new(options ?? Plain, new(secure, certificate));
        Session.Start(Now);
        Collect();
    }

    public Session Session { get; }

    public DateTimeOffset Now { get; private set; } = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public List<string> Sent { get; } = [];

    public List<IrcEvent> Events { get; } = [];

    public Ending? Ending => Session.Effects.Ending;

    public IrcState State => Session.State;

    /// <summary>A session that is registered with these capabilities, with what was said until then forgotten.</summary>
    public static Talk Registered(string capabilities = "", IrcOptions? options = null, string isupport = Isupport)
    {
        var talk = new Talk(options);
        talk.Hear($":irc.test CAP * LS :{capabilities}");
        if (capabilities.Length > 0) talk.Hear($":irc.test CAP * ACK :{capabilities}");
        talk.Hear(":irc.test 001 bot :Welcome", $":irc.test 005 bot {isupport} :are supported", ":irc.test 376 bot :end");
        talk.Forget();
        return talk;
    }

    /// <summary>Registered and in #a, with alice and bob.</summary>
    public static Talk InRoom(string capabilities = "", IrcOptions? options = null)
    {
        var talk = Registered(capabilities, options ?? Plain with { Channels = [new("#a")] });
        talk.Hear(":bot!~b@host JOIN #a", ":irc.test 353 bot = #a :@alice +bob bot", ":irc.test 366 bot #a :end");
        talk.Forget();
        return talk;
    }

    public void Hear(params string[] lines)
    {
        foreach (var line in lines)
        {
            Session.Receive(IrcLine.Parse(line)!, Now);
            Collect();
        }
    }

    public void Pass(double seconds)
    {
        Now += TimeSpan.FromSeconds(seconds);
        Session.Tick(Now);
        Collect();
    }

    public T Single<T>() where T : IrcEvent => Assert.Single(Events.OfType<T>());

    public void Forget()
    {
        Sent.Clear();
        Events.Clear();
    }

    public void Collect()
    {
        Sent.AddRange(Session.Effects.Lines.Select(l => l.Line.ToString()));
        Events.AddRange(Session.Effects.Events);
        Session.Effects.Clear();
    }
}
