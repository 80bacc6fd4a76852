using Bot.Configuration;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Hosting;

/// <summary>Thousands of teams are read as a few are.</summary>
public sealed class ManyTeamsSettingsTests
{
    [Fact]
    public void Each_of_many_is_what_it_is_among_a_few_also_where_a_later_place_says_otherwise()
    {
        var many = Settings.Read(Of(Keys(3_000), [new("Teams:t7:Zone", "Europe/Paris"), new("Teams:t8:Lead", "zoe")])).Teams;
        var few = Settings.Read(Of(Keys(10), [new("Teams:t7:Zone", "Europe/Paris"), new("Teams:t8:Lead", "zoe")])).Teams;
        Assert.Equal(3_000, many.Count);
        Assert.Equal(few.Values, few.Keys.Select(name => many[name]));
        Assert.Equal(("Europe/Paris", "zoe"), (many["t7"].Zone, many["t8"].Lead));
    }

    [Fact]
    public void Every_key_that_a_team_may_have_is_read_among_many()
    {
        var keys = typeof(TeamSection).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).ToList();
        var one = keys.Select(k => KeyValuePair.Create($"Teams:one:{k}", (string?)Text(k)));
        var read = Settings.Read(Of(Keys(200), one)).Teams["one"];
        Assert.All(keys, k => Assert.Equal(Text(k), typeof(TeamSection).GetProperty(k)!.GetValue(read)));

        static string Text(string key) => key switch
        {
            "Zone" => "Asia/Tokyo", "Account" => "console/one", "Lead" => "one", _ => "some " + key,
        };
    }

    [Fact]
    public void An_unknown_key_of_one_of_many_stops_the_start_and_is_named()
    {
        var bad = Assert.Throws<StartupException>(() => Settings.Read(Of(Keys(200), [new("Teams:t7:Zona", "x")])));
        Assert.Contains("Teams:t7", bad.Message, StringComparison.Ordinal);
        Assert.Contains("Zona", bad.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Keys(int teams) => Enumerable.Range(0, teams).SelectMany(n =>
        (KeyValuePair<string, string?>[])[new($"Teams:t{n}:Lead", $"lead{n}"), new($"Teams:t{n}:Account", $"console/lead{n}")]);

    private static IConfigurationRoot Of(params IEnumerable<KeyValuePair<string, string?>>[] places) =>
        places.Aggregate((IConfigurationBuilder)new ConfigurationBuilder(), (b, p) => b.AddInMemoryCollection(p)).Build();
}
