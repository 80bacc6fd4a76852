using System.Collections.Concurrent;
using Bot.Basics;
using Bot.People;
using Bot.Texts;
using Bot.Transports.Discord.Basics;
using Bot.Transports.Discord.Interactions;
using Bot.Views;
using global::Discord;
using Microsoft.Extensions.Logging;

namespace Bot.Transports.Discord.Rooms;

/// <summary>Looks at the teams' rooms whenever something of a guild changes, and tells the leads when one is private no more.</summary>
internal sealed partial class RoomWatch(GuildCache guilds, TeamRooms rooms, ReadModel readModel, ILogger<RoomWatch> log)
{
    private readonly ConcurrentDictionary<Snowflake, bool> fit = new();

    /// <summary>Looks at all of them.</summary>
    /// <returns>Whom to tell what.</returns>
    public IReadOnlyList<(Account Lead, Reply Words, string Nonce)> Look()
    {
        var tell = new List<(Account, Reply, string)>();
        foreach (var (team, channel) in rooms.All())
        {
            if (guilds.AudienceOf(channel) is not { } audience)
                continue;
            var before = fit.GetValueOrDefault(channel, true);
            fit[channel] = !audience.EveryoneMayView;
            if (!audience.EveryoneMayView || !before)
                continue;
            Log.Open(log, channel, team.Id.Value);
            var words = Reply.Say(
                $"The room {new Strong($"#{channel}")} of {team.Title} is not private any more: everybody on that server can see it. "
                + $"I say nothing there until “View Channel” is taken from @everyone again.");
            foreach (var lead in team.AtLeast(Bot.Basics.Role.Lead))
                if (readModel.People.Of(lead)?.Accounts.FirstOrDefault(a => a.Network == DiscordNetwork.Name) is { } account)
                    tell.Add((account, words, $"o{channel}"));
        }

        return tell;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Discord: channel {Channel}, a room of {Team}, can be seen by everybody")]
        public static partial void Open(ILogger log, Snowflake channel, string team);
    }
}
