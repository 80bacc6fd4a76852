using Bot.Notices;
using Bot.Texts;
using global::Discord;
using global::Discord.Rest;

namespace Bot.Transports.Discord.Rooms;

/// <summary>Whether a channel is private, asked of Discord at this moment: its own overwrites and the guild's roles decide.</summary>
internal sealed class RoomProof(DiscordRest rest, GuildCache guilds)
{
    /// <summary>What is known of a channel.</summary>
    /// <param name="Audience">Who can read it; null where it could not be asked.</param>
    /// <param name="Channel">The channel.</param>
    /// <param name="Failure">Why not.</param>
    public sealed record Found(ChannelAudience? Audience, Channel? Channel, Failure? Failure)
    {
        /// <summary>Fit to speak in.</summary>
        public bool IsPrivate => Audience is { EveryoneMayView: false } && Channel is { Type: ChannelType.GuildText };

        /// <summary>It might be found fit a moment later.</summary>
        public bool IsDoubtful => Failure is { } no && no.Kind != FailureKind.Refused && no.Kind != FailureKind.Invalid;
    }

    /// <summary>Asks now.</summary>
    public async Task<Found> Ask(Snowflake channel, CancellationToken token)
    {
        var got = await rest.Channels.Get(channel, token).ConfigureAwait(false);
        if (!got.Succeeded)
            return new Found(null, null, got.Failure);
        if (got.Value.GuildId is not { } guild)
            return new Found(null, got.Value, null);
        var roles = await rest.Channels.Roles(guild, token).ConfigureAwait(false);
        return roles.Succeeded
            ? new Found(ChannelAudience.Of(guild, guilds.OwnerOf(guild), roles.Value, got.Value.PermissionOverwrites ?? []), got.Value,
                null)
            : new Found(null, got.Value, roles.Failure);
    }

    /// <summary>Asks now, and says it.</summary>
    public async Task<RoomLook> Look(string address, CancellationToken token)
    {
        if (!Snowflake.TryParse(address, null, out var channel))
            return new RoomLook(
                false,
                Text.Of($"“{address}” is no channel id. ")
                    + Text.Ours("Turn on developer mode in Discord's settings, then “Copy Channel ID” in the channel's menu."));
        var found = await Ask(channel, token).ConfigureAwait(false);
        if (found.Channel is { } known && known.Type != ChannelType.GuildText)
            return new RoomLook(
                false,
                Text.Ours(
                    "That is not a plain text channel of a server; only such a channel can be a team's room, "
                    + "since only its private threads can be closed to others."));
        return found.Audience is not { } audience
            ? new RoomLook(
                false,
                Text.Ours(
                    "I cannot see that channel: it does not exist, or I am not let in. "
                    + "Add me (or my role) to it with “View Channel” and “Send Messages”, then try again."))
            : audience.EveryoneMayView
                ? new RoomLook(
                    false,
                    Text.Ours(
                        "Everybody on that server can see this channel, so it is no room for the team's work. "
                        + "Take “View Channel” from @everyone in the channel's permissions, let in the team's role, then try again."))
                : new RoomLook(true, LetIn(audience));
    }

    /// <summary>Who is let in, by roles and names; the people behind a role are not told to a bot without privileges.</summary>
    public static Text LetIn(ChannelAudience audience)
    {
        var said = Text.Of(
            $"@everyone cannot see it. It is seen by {Words.List([.. Roles("those let in by", audience.RolesLetIn), .. Above(audience)])}");
        if (audience.MembersLetIn.Count > 0)
            said += Text.Of($", and by {audience.MembersLetIn.Count} let in by name: ") + Text.Join(
                ", ", audience.MembersLetIn.Select(m => Text.Theirs($"discord/{m}")));
        return said + Text.Ours(". I cannot see who has a role; please look that up there.");
    }

    /// <summary>Who else reads a private thread in it.</summary>
    public static Text ReadsThreads(ChannelAudience audience) => audience.ThreadModerators.Count + audience.AdministratorRoles.Count == 0
        ? Text.Ours(
            "Besides those let in only the server's owner can read it: no role may manage threads there, and none is an administrator's.")
        : Text.Of($"Besides those let in it can be read by {Words.List([.. Managers(audience), .. Above(audience)])}.");

    private static IEnumerable<string> Managers(ChannelAudience audience) =>
        Roles("whoever may manage threads there by", audience.ThreadModerators);

    private static IEnumerable<string> Above(ChannelAudience audience) =>
        Roles("administrators by", audience.AdministratorRoles).Append("the server's owner");

    private static IEnumerable<string> Roles(string who, IReadOnlyList<global::Discord.Role> roles) =>
        roles.Count == 0 ? [] : [$"{who} the role {Words.List([.. roles.Select(r => $"“{r.Name}”")])}"];
}
