using System.Collections.Immutable;
using Bot.Cases;
using Bot.People;
using Bot.Texts;

namespace Bot.CaseRooms;

/// <summary>
/// A transport that can open a room of its own for a case, and keeps it true from then on: who is on the case is let in, who steps
/// back or is recused is let out, and a closed case's room is shut.
/// </summary>
public interface ICaseRooms
{
    /// <summary>Opens a case's room, or finds the one that is there. Asked twice, it opens one.</summary>
    Task<CaseRoom> OpenRoom(CaseRoomWish wish, CancellationToken token);
}

/// <summary>Which room is wanted.</summary>
/// <param name="Number">The case.</param>
/// <param name="Below">The team's room in which it is opened.</param>
/// <param name="Known">The address of the one opened before.</param>
/// <param name="Members">Who is let in.</param>
public sealed record CaseRoomWish(CaseNumber Number, Room Below, string? Known, ImmutableArray<Account> Members);

/// <summary>What came of it.</summary>
/// <param name="Address">Where the room is; null where there is none.</param>
/// <param name="About">Who else could read it; or why there is none, and what would be right.</param>
public sealed record CaseRoom(string? Address, Text About);
