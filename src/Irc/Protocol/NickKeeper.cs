using System.Globalization;

namespace Irc;

/// <summary>Another nick where ours is taken, and ours again when it is free or the services give it back; never by guessing who holds
/// it.</summary>
sealed class NickKeeper(SessionContext context)
{
    const int MaxTries = 12;
    static readonly TimeSpan Look = TimeSpan.FromSeconds(60);
    static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(10);

    int tries;
    DateTimeOffset lookAt = DateTimeOffset.MaxValue;
    DateTimeOffset asked = DateTimeOffset.MinValue;
    bool monitored;

    string Wanted => context.Options.Nick;

    bool Missing => context.State.Ready && !context.State.IsMe(Wanted);

    public DateTimeOffset Due => Missing ? lookAt : DateTimeOffset.MaxValue;

    /// <summary>432, 433, 436, 437 before we are registered.</summary>
    public void Refused(IrcLine line)
    {
        if (tries >= MaxTries)
        {
            context.End(EndKind.RegistrationRefused, $"no nick is free: {line.Last}");
            return;
        }
        var others = context.Options.OtherNicks;
        var nick = tries < others.Count ? others[tries] : Varied(tries - others.Count);
        tries++;
        context.State = context.State with { Nick = nick };
        context.Protocol("NICK", nick);
    }

    public void Ready()
    {
        if (!Missing) return;
        Ask();
        lookAt = context.Now + Look;
        monitored = context.State.Isupport.Has("MONITOR");
        if (monitored) context.Send(Lane.State, "MONITOR", "+", Wanted);
    }

    /// <summary>After our own nick changed.</summary>
    public void Changed()
    {
        if (Missing) lookAt = context.Now + Look;
        else if (monitored)
        {
            monitored = false;
            context.Send(Lane.State, "MONITOR", "-", Wanted);
        }
    }

    /// <summary>Somebody has given up a nick: by QUIT, NICK, MONITOR's 731 or ISON's 303.</summary>
    public void Free(string nick)
    {
        if (Missing && context.State.Isupport.Casemapping.Equals(nick, Wanted)) context.Send(Lane.State, "NICK", Wanted);
    }

    public void Take(IrcLine line)
    {
        if (!Missing) return;
        if (line.Numeric == 731)
            foreach (var target in line.Last.Split(',')) Free(IrcSource.Parse(target).Nick);
        else if (line.Numeric == 303 && !line.Last.Split(' ').Contains(Wanted, context.State.Isupport.Casemapping)) Free(Wanted);
    }

    public void Tick()
    {
        if (context.Now < Due) return;
        lookAt = context.Now + Look;
        if (context.Now - asked > AskAgain) Ask();
        if (!monitored) context.Send(Lane.State, "ISON", Wanted);
    }

    void Ask()
    {
        if (context.State.Account.Name is null || context.Options.RegainCommand is not { } command) return;
        asked = context.Now;
        context.Send(Lane.State, "PRIVMSG", "NickServ", string.Format(CultureInfo.InvariantCulture, command, Wanted));
    }

    string Varied(int n)
    {
        var suffix = n == 0 ? "_" : "_" + n.ToString(CultureInfo.InvariantCulture);
        var room = Math.Max(context.State.Isupport.NickLength, 9) - suffix.Length;
        return Wanted[..Math.Min(Wanted.Length, room)] + suffix;
    }
}
