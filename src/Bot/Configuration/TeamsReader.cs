using Microsoft.Extensions.Configuration;

namespace Bot.Configuration;

/// <summary>
/// Reads the teams. Binding looks through all settings for each of them, which takes a minute for ten thousand; so those that hold known
/// keys and nothing else are read key by key. Whatever holds more is bound as ever, and then says what is wrong.
/// </summary>
internal static class TeamsReader
{
    private const string Teams = "Teams";

    /// <summary>With fewer there is nothing to win.</summary>
    private const int Few = 100;

    private static readonly string[] known =
        [nameof(TeamSection.Title), nameof(TeamSection.Zone), nameof(TeamSection.Lead), nameof(TeamSection.Account)];

    /// <param name="configuration">All settings.</param>
    /// <param name="all">Binds all teams.</param>
    /// <param name="one">Binds one.</param>
    /// <exception cref="StartupException">A key is unknown.</exception>
    public static Dictionary<string, TeamSection> Read(
        IConfiguration configuration, Func<IConfiguration, string, Dictionary<string, TeamSection>> all,
        Func<IConfiguration, string, TeamSection> one)
    {
        if (configuration is not IConfigurationRoot root)
            return all(configuration, Teams);
        // A name is listed once for each key below it.
        var keys = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var provider in root.Providers)
            foreach (var team in provider.GetChildKeys([], Teams))
                keys[team] = keys.GetValueOrDefault(team) + 1;
        if (keys.Count <= Few)
            return all(configuration, Teams);
        return keys.ToDictionary(k => k.Key, k => Known(root, k.Key) == k.Value ? Of(root, k.Key) : one(root, $"{Teams}:{k.Key}"));
    }

    /// <summary>How many keys of a team are known ones, in all places where settings stand.</summary>
    private static int Known(IConfigurationRoot root, string team) =>
        root.Providers.Sum(p => known.Count(k => p.TryGet($"{Teams}:{team}:{k}", out _)));

    private static TeamSection Of(IConfigurationRoot root, string team)
    {
        var plain = new TeamSection();
        return new TeamSection
        {
            Title = Value(nameof(plain.Title)) ?? plain.Title,
            Zone = Value(nameof(plain.Zone)) ?? plain.Zone,
            Lead = Value(nameof(plain.Lead)) ?? plain.Lead,
            Account = Value(nameof(plain.Account)) ?? plain.Account,
        };

        string? Value(string key) => root[$"{Teams}:{team}:{key}"];
    }
}
