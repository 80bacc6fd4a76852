using Bot.Basics;
using Bot.Notices;
using Bot.People;
using Bot.Texts;
using Bot.Transports.Discord.Rendering;
using Bot.Views;
using global::Discord;
using global::Discord.Rest;
using Microsoft.Extensions.Logging;

namespace Bot.Transports.Discord.Rooms;

/// <summary>
/// Says things in rooms: only what can hold no content, only after asking whether the room is private, never ringing anybody.
/// </summary>
internal sealed partial class RoomSender(DiscordRest rest, RoomProof proof, TeamRooms rooms, ReadModel readModel, AnswerMessages messages,
    ILogger<RoomSender> log)
{
    /// <summary>Tells a room what was just done there, unless somebody may not hear of that case.</summary>
    public async Task<Delivered> Aloud(Snowflake channel, TeamId team, RoomText text, string nonce, CancellationToken token) =>
        RoomSpeech.MayBeSaid(text, readModel.Team(team)) ? await Say(channel, text, nonce, token).ConfigureAwait(false) : Delivered.Refused;

    /// <summary>Says something in a room of a team.</summary>
    public async Task<Delivered> Say(Snowflake channel, RoomText text, string nonce, CancellationToken token)
    {
        if (rooms.Of(channel, null).Team is null)
            return Delivered.Refused;
        var found = await proof.Ask(channel, token).ConfigureAwait(false);
        if (!found.IsPrivate)
        {
            Log.NotPrivate(log, channel, found.Failure?.ToString() ?? "everybody can see it");
            return found.IsDoubtful ? Delivered.Later : Delivered.Refused;
        }

        var answer = await rest.Messages.Create(channel, new MessageDraft(messages.Room(text), Nonce: Nonces.Of(nonce)),
            token).ConfigureAwait(false);
        return Outcomes.Of(answer);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Discord: nothing is said in channel {Channel}: {Why}")]
        public static partial void NotPrivate(ILogger log, Snowflake channel, string why);
    }
}
