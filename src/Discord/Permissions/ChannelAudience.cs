namespace Discord;

/// <summary>Who can read a channel, as far as a bot with the Guilds intent alone can know: the people behind a role stay unknown.</summary>
/// <param name="EveryoneMayView">@everyone sees it, so it is not private.</param>
/// <param name="RolesLetIn">Roles that see it, other than by being administrators.</param>
/// <param name="MembersLetIn">Members let in by name.</param>
/// <param name="AdministratorRoles">Roles for which no overwrite counts.</param>
/// <param name="ThreadModerators">Roles that also see every private thread in it (MANAGE_THREADS).</param>
/// <param name="OwnerId">The guild's owner, who sees everything.</param>
public sealed record ChannelAudience(
    bool EveryoneMayView, IReadOnlyList<Role> RolesLetIn, IReadOnlyList<Snowflake> MembersLetIn,
    IReadOnlyList<Role> AdministratorRoles, IReadOnlyList<Role> ThreadModerators, Snowflake OwnerId)
{
    /// <summary>Computes it from the guild's roles and the channel's own overwrites (a category's are copied, never inherited).</summary>
    public static ChannelAudience Of(Snowflake guildId, Snowflake ownerId, IReadOnlyCollection<Role> roles,
        IReadOnlyList<Overwrite> overwrites)
    {
        var nobody = new Snowflake(0);
        var everyone = roles.FirstOrDefault(role => role.Id == guildId)?.Permissions ?? Permission.None;
        var administrators = roles.Where(role => (role.Permissions & Permission.Administrator) != 0).ToList();
        var letIn = new List<Role>();
        var moderators = new List<Role>();
        foreach (var role in roles.Where(role => role.Id != guildId && !administrators.Contains(role)))
        {
            var held = PermissionRules.InChannel(everyone | role.Permissions, guildId, nobody, [role.Id], overwrites);
            if ((held & Permission.ViewChannel) == 0)
                continue;
            letIn.Add(role);
            if ((held & Permission.ManageThreads) != 0)
                moderators.Add(role);
        }
        var members = overwrites
            .Where(overwrite => overwrite.Type == OverwriteType.Member && (overwrite.Allow & Permission.ViewChannel) != 0)
            .Select(overwrite => overwrite.Id).ToList();
        var open = PermissionRules.InChannel(everyone, guildId, nobody, [], overwrites);
        return new ChannelAudience((open & Permission.ViewChannel) != 0, letIn, members, administrators, moderators, ownerId);
    }
}
