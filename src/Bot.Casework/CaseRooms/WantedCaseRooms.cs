using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.Notices;
using Bot.Views;

namespace Bot.CaseRooms;

/// <summary>Which rooms cases have, and who belongs there: whoever works on the case and may see it.</summary>
public sealed class WantedCaseRooms : IWantedRooms
{
    /// <inheritdoc/>
    public IEnumerable<WantedRoom> Of(TeamView view, string network) =>
        view.Get<CaseIndex>().All
            .Where(h => CaseRoom.On(network, h) is not null)
            .Select(h => new WantedRoom(CaseRoom.On(network, h)!, h.Version, h.IsOpen, [.. Members(view, h)], [.. KeptAway(h)]));

    /// <inheritdoc/>
    public bool HasRoom(Document saved) => saved is Case { Head.Room: not null };

    private static IEnumerable<PersonId> Members(TeamView view, CaseHead head) =>
        head.Investigators.Where(p => CaseAccess.MaySee(head, p, view.Team?.RoleOf(p) ?? Role.Guest));

    private static IEnumerable<PersonId> KeptAway(CaseHead head) => head.Recusals.Where(r => !r.Lifted).Select(r => r.Person);
}
