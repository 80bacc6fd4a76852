using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.Views;

namespace Bot.Notices;

/// <summary>What a feature says of the rooms that its documents have to themselves, for the transports that keep them true.</summary>
public interface IWantedRooms
{
    /// <summary>All of a team's rooms on one network, as they ought to be by what memory holds now.</summary>
    IEnumerable<WantedRoom> Of(TeamView view, string network);

    /// <summary>Whether a saved document has a room of its own, so that it should be looked at now.</summary>
    bool HasRoom(Document saved);
}

/// <summary>A room as it ought to be.</summary>
/// <param name="Address">Where it is on its network.</param>
/// <param name="Version">Of the document that it belongs to; a room held against this version needs no second look.</param>
/// <param name="IsOpen">Whether it is still in use; if not, nobody is let in any more, and it is shut.</param>
/// <param name="Members">Who belongs there and may see the document.</param>
/// <param name="KeptAway">Who must see nothing of it: let out even where nobody remembers letting them in.</param>
public sealed record WantedRoom(
    string Address, long Version, bool IsOpen, ImmutableArray<PersonId> Members, ImmutableArray<PersonId> KeptAway);

/// <summary>What all features say of such rooms.</summary>
public sealed record WantedRooms(IReadOnlyList<IWantedRooms> All)
{
    /// <summary>All of a team's rooms on one network.</summary>
    public IEnumerable<WantedRoom> Of(TeamView view, string network) => All.SelectMany(f => f.Of(view, network));

    /// <summary>Whether a saved document has a room of its own.</summary>
    public bool HasRoom(Document saved) => All.Any(f => f.HasRoom(saved));
}
