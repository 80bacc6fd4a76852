namespace Discord;

/// <summary>
/// Who may do what, computed as Discord does (Topics, "Permissions", "Permission Overwrites" and "Implicit Permissions"). Pure.
/// </summary>
public static class PermissionRules
{
    private const Permission NeedsSending =
        Permission.MentionEveryone | Permission.SendTtsMessages | Permission.AttachFiles | Permission.EmbedLinks;

    /// <summary>What a member may do in the whole guild, before any channel's overwrites.</summary>
    /// <param name="memberRoles">Ids of the member's roles; @everyone need not be among them. Unknown ids grant nothing.</param>
    public static Permission InGuild(Snowflake guildId, Snowflake ownerId, Snowflake memberId,
        IReadOnlyCollection<Snowflake> memberRoles, IEnumerable<Role> roles)
    {
        if (memberId == ownerId)
            return Permission.All;
        var granted = Permission.None;
        foreach (var role in roles)
        {
            if (role.Id == guildId || memberRoles.Contains(role.Id))
                granted |= role.Permissions;
        }
        return (granted & Permission.Administrator) != 0 ? Permission.All : granted;
    }

    /// <summary>What a member with these guild permissions may do in a channel with these overwrites.</summary>
    /// <param name="inGuild">From <see cref="InGuild"/>; with <see cref="Permission.Administrator"/> overwrites do not count.</param>
    public static Permission InChannel(Permission inGuild, Snowflake guildId, Snowflake memberId,
        IReadOnlyCollection<Snowflake> memberRoles, IEnumerable<Overwrite> overwrites)
    {
        if ((inGuild & Permission.Administrator) != 0)
            return Permission.All;
        Overwrite everyone = Overwrite.Nothing, own = Overwrite.Nothing;
        Permission roleAllow = 0, roleDeny = 0;
        foreach (var overwrite in overwrites)
        {
            if (overwrite.Type == OverwriteType.Member && overwrite.Id == memberId)
                own = overwrite;
            else if (overwrite.Type == OverwriteType.Role && overwrite.Id == guildId)
                everyone = overwrite;
            else if (overwrite.Type == OverwriteType.Role && memberRoles.Contains(overwrite.Id))
                (roleAllow, roleDeny) = (roleAllow | overwrite.Allow, roleDeny | overwrite.Deny);
        }
        var granted = (inGuild & ~everyone.Deny) | everyone.Allow;
        granted = (granted & ~roleDeny) | roleAllow;
        return Implied((granted & ~own.Deny) | own.Allow);
    }

    /// <summary>Takes away what is worth nothing without VIEW_CHANNEL or, outside threads, SEND_MESSAGES.</summary>
    public static Permission Implied(Permission granted)
    {
        if ((granted & Permission.ViewChannel) == 0)
            return Permission.None;
        return (granted & Permission.SendMessages) == 0 ? granted & ~NeedsSending : granted;
    }

    /// <summary>
    /// What channel permissions are worth in one of its threads: SEND_MESSAGES_IN_THREADS stands in for SEND_MESSAGES, which is ignored.
    /// </summary>
    /// <param name="granted">The channel's permissions before <see cref="Implied"/> took anything, as bits.</param>
    public static Permission InThread(Permission granted)
    {
        if ((granted & Permission.Administrator) != 0)
            return Permission.All;
        if ((granted & Permission.ViewChannel) == 0)
            return Permission.None;
        var speaks = (granted & Permission.SendMessagesInThreads) != 0;
        return speaks ? granted | Permission.SendMessages : granted & ~(Permission.SendMessages | NeedsSending);
    }
}
