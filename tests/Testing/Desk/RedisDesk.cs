using Bot.Administration;
using Bot.Basics;
using Bot.Commands;
using Bot.Hosting;
using Bot.Notices;
using Bot.People;
using Bot.Scheduling;
using Bot.Sharing;
using Bot.Storage;
using Bot.Storage.Connection;
using Bot.Storage.Sealing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Testing.Desk;

/// <summary>The desk as the bot runs it over a real Redis, for one team or many, with the machine's own clock.</summary>
public sealed class RedisDesk : IAsyncDisposable
{
    private readonly RedisConnection connection;
    private readonly KeyRing keys;
    private readonly ServiceProvider services;
    private readonly CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;

    private RedisDesk(RedisConnection connection, KeyRing keys, RedisStore store, ServiceProvider services) =>
        (this.connection, this.keys, Store, this.services) = (connection, keys, store, services);

    /// <summary>Its store.</summary>
    public RedisStore Store { get; }

    /// <summary>Opens it; the team is founded where it is not there yet.</summary>
    /// <param name="configuration">Redis, as its client writes it.</param>
    /// <param name="keyFile">The master key; made where it is missing.</param>
    /// <param name="limit">How long one call to Redis may take.</param>
    /// <param name="network">Where it tells.</param>
    /// <param name="team">For whom.</param>
    /// <param name="level">From where on its log goes to standard error.</param>
    public static Task<RedisDesk> Open(
        string configuration, string keyFile, TimeSpan limit, ITransport network, FoundingTeam team, LogLevel level = LogLevel.Warning) =>
        Open(configuration, keyFile, limit, network, [team], level);

    /// <summary>The same for many teams; those that are not there yet are founded.</summary>
    public static async Task<RedisDesk> Open(
        string configuration, string keyFile, TimeSpan limit, ITransport network, IReadOnlyList<FoundingTeam> teams,
        LogLevel level = LogLevel.Warning)
    {
        var settings = RedisSettings.Parse(configuration);
        var connection = await RedisConnection.OpenAsync(
            settings, TimeProvider.System, NullLogger<RedisConnection>.Instance, CancellationToken.None);
        await connection.WhenUpAsync(CancellationToken.None);
        var keys = new KeyRing(MasterKeyFile.Read(keyFile, create: true));
        var store = new RedisStore(
            new LimitedRedis(connection, limit, TimeProvider.System), new Sealer(keys), Shipped.Codec,
            new CommitQueueLimits(), TimeProvider.System, NullLogger<RedisStore>.Instance);
        await store.Prepare(CancellationToken.None);
        var collection = new ServiceCollection();
        collection.AddLogging(l => l.AddSimpleConsole().SetMinimumLevel(level));
        collection.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        collection.AddBot(Shipped.Features, store, [.. teams.Select(t => t.Id)], new BotMetrics());
        var desk = new RedisDesk(connection, keys, store, collection.BuildServiceProvider());
        desk.Get<Networks>().Add(network);
        await desk.Get<Bootstrap>().Found(teams, CancellationToken.None);
        return desk;
    }

    /// <summary>A part of the desk.</summary>
    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Lets the clock ring and the relay tell until it is disposed of.</summary>
    public void Start()
    {
        var (work, clock, relay) = (Get<SharedWork>(), Get<Scheduler>(), Get<OutboxRelay>());
        running = Task.WhenAll(new[] { work.Run, clock.Run, relay.Run }.Select(r => Task.Run(() => r(stop.Token))));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        if (running != Task.CompletedTask)
            await Get<SharedWork>().Leave();
        await services.DisposeAsync();
        await Store.DisposeAsync();
        await connection.DisposeAsync();
        keys.Dispose();
        stop.Dispose();
    }
}
