using System.Globalization;
using System.Text.Json.Nodes;

namespace Testing.Discord;

/// <summary>Objects as Discord sends them, complete enough for discord.js too.</summary>
public static class Samples
{
    public const string EveryonePermissions = "2248473465835073";

    public static JsonObject User(string id, string name, bool bot = false) => new()
    {
        ["id"] = id, ["username"] = name, ["discriminator"] = bot ? "0001" : "0", ["global_name"] = name, ["avatar"] = null,
        ["bot"] = bot, ["flags"] = 0, ["public_flags"] = 0,
    };

    public static JsonObject Member(string id, string name, bool bot = false) => new()
    {
        ["user"] = User(id, name, bot), ["roles"] = new JsonArray(), ["joined_at"] = "2024-01-01T00:00:00.000000+00:00", ["deaf"] = false,
        ["mute"] = false, ["pending"] = false, ["flags"] = 0, ["nick"] = null, ["avatar"] = null, ["premium_since"] = null,
        ["communication_disabled_until"] = null, ["permissions"] = EveryonePermissions,
    };

    public static JsonObject Role(string id, string name, string permissions) => new()
    {
        ["id"] = id, ["name"] = name, ["permissions"] = permissions,
        ["color"] = 0, ["hoist"] = false, ["position"] = 0, ["managed"] = false, ["mentionable"] = false, ["flags"] = 0,
        ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
    };

    public static JsonObject Channel(string id, string name, int type = 0) => new()
    {
        ["id"] = id, ["type"] = type, ["name"] = name, ["guild_id"] = DiscordSimulator.GuildId, ["position"] = 0, ["parent_id"] = null,
        ["permission_overwrites"] = new JsonArray(), ["topic"] = null, ["nsfw"] = false, ["rate_limit_per_user"] = 0,
        ["last_message_id"] = null,
    };

    public static JsonObject Message(string id, string channel, JsonNode? draft) => new()
    {
        ["id"] = id, ["channel_id"] = channel, ["type"] = 0, ["content"] = draft?["content"]?.DeepClone() ?? "",
        ["author"] = User(DiscordSimulator.ApplicationId, "lab", true),
        ["timestamp"] = "2026-01-01T00:00:00.000000+00:00", ["edited_timestamp"] = null,
        ["flags"] = draft?["flags"]?.DeepClone() ?? 0,
        ["embeds"] = draft?["embeds"]?.DeepClone() ?? new JsonArray(), ["attachments"] = new JsonArray(),
        ["components"] = draft?["components"]?.DeepClone() ?? new JsonArray(),
        ["mentions"] = new JsonArray(), ["mention_roles"] = new JsonArray(),
        ["mention_everyone"] = false, ["tts"] = false, ["pinned"] = false,
    };

    /// <summary>The fields that every interaction has in a guild; type and data come on top.</summary>
    public static JsonObject Interaction(string id, string token, int type, JsonObject? data) => new()
    {
        ["id"] = id, ["application_id"] = DiscordSimulator.ApplicationId, ["type"] = type, ["token"] = token, ["version"] = 1,
        ["guild_id"] = DiscordSimulator.GuildId, ["channel_id"] = DiscordSimulator.ChannelId, ["locale"] = "de", ["guild_locale"] = "en-US",
        ["guild"] = new JsonObject { ["id"] = DiscordSimulator.GuildId, ["features"] = new JsonArray(), ["locale"] = "en-US" },
        ["channel"] = Channel(DiscordSimulator.ChannelId, "reports"),
        ["app_permissions"] = EveryonePermissions, ["entitlements"] = new JsonArray(),
        ["authorizing_integration_owners"] = new JsonObject { ["0"] = DiscordSimulator.GuildId },
        ["context"] = 0, ["attachment_size_limit"] = 10485760,
        ["member"] = Member(DiscordSimulator.UserId, "amber"), ["data"] = data,
    };

    /// <summary>A slash command's data with text options.</summary>
    public static JsonObject Command(string name, params (string Name, string Value)[] options) => new()
    {
        ["id"] = "5000000000000000001", ["name"] = name, ["type"] = 1,
        ["options"] = new JsonArray(
            [.. options.Select(option => new JsonObject { ["name"] = option.Name, ["type"] = 3, ["value"] = option.Value })]),
    };

    internal static JsonObject Ready(SimulatedSession session, string resumeUrl) => new()
    {
        ["v"] = 10, ["user"] = User(DiscordSimulator.ApplicationId, "lab", true),
        ["session_id"] = session.Id, ["resume_gateway_url"] = resumeUrl,
        ["guilds"] = new JsonArray(new JsonObject { ["id"] = DiscordSimulator.GuildId, ["unavailable"] = true }),
        ["session_type"] = "normal", ["private_channels"] = new JsonArray(), ["relationships"] = new JsonArray(),
        ["user_settings"] = new JsonObject(), ["presences"] = new JsonArray(),
        ["shard"] = new JsonArray(session.Shard, session.ShardCount), ["_trace"] = new JsonArray(),
        ["application"] = new JsonObject { ["id"] = DiscordSimulator.ApplicationId, ["flags"] = 0 },
    };

    internal static JsonObject Guild(World world)
    {
        var guild = new JsonObject
        {
            ["id"] = DiscordSimulator.GuildId, ["name"] = "Lab", ["owner_id"] = DiscordSimulator.UserId,
            ["joined_at"] = "2024-01-01T00:00:00.000000+00:00",
            ["large"] = false, ["unavailable"] = false, ["member_count"] = 2, ["preferred_locale"] = "en-US", ["icon"] = null,
            ["premium_progress_bar_enabled"] = false,
            ["roles"] = world.Roles.DeepClone(),
            ["channels"] = new JsonArray(world.Channel(DiscordSimulator.ChannelId)!.DeepClone()),
            ["members"] = new JsonArray(Member(DiscordSimulator.ApplicationId, "lab", true)),
        };
        foreach (var number in Numbers.Split(' '))
            guild[number] = 0;
        foreach (var list in Lists.Split(' '))
            guild[list] = new JsonArray();
        return guild;
    }

    internal static string Id(ulong number) => number.ToString(CultureInfo.InvariantCulture);

    private const string Numbers =
        "afk_timeout verification_level default_message_notifications explicit_content_filter "
        + "mfa_level premium_tier nsfw_level system_channel_flags";

    private const string Lists = "features emojis stickers voice_states presences threads stage_instances guild_scheduled_events";
}
