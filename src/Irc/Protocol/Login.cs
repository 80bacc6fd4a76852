namespace Irc;

/// <summary>SASL on a connection: at registration, and again when it comes back with the services [sasl 3.1, 3.2].</summary>
sealed class Login(SessionContext context)
{
    SaslExchange? exchange;
    IReadOnlyCollection<string>? offered;
    bool mechanismRefused;

    /// <summary>When to give up on an answer; far away while none is waited for.</summary>
    public DateTimeOffset Due { get; private set; } = DateTimeOffset.MaxValue;

    /// <summary>Why the last try failed; null where none did, or one has succeeded since.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The last try failed because nobody answered, not because somebody said no: it may be made again.</summary>
    public bool Unanswered { get; private set; }

    public bool Running => exchange is not null;

    /// <summary>Registration may go on (with or without account).</summary>
    public bool Settled { get; private set; } = context.Options.Sasl is null;

    bool Required => context.Options.Sasl is { Required: true };

    /// <summary>Starts with the strongest mechanism of both; <paramref name="list"/> is the capability's value, empty where the server
    /// names none.</summary>
    public void Begin(string? list)
    {
        offered = string.IsNullOrEmpty(list) ? null : list.Split(',');
        Start();
    }

    /// <summary>The server has no SASL now.</summary>
    public void Missing()
    {
        if (!Settled) Fail("the server offers no SASL");
    }

    /// <summary>The server has let us in without waiting for the end of it.</summary>
    public void Interrupt() => Fail("the server ended registration before SASL");

    public void Tick()
    {
        if (exchange is null || context.Now < Due) return;
        context.Protocol("AUTHENTICATE", "*");
        var seconds = context.Options.Limits.Login.TotalSeconds;
        Fail($"no answer to AUTHENTICATE {exchange.Mechanism.Name} within {seconds:0} s; its services may be away");
        Unanswered = true;
    }

    public void Challenge(string chunk)
    {
        if (exchange is null) return;
        var (lines, abort) = exchange.Answer(chunk);
        Due = context.Now + context.Options.Limits.Login;
        foreach (var line in lines) context.Effects.Lines.Add((line, Lane.Protocol));
        if (abort is null) return;
        context.Protocol("AUTHENTICATE", "*");
        Fail(abort);
    }

    public void Take(IrcLine line)
    {
        switch (line.Numeric)
        {
            case 900: LoggedIn(Account.Of(line[2])); break;
            case 901: LoggedIn(Account.None); break;
            case 903 when exchange?.Mechanism.Doubt is { } doubt: Fail(doubt); break;
            case 903 or 907 when exchange is not null: Succeed(); break;
            case 908 when exchange is not null: Mechanisms(line[1]); break;
            case 904 when mechanismRefused: Start(); break;
            case 902 or 904 or 905 or 906 when exchange is not null: Fail(line.Last); break;
        }
    }

    void Start()
    {
        mechanismRefused = false;
        exchange = null;
        if (SaslChoice.Strongest(context.Options.Sasl!, context.Link.Certificate, context.Link.Secure, offered) is not { } mechanism)
        {
            Fail(context.Link.Secure ? "no SASL mechanism in common with the server" : "no SASL mechanism that is safe without TLS");
            return;
        }
        exchange = new(mechanism);
        Unanswered = false;
        Due = context.Now + context.Options.Limits.Login;
        context.Effects.Lines.Add((exchange.Begin(), Lane.Protocol));
    }

    // 908 names what the services know, then 904 ends this attempt: the next one is with a mechanism of that list.
    void Mechanisms(string list)
    {
        offered = list.Split(',', StringSplitOptions.RemoveEmptyEntries);
        mechanismRefused = !offered.Contains(exchange!.Mechanism.Name, StringComparer.OrdinalIgnoreCase);
    }

    void LoggedIn(Account account)
    {
        if (account == context.State.Account) return;
        context.State = context.State with { Account = account };
        if (context.State.Ready) context.Raise(new IdentityChanged(context.Now, account));
    }

    void Succeed()
    {
        (exchange, Due, Refusal) = (null, DateTimeOffset.MaxValue, null);
        Settled = true;
    }

    void Fail(string reason)
    {
        (exchange, Due, Refusal) = (null, DateTimeOffset.MaxValue, reason);
        if (Required && context.State.Account.Name is null) context.End(EndKind.IdentityRefused, reason);
        else if (context.State.Ready) context.Raise(new IdentityRefused(context.Now, reason));
        Settled = true;
    }
}
