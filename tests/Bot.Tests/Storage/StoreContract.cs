using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.Reminders;
using NodaTime;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

/// <summary>What every store does. Each implementation runs all of it.</summary>
public abstract partial class StoreContract
{
    protected abstract IStore Store { get; }

    /// <summary>Takes a copy of a document that stands in the store, and gives what puts it back.</summary>
    protected abstract Task<Func<Task>> Copied(Slot slot, DocId id);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_saved_is_loaded_under_its_next_version()
    {
        Assert.Equal(Committed.Done, await Store.Do(new Save(Reminder("x", "tea"))));
        var loaded = Assert.IsType<Reminder>(await Store.One(OfReminder("x")));
        Assert.Equal(Reminder("x", "tea").At(1), loaded);
    }

    [Fact]
    public async Task What_was_never_saved_is_null_in_its_place()
    {
        await Store.Do(new Save(Reminder("x")));
        var loaded = await Store.Load(Demo, [OfReminder("no"), OfReminder("x"), OfCase(9)], Token);
        Assert.Equal([true, false, true], loaded.Select(d => d is null));
        Assert.Empty(await Store.Load(Demo, [], Token));
    }

    [Fact]
    public async Task A_case_comes_with_its_head_in_the_same_version()
    {
        await Store.Do(new Save(Case(4)));
        await Store.Do(new Save(Case(4, "more").At(1)));
        var head = (CaseHead?)(await Store.Heads(Demo, [(OfCase(4), 0), (OfCase(5), 0)], Token))[0];
        var full = Assert.IsType<Case>(await Store.One(OfCase(4)));
        Assert.Equal((2, 2, 2, "more"), (head!.Version, full.Version, full.Head.Version, full.Summary));
        Assert.Equal([Alice], head.Investigators);
    }

    [Fact]
    public async Task A_save_over_a_newer_version_changes_nothing_at_all()
    {
        await Store.Do(new Save(Reminder("x", "first")));
        Assert.Equal(Committed.Conflict, await Store.Do(
            new Save(Reminder("y")), new Notify(Notice("n")), new Save(Reminder("x", "second"), Start)));
        Assert.Null(await Store.One(OfReminder("y")));
        Assert.Equal("first", ((Reminder?)await Store.One(OfReminder("x")))!.Text);
        Assert.Empty(await Store.Outbox(Demo, Token));
        Assert.Empty(await Store.Due(Demo, Instant.MaxValue, 10, Token));
        Assert.Single(await Entries());
    }

    [Fact]
    public async Task What_does_not_exist_cannot_be_saved_removed_or_looked_at_under_a_version()
    {
        Assert.Equal(Committed.Conflict, await Store.Do(new Save(Reminder("x").At(3))));
        Assert.Equal(Committed.Conflict, await Store.Do(new Remove(OfReminder("x"), 1)));
        Assert.Equal(Committed.Conflict, await Store.Do(new SetDue(OfReminder("x"), 1, Start)));
    }

    [Fact]
    public async Task A_removed_document_is_gone_with_its_due_time_and_head()
    {
        await Store.Do(new Save(Case(4), Start));
        Assert.Equal(Committed.Done, await Store.Do(new Remove(OfCase(4), 1)));
        Assert.Null(await Store.One(OfCase(4)));
        Assert.Null((await Store.Heads(Demo, [(OfCase(4), 0)], Token))[0]);
        Assert.Equal((null, 0), await Store.NextDue(Demo, Token));
        Assert.Equal(Committed.Done, await Store.Do(new Save(Case(4))));
    }

    [Fact]
    public async Task A_request_that_was_seen_is_a_duplicate_even_where_versions_moved_on()
    {
        Assert.Equal(Committed.Done, await Store.Commit(Seen("i1", new Save(Reminder("x"))), Token));
        Assert.Equal(Committed.Duplicate, await Store.Commit(Seen("i1", new Save(Reminder("x"))), Token));
        Assert.Equal(Committed.Done, await Store.Commit(Seen("i2", new Save(Reminder("x").At(1))), Token));
    }

    [Fact]
    public async Task A_request_whose_commit_failed_is_not_seen()
    {
        Assert.Equal(Committed.Conflict, await Store.Commit(Seen("i1", new Save(Reminder("x").At(5))), Token));
        Assert.Equal(Committed.Done, await Store.Commit(Seen("i1", new Save(Reminder("x"))), Token));
    }

    [Fact]
    public async Task Many_at_once_on_one_document_lose_no_update()
    {
        await Store.Do(new Save(Reminder("x", "0")));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            while (true)
            {
                var now = (Reminder)(await Store.One(OfReminder("x")))!;
                var more = now with { Text = (int.Parse(now.Text, null) + 1).ToString((IFormatProvider?)null) };
                if (await Store.Do(new Save(more)) == Committed.Done)
                    return;
            }
        }));
        Assert.Equal("20", ((Reminder)(await Store.One(OfReminder("x")))!).Text);
        Assert.All(await Entries(), e => Assert.True(e.Holds));
    }

    [Fact]
    public async Task Slots_know_nothing_of_each_other()
    {
        await Store.Commit(Seen("i1", new Save(Reminder("x"))), Token);
        var other = Slot.Of(new Basics.TeamId("other"));
        Assert.Null((await Store.Load(other, [OfReminder("x")], Token))[0]);
        Assert.Equal(Committed.Done, await Store.Commit(Seen("i1", new Save(Reminder("x"))) with { Slot = other }, Token));
        Assert.Single(await Entries());
    }

    protected async Task<List<Documents.ChainedEntry>> Entries(Slot? slot = null)
    {
        var entries = new List<Documents.ChainedEntry>();
        await foreach (var entry in Store.Audit(slot ?? Demo, Token))
            entries.Add(entry);
        return entries;
    }
}
