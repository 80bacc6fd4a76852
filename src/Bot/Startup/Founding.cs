using Bot.Administration;
using Bot.Basics;
using Bot.Configuration;
using Bot.People;


namespace Bot.Startup;

/// <summary>The teams that the configuration names, and the demo team where it names none.</summary>
internal static class Founding
{
    /// <summary>A team to try things with: a lead, two investigators and an on-call administrator.</summary>
    public static readonly IReadOnlyList<FoundingTeam> Demo =
    [
        new(new TeamId("demo"), "Demo team", "Europe/Berlin",
        [
            ("alice", Console("alice"), Role.Lead), ("bob", Console("bob"), Role.Investigator),
            ("carol", Console("carol"), Role.Investigator), ("dana", Console("dana"), Role.Admin),
        ]),
    ];

    public static IReadOnlyList<FoundingTeam> Of(Settings settings, IReadOnlyList<FoundingTeam>? demo)
    {
        if (settings.Teams.Count > 0)
            return [.. settings.Teams.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new FoundingTeam(
                new TeamId(t.Key), t.Value.Title.Length > 0 ? t.Value.Title : t.Key, t.Value.Zone,
                [(t.Value.Lead, AccountText.Parse(t.Value.Account, null).Account, Role.Lead)]))];
        return demo ?? throw new StartupException(
            "Teams names no team, so nobody could use me. "
            + "Add one, as Teams:arb:Lead = alice and Teams:arb:Account = irc:libera/alice; appsettings.example.json shows how.");
    }

    /// <summary>The account of whoever runs the installation; null where the settings name none.</summary>
    public static Account? Operator(Settings settings) =>
        settings.Operator.Account is { Length: > 0 } account ? AccountText.Parse(account, null).Account : null;

    private static Account Console(string name) => new(Account.ConsoleNetwork, name);
}
