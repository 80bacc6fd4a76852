using System.Text.RegularExpressions;

namespace Testing.Discord;

/// <summary>Names of the operations in the official specification.</summary>
internal static class Operations
{
    private static readonly (string Name, Regex Pattern)[] Known =
    [
        ("bulk_set_application_commands", Of("PUT /applications/{}/commands")),
        ("bulk_set_guild_application_commands", Of("PUT /applications/{}/guilds/{}/commands")),
        ("list_application_commands", Of("GET /applications/{}/commands")),
        ("list_guild_application_commands", Of("GET /applications/{}/guilds/{}/commands")),
        ("create_interaction_response", Of("POST /interactions/{}/{}/callback")),
        ("execute_webhook", Of("POST /webhooks/{}/{}")),
        ("get_original_webhook_message", Of("GET /webhooks/{}/{}/messages/@original")),
        ("update_original_webhook_message", Of("PATCH /webhooks/{}/{}/messages/@original")),
        ("delete_original_webhook_message", Of("DELETE /webhooks/{}/{}/messages/@original")),
        ("update_webhook_message", Of("PATCH /webhooks/{}/{}/messages/{}")),
        ("create_message", Of("POST /channels/{}/messages")),
        ("update_message", Of("PATCH /channels/{}/messages/{}")),
        ("delete_message", Of("DELETE /channels/{}/messages/{}")),
        ("create_thread", Of("POST /channels/{}/threads")),
        ("add_thread_member", Of("PUT /channels/{}/thread-members/{}")),
        ("delete_thread_member", Of("DELETE /channels/{}/thread-members/{}")),
        ("update_channel", Of("PATCH /channels/{}")),
        ("get_channel", Of("GET /channels/{}")),
        ("list_guild_roles", Of("GET /guilds/{}/roles")),
        ("create_dm", Of("POST /users/@me/channels")),
        ("get_my_user", Of("GET /users/@me")),
        ("get_my_application", Of("GET /applications/@me")),
        ("get_my_oauth2_application", Of("GET /oauth2/applications/@me")),
        ("get_bot_gateway", Of("GET /gateway/bot")),
        ("get_gateway", Of("GET /gateway")),
    ];

    public static string Of(string method, string path) =>
        Known.FirstOrDefault(entry => entry.Pattern.IsMatch($"{method} {path}")).Name ?? "";

    private static Regex Of(string template) =>
        new("^" + Regex.Escape(template).Replace(@"\{}", "[^/@]+", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant);
}
