using Bot.People;
using Bot.Texts;


namespace Bot.Notices;

/// <summary>A transport that can say who reads along in a room.</summary>
public interface IRoomLook
{
    /// <summary>Looks at a room as it is now.</summary>
    Task<RoomLook> Look(Room room, CancellationToken token);
}

/// <summary>What looking at a room found.</summary>
/// <param name="IsPrivate">Whether it is fit for a team's work.</param>
/// <param name="About">Who is let in; or what is wrong and what would be right.</param>
public sealed record RoomLook(bool IsPrivate, Text About);
