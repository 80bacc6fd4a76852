using Bot.Basics;
using Bot.People;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Bot.Configuration;

/// <summary>Reads and checks the settings; what is wrong stops the start and is named.</summary>
internal static class SettingsReader
{
    private const int MostReplicas = 16;

    public static Settings Read(IConfiguration configuration)
    {
        var settings = new Settings
        {
            Data = Section<DataSettings>(configuration, "Data"),
            Redis = Section<RedisSection>(configuration, "Redis"),
            Vault = Section<VaultSettings>(configuration, "Vault"),
            Health = Section<HealthSettings>(configuration, "Health"),
            Telemetry = Section<TelemetrySettings>(configuration, "Telemetry"),
            Guidance = Section<GuidanceSettings>(configuration, "Guidance"),
            Discord = Section<DiscordSection>(configuration, "Discord"),
            Operator = Section<OperatorSection>(configuration, "Operator"),
            Teams = TeamsReader.Read(configuration, Section<Dictionary<string, TeamSection>>, Section<TeamSection>),
            Irc = Section<IrcSection>(configuration, "Irc"),
        };
        settings.Discord.Check();
        foreach (var (name, team) in settings.Teams)
            Check(name, team);
        if (settings.Operator.Account is { Length: > 0 } account && !AccountText.TryParse(account, null, out _))
            throw new StartupException(
                $"Operator:Account is “{account}”; it should be the account of whoever runs me, "
                + "like console/root, discord/1234567890 or irc:libera/root, or empty for none.");
        foreach (var url in settings.Health.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                throw new StartupException($"Health:Urls holds “{url}”, which is no address; "
                    + "write it like http://127.0.0.1:8089, or leave it empty for none.");
        if (settings.Telemetry.Endpoint is { Length: > 0 } endpoint
            && !(Uri.TryCreate(endpoint, UriKind.Absolute, out var collector) && collector.Scheme is "http" or "https"))
            throw new StartupException($"Telemetry:Endpoint is “{endpoint}”, which is no address; "
                + "write it like http://127.0.0.1:4318, or leave it empty: then nothing is sent anywhere.");
        if (settings.Redis.CallLimit < TimeSpan.FromMilliseconds(50) || settings.Redis.CallLimit > TimeSpan.FromMinutes(1))
            throw new StartupException($"Redis:CallLimit is {settings.Redis.CallLimit}; it should be from 50 ms to a minute, as 00:00:02.");
        if (settings.Redis.Replicas is < 0 or > MostReplicas)
            throw new StartupException($"Redis:Replicas is {settings.Redis.Replicas}; it should be from 0 to {MostReplicas}, "
                + "or empty for all but those known to be down.");
        foreach (var (name, network) in settings.Irc.Networks)
            IrcCheck.Of(name, network);
        return settings;
    }

    private static T Section<T>(IConfiguration configuration, string name) where T : new()
    {
        try
        {
            return configuration.GetSection(name).Get<T>(o => o.ErrorOnUnknownConfiguration = true) ?? new T();
        }
        catch (InvalidOperationException bad)
        {
            throw new StartupException(
                $"The settings under {name} cannot be read: {Deepest(bad)} appsettings.example.json shows every key there is.");
        }
    }

    private static void Check(string name, TeamSection team)
    {
        if (!TeamId.TryParse(name, null, out _))
            throw new StartupException($"Teams:{name} is no short name for a team: 2 to 16 of a-z, 0-9 and -, a letter first.");
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(team.Zone) is null)
            throw new StartupException($"Teams:{name}:Zone is “{team.Zone}”, which is no time zone; write it like Europe/Berlin.");
        if (!PersonNames.IsName(team.Lead))
            throw new StartupException(
                $"Teams:{name}:Lead is “{team.Lead}”; it should name the first lead, in 2 to 32 letters, digits, - or _.");
        if (!AccountText.TryParse(team.Account, null, out _))
            throw new StartupException(
                $"Teams:{name}:Account is “{team.Account}”; it should be the first lead's account, "
                + "like console/alice, discord/1234567890 or irc:libera/alice.");
    }

    private static string Deepest(Exception bad) => bad.InnerException is { } inner ? $"{bad.Message} {Deepest(inner)}" : bad.Message;
}
