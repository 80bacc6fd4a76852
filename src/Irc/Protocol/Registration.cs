namespace Irc;

/// <summary>From the first line to the end of the message of the day: CAP, SASL, nick, 001 [capability negotiation 302, RFC 2812
/// 3.1].</summary>
sealed class Registration(SessionContext context, NickKeeper nicks)
{
    static readonly TimeSpan LogInPause = TimeSpan.FromMinutes(5);

    readonly CapNegotiation capabilities = new(context);
    readonly Login login = new(context);
    DateTimeOffset begun;
    DateTimeOffset againFrom = DateTimeOffset.MinValue;
    bool capEnded;
    bool welcomed;
    string server = "";

    public DateTimeOffset Due
    {
        get
        {
            var limit = context.State.Ready ? AgainAt : begun + context.Options.Limits.Registration;
            return login.Due < limit ? login.Due : limit;
        }
    }

    // Whoever goes on without account tries to have it later: services that were away do not always say that they are back.
    DateTimeOffset AgainAt => login.Unanswered && MayLogIn ? againFrom : DateTimeOffset.MaxValue;

    bool MayLogIn => context.State.Account.Name is null && context.State.Has(KnownCapabilities.Sasl) && !login.Running;

    public void Begin()
    {
        begun = context.Now;
        capabilities.Begin();
        if (context.Options.ServerPassword is { } password) context.Protocol("PASS", password);
        context.Protocol("NICK", context.State.Nick);
        context.Protocol("USER", context.Options.User, "0", "*", context.Options.RealName);
    }

    public void Tick()
    {
        login.Tick();
        Advance();
        if (context.State.Ready)
        {
            if (context.Now >= AgainAt) LogInAgain();
        }
        else if (context.Now >= begun + context.Options.Limits.Registration)
        {
            var seconds = context.Options.Limits.Registration.TotalSeconds;
            context.End(EndKind.RegistrationTimedOut, $"not registered after {seconds:0} s: {Missing}");
        }
    }

    string Missing =>
        welcomed ? "the message of the day does not end"
        : login.Running ? "the log-in does not end"
        : capEnded ? "no welcome"
        : "no answer to CAP";

    public void Take(IrcLine line)
    {
        switch (line.Command)
        {
            case "CAP": Capability(line); break;
            case "AUTHENTICATE": login.Challenge(line[0]); break;
            case "001": Welcome(line); break;
            case "005": context.State = context.State.With(context.State.Isupport.With(line.Parameters.Skip(1).SkipLast(1))); break;
            case "376" or "422" when welcomed && !context.State.Ready: MakeReady(); break;
            case "421" when line[1].Equals("CAP", StringComparison.OrdinalIgnoreCase): NoCapabilities(); break;
            case "464": context.End(EndKind.RegistrationRefused, line.Last); break;
            case "465": context.End(EndKind.Banned, line.Last); break;
            case "432" or "433" or "436" or "437" when !welcomed: nicks.Refused(line); break;
        }
        if (line.Numeric is >= 900 and <= 908)
        {
            login.Take(line);
            if (line.Numeric == 901) LogInAgain();
            Advance();
        }
        else if (line.Command == "AUTHENTICATE") Advance();
    }

    void Capability(IrcLine line)
    {
        var saslCameOn = capabilities.Take(line);
        if (saslCameOn && (!context.State.Ready || context.State.Account.Name is null)) LogIn();
        Advance();
    }

    void LogIn() => login.Begin(capabilities.ValueOf(KnownCapabilities.Sasl));

    // Services have logged us out; asked back once in a while, lest two of us throw each other out in a circle.
    void LogInAgain()
    {
        if (!context.State.Ready || !context.State.Has(KnownCapabilities.Sasl) || login.Running || context.Now < againFrom) return;
        againFrom = context.Now + LogInPause;
        LogIn();
    }

    // CAP END only when all is answered and SASL is through; a link that is to end says no more.
    void Advance()
    {
        if (capEnded || welcomed || !capabilities.Settled || login.Running || context.Effects.Ending is not null) return;
        login.Missing();
        if (context.Effects.Ending is not null) return;
        capEnded = true;
        context.Protocol("CAP", "END");
    }

    void NoCapabilities()
    {
        capabilities.Skip();
        login.Missing();
        capEnded = true;
    }

    void Welcome(IrcLine line)
    {
        welcomed = true;
        server = line.Source ?? "";
        context.ClockOffset = context.TimeOf(line) - context.Now;
        if (line[0] is { Length: > 0 } nick) context.State = context.State with { Nick = nick };
        if (login.Running) login.Interrupt();
        else if (!capEnded) NoCapabilities();
    }

    void MakeReady()
    {
        if (context.State.Account.Knowledge == AccountKnowledge.Unknown) context.State = context.State with { Account = Account.None };
        if (context.Effects.Ending is not null) return;
        context.State = context.State with { Ready = true };
        context.Raise(new Ready(context.Now, server, context.State.Nick, context.State.Account));
        if (login.Refusal is { } refusal)
        {
            context.Raise(new IdentityRefused(context.Now, refusal));
            againFrom = context.Now + LogInPause;
        }
        if (context.Options.MarkAsBot && context.State.Isupport["BOT"] is { Length: 1 } mode)
            context.Send(Lane.State, "MODE", context.State.Nick, "+" + mode);
    }
}
