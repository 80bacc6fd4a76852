using System.Globalization;
using System.Runtime.Versioning;
using Bot.Backup;
using Bot.Basics;
using Bot.Configuration;
using Bot.Documents;
using Bot.Startup;
using Bot.Storage;
using Bot.Storage.Sealing;
using Bot.Tests.Storage;
using NodaTime;
using StackExchange.Redis;
using Testing.Stores;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Backup;

/// <summary>Large slots are copied in pages while others write: what is put back is what stood after one commit.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PagedCopyTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Writers = 4, Each = 700;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bot-paged-");
    private readonly KeyRing keys = new(Opened.TestKey);
    private RedisServer from = null!;
    private RedisServer to = null!;
    private Opened opened = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder.FullName, "casebot.backup");

    public async ValueTask InitializeAsync()
    {
        (from, to) = (await RedisServer.Start("everysec"), await RedisServer.Start("everysec"));
        opened = await Opened.On(from);
        await opened.Store.Prepare(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await opened.DisposeAsync();
        await from.DisposeAsync();
        await to.DisposeAsync();
        keys.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Whatever_is_saved_removed_and_told_meanwhile_the_copy_is_the_state_of_one_position()
    {
        using var enough = new CancellationTokenSource();
        var begun = new CountdownEvent(Writers);
        var writing = Enumerable.Range(0, Writers).Select(w => Task.Run(() => Write(w, begun, enough.Token))).ToList();
        await Task.Run(() => begun.Wait(Stop), Stop);
        long last = 0;
        for (var copy = 0; copy < 4; copy++)
        {
            System.IO.File.Delete(File);
            var (made, doubtful) = await Make(most: 0);
            Assert.Empty(doubtful);
            await to.Ask("FLUSHALL");
            await PutBack();
            await IsOnePosition();
            Assert.True(made.Slots.Single(s => s.Tag == Demo.Tag).Entries > last, "nothing was written meanwhile");
            last = made.Slots.Single(s => s.Tag == Demo.Tag).Entries;
        }

        await enough.CancelAsync();
        await Task.WhenAll(writing);
        System.IO.File.Delete(File);
        await Make(most: 0);
        await to.Ask("FLUSHALL");
        await PutBack();
        await IsTheSame();
    }

    [Fact]
    public async Task Of_more_notices_than_one_step_takes_those_that_wait_are_in_it_and_their_count_agrees()
    {
        foreach (var some in Enumerable.Range(0, 3_000).Chunk(500))
            await opened.Store.Do([.. some.Select(i => new Notify(Notice($"n{i}")))]);
        await opened.Store.MarkDelivered(Demo, ["n7"], Stop);
        await Make(most: 0);
        await PutBack();
        await using var restored = await Opened.On(to);
        Assert.Equal(2_999, (await restored.Store.Outbox(Demo, Stop)).Length);
        await restored.Store.Survey(Demo, slowly: false, _ => { }, Stop);
        Assert.Empty(restored.Store.Damages.All);
    }

    /// <summary>Says how long a PING waits at most while 100,000 documents are copied, in one step and in pages.</summary>
    [Fact(Explicit = true)]
    public async Task Nobody_waits_for_long_while_a_hundred_thousand_documents_are_copied()
    {
        var text = new string('x', 900);
        foreach (var some in Enumerable.Range(0, 100_000).Chunk(100))
            await Task.WhenAll(some.Select(i => opened.Store.Do(new Save(Reminder($"r{i}", text + i)))));
        var whole = await Longest(int.MaxValue);
        var paged = await Longest(SlotCopy.Most);
        output.WriteLine($"longest PING: in one step {whole.TotalMilliseconds:F0} ms, in pages {paged.TotalMilliseconds:F0} ms");
        Assert.True(paged < whole / 5, "the pages are no better");
    }

    private async Task<TimeSpan> Longest(int most)
    {
        System.IO.File.Delete(File);
        using var other = await ConnectionMultiplexer.ConnectAsync(from.Configuration);
        var (redis, longest) = (other.GetDatabase(), TimeSpan.Zero);
        await other.GetServers()[0].SlowlogResetAsync();
        var began = TimeProvider.System.GetTimestamp();
        var making = Task.Run(() => Make(most), Stop);
        while (!making.IsCompleted)
        {
            var took = await redis.PingAsync();
            longest = took > longest ? took : longest;
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Stop);
        }

        await making;
        output.WriteLine($"most {most}: {TimeProvider.System.GetElapsedTime(began).TotalSeconds:F1} s in all");
        foreach (var slow in (await other.GetServers()[0].SlowlogGetAsync(3)).OrderByDescending(s => s.Duration))
            output.WriteLine($"  {slow.Arguments[0]} took {slow.Duration.TotalMilliseconds:F1} ms");
        return longest;
    }

    /// <summary>Saves, removes and tells of its own documents until it is enough; each is the first of it in turn.</summary>
    private async Task Write(int writer, CountdownEvent begun, CancellationToken enough)
    {
        var versions = new long[Each];
        for (var n = 0; !enough.IsCancellationRequested; n++)
        {
            if (n == Each)
                begun.Signal();
            var i = n % Each;
            var id = $"w{writer}-{i}";
            Change change = versions[i] > 0 && n % 7 == 0
                ? new Remove(OfReminder(id), versions[i])
                : new Save(Reminder(id, $"text {n}").At(versions[i]), Start + Duration.FromMinutes(n));
            versions[i] = change is Remove ? 0 : versions[i] + 1;
            Change[] also = n % 50 == 0 ? [new Notify(Notice($"{id}.{n}"))] : [];
            Assert.Equal(Committed.Done, await opened.Store.Commit(Commit([change, .. also]), Stop));
        }
    }

    /// <summary>What is there is what the audit says, to the last document; and the audit holds.</summary>
    private async Task IsOnePosition()
    {
        await using var restored = await Opened.On(to);
        await restored.Store.Prepare(Stop);
        await foreach (var entry in restored.Store.Audit(Demo, Stop))
            Assert.True(entry.Holds);
        var said = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var entry in await restored.Database.StreamRangeAsync(new KeySchema(Demo).Audit))
            foreach (var line in ((string)entry["d"]!).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                said[line[..line.LastIndexOf('=')]] = long.Parse(line[(line.LastIndexOf('=') + 1)..], CultureInfo.InvariantCulture);
        var there = said.Where(s => s.Value > 0).ToDictionary();
        var noted = await restored.Database.HashGetAllAsync(new KeySchema(Demo).Versions);
        Assert.Equal(there.OrderBy(t => t.Key), noted.ToDictionary(h => (string)h.Name!, h => (long)h.Value).OrderBy(n => n.Key));
        var documents = await restored.Store.Load(Demo, [.. there.Keys.Select(k => new DocId(k))], Stop);
        Assert.Equal(there, documents.ToDictionary(d => d!.Doc.Value, d => d!.Version));
        Assert.Equal(there.Count, await restored.Database.HashLengthAsync(new KeySchema(Demo).Documents));
        var due = await restored.Store.Due(Demo, Instant.MaxValue, int.MaxValue, Stop);
        Assert.Equal(there.Keys.Order(StringComparer.Ordinal), due.Select(d => d.Id.Value).Order(StringComparer.Ordinal));
        await restored.Store.Survey(Demo, slowly: false, _ => { }, Stop);
        Assert.Empty(restored.Store.Damages.All);
    }

    /// <summary>Where nobody writes any more, every key holds the same.</summary>
    private async Task IsTheSame()
    {
        await using var restored = await Opened.On(to);
        var (one, other, schema) = (opened.Database, restored.Database, new KeySchema(Demo));
        foreach (var hash in new[] { schema.Versions, schema.Documents, schema.Heads, schema.Outbox, schema.Counts, schema.Claims })
            Assert.Equal(InOrder(await one.HashGetAllAsync(hash)), InOrder(await other.HashGetAllAsync(hash)));
        var due = await one.SortedSetRangeByRankWithScoresAsync(schema.Due);
        Assert.Equal(due, await other.SortedSetRangeByRankWithScoresAsync(schema.Due));
        Assert.Equal(await one.StringGetAsync(schema.Chain), await other.StringGetAsync(schema.Chain));
        var (had, has) = (await one.StreamRangeAsync(schema.Audit), await other.StreamRangeAsync(schema.Audit));
        Assert.Equal(had.Select(e => (e.Id, e["h"])), has.Select(e => (e.Id, e["h"])));
    }

    private static IEnumerable<HashEntry> InOrder(HashEntry[] of) => of.OrderBy(h => (string)h.Name!, StringComparer.Ordinal);

    private async Task<(BackupSummary Made, IReadOnlyList<string> Doubtful)> Make(int most)
    {
        await using var redis = await Reach(from);
        var progress = new Progress(TextWriter.Null, TimeProvider.System);
        return await new BackupMaker(redis, keys, progress, TimeProvider.System, most).Make(File, Stop);
    }

    private async Task PutBack()
    {
        await using var redis = await Reach(to);
        await new Restorer(redis, keys, new Progress(TextWriter.Null, TimeProvider.System), TimeProvider.System).PutBack(File, Stop);
    }

    private static Task<DirectRedis> Reach(RedisServer server) => DirectRedis.Open(
        new Settings { Redis = new RedisSection { Configuration = server.Configuration } }, alone: true, TimeProvider.System, Stop);
}
