using System.Net;
using System.Runtime.Versioning;
using Bot.Administration;
using Bot.Basics;
using Bot.Doctor;
using Bot.Documents;
using Bot.Hosting;
using Bot.People;
using Bot.Tests.Storage;
using Testing.Desk;
using Testing.Stores;

namespace Bot.Tests.Doctor;

[UnsupportedOSPlatform("windows")]
public sealed class RedisChecksTests : IDisposable
{
    private const string Auth = ",password=" + Installation.Password;
    private readonly Installation bot = new();

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task A_good_server_with_a_founded_team_is_well_and_fits_on_a_screen()
    {
        await using var redis = await RedisServer.Start("always");
        await Found(redis, new Room("console", "room"));
        await redis.Require(Installation.Password);
        bot.Use(redis, Auth);
        bot.Set["Irc:Networks:libera:Servers"] = "irc.libera.chat:6697";
        bot.Set["Irc:Networks:libera:Password"] = Installation.Password;
        bot.At = bot.At with { User = bot.At.User == 0 ? 4711 : bot.At.User };
        var seen = (await bot.Look()).Where(o => o.Subject is not ("data folder" or "key file" or "key folder")).ToList();
        Assert.True(seen.TrueForAll(o => o.Condition == Condition.Ok), DoctorPage.Write(seen));
        Assert.True(DoctorPage.Write(seen).Split('\n').Length <= 22, DoctorPage.Write(seen));
        string[] looked = ["redis", "persistence", "eviction", "clock", "replicas", "password", "TLS", "commands", "key", "rooms", "disk"];
        Assert.All(looked, subject => Assert.Contains(seen, o => o.Subject == subject));
        Assert.Equal(0, DoctorPage.Exit(seen));
    }

