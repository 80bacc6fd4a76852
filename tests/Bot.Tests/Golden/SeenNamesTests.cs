using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Bot.People;
using Bot.Basics;
using Bot.Commands;
using Bot.Commits;
using Bot.Configuration;
using Bot.Health;
using Bot.Hosting;
using Bot.Notices;
using Bot.Storage;
using Bot.Tests.Conversations;
using Bot.Texts;
using Bot.Transports.Discord.Rendering;
using Bot.Transports.Discord.Slash;
using Microsoft.Extensions.DependencyInjection;
using Testing.Desk;

namespace Bot.Tests.Golden;

/// <summary>Names that people type, read, or have written into scripts and dashboards.</summary>
public sealed partial class SeenNamesTests
{
    private static readonly JsonSerializerOptions Wire = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static CommandTable Table =>
        new ServiceCollection().AddCommands(Testing.Desk.Shipped.Features).BuildServiceProvider().GetRequiredService<CommandTable>();

    [Fact]
    public void Commands_and_their_parameters_stay() => GoldenList.Check("commands", Table.Commands.SelectMany(Lines));

    [Fact]
    public void What_is_registered_with_discord_stays()
    {
        var plan = new SlashPlan(Table);
        GoldenList.Check("slash-commands", [plan.Hash, .. plan.Drafts.Select(d => JsonSerializer.Serialize(d, Wire))]);
    }

    [Fact]
    public void Custom_ids_of_buttons_that_hang_in_old_messages_stay()
    {
        foreach (var kind in Enum.GetValues<PressKind>())
            foreach (var id in (string[])[ButtonPress.Id(kind, 3, "case ack arb-417"), ButtonPress.Id(kind, 12, key: "abcdefghjk")])
            {
                var press = ButtonPress.Of(id);
                Assert.Equal(id, press is { Kind: var k, Number: var n } p && k == kind ? ButtonPress.Id(k, n, p.Line, p.Key) : null);
            }
        GoldenList.Check("custom-ids", Enum.GetValues<PressKind>().SelectMany(kind => (string[])
        [
            $"{kind:D} {ButtonPress.Id(kind, 0, "case ack arb-417")}", $"{kind:D} {ButtonPress.Id(kind, 12, key: "abcdefghjk")}",
        ]));
    }

    [Fact]
    public async Task Metrics_and_their_labels_stay()
    {
        var metrics = new BotMetrics();
        using var reader = new MetricReader(metrics.Meter);
        await using var desk = await TestDesk.Open(metrics: metrics);
        await desk.OpenCase();
        await desk.Say("bob", "case take arb-0");
        await desk.Ring();
        desk.Get<Networks>().Add(new RecordingTransport("discord"));
        var board = new NetworkBoard(new Settings { Discord = new DiscordSection { Token = "x" } }, desk.Get<Networks>());
        ProcessGauges.Add(metrics.Meter, () => true, board, desk.Get<DueSignal>(), desk.Time);
        var text = Metrics.Write(reader);
        GoldenList.Check("metric-results", Enum.GetNames<RefusalKind>());
        GoldenList.Check("metrics", text.TrimEnd('\n').Split('\n').Select(l => l[0] == '#' ? l : l[..l.LastIndexOf(' ')]));
    }

    [Fact]
    public async Task Team_settings_stay_with_their_defaults()
    {
        await using var desk = await TestDesk.Open();
        var no = await desk.Say("alice", "team set nonsense 5h");
        var shown = (await desk.Say("alice", "team show")).Split('\n').SkipWhile(l => l != "Settings").Skip(1);
        GoldenList.Check("team-settings", [no, .. shown]);
        foreach (var name in shown.Select(l => l.Split(':')[0][2..]))
            await desk.Hear("alice", $"team set {name} {(name == "digest-at" ? "08:30" : "5h")}", name);
    }

    [Fact]
    public void Settings_stay_with_their_defaults()
    {
        // That the example is what the program knows is tested elsewhere.
        var example = JsonNode.Parse(File.ReadAllText(Path.Combine(Source.Root, "appsettings.example.json")));
        GoldenList.Check("settings", Flat(example, ""));
    }

