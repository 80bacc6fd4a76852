using Bot.Basics;
using Bot.Documents;
using Testing.Stores;

namespace Bot.Tests.Storage;

public sealed class SharedServer : IAsyncLifetime
{
    public RedisServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await RedisServer.Start("no");

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

public sealed class RedisStoreTests(SharedServer shared) : StoreContract, IClassFixture<SharedServer>, IAsyncLifetime
{
    private Opened opened = null!;

    protected override IStore Store => opened.Store;

    protected override Task<Func<Task>> Copied(Slot slot, DocId id) => opened.Copied(slot, id);

    public async ValueTask InitializeAsync()
    {
        opened = await Opened.On(shared.Server);
        await opened.Flush();
        await opened.Store.Prepare(Token);
    }

    public ValueTask DisposeAsync() => opened.DisposeAsync();
}
