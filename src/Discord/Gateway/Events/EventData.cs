using System.Text.Json.Serialization;

namespace Discord.Gateway;

internal sealed record ReadyData(
    User User, string SessionId, string ResumeGatewayUrl, IReadOnlyList<UnavailableGuild> Guilds, Application Application);

internal sealed record UnavailableGuild(Snowflake Id);

internal sealed record RoleData(Snowflake GuildId, Role Role);

internal sealed record RoleDeletedData(Snowflake GuildId, Snowflake RoleId);

internal sealed record ThreadMembersData(
    Snowflake Id, Snowflake GuildId, IReadOnlyList<ThreadMember>? AddedMembers = null, IReadOnlyList<Snowflake>? RemovedMemberIds = null);

internal sealed record ThreadMember(Snowflake? UserId = null);

/// <summary>GET /gateway/bot. Only the address may be kept.</summary>
public sealed record GatewayBot(string Url, int Shards, SessionStartLimit SessionStartLimit);

/// <param name="ResetAfter">Milliseconds.</param>
/// <param name="MaxConcurrency">Identifies per 5 s.</param>
public sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency)
{
    [JsonIgnore]
    public TimeSpan UntilReset => TimeSpan.FromMilliseconds(ResetAfter);
}
