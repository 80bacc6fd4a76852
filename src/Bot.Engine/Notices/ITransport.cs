using Bot.People;
using Bot.Texts;


namespace Bot.Notices;

/// <summary>A way to tell people something that they did not just ask for.</summary>
public interface ITransport
{
    /// <summary>The network: "console", "discord", "irc:NAME".</summary>
    string Network { get; }

    /// <summary>Whether it can send now, or would have to wait.</summary>
    bool IsUp { get; }

    /// <summary>Whether this account could be reached now, as far as the transport knows.</summary>
    bool CanReach(Account account);

    /// <summary>Tells a person in private. Returns when the network has taken it for certain.</summary>
    /// <param name="account">One of theirs, on this network.</param>
    /// <param name="reply">What; only its blocks are shown.</param>
    /// <param name="zone">The reader's zone, for networks that show times as text.</param>
    /// <param name="nonce">The notice's reference, for networks that suppress repeats by it.</param>
    /// <param name="token">Ends the wait; the outcome is then unknown.</param>
    Task<Delivered> Tell(Account account, Reply reply, NodaTime.DateTimeZone zone, string nonce, CancellationToken token);

    /// <summary>Says something in a room, after checking once more that the room is fit for it.</summary>
    Task<Delivered> Say(Room room, RoomText text, NodaTime.DateTimeZone zone, string nonce, CancellationToken token);
}

/// <summary>How telling ended.</summary>
public enum Delivered
{
    /// <summary>The network has taken it.</summary>
    Told,

    /// <summary>Not now; try again later.</summary>
    Later,

    /// <summary>Said, or a part of it, but whether it arrived is not known: try again later, and say that it may be a repeat.</summary>
    Unproved,

    /// <summary>Never on this way (closed direct messages, account gone, room not fit): try another of the person's, then say so.</summary>
    Refused,
}
