using Bot.Basics;
using Bot.People;


namespace Bot.Commands;

/// <summary>Where something was said.</summary>
/// <param name="Network">The transport's network: "console", "discord", "irc:NAME".</param>
/// <param name="Room">The room's address; null for a private talk.</param>
/// <param name="Team">The team the transport knows it to be about (the console's choice); null where the room or the person tells.</param>
public sealed record Place(string Network, string? Room = null, TeamId? Team = null)
{
    /// <summary>Whether only the caller reads along.</summary>
    public bool IsPrivate => Room is null;
}
