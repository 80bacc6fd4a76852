using Bot.Basics;
using Irc;

namespace Bot.Transports.Irc;

/// <summary>Says lines to people. Before content goes out, and again on the way, it is checked that the nick still is who it was.</summary>
internal sealed class MessageSender(IrcClient client, IrcNetwork network, Identity identity, TimeProvider time)
{
    /// <summary>What the network has just vouched for is believed for so long.</summary>
    private static readonly NodaTime.Duration fresh = NodaTime.Duration.FromSeconds(2);

    /// <summary>After so many lines it is asked anew who the nick is.</summary>
    public int Step => network.Client.Flood.IsUnlimited ? int.MaxValue : Math.Max(1, network.Client.Flood.Burst);

    /// <summary>Said to somebody; in the order of the calls.</summary>
    /// <returns>What became of it; null where the nick is somebody else by now, and the rest was not said.</returns>
    public async Task<global::Irc.Delivery?> Tell(Correspondent who, IReadOnlyList<string> lines, bool ask = false)
    {
        var kind = network.Answers;
        var step = Step;
        global::Irc.Delivery? worst = null;
        for (var at = 0; at < lines.Count; at += step)
        {
            var isFresh = at == 0 && !ask && time.Now() - who.ProvedAt < fresh;
            if (who.Account is { } account && !isFresh && !await identity.Holds(who.Nick, account, ask).ConfigureAwait(false))
                return null;
            var part = string.Join('\n', lines.Skip(at).Take(step));
            var one = await client.SayAsync(who.Nick, part, kind).ConfigureAwait(false);
            worst = worst is null || one.Outcome > worst.Outcome ? one : worst;
            if (one.Outcome != DeliveryOutcome.Delivered)
                return worst;
        }

        return worst;
    }

    /// <summary>The lines as the network will send them, each no longer than fits.</summary>
    public IReadOnlyList<string> Cut(string nick, IEnumerable<string> lines)
    {
        var room = client.State.RoomFor(network.Answers == MessageKind.Notice ? "NOTICE" : "PRIVMSG", nick);
        return [.. lines.SelectMany(l => TextSplitter.Split(l, room))];
    }

    /// <summary>Said in a room, where only what may stand there is ever given.</summary>
    public Task<global::Irc.Delivery> SayInRoom(string channel, string line) => client.SayAsync(channel, line);
}
