using System.Collections.Immutable;

namespace Irc;

/// <summary>How channels and their members change: from one state to the next, nothing else. What makes no sense changes nothing.</summary>
static class Roster
{
    // A server that tells of more than this is broken or hostile; memory stays bounded.
    const int MaxChannels = 1_000, MaxUsers = 200_000;

    public static IrcState With(this IrcState state, Isupport isupport)
    {
        if (isupport.Casemapping == state.Isupport.Casemapping) return state with { Isupport = isupport };
        var names = isupport.Casemapping;
        var channels = state.Channels.Values.Select(c => c with { Members = Fold(c.Members.Values, m => m.Nick, names) });
        return state with
        {
            Isupport = isupport,
            Channels = Fold(channels, c => c.Name, names),
            Users = Fold(state.Users.Values, u => u.Nick, names),
        };
    }

    public static IrcState Enter(this IrcState state, string channel) =>
        state.Channels.Count >= MaxChannels && state.Channel(channel) is null ? state
            : state.Put(new(channel, ImmutableDictionary.Create<string, Member>(state.Isupport.Casemapping)));

    public static IrcState Leave(this IrcState state, string channel)
    {
        if (state.Channel(channel) is not { } left) return state;
        state = state with { Channels = state.Channels.Remove(channel) };
        var gone = left.Members.Keys.Where(nick => !state.IsShared(nick));
        return state with { Users = state.Users.RemoveRange(gone) };
    }

    public static IrcState Add(this IrcState state, string channel, string nick, string ranks)
    {
        if (nick.Length == 0 || state.Channel(channel) is not { } room) return state;
        if (state.Find(nick) is null && state.Users.Count >= MaxUsers) return state;
        var users = state.Users.ContainsKey(nick) ? state.Users : state.Users.Add(nick, new(nick));
        return state.Put(room with { Members = room.Members.SetItem(nick, new(nick, ranks)) }) with { Users = users };
    }

    public static IrcState Drop(this IrcState state, string channel, string nick)
    {
        if (state.Channel(channel) is not { } room || !room.Members.ContainsKey(nick)) return state;
        state = state.Put(room with { Members = room.Members.Remove(nick) });
        return state.IsShared(nick) ? state : state with { Users = state.Users.Remove(nick) };
    }

    /// <summary>Gone from everywhere; the channels' names that they were in.</summary>
    public static (IrcState State, IReadOnlyList<string> Channels) DropEverywhere(this IrcState state, string nick)
    {
        var rooms = state.Channels.Values.Where(c => c.Members.ContainsKey(nick)).Select(c => c.Name).ToList();
        foreach (var room in rooms) state = state.Drop(room, nick);
        return (state with { Users = state.Users.Remove(nick) }, rooms);
    }

    public static IrcState Rename(this IrcState state, string from, string to)
    {
        if (to.Length == 0) return state;
        if (state.IsMe(from)) state = state with { Nick = to };
        foreach (var room in state.Channels.Values)
            if (room.Members.TryGetValue(from, out var member))
                state = state.Put(room with { Members = room.Members.Remove(from).SetItem(to, member with { Nick = to }) });
        return state.Find(from) is { } user ? state with { Users = state.Users.Remove(from).SetItem(to, user with { Nick = to }) } : state;
    }

    public static IrcState Change(this IrcState state, string nick, Func<IrcUser, IrcUser> change) =>
        state.Find(nick) is { } user && change(user) is var changed && changed != user
            ? state with { Users = state.Users.SetItem(nick, changed) }
            : state;

    public static IrcState Change(this IrcState state, string channel, Func<IrcChannel, IrcChannel> change) =>
        state.Channel(channel) is { } room ? state.Put(change(room)) : state;

    public static IrcState Apply(this IrcState state, string channel, IReadOnlyList<ModeChange> changes) =>
        state.Change(channel, (IrcChannel room) => changes.Aggregate(room, (r, c) => ChannelModeChanges.Apply(r, c, state.Isupport.Modes)));

    public static bool IsShared(this IrcState state, string nick)
    {
        foreach (var room in state.Channels.Values)
            if (room.Members.ContainsKey(nick)) return true;
        return false;
    }

    static IrcState Put(this IrcState state, IrcChannel room) => state with { Channels = state.Channels.SetItem(room.Name, room) };

    static ImmutableDictionary<string, T> Fold<T>(IEnumerable<T> items, Func<T, string> name, Casemapping names)
    {
        var folded = ImmutableDictionary.CreateBuilder<string, T>(names);
        foreach (var item in items) folded[name(item)] = item;
        return folded.ToImmutable();
    }
}
