using Bot.Commands;

namespace Bot.CaseRooms;

/// <summary>A room of its own for a case, where the network has such.</summary>
public sealed class CaseRoomFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(typeof(RoomCommands), new WantedCaseRooms());
}
