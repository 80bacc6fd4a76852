namespace Irc;

/// <summary>What the server answers about channels we are in: names, modes, topic, WHO.</summary>
sealed class ChannelNumerics(SessionContext context)
{
    // WHOX answers carry the number of their question; ours is always this one.
    const string WhoxToken = "152";

    public void Ask(string channel)
    {
        context.Send(Lane.State, "MODE", channel);
        if (context.State.Isupport.Has("WHOX")) context.Send(Lane.State, "WHO", channel, "%tcuhnfar," + WhoxToken);
        else context.Send(Lane.State, "WHO", channel);
    }

    public bool Take(IrcLine line)
    {
        switch (line.Numeric)
        {
            case 324: Modes(line); return true;
            case 331: SetTopic(line[1], ""); return true;
            case 332: SetTopic(line[1], line[2]); return true;
            case 352: Who(line); return true;
            case 353: Names(line); return true;
            case 354: Whox(line); return true;
            case 366: Known(line[1], room => room with { NamesKnown = true }); return true;
            case 315: Known(line[1], room => room with { AccountsKnown = true }); return true;
            default: return false;
        }
    }

    void Modes(IrcLine line)
    {
        var changes = context.State.Isupport.Modes.Read(line.Parameters.Skip(2));
        context.State =
            context.State.Change(line[1], (IrcChannel room) => room with { Modes = room.Modes.Clear() }).Apply(line[1], changes);
        Known(line[1], room => room with { ModesKnown = true });
    }

    void SetTopic(string channel, string topic) =>
        context.State = context.State.Change(channel, (IrcChannel room) => room with { Topic = topic });

    void Names(IrcLine line)
    {
        var channel = line[2];
        if (context.State.Channel(channel) is null) return;
        foreach (var word in line.Last.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (ranks, mask) = context.State.Isupport.Modes.Split(word);
            var who = IrcSource.Parse(mask);
            context.State = context.State.Add(channel, who.Nick, ranks);
            if (who.Host is not null)
                context.State = context.State.Change(who.Nick, (IrcUser user) => user with { User = who.User, Host = who.Host });
        }
    }

    // 352 me channel user host server nick flags :hops realname
    void Who(IrcLine line)
    {
        var text = line.Last;
        var blank = text.IndexOf(' ');
        Seen(line[5], line[2], line[3], line[6], blank < 0 ? "" : text[(blank + 1)..], account: null);
    }

    // 354 me token channel user host nick flags account :realname
    void Whox(IrcLine line)
    {
        if (line[1] == WhoxToken && line.Count >= 9) Seen(line[5], line[3], line[4], line[6], line[8], line[7]);
    }

    void Seen(string nick, string user, string host, string flags, string realName, string? account)
    {
        var bot = context.State.Isupport["BOT"] is { Length: 1 } mode && flags.Contains(mode[0]);
        context.State = context.State.Change(nick, (IrcUser known) => known with
        {
            User = user, Host = host, RealName = realName, Away = flags.StartsWith('G'), IsBot = bot || known.IsBot,
            Account = account is null ? known.Account : Account.Of(account),
        });
        if (context.State.IsMe(nick)) context.State = context.State with { User = user, Host = host };
    }

    void Known(string channel, Func<IrcChannel, IrcChannel> change)
    {
        if (context.State.Channel(channel) is not { } before) return;
        var after = change(before);
        context.State = context.State.Change(channel, (IrcChannel _) => after);
        if (IsKnown(after) && !IsKnown(before)) context.Raise(new ChannelKnown(context.Now, after.Name));
    }

    static bool IsKnown(IrcChannel room) => room is { NamesKnown: true, ModesKnown: true, AccountsKnown: true };
}
