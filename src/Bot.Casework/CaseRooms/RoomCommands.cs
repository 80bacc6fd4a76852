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
        var network = call.Place.Network;
        if (networks?.Of(network) is not ICaseRooms rooms)
            return new Refusal(RefusalKind.Place, Text.Of($"Only Discord has rooms that a single case can have to itself. Ask me there with {new Typed($"case room {grant.Head.Number}")}; here, we talk about it in private."));
        if (!grant.Head.IsOpen)
            return CaseRefusals.Closed(grant.Head.Number);
        if (!grant.Head.Investigators.Contains(call.Me))
            return new Refusal(RefusalKind.State, Text.Of($"Its room is for those who work on {grant.Head.Number}. Take it or join first."))
                .Or(new Choice("Take it", $"case take {grant.Head.Number}"), new Choice("Join", $"case join {grant.Head.Number}"));
        var below = call.Place.Room is { } here ? new Room(network, here) : call.Team.Rooms.FirstOrDefault(r => r.Network == network);
        if (below is null)
            return new Refusal(RefusalKind.State, Text.Of($"The team has no room on {network} in which I could open it. A lead can add one: {new Typed($"team room {network} ")}"));
        var known = grant.Head.Room is { } room && room.StartsWith(network + " ", StringComparison.Ordinal) ? room[(network.Length + 1)..] : null;
        var members = grant.Head.Investigators.Select(call.People.Of).OfType<Person>().SelectMany(p => p.Accounts).Where(a => a.Network == network);
        var opened = await rooms.OpenRoom(new CaseRoomWish(grant.Head.Number, below, known, [.. members]), CancellationToken.None).ConfigureAwait(false);
        if (opened.Address is not { } address)
            return new Refusal(RefusalKind.State, opened.About);
        var absent = grant.Head.Investigators.Select(call.People.Of).OfType<Person>().Where(p => !p.Accounts.Any(a => a.Network == network)).Select(p => p.Name).ToList();
        var reply = Reply.Say($"{grant.Head.Number} has its room. Whoever leaves the case leaves the room; it is shut when the case is closed.").And($"{opened.About}");
        if (absent.Count > 0)
            reply = reply.And($"{Words.List(absent)} cannot be let in: I know no account of theirs on {network}.");
        if (grant.Head.Room == $"{network} {address}")
            return reply;
        var of = await call.Read(grant).ConfigureAwait(false);
        return new Outcome { Reply = reply, Changes = [new Save(of.WithHead(h => h with { Room = $"{network} {address}" }).Refreshed(call.Now))], Detail = "room" };
    }
}
