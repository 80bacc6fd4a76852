using System.Net;
using System.Text.Json;
using Bot.Configuration;

namespace Bot.Doctor;

/// <summary>Asks Discord what the bot may do there: it should be no more than it needs.</summary>
internal static class DiscordChecks
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Permissions that the bot never needs, by bit. Source: Discord's documentation, “Permissions”.</summary>
    private static readonly (int Bit, string Name)[] TooWide =
    [
        (3, "Administrator"), (5, "Manage Server"), (28, "Manage Roles"), (4, "Manage Channels"), (29, "Manage Webhooks"),
        (1, "Kick Members"), (2, "Ban Members"), (40, "Time Out Members"), (13, "Manage Messages"), (34, "Manage Threads"),
        (7, "View Audit Log"),
    ];

    /// <summary>Flags of the application that mean a privileged intent, limited or whole. Source: “Application Flags”.</summary>
    private static readonly (int Bit, string Name)[] Intents =
    [
        (12, "presence"), (13, "presence"), (14, "members"), (15, "members"), (18, "message content"), (19, "message content"),
    ];

    public static async Task<IReadOnlyList<Observation>> Of(DiscordSection discord, CancellationToken token)
    {
        if (discord.Token.Length == 0)
            return [];
        using var http = new HttpClient { Timeout = Limit };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bot " + discord.Token);
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (casebot, 1)");
        var root = discord.RestUrl.TrimEnd('/') + "/v10/";
        try
        {
            using var application = await Ask(http, root + "applications/@me", token).ConfigureAwait(false);
            using var guilds = await Ask(http, root + "users/@me/guilds", token).ConfigureAwait(false);
            var wide = Application(application.RootElement).Concat(guilds.RootElement.EnumerateArray().SelectMany(Guild)).ToList();
            var count = guilds.RootElement.GetArrayLength();
            if (count == 0)
                wide.Add(Observation.Look("discord", "The bot is in no server.", "invite it, as README says: “Run it on Discord”"));
            return wide.Count > 0
                ? wide
                : [Observation.Ok("discord", $"the token is taken; in {count} server(s), with no right too many.")];
        }
        catch (HttpRequestException refused) when (refused.StatusCode == HttpStatusCode.Unauthorized)
        {
            const string Renew = "take a new one from the developer portal, Bot, Reset Token";
            return [Observation.Wrong("discord", "Discord refuses the token.", Renew)];
        }
        catch (Exception away) when ((away is HttpRequestException or JsonException or OperationCanceledException)
            && !token.IsCancellationRequested)
        {
            var said = $"{discord.RestUrl} could not be asked: {away.Message}";
            return [Observation.Look("discord", said, "look at the network, and run the doctor again")];
        }
    }

    private static async Task<JsonDocument> Ask(HttpClient http, string url, CancellationToken token)
    {
        using var answer = await http.GetAsync(new Uri(url), token).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
        var said = await answer.Content.ReadAsStreamAsync(token).ConfigureAwait(false);
        return await JsonDocument.ParseAsync(said, default, token).ConfigureAwait(false);
    }

    private static IEnumerable<Observation> Application(JsonElement application)
    {
        if (application.TryGetProperty("bot_public", out var open) && open.ValueKind == JsonValueKind.True)
            yield return Observation.Look("discord", "“Public Bot” is on: anybody can add the bot to a server of theirs.",
                "turn it off in the developer portal, under Bot");
        var flags = application.TryGetProperty("flags", out var set) && set.TryGetUInt64(out var number) ? number : 0;
        var intents = Names(flags, Intents).Distinct().ToList();
        if (intents.Count > 0)
            yield return Observation.Look("discord", $"Privileged intents are on: {string.Join(", ", intents)}. The bot needs none.",
                "turn them off in the developer portal, under Bot");
    }

    private static IEnumerable<Observation> Guild(JsonElement guild)
    {
        var granted = guild.TryGetProperty("permissions", out var text) && ulong.TryParse(text.GetString(), out var number) ? number : 0;
        var wide = Names(granted, TooWide).ToList();
        if (wide.Count > 0)
            yield return Observation.Look("discord",
                $"In server {guild.GetProperty("id").GetString()} the bot may: {string.Join(", ", wide)}.",
                "take these from its role: whoever has the token has them too");
    }

    private static IEnumerable<string> Names(ulong bits, (int Bit, string Name)[] table) =>
        table.Where(t => (bits & (1UL << t.Bit)) != 0).Select(t => t.Name);
}
