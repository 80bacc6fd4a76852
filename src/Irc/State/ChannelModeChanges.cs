namespace Irc;

static class ChannelModeChanges
{
    public static IrcChannel Apply(IrcChannel room, ModeChange change, ChannelModes modes)
    {
        if (modes.IsRank(change.Mode)) return Rank(room, change, modes);
        if (modes.Lists.Contains(change.Mode)) return room;
        return room with { Modes = change.Set ? room.Modes.SetItem(change.Mode, change.Argument) : room.Modes.Remove(change.Mode) };
    }

    static IrcChannel Rank(IrcChannel room, ModeChange change, ChannelModes modes)
    {
        if (change.Argument is not { } nick || !room.Members.TryGetValue(nick, out var member)) return room;
        var ranks = string.Concat(modes.Ranks.Where(r => r == change.Mode ? change.Set : member.Has(r)));
        return room with { Members = room.Members.SetItem(nick, member with { Ranks = ranks }) };
    }
}
