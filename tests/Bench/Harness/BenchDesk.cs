using Bot.Delivery;
using Bot.Desk;
using Bot.Hosting;
using Bot.People;
using Bot.Ringing;
using Bot.Storage;
using Bot.Storage.Connection;
using Bot.Storage.Sealing;
using Bot.Storing;
using Bot.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Testing.Stores;

namespace Bench.Harness;

/// <summary>The desk as the bot runs it, over a fresh real redis-server, telling to a null transport.</summary>
internal sealed class BenchDesk : IAsyncDisposable
{
    public static readonly TeamId TeamId = new("arb");
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(30);

    private readonly RedisConnection connection;
    private readonly KeyRing keys;
    private readonly ServiceProvider services;
    private int requests;

    private BenchDesk(RedisServer server, RedisConnection connection, KeyRing keys, RedisStore store, ServiceProvider services) =>
        (Server, this.connection, this.keys, Store, this.services) = (server, connection, keys, store, services);

    /// <summary>Raised with each notice that is told.</summary>
    public Action<Reply> Heard { get; set; } = _ => { };

    public RedisServer Server { get; }

    public RedisStore Store { get; }

    /// <summary>The master key, for another process that should read the same store.</summary>
    public string KeyFile => KeyFileOf(Server);

    public Slot Slot { get; } = Slot.Of(TeamId);

    public Team Team => Get<Replica>().Team(TeamId).Team!;

    /// <summary>The investigators, by id.</summary>
    public IReadOnlyList<PersonId> Hands => [.. Team.Members.Where(m => m.Role == Role.Investigator).Select(m => m.Person)];

    /// <summary>A desk with a lead and ten investigators.</summary>
    /// <param name="fsync">always, everysec, or no for no append-only file.</param>
    public static async Task<BenchDesk> Open(string fsync)
    {
        var server = await RedisServer.Start(fsync);
        var connection = await RedisConnection.OpenAsync(RedisSettings.Parse(server.Configuration), TimeProvider.System, NullLogger<RedisConnection>.Instance, CancellationToken.None);
        await connection.WhenUpAsync(CancellationToken.None);
        var keys = new KeyRing(MasterKeyFile.Read(KeyFileOf(server), create: true));
        var store = new RedisStore(new LimitedRedis(connection, CallLimit), new Sealer(keys), new LaneLimits(), TimeProvider.System, NullLogger<RedisStore>.Instance);
        await store.Prepare(CancellationToken.None);
        var collection = new ServiceCollection();
        collection.AddLogging(l => l.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
        collection.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        collection.AddDesk(store, [TeamId], new Meters());
        var desk = new BenchDesk(server, connection, keys, store, collection.BuildServiceProvider());
        desk.Get<Transports>().Add(new NullTransport(reply => desk.Heard(reply)));
        (string, Account, Role)[] members = [("alice", Of("alice"), Role.Lead), .. Enumerable.Range(0, 10).Select(i => ($"hand{i}", Of($"hand{i}"), Role.Investigator))];
        await desk.Get<Bootstrap>().Found([new FoundingTeam(TeamId, "Arbitrators", "UTC", members)], CancellationToken.None);
        return desk;

        static Account Of(string name) => new(Account.ConsoleNetwork, name);
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Types a line as the first investigator; a refusal is a fault of the measurement.</summary>
    public async Task Type(string line)
    {
        var answer = await Get<Dispatcher>().Run(new Request
        {
            Id = $"b{Interlocked.Increment(ref requests)}", Account = new Account(Account.ConsoleNetwork, "hand0"), Place = new Place(Account.ConsoleNetwork), Line = line,
        }, CancellationToken.None);
        if (answer.Refusal is { } refusal)
            throw new InvalidOperationException($"{line}: {refusal}");
    }

    private static string KeyFileOf(RedisServer server) => Path.Combine(server.Folder, "keys", "master.key");

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Store.DisposeAsync();
        await connection.DisposeAsync();
        keys.Dispose();
        await Server.DisposeAsync();
    }
}
