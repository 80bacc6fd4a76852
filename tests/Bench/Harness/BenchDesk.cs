using Bot.Administration;
using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.People;
using Bot.Storage;
using Bot.Texts;
using Bot.Views;
using Testing.Desk;
using Testing.Stores;

namespace Bench.Harness;

/// <summary>The desk as the bot runs it, over a fresh real redis-server, telling to a null transport.</summary>
internal sealed class BenchDesk : IAsyncDisposable
{
    public static readonly TeamId TeamId = new("arb");
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(30);

    private RedisDesk desk = null!;
    private int requests;

    private BenchDesk(RedisServer server) => Server = server;

    /// <summary>Raised with each notice that is told.</summary>
    public Action<Reply> Heard { get; set; } = _ => { };

    public RedisServer Server { get; }

    public RedisStore Store => desk.Store;

    /// <summary>The master key, for another process that should read the same store.</summary>
    public string KeyFile => Path.Combine(Server.Folder, "keys", "master.key");

    public Slot Slot { get; } = Slot.Of(TeamId);

    public Team Team => Get<ReadModel>().Team(TeamId).Team!;

    /// <summary>The investigators, by id.</summary>
    public IReadOnlyList<PersonId> Hands => [.. Team.Members.Where(m => m.Role == Role.Investigator).Select(m => m.Person)];

    /// <summary>A desk with a lead and ten investigators.</summary>
    /// <param name="fsync">always, everysec, or no for no append-only file.</param>
    public static async Task<BenchDesk> Open(string fsync)
    {
        var bench = new BenchDesk(await RedisServer.Start(fsync));
        var hands = Enumerable.Range(0, 10).Select(i => ($"hand{i}", Of($"hand{i}"), Role.Investigator));
        var founding = new FoundingTeam(TeamId, "Arbitrators", "UTC", [("alice", Of("alice"), Role.Lead), .. hands]);
        var transport = new NullTransport(reply => bench.Heard(reply));
        bench.desk = await RedisDesk.Open(bench.Server.Configuration, bench.KeyFile, CallLimit, transport, founding);
        return bench;

        static Account Of(string name) => new(Account.ConsoleNetwork, name);
    }

    public T Get<T>() where T : notnull => desk.Get<T>();

    /// <summary>Lets the clock ring and the relay tell.</summary>
    public void Start() => desk.Start();

    /// <summary>Types a line as the first investigator; a refusal is a fault of the measurement.</summary>
    public async Task Type(string line)
    {
        var answer = await Get<Dispatcher>().Run(new Request
        {
            Id = $"b{Interlocked.Increment(ref requests)}",
            Account = new Account(Account.ConsoleNetwork, "hand0"),
            Place = new Place(Account.ConsoleNetwork),
            Line = line,
        }, CancellationToken.None);
        if (answer.Refusal is { } refusal)
            throw new InvalidOperationException($"{line}: {refusal}");
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await Server.DisposeAsync();
    }
}
