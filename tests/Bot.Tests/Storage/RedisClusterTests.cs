using Bot.Basics;
using Bot.Documents;
using Testing.Stores;

namespace Bot.Tests.Storage;

/// <summary>One node that thinks it is a cluster: it refuses whatever touches two slots at once.</summary>
public sealed class ClusterServer : IAsyncLifetime
{
    public RedisServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await RedisServer.Start("no", "--cluster-enabled", "yes");
        using var client = new System.Net.Sockets.TcpClient("127.0.0.1", Server.Port);
        var stream = client.GetStream();
        await stream.WriteAsync("CLUSTER ADDSLOTSRANGE 0 16383\r\n"u8.ToArray());
        var answer = new byte[5];
        await stream.ReadExactlyAsync(answer);
        Assert.Equal("+OK\r\n"u8.ToArray(), answer);
        var info = "";
        for (var tries = 0; !info.Contains("cluster_state:ok", StringComparison.Ordinal); tries++)
        {
            Assert.True(tries < 500, "The cluster did not come up: " + info);
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
            await stream.WriteAsync("CLUSTER INFO\r\n"u8.ToArray());
            var more = new byte[4096];
            info = System.Text.Encoding.ASCII.GetString(more, 0, await stream.ReadAsync(more));
        }
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

public sealed class RedisClusterTests(ClusterServer shared) : StoreContract, IClassFixture<ClusterServer>, IAsyncLifetime
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
