using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Texts;

namespace Bot.CaseRooms;

/// <summary>A room of its own for a case, where the network has such.</summary>
public sealed class RoomCommands(Networks? networks = null)
{
    /// <summary>Opens it.</summary>
    [Command("case room", "Open a private thread for those who work on a case (on Discord)", Content = true, Example = "case room arb-417")]
    public async Task<Outcome> Open(CommandContext call, [About("the case")] CaseNumber @case)
    {
        if (call.Grant(@case) is not { } grant)
            return CaseRefusals.NoSuchCase(@case);
        var head = grant.Head;
        var network = call.Place.Network;
        if (networks?.Of(network) is not IPrivateRooms rooms)
            return NoSuchRooms(head.Number);
        if (!head.IsOpen)
            return CaseRefusals.Closed(head.Number);
        if (!head.Investigators.Contains(call.Me))
            return NotOnIt(head.Number);
        var below = call.Place.Room is { } here ? new Room(network, here) : call.Team.Rooms.FirstOrDefault(r => r.Network == network);
        if (below is null)
            return NoRoomOfTheTeam(network);

        var people = head.Investigators.Select(call.People.Of).OfType<Person>().ToList();
        var members = people.SelectMany(p => p.Accounts).Where(a => a.Network == network);
        var request = new PrivateRoomRequest(head.Number.ToString(), below, CaseRoom.On(network, head), [.. members]);
        var opened = await rooms.OpenRoom(request, CancellationToken.None).ConfigureAwait(false);
        if (opened.Address is not { } address)
            return new Refusal(RefusalKind.State, opened.About);

        var absent = people.Where(p => !p.Accounts.Any(a => a.Network == network)).Select(p => p.Name).ToList();
        var reply = Opened(head.Number, opened.About, absent, network);
        var held = CaseRoom.Held(network, address);
        if (head.Room == held)
            return reply;
        var of = await call.Read(grant).ConfigureAwait(false);
        return new Outcome
        {
            Reply = reply,
            Changes = [new Save(of.WithHead(h => h with { Room = held }).Refreshed(call.Now))],
            Detail = "room",
        };
    }

    private static Reply Opened(CaseNumber number, Text about, List<string> absent, string network)
    {
        var reply = Reply.Say($"{number} has its room. Whoever leaves the case leaves the room; it is shut when the case is closed.")
            .And($"{about}");
        return absent.Count == 0 ? reply : reply.And($"{Words.List(absent)} cannot be let in: I know no account of theirs on {network}.");
    }

    private static Refusal NoSuchRooms(CaseNumber number) =>
        new(RefusalKind.Place, Text.Of($"Only Discord has rooms that a single case can have to itself. ")
            + Text.Of($"Ask me there with {new Typed($"case room {number}")}; here, we talk about it in private."));

    private static Refusal NotOnIt(CaseNumber number) =>
        new Refusal(RefusalKind.State, Text.Of($"Its room is for those who work on {number}. Take it or join first."))
            .Or(new Choice("Take it", $"case take {number}"), new Choice("Join", $"case join {number}"));

    private static Refusal NoRoomOfTheTeam(string network) =>
        new(RefusalKind.State, Text.Of($"The team has no room on {network} in which I could open it. ")
            + Text.Of($"A lead can add one: {new Typed($"team room {network} ")}"));
}
