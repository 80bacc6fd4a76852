namespace Irc;

/// <summary>
/// Keeps us in the channels we are to be in: joins, asks ChanServ, tries again, and leaves where a forward put us. Where we are put
/// without having asked (a bouncer tells us anew where it is, services or an operator join us), we stay.
/// </summary>
sealed class JoinKeeper(SessionContext context)
{
    const int MostForwards = 64;

    readonly Dictionary<string, WantedChannel> wanted = new(Casemapping.Rfc1459);
    readonly HashSet<string> forwards = new(Casemapping.Rfc1459);

    public DateTimeOffset Due => context.State.Ready && wanted.Count > 0 ? wanted.Values.Min(w => w.Due) : DateTimeOffset.MaxValue;

    public void Ready()
    {
        foreach (var options in context.Options.Channels) wanted.TryAdd(options.Name, new(options));
        var limit = context.Now + context.Options.Limits.Join;
        var inside = wanted.Values.ToLookup(w => context.State.Channel(w.Options.Name) is not null);
        foreach (var channel in inside[true]) In(channel);
        foreach (var channel in inside[false]) (channel.Step, channel.Due) = (JoinStep.Asked, limit);
        foreach (var line in JoinLines.Of(inside[false].Select(w => w.Options), context.State.Isupport))
            context.Effects.Lines.Add((line, Lane.State));
    }

    public Task<JoinResult> Join(ChannelOptions options)
    {
        if (!wanted.TryGetValue(options.Name, out var channel)) wanted[options.Name] = channel = new(options);
        channel.Options = options;
        if (context.State.Channel(options.Name) is { } inside)
        {
            In(channel);
            return Task.FromResult(new JoinResult(inside.Name, true));
        }
        var result = channel.Wait();
        if (context.State.Ready && channel.Step is JoinStep.Idle) Join(channel);
        return result;
    }

    public void Part(string name, string reason)
    {
        if (wanted.Remove(name, out var channel)) channel.Settle(new(name, false, 0, "left"));
        if (context.State.Channel(name) is not null) context.Send(Lane.State, "PART", name, reason);
    }

    public void Entered(string name)
    {
        if (wanted.TryGetValue(name, out var channel)) In(channel);
        // The room that we were told to be in is another one.
        else if (forwards.Remove(name)) context.Send(Lane.Protocol, "PART", name, "not a channel I was sent to");
    }

    public void Left(string name)
    {
        if (wanted.TryGetValue(name, out var channel)) Later(channel);
    }

    public void Invited(string name)
    {
        if (wanted.TryGetValue(name, out var channel) && channel.Step is not JoinStep.In) Join(channel, invited: true);
    }

    public bool Take(IrcLine line)
    {
        if (line.Numeric is not (403 or 405 or 407 or 437 or 470 or 471 or 473 or 474 or 475 or 476 or 477 or 489 or 520)
            || !wanted.TryGetValue(line[1], out var channel)) return false;
        if (channel.Step is JoinStep.Idle or JoinStep.In) return false;
        var forward = line.Numeric == 470 ? line[2] : null;
        if (forward is not null && forwards.Count < MostForwards) forwards.Add(forward);
        var result = new JoinResult(channel.Options.Name, false, line.Numeric, line.Last) { ForwardedTo = forward };
        if (channel.Options.AskChanServ && channel.Step is JoinStep.Asked && line.Numeric is 471 or 473 or 474 or 475 or 477)
        {
            (channel.Step, channel.Refusal, channel.Due) = (JoinStep.AskedChanServ, result, context.Now + context.Options.Limits.Join);
            context.Send(Lane.State, "PRIVMSG", "ChanServ", $"INVITE {channel.Options.Name}");
        }
        else Refuse(channel, result);
        return true;
    }

    public void Tick()
    {
        if (context.Now < Due) return;
        foreach (var channel in wanted.Values.Where(w => w.Due <= context.Now).ToList())
        {
            if (channel.Step is JoinStep.Idle) Join(channel);
            else Refuse(channel, channel.Refusal ?? new(channel.Options.Name, false, 0, "no answer in time"));
        }
    }

    /// <summary>The connection is gone: nobody waits any longer.</summary>
    public void Abandon()
    {
        foreach (var channel in wanted.Values) channel.Settle(channel.Refusal ?? new(channel.Options.Name, false, 0, "disconnected"));
    }

    void Join(WantedChannel channel, bool invited = false)
    {
        (channel.Step, channel.Due) = (invited ? JoinStep.AskedChanServ : JoinStep.Asked, context.Now + context.Options.Limits.Join);
        if (channel.Options.Key is { } key) context.Send(Lane.State, "JOIN", channel.Options.Name, key);
        else context.Send(Lane.State, "JOIN", channel.Options.Name);
    }

    static void In(WantedChannel channel)
    {
        (channel.Step, channel.Due, channel.Refusals, channel.Refusal) = (JoinStep.In, DateTimeOffset.MaxValue, 0, null);
        channel.Settle(new(channel.Options.Name, true));
    }

    void Refuse(WantedChannel channel, JoinResult result)
    {
        Later(channel);
        context.Raise(new JoinRefused(context.Now, result, channel.Pause));
        channel.Settle(result);
        channel.Refusals++;
    }

    void Later(WantedChannel channel) => (channel.Step, channel.Due, channel.Refusal) = (JoinStep.Idle, context.Now + channel.Pause, null);
}
