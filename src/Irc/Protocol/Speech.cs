namespace Irc;

/// <summary>PRIVMSG and NOTICE of others; CTCP is answered sparingly, DCC never.</summary>
sealed class Speech(SessionContext context)
{
    static readonly TimeSpan Old = TimeSpan.FromSeconds(60);
    static readonly TimeSpan CtcpPause = TimeSpan.FromSeconds(5);

    readonly RecentIds seen = new();
    DateTimeOffset ctcpAt = DateTimeOffset.MinValue;

    public bool Seen(string? msgId) => msgId is not null && seen.Contains(msgId);

    public void Take(IrcLine line, IrcSource from, bool history)
    {
        if (Read(line, from, history) is not { } said) return;
        seen.Add(said.MsgId);
        if (!history && context.State.Has(KnownCapabilities.AccountTag)) Correct(said);
        context.Raise(said);
    }

    /// <summary>The message that a line is, or null for one's own, for a server's notices before registration, and for CTCP.</summary>
    public MessageReceived? Read(IrcLine line, IrcSource from, bool history)
    {
        if (line.Count < 2 || context.State.IsMe(from.Nick)) return null;
        var (status, target) = Target(line[0]);
        var (text, kind) = (line.Last, line.Command == "NOTICE" ? MessageKind.Notice : MessageKind.Message);
        if (Ctcp.Parse(text) is { } ctcp)
        {
            if (ctcp.Command != "ACTION")
            {
                if (kind == MessageKind.Message && !history) Answer(ctcp, from);
                return null;
            }
            (text, kind) = (ctcp.Text, kind == MessageKind.Notice ? kind : MessageKind.Action);
        }
        var tag = SessionContext.TagOf(line);
        var user = context.State.Find(from.Nick);
        return new(tag ?? context.Now, from, line[0], text, kind)
        {
            Account = AccountOf(line, user),
            Channel = context.State.Isupport.IsChannel(target) ? target : null,
            StatusPrefix = status,
            MsgId = line.Tags[TagKeys.MsgId],
            IsReplay = history || (tag is { } at && context.Now + context.ClockOffset - at > Old),
            IsBot = user is { IsBot: true } || line.Tags[TagKeys.Bot] is not null || line.Tags["draft/bot"] is not null,
        };
    }

    // What the line itself says is newer than whatever was heard of them before.
    void Correct(MessageReceived said)
    {
        if (context.State.Find(said.From.Nick) is not { } user || user.Account == said.Account) return;
        context.State = context.State.Change(user.Nick, (IrcUser known) => known with { Account = said.Account });
        context.Raise(new AccountChanged(said.At, user.Nick, said.Account));
    }

    // With account-tag the absence of the tag says "logged in to nothing" [account-tag]; without it only shared channels tell.
    Account AccountOf(IrcLine line, IrcUser? user)
    {
        if (line.Tags[TagKeys.Account] is { } tag) return Account.Of(tag);
        if (context.State.Has(KnownCapabilities.AccountTag)) return Account.None;
        return context.State.Has(KnownCapabilities.AccountNotify) && user is not null ? user.Account : Account.Unknown;
    }

    (char? Status, string Target) Target(string target) =>
        target.Length > 1 && context.State.Isupport.StatusPrefixes.Contains(target[0]) && context.State.Isupport.IsChannel(target[1..])
            ? (target[0], target[1..])
            : (null, target);

    void Answer(Ctcp asked, IrcSource from)
    {
        if (context.Options.CtcpVersion is not { } version || from.IsServer || context.Now - ctcpAt < CtcpPause) return;
        var text = asked.Command switch
        {
            "VERSION" => version,
            "PING" when asked.Text.Length <= 64 => asked.Text,
            "TIME" => context.Now.ToString("u", System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        };
        if (text is null) return;
        ctcpAt = context.Now;
        context.Send(Lane.Digest, "NOTICE", from.Nick, new Ctcp(asked.Command, text).ToString());
    }
}
