using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Configuration;
using Bot.Hosting;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Hosting;

public sealed class SettingsTests
{
    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true };

    [Fact]
    public void The_example_shows_every_setting_with_its_default()
    {
        var path = Path.Combine(Root(), "appsettings.example.json");
        var shown = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        var bound = Settings.Read(new ConfigurationBuilder().AddJsonFile(path).Build());
        var network = new IrcSection { Networks = new() { ["libera"] = new IrcNetworkSection() } };
        var defaults = new Settings { Teams = bound.Teams, Irc = network };
        Assert.Equal(JsonSerializer.Serialize(defaults, Plain), JsonSerializer.Serialize(bound, Plain));
        var all = JsonSerializer.SerializeToNode(defaults)!.AsObject();
        Assert.Equal(Keys(all), Keys(shown));
        var team = new TeamSection();
        Assert.Equal(Keys(JsonSerializer.SerializeToNode(team)!.AsObject()), Keys(shown["Teams"]!.AsObject().First().Value!.AsObject()));
    }

    [Theory]
    [InlineData("Data:Foldr", "/tmp/x", "Foldr")]
    [InlineData("Redis:CallLimit", "soon", "Redis")]
    [InlineData("Redis:CallLimit", "01:00:00", "Redis:CallLimit")]
    [InlineData("Redis:AcceptUnsafe", "perhaps", "AcceptUnsafe")]
    [InlineData("Health:Urls", "8089", "Health:Urls")]
    [InlineData("Telemetry:Endpoint", "collector", "Telemetry:Endpoint")]
    [InlineData("Discord:RestUrl", "discord.com", "Discord:RestUrl")]
    [InlineData("Discord:Guilds:0", "my server", "Discord:Guilds")]
    [InlineData("Discord:Token", "two words", "Discord:Token")]
    [InlineData("Operator:Account", "root", "Operator:Account")]
    [InlineData("Operator:Account", "irc:libera/", "Operator:Account")]
    [InlineData("Operator:Name", "root", "Operator")]
    [InlineData("Teams:ARB!:Lead", "alice", "Teams:ARB!")]
    [InlineData("Teams:arb:Lead", "a", "Teams:arb:Lead")]
    [InlineData("Teams:arb:Account", "alice", "Teams:arb:Account")]
    [InlineData("Teams:arb:Zone", "Mars/Olympus", "Teams:arb:Zone")]
    [InlineData("Irc:Networks:Li:Nick", "casebot", "Irc:Networks:Li")]
    [InlineData("Irc:Networks:libera:Servers", "irc.libera.chat:many", "Irc:Networks:libera:Servers")]
    [InlineData("Irc:Networks:libera:Nick", "two words", "Irc:Networks:libera:Nick")]
    [InlineData("Irc:Networks:libera:PageLines", "1", "Irc:Networks:libera:PageLines")]
    [InlineData("Irc:Networks:libera:Channels:0", "func", "Irc:Networks:libera:Channels")]
    [InlineData("Irc:Networks:libera:PerLine", "01:00:00", "Irc:Networks:libera:PerLine")]
    [InlineData("Irc:Networks:libera:Answers", "Action", "Irc:Networks:libera:Answers")]
    [InlineData("Irc:Networks:libera:Pasword", "x", "Pasword")]
    public void A_broken_setting_stops_the_start_and_is_named(string key, string value, string named)
    {
        var values = new Dictionary<string, string?>
        {
            ["Teams:arb:Lead"] = "alice", ["Teams:arb:Account"] = "console/alice", [key] = value,
        };
        var given = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var refused = Assert.Throws<StartupException>(() => Settings.Read(given));
        Assert.True(refused.Message.Contains(named, StringComparison.Ordinal), refused.Message);
    }

    private static List<string> Keys(JsonObject of, string prefix = "")
    {
        var shown = of.Where(p => prefix.Length > 0 || p.Key != "Teams");
        var keys = shown.SelectMany(p => p.Value is JsonObject inner ? Keys(inner, prefix + p.Key + ":") : [prefix + p.Key]);
        return [.. keys.Order(StringComparer.Ordinal)];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "bot.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
