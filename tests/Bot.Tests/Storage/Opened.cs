using Bot.Storage;
using Bot.Storage.Sealing;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;
using Testing.Desk;
using Testing.Stores;

namespace Bot.Tests.Storage;

/// <summary>A store on a real server, with a key made for tests.</summary>
internal sealed class Opened : IAsyncDisposable, ILogger<RedisStore>
{
    private int resent;
    private int alarms;
    private readonly ConnectionMultiplexer multiplexer;

    private Opened(ConnectionMultiplexer multiplexer, TimeSpan limit, LaneLimits limits, byte[] key)
    {
        this.multiplexer = multiplexer;
        var redis = new RedisLink(multiplexer, limit, TimeProvider.System);
        Store = new RedisStore(redis, new Sealer(new KeyRing(key)), Shipped.Codec, limits, TimeProvider.System, this);
    }

    /// <summary>No secret: it seals what tests make up.</summary>
    public static byte[] TestKey { get; } = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    public RedisStore Store { get; }

    public IDatabase Database => multiplexer.GetDatabase();

    /// <summary>How many alarms there were.</summary>
    public int Alarms => Volatile.Read(ref alarms);

    public static async Task<Opened> On(RedisServer server, LaneLimits? limits = null, TimeSpan? limit = null, byte[]? key = null)
    {
        var multiplexer = await ConnectionMultiplexer.ConnectAsync(server.Configuration);
        multiplexer.PreserveAsyncOrder = false;
        return new Opened(multiplexer, limit ?? RedisLink.DefaultLimit, limits ?? new LaneLimits(), key ?? TestKey);
    }

    /// <summary>How often a lane had no answer and asked again: it warns each time.</summary>
    public int Resent => Volatile.Read(ref resent);

    /// <summary>Empties the server. The client may have dropped its idle connection at this very moment: then it is asked once more.</summary>
    public async Task Flush()
    {
        for (var tries = 0; ; tries++)
            try
            {
                await Database.ExecuteAsync("FLUSHALL");
                return;
            }
            catch (RedisConnectionException) when (tries < 20)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        multiplexer.Dispose();
    }

    void ILogger.Log<TState>(LogLevel level, EventId id, TState state, Exception? e, Func<TState, Exception?, string> format)
    {
        if (level == LogLevel.Warning)
            Interlocked.Increment(ref resent);
        else if (level == LogLevel.Critical)
            Interlocked.Increment(ref alarms);
    }

    bool ILogger.IsEnabled(LogLevel level) => true;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;
}
