namespace Irc;

public enum Departure { Part, Quit, Kick }

/// <summary>Somebody came. <paramref name="Netsplit"/>: it is the return from a netsplit, no reason to greet or act.</summary>
public sealed record MemberJoined(DateTimeOffset At, string Channel, IrcSource Who, Account Account, bool Netsplit) : IrcEvent(At);

/// <summary>Somebody went. <paramref name="Netsplit"/>: the network fell apart between us, they did nothing.</summary>
public sealed record MemberLeft(DateTimeOffset At, string Channel, IrcSource Who, Departure How, string Reason, bool Netsplit)
    : IrcEvent(At);

/// <summary>Whatever was known of the old nick goes with it; who takes the old nick next is somebody else.</summary>
public sealed record NickChanged(DateTimeOffset At, string From, string To) : IrcEvent(At);

public sealed record AccountChanged(DateTimeOffset At, string Nick, Account Account) : IrcEvent(At);

/// <summary>User and host, real name or away state of somebody who shares a channel with us.</summary>
public sealed record UserChanged(DateTimeOffset At, IrcUser User) : IrcEvent(At);
