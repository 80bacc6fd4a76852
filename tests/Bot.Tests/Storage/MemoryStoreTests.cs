using Bot.Basics;
using Bot.Documents;
using Testing.Stores;

namespace Bot.Tests.Storage;

public sealed class MemoryStoreTests : StoreContract
{
    protected override IStore Store { get; } = new MemoryStore(TimeProvider.System);

    protected override Task<Func<Task>> Copied(Slot slot, DocId id) => Task.FromResult(((MemoryStore)Store).Copied(slot, id));

    [Fact]
    public async Task While_it_is_down_every_call_says_so()
    {
        ((MemoryStore)Store).IsDown = true;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.Do());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.Time(Token));
    }
}
