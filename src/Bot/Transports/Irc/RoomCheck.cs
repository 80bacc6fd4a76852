using System.Collections.Immutable;
using Bot.Texts;
using Irc;

namespace Bot.Transports.Irc;

/// <summary>Whether a room is fit for casework: closed (+i or +k), hidden (+s or +p), and without strangers.</summary>
/// <param name="Known">Whether names, modes and accounts are all told.</param>
/// <param name="Wrong">What its modes lack, in words.</param>
/// <param name="Strangers">Nicks of those present without an account that we know.</param>
/// <param name="Others">How many people but us are there.</param>
internal sealed record RoomCheck(bool Known, ImmutableArray<string> Wrong, ImmutableArray<string> Strangers, int Others)
{
    /// <summary>Not in the room, or not yet told what it is.</summary>
    public static readonly RoomCheck Unknown = new(false, [], [], 0);

    /// <summary>Its modes are as they must be.</summary>
    public bool IsPrivate => Known && Wrong.IsEmpty;

    /// <summary>Private, and nobody there whom we do not know.</summary>
    public bool IsOurs => IsPrivate && Strangers.IsEmpty;

    /// <summary>What is wrong, as "it is not closed (+i or +k)".</summary>
    public string Why => Known ? Words.List([.. Wrong]) : "I am not in it, or do not know its modes yet";

    /// <summary>Judges a room.</summary>
    /// <param name="room">As the network told it; null where we are not in it.</param>
    /// <param name="state">Its members.</param>
    /// <param name="isKnown">Whether an account is one of the team's.</param>
    public static RoomCheck Of(IrcChannel? room, IrcState state, Func<Account, bool> isKnown)
    {
        if (room is not { ModesKnown: true, NamesKnown: true })
            return Unknown;
        var wrong = ImmutableArray.CreateBuilder<string>();
        if (!room.HasMode('i') && !room.HasMode('k'))
            wrong.Add("it is not closed (+i or +k)");
        if (!room.HasMode('s') && !room.HasMode('p'))
            wrong.Add("it is not hidden (+s or +p)");
        var others = room.Members.Keys.Where(nick => !state.IsMe(nick) && !IsServices(nick)).ToList();
        return new RoomCheck(
            true, wrong.ToImmutable(),
            [.. others.Where(nick => state.Find(nick) is not { } user || !isKnown(user.Account)).Order(StringComparer.OrdinalIgnoreCase)],
            others.Count);
    }

    private static bool IsServices(string nick) => nick.Equals("ChanServ", StringComparison.OrdinalIgnoreCase);
}