    [Fact]
    public void Keys_in_redis_stay()
    {
        var keys = new KeySchema(Slot.Of(new("arb")));
        GoldenList.Check("redis-keys", new (string About, string Key)[]
        {
            ("versions", keys.Versions!), ("documents", keys.Documents!), ("heads", keys.Heads!), ("due", keys.Due!),
            ("outbox", keys.Outbox!), ("audit", keys.Audit!), ("copies", keys.Copies!),
            ("chain", keys.Chain!), ("claims", new KeySchema(Slot.People).Claims!),
            ("seen", keys.Seen("m1")!), ("batch", keys.Lane("5f", 2)!), ("lease", KeySchema.Lease("irc:libera")!),
            ("slots in which something comes due", KeySchema.SlotsDue!), ("slots in which something waits", KeySchema.SlotsTelling!),
            ("teams that changed", KeySchema.SlotsTeam!), ("turns", KeySchema.SlotsTurn!),
            ("processes that live", KeySchema.Living!), ("what each may be telling", KeySchema.Telling!), ("parts", KeySchema.Parts!),
            ("mark", KeySchema.Mark("heard:irc:libera")!), ("seal", KeySchema.Seal!),
            ("claim of an account", ClaimKeys.Of(new("irc:libera", "bob"))), ("claim of a room", ClaimKeys.OfRoom(new("irc:libera", "#a"))),
            ("claim of a name", ClaimKeys.OfName("Bob")),
        }.Select(k => $"{k.About}: {k.Key}"));
    }

    /// <summary>What stands in audits: the path of each command, and what the clock and the operator do.</summary>
    [Fact]
    public void Words_in_the_audit_stay()
    {
        var written = Sources().SelectMany(text => Audited().Matches(text)).Select(m => m.Groups[1].Value);
        var rung = Sources().SelectMany(text => Rung().Matches(text)).Select(m => "clock " + m.Groups[1].Value);
        var told = Shipped.Notices.All.Select(t => "clock " + t.Name.Split('/')[0]);
        var all = Table.Commands.Select(c => c.Path).Concat(written).Concat(rung).Concat(told).Append("clock nobody-left");
        GoldenList.Check("audit-words", all.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Names of files, marks and leases: no door shows them all, so each is looked for as it stands in the sources.</summary>
    [Fact]
    public void Names_of_files_marks_and_leases_stay()
    {
        var all = string.Join('\n', Sources());
        foreach (var literal in File.ReadAllLines(Source.At("Golden", "Lists", "literals.txt")).Where(l => l[0] != '#'))
            Assert.True(all.Contains(literal, StringComparison.Ordinal), $"{literal}: this name is stored or seen; it must not change");
    }

    private static IEnumerable<string> Lines(Command command)
    {
        var flags = (command.Form ? " form" : "") + (command.FromMemory ? " from-memory" : "") + (command.Content ? " content" : "")
            + (command.Unheard ? " unheard" : "");
        var role = Texts.Words.Typed(command.Role);
        yield return $"{command.Usage} | {string.Join(", ", command.Aliases)} | {role}{flags} | {command.About} | {command.Example}";
        foreach (var p in command.Parameters)
        {
            var how = (p.Optional ? " optional" : "") + (p.Offered ? " offered" : "") + (p.NamedOnly ? " named" : "")
                + (p.Rest ? " rest" : "") + (p.Long ? " long" : "");
            yield return $"{command.Path} {p.Name}:{how} {p.Most} | {p.Default} | {string.Join(' ', p.Choices)} | {p.About} | {p.Question}";
        }
    }

    private static IEnumerable<string> Flat(JsonNode? node, string at) => node switch
    {
        JsonObject o => o.SelectMany(p => Flat(p.Value, at.Length == 0 ? p.Key : $"{at}:{p.Key}")),
        _ => [$"{at} = {node!.ToJsonString(Wire)}"],
    };

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Source.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    [GeneratedRegex("\"((?:clock|operator) [a-z-]+)\"")]
    private static partial Regex Audited();

    [GeneratedRegex("new Due\\(\"([a-z-]+)\"")]
    private static partial Regex Rung();
}
