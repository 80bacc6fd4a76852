using Bot.Basics;
using Bot.Documents;
using NodaTime;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

public abstract partial class StoreContract
{
    [Fact]
    public async Task The_audit_keeps_every_field_in_order_and_its_chain_holds()
    {
        Assert.Empty(await Entries());
        for (var i = 0; i < 5; i++)
            await Store.Commit(Commit() with { Audit = Entry($"case note {i}", Start.PlusTicks(i)) }, Token);
        var entries = await Entries();
        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"case note {i}"), entries.Select(e => e.Entry.What));
        Assert.All(entries, e => Assert.True(e.Holds));
        Assert.Equal(5, entries.Select(e => e.Hash).Distinct().Count());
        var (read, wrote) = (entries[3].Entry, Entry("case note 3", Start.PlusTicks(3)));
        Assert.Equal(wrote, read with { On = wrote.On });
        Assert.Equal(wrote.On, read.On);
    }

    [Fact]
    public async Task Times_in_the_audit_never_run_backwards()
    {
        await Store.Commit(Commit() with { Audit = Entry("later", Start + Minute) }, Token);
        await Store.Commit(Commit() with { Audit = Entry("earlier", Start) }, Token);
        var entries = await Entries();
        Assert.Equal(Start + Minute, entries[1].Entry.At);
        Assert.All(entries, e => Assert.True(e.Holds));
    }

    [Fact]
    public async Task After_a_clock_that_was_far_ahead_times_in_the_audit_are_true_again()
    {
        await Store.Commit(Commit() with { Audit = Entry("ahead", Start + Duration.FromDays(365)) }, Token);
        await Store.Commit(Commit() with { Audit = Entry("now", Start) }, Token);
        await Store.Commit(Commit() with { Audit = Entry("then", Start + Minute) }, Token);
        var entries = await Entries();
        Assert.Equal([Start + Duration.FromDays(365), Start, Start + Minute], entries.Select(e => e.Entry.At));
        Assert.All(entries, e => Assert.True(e.Holds));
    }

    [Fact]
    public async Task The_tail_from_the_beginning_lists_what_exists()
    {
        await Store.Do(new Save(Reminder("a")), new Save(Reminder("b")));
        await Store.Do(new Save(Reminder("b").At(1)), new Remove(OfReminder("a"), 1));
        var tail = await Store.Tail(Demo, null, Token);
        Assert.Equal([(OfReminder("b"), 2)], tail.Changed);
        Assert.Empty((await Store.Tail(Demo, tail.Position, Token)).Changed);
    }

    [Fact]
    public async Task The_tail_of_an_empty_slot_can_be_followed()
    {
        var empty = await Store.Tail(Demo, null, Token);
        Assert.Empty(empty.Changed);
        await Store.Do(new Save(Reminder("a")));
        Assert.Equal([(OfReminder("a"), 1)], (await Store.Tail(Demo, empty.Position, Token)).Changed);
    }

    [Fact]
    public async Task The_tail_names_each_document_once_with_its_last_version_by_last_change()
    {
        var from = (await Store.Tail(Demo, null, Token)).Position;
        await Store.Do(new Save(Reminder("a")), new Save(Reminder("b")));
        await Store.Do(new Save(Reminder("c")));
        await Store.Do(new Save(Reminder("a").At(1)));
        await Store.Do(new Remove(OfReminder("b"), 1));
        var tail = await Store.Tail(Demo, from, Token);
        Assert.Equal([(OfReminder("c"), 1), (OfReminder("a"), 2), (OfReminder("b"), 0)], tail.Changed);
    }

    [Fact]
    public async Task A_commit_without_changes_is_in_the_audit_and_changes_nothing_for_the_tail()
    {
        var from = (await Store.Tail(Demo, null, Token)).Position;
        Assert.Equal(Committed.Done, await Store.Do());
        Assert.Empty((await Store.Tail(Demo, from, Token)).Changed);
        Assert.Single(await Entries());
    }

    [Fact]
    public async Task Whoever_begins_to_follow_while_others_write_ends_with_what_exists()
    {
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => Store.Do(new Save(Reminder($"old{i}")))));
        var writing = Task.WhenAll(Enumerable.Range(0, 700).Select(i => i % 3 == 0 && i < 300
            ? Store.Do(new Remove(OfReminder($"old{i}"), 1))
            : Store.Do(new Save(Reminder($"new{i}")))));
        var known = new Dictionary<DocId, long>();
        string? position = null;
        for (var ended = false; ; ended = true)
        {
            var wasDone = writing.IsCompleted;
            var tail = await Store.Tail(Demo, position, Token);
            position = tail.Position;
            foreach (var (id, version) in tail.Changed)
                known[id] = version;
            if (wasDone && ended)
                break;
        }

        await writing;
        var exact = (await Store.Tail(Demo, null, Token)).Changed;
        var there = known.Where(k => k.Value != 0).Select(k => (k.Key, k.Value));
        Assert.Equal(exact.OrderBy(c => c.Id.Value), there.OrderBy(c => c.Key.Value));
        Assert.Equal(800, exact.Length);
    }

    [Fact]
    public async Task The_stores_clock_goes()
    {
        var first = await Store.Time(Token);
        Assert.True(await Store.Time(Token) >= first);
        Assert.True(first > Instant.FromUtc(2020, 1, 1, 0, 0));
    }
}
