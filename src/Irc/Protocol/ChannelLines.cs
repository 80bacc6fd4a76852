namespace Irc;

/// <summary>JOIN, PART, KICK, QUIT, NICK, MODE, TOPIC, INVITE: who is where.</summary>
sealed class ChannelLines(SessionContext context, JoinKeeper joins, NickKeeper nicks, Netsplits splits)
{
    public bool Take(IrcLine line, IrcSource from, Batch? batch)
    {
        switch (line.Command)
        {
            case "JOIN": Join(line, from, batch); return true;
            case "PART": Gone(line, from, line[0], Departure.Part, line[1], from.Nick); return true;
            case "KICK": Gone(line, new(line[1], null, null), line[0], Departure.Kick, line[2], from.Nick); return true;
            case "QUIT": Quit(line, from, batch); return true;
            case "NICK": Nick(line, from); return true;
            case "MODE": Mode(line, from); return true;
            case "TOPIC": Topic(line, from); return true;
            case "INVITE": Invite(line, from); return true;
            default: return false;
        }
    }

    void Join(IrcLine line, IrcSource from, Batch? batch)
    {
        var channel = line[0];
        var extended = context.State.Has(KnownCapabilities.ExtendedJoin) && line.Count >= 2;
        if (context.State.IsMe(from.Nick))
        {
            // From here on the server has shown what stands before our messages.
            context.State =
                context.State.Enter(channel) with { User = from.User ?? context.State.User, Host = from.Host ?? context.State.Host };
            context.Raise(new ChannelJoined(context.TimeOf(line), channel));
            joins.Entered(channel);
        }
        if (context.State.Channel(channel) is null) return;
        var account = extended ? Account.Of(line[1]) : line.Tags[TagKeys.Account] is { } tag ? Account.Of(tag)
            : context.State.Has(KnownCapabilities.AccountTag) ? Account.None : context.State.Find(from.Nick)?.Account ?? Account.Unknown;
        context.State = context.State.Add(channel, from.Nick, "").Change(from.Nick, (IrcUser user) => user with
        {
            Nick = from.Nick,
            User = from.User ?? user.User,
            Host = from.Host ?? user.Host,
            Account = account,
            RealName = extended ? line[2] : user.RealName,
        });
        if (context.State.IsMe(from.Nick)) return;
        var netsplit = batch is { IsNetsplit: true } || splits.Returned(from.Nick);
        context.Raise(new MemberJoined(context.TimeOf(line), channel, from, account, netsplit));
    }

    void Gone(IrcLine line, IrcSource who, string channel, Departure how, string reason, string by)
    {
        if (context.State.IsMe(who.Nick))
        {
            if (context.State.Channel(channel) is null) return;
            context.State = context.State.Leave(channel);
            context.Raise(new ChannelLeft(context.TimeOf(line), channel, by, reason, how == Departure.Kick));
            joins.Left(channel);
            return;
        }
        if (context.State.Channel(channel)?.Members.ContainsKey(who.Nick) != true) return;
        var user = context.State.Find(who.Nick);
        context.State = context.State.Drop(channel, who.Nick);
        context.Raise(new MemberLeft(context.TimeOf(line), channel, new(who.Nick, who.User ?? user?.User, who.Host ?? user?.Host), how,
            reason, Netsplit: false));
    }

    void Quit(IrcLine line, IrcSource from, Batch? batch)
    {
        if (context.State.IsMe(from.Nick)) return;
        var netsplit = batch is { IsNetsplit: true } || Netsplits.Names(line[0]);
        if (netsplit) splits.Lost(from.Nick);
        (context.State, var channels) = context.State.DropEverywhere(from.Nick);
        foreach (var channel in channels)
            context.Raise(new MemberLeft(context.TimeOf(line), channel, from, Departure.Quit, line[0], netsplit));
        nicks.Free(from.Nick);
    }

    void Nick(IrcLine line, IrcSource from)
    {
        var to = line[0];
        if (to.Length == 0) return;
        var mine = context.State.IsMe(from.Nick);
        context.State = context.State.Rename(from.Nick, to);
        if (!mine)
        {
            context.Raise(new NickChanged(context.TimeOf(line), from.Nick, to));
            nicks.Free(from.Nick);
            return;
        }
        context.Raise(new OwnNickChanged(context.TimeOf(line), from.Nick, to, context.State.IsMe(context.Options.Nick)));
        nicks.Changed();
    }

    void Mode(IrcLine line, IrcSource from)
    {
        var channel = line[0];
        if (context.State.Channel(channel) is null) return;
        var changes = context.State.Isupport.Modes.Read(line.Parameters.Skip(1));
        context.State = context.State.Apply(channel, changes);
        if (changes.Count > 0) context.Raise(new ModesChanged(context.TimeOf(line), channel, from.Nick, changes));
    }

    void Topic(IrcLine line, IrcSource from)
    {
        if (context.State.Channel(line[0]) is null) return;
        context.State = context.State.Change(line[0], (IrcChannel room) => room with { Topic = line[1] });
        context.Raise(new TopicChanged(context.TimeOf(line), line[0], from.Nick, line[1]));
    }

    void Invite(IrcLine line, IrcSource from)
    {
        var me = context.State.IsMe(line[0]);
        context.Raise(new Invited(context.TimeOf(line), from.Nick, line[0], line[1], me));
        if (me) joins.Invited(line[1]);
    }
}
