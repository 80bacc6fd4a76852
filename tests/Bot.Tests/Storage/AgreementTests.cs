using Bot.Basics;
using Bot.Documents;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Testing.Stores;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

/// <summary>Whatever is done to both, the double in memory and the real store answer the same.</summary>
public sealed class AgreementTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly DocId[] Ids = [OfReminder("0"), OfReminder("1"), OfReminder("2"), OfCase(1)];

    [Fact]
    public async Task The_double_and_the_real_store_agree_on_any_sequence_of_commits()
    {
        await using var opened = await Opened.On(shared.Server);
        var run = 0;
        // A slot of its own for each run: nothing is left from the one before.
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Commits.ArrayOf().ToArbitrary(), commits =>
            Agree(opened.Store, Slot.Of(new Basics.TeamId($"run{run++}")), commits).GetAwaiter().GetResult()));
    }

    private static Gen<Instant?> Due { get; } = Gen.OneOf(
        Gen.Constant((Instant?)null), Gen.Choose(0, 50).Select(ms => (Instant?)(Start + Duration.FromMilliseconds(ms))));

    private static Gen<Change> Changes { get; } =
        from kind in Gen.Choose(0, 6)
        from doc in Gen.Choose(0, Ids.Length - 1)
        from version in Gen.Choose(0, 2)
        from due in Due
        select kind switch
        {
            0 => new Remove(Ids[doc], version),
            1 => new SetDue(Ids[doc], version, due),
            2 => new Notify(Notice($"n{version}")),
            _ => (Change)new Save(
                Ids[doc].Kind == 'c' ? Case(1).At(version) : Reminder(Ids[doc].Rest).At(version), due),
        };

    private static Gen<Commit> Commits { get; } =
        from changes in Changes.ListOf()
        from seen in Gen.Choose(0, 12)
        select Commit([.. changes.Take(4)]) with { Seen = seen < 6 ? $"s{seen}" : null };

    private static async Task<bool> Agree(Bot.Storage.RedisStore real, Slot slot, Commit[] commits)
    {
        var token = TestContext.Current.CancellationToken;
        var memory = new MemoryStore(TimeProvider.System);
        var middle = new Dictionary<IStore, string>();
        foreach (var (index, commit) in commits.Index())
        {
            if (index == commits.Length / 2)
                foreach (IStore store in (IStore[])[real, memory])
                    middle[store] = await Patiently(async () => (await store.Tail(slot, null, token)).Position);
            var here = commit with { Slot = slot };
            Assert.Equal(await memory.Commit(here, token), await real.Commit(here, token));
        }

        Assert.Equal(await Picture(memory), await Patiently(() => Picture(real)));
        return true;

        async Task<string> Picture(IStore store)
        {
            var documents = await store.Load(slot, Ids, token);
            var heads = await store.Heads(slot, [(OfCase(1), 0)], token);
            var due = await store.Due(slot, Start + Duration.FromMilliseconds(30), 3, token);
            var all = (await store.Tail(slot, null, token)).Changed.OrderBy(c => c.Id.Value, StringComparer.Ordinal);
            var since = middle.TryGetValue(store, out var from) ? (await store.Tail(slot, from, token)).Changed : [];
            return string.Join('\n',
                string.Join(' ', documents.Select(d => d?.Version)), (heads[0] as Bot.Cases.CaseHead)?.Version, string.Join(' ', due),
                await store.NextDue(slot, token), string.Join(' ', all), string.Join(' ', since),
                string.Join(' ', (await store.Outbox(slot, token)).Select(n => n.Id)));
        }
    }

    // The client may lose its connection and find another: a read says so, and may be asked again.
    private static async Task<T> Patiently<T>(Func<Task<T>> ask)
    {
        for (var tries = 0; ; tries++)
            try
            {
                return await ask();
            }
            catch (StoreUnavailableException) when (tries < 200)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }
    }
}
