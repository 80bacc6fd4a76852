using Bot.People;
using Bot.Basics;
using Bot.Documents;
using Bot.Reminders;
using Bot.Storage.Sealing;
using Testing.Stores;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

/// <summary>Several processes on one slot, and what an outsider sees of it.</summary>
public sealed class RedisRaceTests : IAsyncLifetime
{
    private RedisServer server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => server = await RedisServer.Start("always");

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Six_writers_of_two_stores_lose_no_update_and_leave_the_chain_unbroken()
    {
        await using var one = await Opened.On(server);
        await using var two = await Opened.On(server);
        await one.Store.Do(new Save(Reminder("x", "0")));
        var conflicts = 0;
        await Task.WhenAll(Enumerable.Range(0, 6).Select(w => Task.Run(async () =>
        {
            var store = (w % 2 == 0 ? one : two).Store;
            for (var i = 0; i < 60; i++)
            {
                Assert.Equal(Committed.Done, await store.Do(new Save(Reminder($"{w}-{i}"))));
                var now = (Reminder)(await store.One(OfReminder("x")))!;
                if (await store.Do(new Save(now with { Text = $"{now.Version}" })) == Committed.Conflict)
                    Interlocked.Increment(ref conflicts);
            }
        }, Token)));
        var last = (Reminder)(await two.Store.One(OfReminder("x")))!;
        Assert.Equal(361 - conflicts, last.Version);
        Assert.Equal(last.Version - 1, long.Parse(last.Text, null));
        var (count, holds) = await Chain(one);
        Assert.Equal(721 - conflicts, count);
        Assert.All(holds, Assert.True);
    }

    [Fact]
    public async Task A_changed_a_removed_and_a_cut_off_audit_entry_are_noticed()
    {
        await using var opened = await Opened.On(server);
        for (var i = 0; i < 6; i++)
            await opened.Store.Do(new Save(Reminder($"{i}")));
        var (db, audit) = (opened.Database, (StackExchange.Redis.RedisKey)"{demo}:audit");
        var ids = new List<string>();
        await foreach (var entry in opened.Store.Audit(Demo, Token))
            ids.Add(entry.Position);
        await db.ExecuteAsync("XDEL", audit, ids[2]);
        Assert.Equal([true, true, false, true, true], (await Chain(opened)).Holds);
        await db.ExecuteAsync("XDEL", audit, ids[5]);
        Assert.Equal([true, true, false, false], (await Chain(opened)).Holds);
        await db.ExecuteAsync("XADD", audit, "*", "d", "r:0=9", "e", "forged", "h", "forged");
        Assert.Equal([true, true, false, true, false], (await Chain(opened)).Holds);
        Assert.Contains(opened.Store.Damages.Of(Demo), d => d.On.Value.StartsWith("audit:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_value_in_anothers_place_or_of_an_older_version_is_not_read()
    {
        await using var opened = await Opened.On(server);
        await opened.Store.Do(new Save(Reminder("a")), new Save(Reminder("b")));
        var (db, documents) = (opened.Database, (StackExchange.Redis.RedisKey)"{demo}:doc");
        var old = await db.HashGetAsync(documents, "r:a");
        await db.HashSetAsync(documents, "r:b", old);
        await Assert.ThrowsAsync<UnreadableDocumentException>(() => opened.Store.One(OfReminder("b")));
        await opened.Store.Do(new Save(Reminder("a").At(1)));
        await db.HashSetAsync(documents, "r:a", old);
        var e = await Assert.ThrowsAsync<UnreadableDocumentException>(() => opened.Store.One(OfReminder("a")));
        Assert.Equal((Demo, OfReminder("a")), (e.Slot, e.Document));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_head_of_an_older_version_is_not_read_whether_the_version_was_told_or_not(long told)
    {
        await using var opened = await Opened.On(server);
        await opened.Store.Do(new Save(Case(7)));
        var (db, heads) = (opened.Database, (StackExchange.Redis.RedisKey)"{demo}:head");
        var old = await db.HashGetAsync(heads, "c:7");
        await opened.Store.Do(new Save(Case(7).At(1)));
        Assert.NotNull((await opened.Store.Heads(Demo, [(OfCase(7), told)], Token))[0]);
        await db.HashSetAsync(heads, "c:7", old);
        var e = await Assert.ThrowsAsync<UnreadableDocumentException>(() => opened.Store.Heads(Demo, [(OfCase(7), told)], Token));
        Assert.Equal((Demo, OfCase(7)), (e.Slot, e.Document));
        await opened.Store.Do(new Remove(OfCase(7), 2));
        Assert.Null((await opened.Store.Heads(Demo, [(OfCase(7), told)], Token))[0]);
    }

    [Fact]
    public async Task Marked_words_are_nowhere_in_what_Redis_writes_down()
    {
        const string Mark = "Zaunkoenig";
        await using var opened = await Opened.On(server);
        var @case = Case(7, Mark) with { Parties = [new Cases.Party { Id = "1", Name = Mark, Reach = Mark }] };
        await opened.Store.Commit(Commit(new Save(@case), new Save(Reminder("x", Mark))) with { Audit = Entry(Mark) }, Token);
        await opened.Store.Commit(PeopleCommit(new Claim(ClaimKeys.OfName(Mark), Alice)), Token);
        await opened.Database.ExecuteAsync("SAVE");
        var files = Directory.GetFiles(server.Folder, "*", SearchOption.AllDirectories);
        Assert.Contains(files, f => f.EndsWith(".rdb", StringComparison.Ordinal) && Has(f, "{demo}:doc"));
        Assert.Contains(files, f => f.EndsWith(".aof", StringComparison.Ordinal) && Has(f, "{demo}:doc"));
        Assert.DoesNotContain(files, f => Has(f, Mark));
    }

    [Fact]
    public async Task Another_master_key_is_refused_at_the_start()
    {
        await using var right = await Opened.On(server);
        await right.Store.Prepare(Token);
        await right.Store.Prepare(Token);
        await using var wrong = await Opened.On(server, key: new byte[32]);
        await Assert.ThrowsAsync<MasterKeyException>(() => wrong.Store.Prepare(Token));
    }

    private static bool Has(string file, string word)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd().Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<(int Count, List<bool> Holds)> Chain(Opened opened)
    {
        var holds = new List<bool>();
        await foreach (var entry in opened.Store.Audit(Demo, Token))
            holds.Add(entry.Holds);
        return (holds.Count, holds);
    }
}
