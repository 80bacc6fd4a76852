using System.Collections.Concurrent;
using Bot.Texts;
using Irc;

namespace Bot.Transports.Irc;

/// <summary>
/// Looks at the teams' rooms as they change, and says once what makes one unfit and who is there without an account that we know.
/// An empty room is told nothing: its modes come a moment after its first member.
/// </summary>
internal sealed class RoomWatch(Rooms rooms, MessageSender sender)
{
    private readonly ConcurrentDictionary<string, string> wrong = new(Casemapping.Rfc1459);
    private readonly ConcurrentDictionary<string, HashSet<string>> named = new(Casemapping.Rfc1459);

    /// <summary>Judges a channel anew.</summary>
    public async Task Look(string channel)
    {
        if (rooms.Of(channel) is not { } room)
            return;
        var check = rooms.Judge(room.Team, channel);
        if (!check.Known || check.Others == 0)
            return;
        var before = wrong.GetValueOrDefault(channel, "");
        var now = string.Join(';', check.Wrong);
        wrong[channel] = now;
        if (before != now)
            await sender.SayInRoom(channel, now.Length > 0
                ? $"This room is not fit for casework: {check.Why}. Until that is mended I do nothing from here and say nothing here."
                : "This room is private again.").ConfigureAwait(false);
        if (!check.IsPrivate)
        {
            named.TryRemove(channel, out _);
            return;
        }

        var seen = named.GetOrAdd(channel, _ => new HashSet<string>(Casemapping.Rfc1459));
        List<string> strangers;
        lock (seen)
        {
            seen.IntersectWith(check.Strangers);
            strangers = [.. check.Strangers.Where(seen.Add)];
        }

        if (strangers.Count == 0)
            return;
        var who = Words.List([.. strangers.Take(10)]) + (strangers.Count > 10 ? " and others" : "");
        var words = $"Here without an account that I know as this team's: {who}. While that is so I say no numbers here.";
        await sender.SayInRoom(channel, words).ConfigureAwait(false);
    }

    /// <summary>We are out: what was said of the room is said again after the return.</summary>
    public void Left(string channel)
    {
        wrong.TryRemove(channel, out _);
        named.TryRemove(channel, out _);
    }
}
