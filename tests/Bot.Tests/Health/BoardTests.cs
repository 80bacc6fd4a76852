using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Hosting;
using Bot.Tests.Architecture;
using Testing;

namespace Bot.Tests.Health;

/// <summary>The Grafana board and the alert rules that ship, against what a running host gives.</summary>
public sealed partial class BoardTests : IDisposable
{
    private static readonly string[] Kinds = ["stat", "timeseries"];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bot-board-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Every_metric_that_they_name_is_one_that_a_running_host_gives_and_none_that_it_gives_is_left_out()
    {
        var url = $"http://127.0.0.1:{FreePorts.Take()}";
        string[] settings =
        [
            "--Data:Folder", Path.Combine(folder.FullName, "data"), "--Health:Urls", url, "--Teams:demo:Lead", "alice",
            "--Teams:demo:Title", "Demo", "--Teams:demo:Account", "console/alice",
        ];
        await using var host = await BotHost.Start(settings, null, health: true, quiet: true, Token);
        await host.Ready(Token);
        using var client = new HttpClient();
        var given = Given(await client.GetStringAsync(new Uri(url + "/metrics"), Token));

        var named = Expressions().SelectMany(e => Metric().Matches(e)).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(given.Keys.ToHashSet(StringComparer.Ordinal), named);
        Assert.Empty(given.Values.Except(named.Select(n => given[n]), StringComparer.Ordinal));
    }

    [Fact]
    public void Every_expression_closes_what_it_opens()
    {
        Assert.All(Expressions(), expression =>
        {
            foreach (var (open, close) in ((char, char)[])[('(', ')'), ('[', ']'), ('{', '}')])
                Assert.Equal(expression.Count(c => c == open), expression.Count(c => c == close));
        });
    }

    [Fact]
    public void The_board_has_what_Grafana_asks_of_one()
    {
        var board = Read("casebot-board.json");
        Assert.All((string[])["title", "uid", "schemaVersion", "time", "templating", "panels"], field => Assert.NotNull(board[field]));
        Assert.InRange(board["schemaVersion"]!.GetValue<int>(), 36, 42);
        var source = Assert.Single(board["templating"]!["list"]!.AsArray())!;
        Assert.Equal(("datasource", "prometheus"), (source["type"]!.GetValue<string>(), source["query"]!.GetValue<string>()));
        var panels = board["panels"]!.AsArray();
        Assert.Equal(panels.Count, panels.Select(p => p!["id"]!.GetValue<int>()).Distinct().Count());
        var taken = new HashSet<(int, int)>();
        Assert.All(panels, panel =>
        {
            Assert.Contains(panel!["type"]!.GetValue<string>(), Kinds);
            Assert.NotEmpty(panel["title"]!.GetValue<string>());
            Assert.Equal("${" + source["name"] + "}", panel["datasource"]!["uid"]!.GetValue<string>());
            var targets = panel["targets"]!.AsArray();
            Assert.NotEmpty(targets);
            Assert.Equal(targets.Count, targets.Select(t => t!["refId"]!.GetValue<string>()).Distinct().Count());
            var at = panel["gridPos"]!;
            int Place(string side) => at[side]!.GetValue<int>();
            Assert.InRange(Place("x") + Place("w"), 1, 24);
            for (var x = Place("x"); x < Place("x") + Place("w"); x++)
                for (var y = Place("y"); y < Place("y") + Place("h"); y++)
                    Assert.True(taken.Add((x, y)), $"{panel["title"]} lies on another panel");
        });
    }

    [Fact]
    public void The_rules_have_what_Prometheus_asks_of_them()
    {
        var groups = Read("casebot-alerts.json")["groups"]!.AsArray();
        Assert.All(groups, group => Assert.NotEmpty(group!["name"]!.GetValue<string>()));
        var rules = groups.SelectMany(g => g!["rules"]!.AsArray()).ToList();
        Assert.Equal(rules.Count, rules.Select(r => r!["alert"]!.GetValue<string>()).Distinct().Count());
        Assert.All(rules, rule =>
        {
            Assert.Matches("^[a-zA-Z_]+$", rule!["alert"]!.GetValue<string>());
            Assert.Matches("^[0-9]+[smh]$", rule["for"]!.GetValue<string>());
            Assert.Contains(rule["labels"]!["severity"]!.GetValue<string>(), (string[])["critical", "warning"]);
            Assert.NotEmpty(rule["annotations"]!["summary"]!.GetValue<string>());
            Assert.NotEmpty(rule["annotations"]!["description"]!.GetValue<string>());
        });
    }

    /// <summary>Names of what may be asked for, each with the metric that it is of.</summary>
    private static Dictionary<string, string> Given(string metrics)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match type in Typed().Matches(metrics))
        {
            var name = type.Groups[1].Value;
            string[] endings = type.Groups[2].Value == "histogram" ? ["_bucket", "_sum", "_count"] : [""];
            foreach (var ending in endings)
                names.Add(name + ending, name);
        }

        return names;
    }

    private static IEnumerable<string> Expressions() =>
        Read("casebot-board.json")["panels"]!.AsArray().SelectMany(p => p!["targets"]!.AsArray())
            .Concat(Read("casebot-alerts.json")["groups"]!.AsArray().SelectMany(g => g!["rules"]!.AsArray()))
            .Select(e => e!["expr"]!.GetValue<string>());

    private static JsonNode Read(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "grafana", file)))!;

    [GeneratedRegex("casebot_[a-z_]+")]
    private static partial Regex Metric();

    [GeneratedRegex("^# TYPE ([a-z_]+) ([a-z]+)$", RegexOptions.Multiline)]
    private static partial Regex Typed();
}
