using Bot.Basics;
using Bot.Documents;
using Bot.Storage;
using FsCheck;
using FsCheck.Fluent;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

/// <summary>A tail does not read back what its own process wrote, and passes over nothing that another one wrote.</summary>
public sealed class OwnEntriesTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    public void What_follows_without_a_gap_is_known_in_whatever_order_it_was_noted()
    {
        var own = new OwnEntries();
        own.Add(2, Head(1), Head(2), "20-0", ["b", "c"]);
        own.Add(1, Head(0), Head(1), "10-0", ["a"]);
        own.Add(3, Head(2), Head(3), "30-0", ["d"]);
        Assert.Equal(("30-0", "b c d"), After(own, "10-0"));
        Assert.Equal(("30-0", "d"), After(own, "20-0"));
        Assert.Equal(("30-0", ""), After(own, "30-0"));
        Assert.Equal(("15-0", ""), After(own, "15-0"));
    }

    [Fact]
    public void What_another_process_wrote_in_between_is_left_to_be_read()
    {
        var own = new OwnEntries();
        own.Add(1, Head(0), Head(1), "10-0", ["a"]);
        own.Add(2, Head(7), Head(8), "20-0", ["b"]);
        own.Add(3, Head(8), Head(9), "30-0", ["c"]);
        Assert.Equal(("10-0", ""), After(own, "10-0"));
        Assert.Equal(("30-0", "c"), After(own, "20-0"));
    }

    [Fact]
    public void Old_ones_are_forgotten()
    {
        var own = new OwnEntries(most: 10);
        for (var i = 1; i <= 100; i++)
            own.Add(i, Head(i - 1), Head(i), $"{i}-0", [$"{i}"]);
        Assert.Equal(("80-0", ""), After(own, "80-0"));
        Assert.Equal(("100-0", "97 98 99 100"), After(own, "96-0"));
    }

    [Fact]
    public async Task Two_processes_that_follow_each_other_see_each_version_of_each_document()
    {
        await using var one = await Opened.On(shared.Server);
        await using var two = await Opened.On(shared.Server);
        var run = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), steps =>
            Follow([one.Store, two.Store], Slot.Of(new TeamId($"run{run++}")), steps).GetAwaiter().GetResult()));
    }

    private static async Task<bool> Follow(RedisStore[] stores, Slot slot, byte[] steps)
    {
        var (token, truth) = (TestContext.Current.CancellationToken, new Dictionary<string, long>());
        var (seen, positions) = (new[] { new Dictionary<string, long>(), new Dictionary<string, long>() }, new string?[2]);
        foreach (var step in steps.Concat(new byte[] { 0, 1, 128, 192 }))
        {
            var who = (step >> 6) & 1;
            if (step < 128)
                await Task.WhenAll(Enumerable.Range(0, 1 + (step & 7)).Select(i => Write(stores[who], $"{(step >> 3) & 3}{i}")));
            else
                await Read(who);
        }

        return true;

        async Task Write(RedisStore store, string id)
        {
            long version;
            lock (truth)
                version = truth.GetValueOrDefault(id);
            Assert.Equal(Committed.Done, await store.Commit(Commit(new Save(Reminder(id).At(version))) with { Slot = slot }, token));
            lock (truth)
                truth[id] = version + 1;
        }

        async Task Read(int who)
        {
            var tail = await stores[who].Tail(slot, positions[who], token);
            positions[who] = tail.Position;
            foreach (var (id, version) in tail.Changed)
                seen[who][id.Rest] = version;
            Assert.Equal(truth.OrderBy(t => t.Key, StringComparer.Ordinal), seen[who].OrderBy(t => t.Key, StringComparer.Ordinal));
        }
    }

    private static ChainHead Head(int number) => ChainHead.Empty.Next($"{number}", [], Start);

    private static (string, string) After(OwnEntries own, string position)
    {
        var (next, documents) = own.After(position);
        return (next, string.Join(' ', documents));
    }
}
