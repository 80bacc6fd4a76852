using Bot.Storage;
using Bot.Storage.Sealing;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;
using Testing.Stores;

namespace Bot.Tests.Storage;

/// <summary>A store on a real server, with a key made for tests.</summary>
internal sealed class Opened : IAsyncDisposable
{
    private readonly ConnectionMultiplexer multiplexer;

    private Opened(ConnectionMultiplexer multiplexer, RedisStore store) => (this.multiplexer, Store) = (multiplexer, store);

    /// <summary>No secret: it seals what tests make up.</summary>
    public static byte[] TestKey { get; } = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    public RedisStore Store { get; }

    public IDatabase Database => multiplexer.GetDatabase();

    public static async Task<Opened> On(RedisServer server, LaneLimits? limits = null, TimeSpan? limit = null, byte[]? key = null)
    {
        var multiplexer = await ConnectionMultiplexer.ConnectAsync(server.Configuration);
        multiplexer.PreserveAsyncOrder = false;
        var redis = new RedisLink(multiplexer, limit ?? RedisLink.DefaultLimit, TimeProvider.System);
        var sealer = new Sealer(new KeyRing(key ?? TestKey));
        return new Opened(multiplexer, new RedisStore(
            redis, sealer, limits ?? new LaneLimits(), TimeProvider.System, NullLogger<RedisStore>.Instance));
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        multiplexer.Dispose();
    }
}
