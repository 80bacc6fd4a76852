using System.Collections.Immutable;
using Bot.People;
using Bot.Texts;

namespace Bot.Notices;

/// <summary>
/// A transport that can open a room of its own for a document, below a room of the team, and keeps it true from then on
/// to what <see cref="IWantedRooms"/> say: who belongs there is let in, who must not see it is let out, and it is shut when it is over.
/// </summary>
public interface IPrivateRooms
{
    /// <summary>Opens a room, or finds the one that is there. Asked twice, it opens one.</summary>
    Task<PrivateRoom> OpenRoom(PrivateRoomRequest request, CancellationToken token);
}

/// <summary>Which room is asked for.</summary>
/// <param name="Name">What it is called: what stands in lists, never content. At most 100 characters.</param>
/// <param name="Below">The team's room in which it is opened.</param>
/// <param name="Known">The address of the one opened before.</param>
/// <param name="Members">Who is let in.</param>
public sealed record PrivateRoomRequest(string Name, Room Below, string? Known, ImmutableArray<Account> Members);

/// <summary>What came of it.</summary>
/// <param name="Address">Where the room is; null where there is none.</param>
/// <param name="About">Who else could read it; or why there is none, and what would be right.</param>
public sealed record PrivateRoom(string? Address, Text About);
