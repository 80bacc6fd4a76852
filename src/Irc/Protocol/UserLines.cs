namespace Irc;

/// <summary>ACCOUNT, CHGHOST, SETNAME, AWAY, 396: what people we share a channel with, and we ourselves, are.</summary>
sealed class UserLines(SessionContext context)
{
    public bool Take(IrcLine line, IrcSource from)
    {
        switch (line.Command)
        {
            case "ACCOUNT": Account(line, from); return true;
            case "CHGHOST": Host(line, from); return true;
            case "SETNAME": Change(line, from, user => user with { RealName = line[0] }); return true;
            case "AWAY": Change(line, from, user => user with { Away = line.Last.Length > 0 }); return true;
            case "396": Cloaked(line[1]); return true;
            default: return false;
        }
    }

    void Account(IrcLine line, IrcSource from)
    {
        var account = Irc.Account.Of(line[0]);
        context.State = context.State.Change(from.Nick, (IrcUser user) => user with { Account = account });
        context.Raise(new AccountChanged(context.TimeOf(line), from.Nick, account));
        if (!context.State.IsMe(from.Nick) || account == context.State.Account) return;
        context.State = context.State with { Account = account };
        context.Raise(new IdentityChanged(context.TimeOf(line), account));
    }

    void Change(IrcLine line, IrcSource from, Func<IrcUser, IrcUser> change)
    {
        var before = context.State;
        context.State = context.State.Change(from.Nick, change);
        if (context.State != before && context.State.Find(from.Nick) is { } user)
            context.Raise(new UserChanged(context.TimeOf(line), user));
    }

    void Host(IrcLine line, IrcSource from)
    {
        var (user, host) = (line[0], line[1]);
        if (host.Length == 0) return;
        Change(line, from, known => known with { User = user, Host = host });
        if (context.State.IsMe(from.Nick)) context.State = context.State with { User = user, Host = host };
    }

    void Cloaked(string shown)
    {
        var at = shown.LastIndexOf('@');
        if (shown.Length > 0)
            context.State = context.State with { Host = shown[(at + 1)..], User = at > 0 ? shown[..at] : context.State.User };
    }
}
