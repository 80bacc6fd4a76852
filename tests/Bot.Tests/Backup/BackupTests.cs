using System.Runtime.Versioning;
using Bot.Backup;
using Bot.Basics;
using Bot.Configuration;
using Bot.Documents;
using Bot.People;
using Bot.Startup;
using Bot.Storage;
using Bot.Storage.Sealing;
using Bot.Tests.Storage;
using NodaTime;
using StackExchange.Redis;
using Testing.Stores;

namespace Bot.Tests.Backup;

[UnsupportedOSPlatform("windows")]
public sealed class BackupTests : IAsyncLifetime
{
    private static readonly Slot Arb = new("arb");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bot-backup-");
    private readonly KeyRing keys = new(Opened.TestKey);
    private RedisServer from = null!;
    private RedisServer to = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder.FullName, "casebot.backup");

    public async ValueTask InitializeAsync()
    {
        (from, to) = (await RedisServer.Start("everysec"), await RedisServer.Start("everysec"));
        await using var opened = await Opened.On(from);
        await opened.Store.Prepare(Stop);
        await opened.Store.Commit(Saved(Slot.People, new Person { Id = new PersonId("p1"), Name = "alice" }, 0), Stop);
        await opened.Store.Commit(Saved(Arb, new Team { Id = new TeamId("arb"), Title = "Arb" }, 0), Stop);
        await opened.Store.Mark("irc:libera", Instant.FromUnixTimeSeconds(1_800_000_000), Stop);
        await opened.Store.Lease("irc:libera", "somebody", Duration.FromMinutes(5), Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await from.DisposeAsync();
        await to.DisposeAsync();
        keys.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Keys_of_every_type_come_back_as_they_were_with_what_is_left_of_their_time()
    {
        using var before = await ConnectionMultiplexer.ConnectAsync(from.Configuration);
        var redis = before.GetDatabase();
        await redis.StringSetAsync("{arb}:new:string", "text", TimeSpan.FromMinutes(10));
        await redis.ListRightPushAsync("{arb}:new:list", ["one", "two"]);
        await redis.SetAddAsync("{arb}:new:set", ["one", "two"]);
        await redis.SortedSetAddAsync("{other}:new:sorted", "one", 1.5);
        await redis.HashSetAsync("{other}:new:hash", "field", new byte[] { 0, 1, 255 });
        await redis.StreamAddAsync("{bot}:new:stream", "a", "b");
        await redis.StringSetAsync("{arb}:new:short", "ends soon", TimeSpan.FromMilliseconds(300));
        await redis.StringSetAsync("somebody else's", "stays out");
        await Make();
        await redis.StringSetAsync("{arb}:new:later", "not in it");
        while (await redis.KeyExistsAsync("{arb}:new:short"))
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop);
        await PutBack();
        using var after = await ConnectionMultiplexer.ConnectAsync(to.Configuration);
        var restored = after.GetDatabase();
        var all = after.GetServers()[0].Keys(pattern: "*").Select(k => (string)k!).ToHashSet();
        string[] gone = ["{lease:irc:libera}", "{arb}:new:short", "{arb}:new:later", "somebody else's"];
        var had = before.GetServers()[0].Keys(pattern: "*").Select(k => (string)k!);
        // Where there is something to do is not copied: it is looked up anew at the start.
        Assert.Equal(had.Except(gone).Where(k => !k.StartsWith("{slots.}", StringComparison.Ordinal)).Order(), all.Order());
        foreach (var key in all)
            if (await redis.KeyTypeAsync(key) == RedisType.Set) // Its members have no order.
                Assert.Equal((await redis.SetMembersAsync(key)).Order(), (await restored.SetMembersAsync(key)).Order());
            else
                Assert.Equal(await redis.KeyDumpAsync(key), await restored.KeyDumpAsync(key));
        Assert.InRange((await restored.KeyTimeToLiveAsync("{arb}:new:string"))!.Value, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
        Assert.Null(await restored.KeyTimeToLiveAsync("{arb}:new:list"));
    }

    [Fact]
    public async Task While_the_bot_writes_each_copy_is_whole_up_to_a_commit()
    {
        using var enough = new CancellationTokenSource();
        await using var opened = await Opened.On(from);
        var writing = Write(opened.Store, enough.Token);
        long last = 0;
        for (var i = 0; i < 5; i++)
        {
            System.IO.File.Delete(File);
            var (made, doubtful) = await Make();
            Assert.Empty(doubtful);
            await to.Ask("FLUSHALL");
            await PutBack();
            await using var restored = await Opened.On(to);
            await restored.Store.Prepare(Stop);
            var entries = new List<ChainedEntry>();
            await foreach (var entry in restored.Store.Audit(Arb, Stop))
                entries.Add(entry);
            Assert.All(entries, entry => Assert.True(entry.Holds));
            Assert.Equal(made.Slots.Single(s => s.Tag == "arb").Entries, entries.Count);
            var team = (Team?)(await restored.Store.Load(Arb, [DocId.Team], Stop))[0];
            Assert.Equal(entries.Count, team!.Version);
            Assert.Equal($"title {team.Version - 1}", entries.Count == 1 ? "title 0" : team.Title);
            Assert.True(entries.Count > last, "nothing was written meanwhile");
            last = entries.Count;
        }

        await enough.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task A_store_that_is_not_empty_is_refused_and_left_as_it_is()
    {
        await Make();
        await to.Ask("SET theirs 1");
        var refused = await Assert.ThrowsAsync<BackupException>(PutBack);
        Assert.Contains("not empty", refused.Message, StringComparison.Ordinal);
        Assert.Equal("1", await to.Ask("DBSIZE"));
    }

    [Fact]
    public async Task Half_a_restore_is_known_as_that_by_the_next_restore_and_by_the_bot()
    {
        await Make();
        await to.Ask("SET {bot}:seal \"restoring 1 x\"");
        Assert.Contains("did not come to its end", (await Assert.ThrowsAsync<BackupException>(PutBack)).Message, StringComparison.Ordinal);
        await using var opened = await Opened.On(to);
        var start = await Assert.ThrowsAsync<MasterKeyException>(() => opened.Store.Prepare(Stop));
        Assert.Contains("did not come to its end", start.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_this_redis_cannot_read_names_the_version_it_was_taken_from()
    {
        using (var file = System.IO.File.Create(File))
        using (var sealing = new SealedWriter(file, new Sealer(keys)))
        {
            using var writer = new BinaryWriter(sealing);
            BackupFile.Write(writer, new BackupHead(0, "99.1.2", "1 x"));
            BackupFile.Write(writer, new BackupKey("{arb}:ver"u8.ToArray(), 0, [0, 1, 65, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0]));
            BackupFile.End(writer, 1);
            sealing.Finish();
        }

        Assert.Contains("Redis 99.1.2", (await Assert.ThrowsAsync<BackupException>(PutBack)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_stored_another_key_and_a_file_that_is_there_are_refused()
    {
        await Make();
        Assert.Contains("already", (await Assert.ThrowsAsync<BackupException>(Make)).Message, StringComparison.Ordinal);
        System.IO.File.Delete(File);
        using var others = new KeyRing([.. Opened.TestKey.Reverse()]);
        var foreign = await Assert.ThrowsAsync<BackupException>(() => Make(others));
        Assert.Contains("another master key", foreign.Message, StringComparison.Ordinal);
        await from.Ask("FLUSHALL");
        Assert.Contains("nothing is stored", (await Assert.ThrowsAsync<BackupException>(Make)).Message, StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task An_audit_that_does_not_end_as_its_chain_says_is_named()
    {
        await from.Ask("SET {arb}:chain changed");
        Assert.Equal(["arb"], (await Make()).Doubtful);
    }

    [Fact]
    public async Task How_far_it_is_is_said_once_a_second_from_the_first_second_on()
    {
        var (clock, said) = (new Microsoft.Extensions.Time.Testing.FakeTimeProvider(), new StringWriter());
        var progress = new Progress(said, clock);
        await progress.Tell(() => "too early");
        clock.Advance(TimeSpan.FromSeconds(1));
        await progress.Tell(() => "one");
        await progress.Tell(() => "too early again");
        Assert.Equal("one", said.ToString().Trim());
    }

    private Task<(BackupSummary Made, IReadOnlyList<string> Doubtful)> Make() => Make(keys);

    private async Task<(BackupSummary Made, IReadOnlyList<string> Doubtful)> Make(KeyRing with)
    {
        await using var redis = await Reach(from);
        return await new BackupMaker(redis, with, new Progress(TextWriter.Null, TimeProvider.System), TimeProvider.System).Make(File, Stop);
    }

    private async Task PutBack()
    {
        await using var redis = await Reach(to);
        await new Restorer(redis, keys, new Progress(TextWriter.Null, TimeProvider.System), TimeProvider.System).PutBack(File, Stop);
    }

    private static Task<DirectRedis> Reach(RedisServer server) => DirectRedis.Open(
        new Settings { Redis = new RedisSection { Configuration = server.Configuration } }, alone: true, TimeProvider.System, Stop);

    private static Commit Saved(Slot slot, Document document, long seconds) => new(
        slot, $"r{slot.Tag}{seconds}", new AuditEntry(Instant.FromUnixTimeSeconds(seconds), PersonId.Operator, "team set", [document.Doc]),
        [new Save(document)]);

    private static async Task Write(RedisStore store, CancellationToken enough)
    {
        for (var version = 1; !enough.IsCancellationRequested; version++)
            Assert.Equal(Committed.Done, await store.Commit(Saved(
                Arb, new Team { Id = new TeamId("arb"), Title = $"title {version}", Version = version }, version), Stop));
    }
}
