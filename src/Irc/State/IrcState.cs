using System.Collections.Immutable;

namespace Irc;

/// <summary>All that the network has told, at one moment; it never changes, a newer one takes its place.</summary>
public sealed record IrcState(string Nick)
{
    public static readonly IrcState Nothing = new("");

    /// <summary>The own user and host as others see them, null until the server has shown them.</summary>
    public string? User { get; init; }

    public string? Host { get; init; }

    /// <summary>The account we are logged in to.</summary>
    public Account Account { get; init; }

    /// <summary>Registered and through the message of the day.</summary>
    public bool Ready { get; init; }

    public Isupport Isupport { get; init; } = Isupport.Default;

    /// <summary>Capabilities that are switched on.</summary>
    public ImmutableHashSet<string> Capabilities { get; init; } = ImmutableHashSet<string>.Empty;

    public ImmutableDictionary<string, IrcChannel> Channels { get; init; } =
        ImmutableDictionary.Create<string, IrcChannel>(Casemapping.Rfc1459);

    public ImmutableDictionary<string, IrcUser> Users { get; init; } = ImmutableDictionary.Create<string, IrcUser>(Casemapping.Rfc1459);

    public bool Has(string capability) => Capabilities.Contains(capability);

    public bool IsMe(string nick) => Isupport.Casemapping.Equals(nick, Nick);

    public IrcChannel? Channel(string name) => Channels.GetValueOrDefault(name);

    public IrcUser? Find(string nick) => Users.GetValueOrDefault(nick);

    /// <summary>Bytes for the text of one message to a target from us.</summary>
    public int RoomFor(string command, string target) => MessageSize.Room(Nick, User, Host, command, target, Isupport.LineLength);
}
