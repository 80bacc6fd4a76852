using Testing.Discord;

namespace Bot.Tests.Transports.Discord;

/// <summary>Scans all that the bot posted where others than the caller could read it.</summary>
internal static class Public
{
    /// <summary>The bodies of messages in guild channels and of answers that are not private.</summary>
    public static IReadOnlyList<string> Bodies(DiscordLab lab) =>
    [
        .. lab.Simulator.Rest.Requests.Where(r => r.Body is not null && IsPublic(r, r.Body)).Select(r => r.Body!.ToJsonString()),
    ];

    private static bool IsPublic(Recorded request, System.Text.Json.Nodes.JsonNode body) => request.Operation switch
    {
        "update_message" or "create_thread" or "execute_webhook" => true,
        "create_message" => request.Path.Contains(DiscordLab.Room, StringComparison.Ordinal),
        "create_interaction_response" =>
            body["type"]!.GetValue<int>() is 4 or 5 && (body["data"]?["flags"]?.GetValue<int>() & 64) != 64,
        _ => false,
    };

    public static void HoldsNothingOf(DiscordLab lab, params string[] words)
    {
        foreach (var body in Bodies(lab))
            foreach (var word in words)
                Assert.DoesNotContain(word, body, StringComparison.OrdinalIgnoreCase);
    }
}
