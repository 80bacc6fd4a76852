namespace Irc;

/// <summary>Something that happened, in the order in which the server told it.</summary>
/// <param name="At">When: the server's time where the line carries one, else when it was read.</param>
public abstract record IrcEvent(DateTimeOffset At);
