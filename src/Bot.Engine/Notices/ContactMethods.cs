using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Views;


namespace Bot.Notices;

/// <summary>
/// On which of a person's accounts they can be told something now: the one they put first, else another of the same person's, never
/// anybody else's.
/// </summary>
public sealed class ContactMethods(ReadModel readModel, Networks networks)
{
    /// <summary>Whether a notice could be told now.</summary>
    public bool IsReachable(Notice notice) =>
        notice.Person is { } person ? Ways(person).Any() : notice.Room is not null && RoomWay(notice.Room) is not null;

    /// <summary>The accounts by which a person can be told now, best first.</summary>
    public IEnumerable<(ITransport Transport, Account Account)> Ways(PersonId person)
    {
        foreach (var account in readModel.People.Of(person)?.Accounts ?? [])
            if (networks.Of(account.Network) is { IsUp: true } transport && transport.CanReach(account))
                yield return (transport, account);
    }

    /// <summary>The transport of a room, and the room.</summary>
    public (ITransport Transport, Room Room)? RoomWay(string room)
    {
        var at = room.IndexOf(' ', StringComparison.Ordinal);
        return at > 0 && networks.Of(room[..at]) is { IsUp: true } transport ? (transport, new Room(room[..at], room[(at + 1)..])) : null;
    }
}

/// <summary>The networks that this process speaks on.</summary>
public sealed class Networks
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, ITransport> all = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IEnumerable<ITransport> All => all.Values;

    /// <summary>Adds one; a later one of the same network takes its place.</summary>
    public void Add(ITransport transport) => all[transport.Network] = transport;

    /// <summary>Takes one away, if it still is the one in place.</summary>
    public void Remove(ITransport transport) => all.TryRemove(new KeyValuePair<string, ITransport>(transport.Network, transport));

    /// <summary>The one of a network.</summary>
    public ITransport? Of(string network) => all.GetValueOrDefault(network);
}
