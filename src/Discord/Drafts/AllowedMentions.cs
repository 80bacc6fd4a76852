namespace Discord;

/// <summary>Whom a message may ring. Sent with every message, since without it Discord rings whatever the text names.</summary>
/// <param name="Parse">"users", "roles", "everyone": all of that kind that the text names.</param>
/// <param name="Users">At most 100; not together with "users" in <paramref name="Parse"/>.</param>
/// <param name="Roles">At most 100; not together with "roles" in <paramref name="Parse"/>.</param>
public sealed record AllowedMentions(
    IReadOnlyList<string> Parse, IReadOnlyList<Snowflake>? Users = null, IReadOnlyList<Snowflake>? Roles = null, bool? RepliedUser = null)
{
    /// <summary>Nobody: the default.</summary>
    public static AllowedMentions None { get; } = new([]);

    /// <summary>These people, where the text names them.</summary>
    public static AllowedMentions Only(params IReadOnlyList<Snowflake> users) => new([], users);
}
