namespace Irc;

/// <summary>We are in; members and modes follow.</summary>
public sealed record ChannelJoined(DateTimeOffset At, string Channel) : IrcEvent(At);

/// <summary>Names, modes and accounts of the channel are all told: now it can be judged.</summary>
public sealed record ChannelKnown(DateTimeOffset At, string Channel) : IrcEvent(At);

/// <summary>We may not in; tried again after <paramref name="RetryIn"/> where the channel is one of the configured.</summary>
public sealed record JoinRefused(DateTimeOffset At, JoinResult Result, TimeSpan? RetryIn) : IrcEvent(At);

/// <summary>We are out, by our own PART, a KICK or a forced PART; <paramref name="By"/> is who did it.</summary>
public sealed record ChannelLeft(DateTimeOffset At, string Channel, string By, string Reason, bool Kicked) : IrcEvent(At);

public sealed record ModesChanged(DateTimeOffset At, string Channel, string By, IReadOnlyList<ModeChange> Changes) : IrcEvent(At);

public sealed record TopicChanged(DateTimeOffset At, string Channel, string By, string Topic) : IrcEvent(At);

/// <summary>Somebody was invited: we ourselves, or (invite-notify) another into a channel of ours.</summary>
public sealed record Invited(DateTimeOffset At, string By, string Nick, string Channel, bool IsMe) : IrcEvent(At);
