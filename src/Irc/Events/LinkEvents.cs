namespace Irc;

/// <summary>Registered, identified as far as asked for, through the message of the day; joins follow.</summary>
public sealed record Ready(DateTimeOffset At, string Server, string Nick, Account Account) : IrcEvent(At);

/// <summary>The connection ended, or did not come about. <paramref name="RetryIn"/> is null where nothing is tried again.</summary>
public sealed record Disconnected(DateTimeOffset At, Ending Ending, TimeSpan? RetryIn) : IrcEvent(At);

/// <summary>Our own account is another one than before: logged in by SASL or services, or logged out by them.</summary>
public sealed record IdentityChanged(DateTimeOffset At, Account Account) : IrcEvent(At);

/// <summary>SASL failed, and the connection goes on as it was: identity is not required, or is there. At registration it follows
/// <see cref="Ready"/>.</summary>
public sealed record IdentityRefused(DateTimeOffset At, string Reason) : IrcEvent(At);

/// <summary>Capabilities came or went.</summary>
public sealed record CapabilitiesChanged(DateTimeOffset At, IReadOnlyCollection<string> Enabled) : IrcEvent(At);

/// <summary>Our nick is another one than before: by a collision, by services, or regained.</summary>
public sealed record OwnNickChanged(DateTimeOffset At, string From, string To, bool IsWanted) : IrcEvent(At);

/// <summary>FAIL, WARN or NOTE [standard replies]; <paramref name="Command"/> is <c>*</c> where it answers none.</summary>
public sealed record StandardReply(DateTimeOffset At, string Severity, string Command, string Code, IReadOnlyList<string> Context,
    string Text) : IrcEvent(At);

/// <summary>A numeric of the error range (400 to 599) that answers nothing we are waiting for.</summary>
public sealed record ErrorReply(DateTimeOffset At, int Numeric, IReadOnlyList<string> Parameters) : IrcEvent(At);

/// <summary>The reader of events was so slow that so many were thrown away before this one; ask for what matters anew.</summary>
public sealed record EventsLost(DateTimeOffset At, long Count) : IrcEvent(At);
