namespace Discord;

/// <summary>An account (Resources, "User"). Names change; keep the id.</summary>
public sealed record User(Snowflake Id, string Username, string? GlobalName = null, string? Discriminator = null, bool? Bot = null,
    string? Avatar = null)
{
    /// <summary>The name that other people see outside a guild.</summary>
    public string DisplayName => GlobalName ?? Username;
}

/// <summary>A user in one guild. <see cref="Permissions"/> comes with interactions, already computed for the channel.</summary>
public sealed record Member(User? User = null, string? Nick = null, IReadOnlyList<Snowflake>? Roles = null, Permission? Permissions = null);

/// <summary>The bot's application (Resources, "Application").</summary>
public sealed record Application(Snowflake Id, string? Name = null, int? Flags = null, User? Bot = null, int? ApproximateGuildCount = null);
