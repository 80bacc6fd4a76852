namespace Discord;

/// <summary>Mention markup (Reference, "Message Formatting"). It rings nobody unless <see cref="AllowedMentions"/> lets it.</summary>
public static class Mention
{
    public static string User(Snowflake id) => $"<@{id}>";

    public static string Role(Snowflake id) => $"<@&{id}>";

    public static string Channel(Snowflake id) => $"<#{id}>";

    /// <param name="path">The command's full name, such as "case open".</param>
    public static string Command(string path, Snowflake commandId) => $"</{path}:{commandId}>";
}
