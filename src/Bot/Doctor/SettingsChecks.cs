using System.Runtime.Versioning;
using Bot.Configuration;
using Bot.People;
using Microsoft.Extensions.Configuration;

namespace Bot.Doctor;

/// <summary>What is configured: teams, who may be told, where health is served, and who can read the secrets in it.</summary>
internal static class SettingsChecks
{
    /// <summary>The settings themselves.</summary>
    public static IEnumerable<Observation> Of(Settings settings)
    {
        yield return settings.Teams.Count == 0
            ? Observation.Wrong("teams", "Teams names no team: the bot does not start.", "add one as appsettings.example.json shows")
            : Observation.Ok("teams", $"configured: {string.Join(", ", settings.Teams.Keys.Order(StringComparer.Ordinal))}.");
        foreach (var (name, team) in settings.Teams.OrderBy(t => t.Key, StringComparer.Ordinal))
            if (Account(team.Account) is { } account && !UsedNetworks.Contain(account.Network, settings))
                yield return Observation.Wrong("teams",
                    $"{name}: the first lead's account is on {account.Network}, which is not configured.",
                    "configure that network, or name an account on one that is");
        yield return Operator(settings);
        foreach (var url in settings.Health.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
            yield return new Uri(url).IsLoopback
                ? Observation.Ok("health", $"served at {url}, to this machine alone.")
                : Observation.Look("health", $"{url} is open to whoever reaches this machine: numbers of cases and networks.",
                    "serve it at 127.0.0.1, or behind something that asks who comes");
        if (settings.Guidance.Folder is { Length: > 0 } folder && !Directory.Exists(folder))
            yield return Observation.Look(
                "guidance", $"Guidance:Folder is {folder}, and there is no such folder.", "make it, or leave it empty");
    }

    /// <summary>Who can read the secrets that stand in the settings.</summary>
    [UnsupportedOSPlatform("windows")]
    public static IEnumerable<Observation> Secrets(string[] args, Surroundings at)
    {
        if (args.Any(a => IsSecret(a.TrimStart('-', '/').Split('=')[0], a)))
            yield return Observation.Wrong("arguments", "A secret stands on the command line, which every user of this machine can read.",
                "give it by the environment or by a file of mode 600");
        var file = Path.Combine(at.Folder, "appsettings.json");
        if (!File.Exists(file))
            yield return Observation.Ok("settings", "no appsettings.json here: environment and command line alone.");
        else if (new ConfigurationBuilder().AddJsonFile(file).Build().AsEnumerable().Any(s => IsSecret(s.Key, s.Value)))
            yield return FileChecks.Secret("settings", file, "settings", at);
        else
            yield return Observation.Ok("settings", $"{file} can be read; no secret stands in it.");
    }

    private static bool IsSecret(string key, string? value) =>
        value is { Length: > 0 }
        && (key.Equals("Discord:Token", StringComparison.OrdinalIgnoreCase)
            || (key.StartsWith("Irc:Networks:", StringComparison.OrdinalIgnoreCase)
                && key.EndsWith(":Password", StringComparison.OrdinalIgnoreCase))
            || value.Contains("password=", StringComparison.OrdinalIgnoreCase));

    private static Observation Operator(Settings settings) =>
        Account(settings.Operator.Account) is not { } account
            ? Observation.Look("operator", "Nobody is told of a case that has no reader, nor of danger that nobody answers.",
                "set Operator:Account to your own account")
        : UsedNetworks.Contain(account.Network, settings) ? Observation.Ok("operator", $"told on {account.Network}.")
        : Observation.Wrong("operator", $"Operator:Account is on {account.Network}, which is not configured: nobody would be told.",
            "configure that network, or name an account on one that is");

    private static Account? Account(string text) => AccountText.TryParse(text, null, out var account) ? account.Account : null;
}
