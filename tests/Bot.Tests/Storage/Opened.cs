using Bot.Basics;
using Bot.Configuration;
using Bot.Hosting;
using Bot.Storage;
using Bot.Storage.Connection;
using Bot.Storage.Positions;
using Bot.Storage.Replication;
using Bot.Storage.Sealing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;
using Testing.Desk;
using Testing.Stores;

namespace Bot.Tests.Storage;

/// <summary>A store on a real server, with a key made for tests.</summary>
internal sealed class Opened : IAsyncDisposable, ILogger<RedisStore>
{
    private int resent;
    private int alarms;
    private readonly RedisConnection connection;
    private readonly LimitedRedis redis;
    private readonly Confirmations? copies;

    private Opened(RedisConnection connection, TimeSpan limit, CommitQueueLimits limits, byte[] key, Confirmations? copies)
    {
        this.copies = copies;
        this.connection = connection;
        redis = new LimitedRedis(connection, limit, TimeProvider.System);
        Store = new RedisStore(redis, new Sealer(new KeyRing(key)), Shipped.Codec, limits, TimeProvider.System, this, copies);
    }

    /// <summary>No secret: it seals what tests make up.</summary>
    public static byte[] TestKey { get; } = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    public RedisStore Store { get; }

    public IDatabase Database => connection.Client.GetDatabase();

    /// <summary>How many alarms there were.</summary>
    public int Alarms => Volatile.Read(ref alarms);

    public static Task<Opened> On(RedisServer server, CommitQueueLimits? limits = null, TimeSpan? limit = null, byte[]? key = null) =>
        On(server.Configuration, limits, limit, key);

    /// <summary>One whose answers wait for replicas.</summary>
    public static Task<Opened> WithReplicas(string configuration, int? replicas = null) =>
        On(configuration, null, null, null, c => c.Confirmations(replicas, NullLogger.Instance));

    /// <summary>Looks at the master's replicas, as the start does.</summary>
    public Task<int?> LookAtReplicas(CancellationToken token) => copies!.Look(new KeySchema(Sample.Demo).Chain, token);

    /// <summary>As the start does where the server said a moment ago that it has none.</summary>
    public void LookAtReplicasLater() => copies!.LookLater(new KeySchema(Sample.Demo).Chain);

    /// <summary>How often a lane had no answer and asked again: it warns each time.</summary>
    public int Resent => Volatile.Read(ref resent);

    /// <summary>Keeps how far the store has come.</summary>
    public PositionKeeper Keeper(PositionFile file, ILogger<PositionKeeper> log)
    {
        var keeper = new PositionKeeper(Store, redis, file, TimeProvider.System, log);
        connection.Shaken += keeper.Doubt;
        return keeper;
    }

    /// <summary>Empties the server.</summary>
    public Task Flush() => Database.ExecuteAsync("FLUSHALL");

    /// <summary>
    /// Takes a copy of a document as it stands; what it gives puts it back, in its version, as if nothing had come since.
    /// </summary>
    public async Task<Func<Task>> Copied(Slot slot, DocId id)
    {
        var names = new KeySchema(slot);
        RedisKey[] keys = [names.Versions, names.Documents, names.Heads];
        var copies = await Task.WhenAll(keys.Select(k => Database.HashGetAsync(k, id.Value)));
        return () => Task.WhenAll(keys.Zip(copies, (key, copy) => Database.HashSetAsync(key, id.Value, copy)));
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        if (copies is not null)
            await copies.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static async Task<Opened> On(
        string configuration, CommitQueueLimits? limits, TimeSpan? limit, byte[]? key, Func<RedisConnection, Confirmations>? copies = null)
    {
        var connection = await RedisConnection.OpenAsync(
            RedisSettings.Parse(configuration), TimeProvider.System, NullLogger<RedisConnection>.Instance, CancellationToken.None);
        await connection.WhenUpAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System);
        return new Opened(
            connection, limit ?? new Settings().Redis.CallLimit, limits ?? new CommitQueueLimits(), key ?? TestKey,
            copies?.Invoke(connection));
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