    [Fact]
    public async Task A_cache_in_memory_that_drops_data_is_wrong()
    {
        await using var redis = await RedisServer.Start("no", "--maxmemory", "64mb", "--maxmemory-policy", "allkeys-lru");
        bot.Use(redis);
        var said = await bot.Said("redis", Condition.Wrong);
        Assert.Contains("maxmemory-policy is allkeys-lru", said, StringComparison.Ordinal);
        Assert.Contains("appendonly is no", said, StringComparison.Ordinal);
        var seen = await bot.Look();
        Assert.DoesNotContain(seen, o => o.Subject is "persistence" or "eviction");
        Assert.Equal(2, DoctorPage.Exit(seen));
        Assert.Contains("every user of this machine", await bot.Said("password", Condition.Look), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fsync_once_a_second_is_to_be_looked_at()
    {
        await using var redis = await RedisServer.Start("everysec");
        bot.Use(redis);
        Assert.Contains("last two seconds", await bot.Said("redis", Condition.Look), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",password=wrong")]
    public async Task A_password_that_is_missing_or_wrong_is_said_as_that(string given)
    {
        await using var redis = await RedisServer.Start("always");
        await redis.Require(Installation.Password);
        bot.Use(redis, given);
        Assert.Contains("refuses the password", await bot.Said("redis", Condition.Wrong), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1:1", "nothing listens there")]
    [InlineData("no-such-host.invalid:6379", "no host of that name")]
    public async Task A_server_that_is_not_there_is_said_as_that(string configuration, string said)
    {
        bot.Set["Redis:Configuration"] = configuration;
        Assert.Contains(said, await bot.Said("redis", Condition.Wrong), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("XADD")]
    [InlineData("EVAL")]
    [InlineData("ZADD")]
    public async Task A_server_that_lacks_a_command_is_refused_with_the_reason(string command)
    {
        await using var redis = await RedisServer.Start("always", "--rename-command", command, "");
        bot.Use(redis);
        var said = await bot.Said("commands", Condition.Wrong);
        Assert.Contains("Garnet", said, StringComparison.Ordinal);
        Assert.Contains(command, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trying_the_commands_leaves_nothing_behind()
    {
        await using var redis = await RedisServer.Start("always");
        bot.Use(redis);
        await bot.Said("commands", Condition.Ok);
        Assert.Equal("0", await redis.Ask("DBSIZE"));
    }

    [Fact]
    public async Task Replicas_that_nothing_waits_for_are_wrong_as_the_start_says_and_so_is_a_lost_master()
    {
        await using var master = await RedisServer.Start("always");
        var replica = await RedisServer.Start("always", "--replicaof", $"127.0.0.1 {master.Port}");
        await using (replica)
        {
            await replica.Until("INFO", "master_link_status:up");
            bot.Use(master);
            Assert.Contains("CONFIG SET min-replicas-to-write 1", await bot.Said("redis", Condition.Wrong), StringComparison.Ordinal);
            await master.Ask("CONFIG SET min-replicas-to-write 1");
            Assert.Contains("nothing without them", await bot.Said("replicas", Condition.Ok), StringComparison.Ordinal);
            await master.Kill();
            await replica.Until("INFO", "master_link_status:down");
            bot.Use(replica);
            Assert.Contains("lost its master", await bot.Said("replicas", Condition.Wrong), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(90)]
    [InlineData(-90)]
    public async Task Clocks_that_differ_are_said(int seconds)
    {
        await using var redis = await RedisServer.Start("always");
        bot.Use(redis);
        bot.At = bot.At with { Time = new Shifted(TimeSpan.FromSeconds(seconds)) };
        Assert.Contains("90.0 s", await bot.Said("clock", Condition.Look), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_of_another_key_is_wrong()
    {
        await using var redis = await RedisServer.Start("always");
        bot.Use(redis);
        await Found(redis);
        await bot.Said("key", Condition.Ok);
        bot.WriteKey([.. Opened.TestKey.Reverse()]);
        Assert.Contains("another master key", await bot.Said("key", Condition.Wrong), StringComparison.Ordinal);
        Assert.Contains("cannot be read", await bot.Said("rooms", Condition.Wrong), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teams_without_a_room_on_a_lost_network_or_without_somebody_who_rings_are_named()
    {
        await using var redis = await RedisServer.Start("always");
        bot.Use(redis);
        await Found(redis);
        Assert.Contains("arb has no room", await bot.Said("rooms", Condition.Look), StringComparison.Ordinal);
        bot.Set["Teams:other:Lead"] = "zoe";
        bot.Set["Teams:other:Account"] = "console/zoe";
        Assert.Contains("not founded yet", await bot.Said("rooms", Condition.Ok), StringComparison.Ordinal);
        bot.Set.Remove("Teams:arb:Lead");
        bot.Set.Remove("Teams:arb:Account");
        Assert.Contains("not configured: arb", await bot.Said("teams", Condition.Look), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_on_a_network_that_is_not_configured_is_named()
    {
        await using var redis = await RedisServer.Start("always");
        bot.Use(redis);
        await Found(redis, new Room("irc:libera", "#func"));
        Assert.Contains("irc:libera", await bot.Said("rooms", Condition.Look), StringComparison.Ordinal);
    }

    /// <summary>No server on another machine can be had here: the words for it are made from what one would say.</summary>
    [Theory]
    [InlineData("10.0.0.5", true, false, Condition.Wrong, Condition.Look)]
    [InlineData("10.0.0.5", false, true, Condition.Ok, Condition.Ok)]
    [InlineData("127.0.0.1", true, false, Condition.Wrong, Condition.Ok)]
    public void Who_could_get_in_and_read_along(string host, bool open, bool tls, Condition password, Condition way)
    {
        var report = new ServerReport(
            host, new Dictionary<string, string>(), new Dictionary<string, string> { ["bind"] = "* -::*" }, null, TimeSpan.Zero);
        var seen = ServerChecks.Exposure(open, tls, new IPEndPoint(IPAddress.Parse(host), 6379), report).ToList();
        Assert.Equal([password, way], seen.Select(o => o.Condition));
    }

    private async Task Found(RedisServer redis, Room? room = null)
    {
        var team = new FoundingTeam(new TeamId("arb"), "Arb", "UTC", [("alice", new Account("console", "alice"), Role.Lead)]);
        await using var opened = await Opened.On(redis);
        await opened.Store.Prepare(TestContext.Current.CancellationToken);
        var stored = new Team { Id = team.Id, Title = team.Title, Rooms = room is null ? [] : [room] };
        await opened.Store.Commit(
            new Commit(Slot.Of(team.Id), null, new AuditEntry(
                NodaTime.NodaConstants.UnixEpoch, PersonId.Operator, "operator found", [stored.Doc]), [new Save(stored)]),
            TestContext.Current.CancellationToken);
    }

    private sealed class Shifted(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
