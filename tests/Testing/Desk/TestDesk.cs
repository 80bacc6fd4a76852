using Bot.Administration;
using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Documents;
using Bot.Hosting;
using Bot.Notices;
using Bot.People;
using Bot.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Text;
using Testing.Stores;

namespace Testing.Desk;

/// <summary>The whole desk over a store, with a clock that is moved by hand and a network that keeps what was told.</summary>
public sealed class TestDesk : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private int requests;

    private TestDesk(ServiceProvider services, FakeTimeProvider time, IStore store, RecordingTransport network) =>
        (this.services, Time, Store, Network) = (services, time, store, network);

    /// <summary>Its clock; starts on a Wednesday.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>Its store.</summary>
    public IStore Store { get; }

    /// <summary>The network "test", on which everybody is.</summary>
    public RecordingTransport Network { get; }

    /// <summary>The team's slot.</summary>
    public Slot Slot { get; } = Slot.Of(new TeamId("arb"));

    /// <summary>A part of the desk.</summary>
    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>
    /// A desk for the team arb: alice leads, bob and carol investigate, dana is an administrator on call; all in Berlin. Further teams are
    /// t0, led by lead0, and so on.
    /// </summary>
    public static async Task<TestDesk> Open(
        string now = "2026-11-18T09:00:00Z", IStore? store = null, FakeTimeProvider? time = null, RecordingTransport? network = null,
        IdGenerator? generator = null, BotMetrics? metrics = null, int more = 0)
    {
        var others = Enumerable.Range(0, more).Select(n => new FoundingTeam(
            new TeamId($"t{n}"), $"Team {n}", "UTC", [Member($"lead{n}", Role.Lead)])).ToList();
        time ??= PassingTime.At(InstantPattern.ExtendedIso.Parse(now).Value);
        store ??= new MemoryStore(time);
        network ??= new RecordingTransport("console");
        var collection = new ServiceCollection().AddSingleton<TimeProvider>(time);
        var log = new List<string>();
        collection.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(new ListLogger(log)));
        collection.AddSingleton(generator ?? new LongNumbers());
        TeamId[] all = [new("arb"), new("other"), .. others.Select(t => t.Id)];
        collection.AddBot(Shipped.Features, store, all, metrics ?? new BotMetrics());
        var desk = new TestDesk(collection.BuildServiceProvider(validateScopes: true), time, store, network);
        desk.logged = log;
        desk.Get<Networks>().Add(network);
        await desk.Get<Bootstrap>().Found(
        [
            new(new TeamId("arb"), "Arbitrators", "Europe/Berlin",
            [
                Member("alice", Role.Lead),
                Member("bob", Role.Investigator),
                Member("carol", Role.Investigator),
                Member("dana", Role.Admin),
            ]),
            new(new TeamId("other"), "Others", "UTC", [Member("zoe", Role.Lead)]),
            .. others,
        ], CancellationToken.None);
        return desk;
    }

    private static (string Name, Account Account, Role Role) Member(string name, Role role) => (name, new Account("console", name), role);

    private List<string> logged = [];

    /// <summary>What was logged, as text.</summary>
    public string Log
    {
        get
        {
            lock (logged)
                return string.Join('\n', logged);
        }
    }

    /// <summary>Somebody types a line in private.</summary>
    public async Task<Answer> Run(string who, string line, string? id = null)
    {
        var request = new Request
        {
            Id = id ?? $"r{Interlocked.Increment(ref requests)}",
            Account = new Account("console", who),
            Place = new Place("console"),
            Line = line,
        };
        var answer = await Get<Dispatcher>().Run(request, CancellationToken.None);
        Wording.Checked(answer.ToString());
        return answer;
    }

    /// <summary>Somebody types a line in private, and this is the answer in plain words.</summary>
    public async Task<string> Say(string who, string line) => (await Run(who, line)).ToString();

    /// <summary>Opens a case and says its number.</summary>
    public async Task<string> OpenCase(
        string who = "bob", string line = "reporter=User:Kestrel accused=User:Jackdaw Phone number on a talk page")
    {
        var answer = await Say(who, "case open " + line);
        return answer.Split(' ', ',').First(w => w.StartsWith("arb-", StringComparison.Ordinal));
    }

    /// <summary>Lets time pass, ringing what comes due on its way, and says what was told.</summary>
    public async Task<IReadOnlyList<(string To, string Text, string Nonce)>> Pass(Duration length)
    {
        var until = Time.Now() + length;
        while (await Store.NextDue(Slot, CancellationToken.None) is { Earliest: { } next } && next <= until)
        {
            if (next > Time.Now())
                Time.Pass(next - Time.Now());
            await Ring();
        }

        Time.Pass(until - Time.Now());
        await Ring();
        return Network.Take();
    }

    /// <summary>Rings and tells what is due now.</summary>
    public async Task Ring()
    {
        await Get<Scheduler>().RingDue(Slot, CancellationToken.None);
        await Settle();
    }

    /// <summary>Waits until what can be told is told.</summary>
    public async Task Settle()
    {
        var limit = TimeProvider.System.GetTimestamp();
        while (Get<OutboxRelay>().IsBusy)
        {
            if (TimeProvider.System.GetElapsedTime(limit) > TimeSpan.FromSeconds(10))
                throw new TimeoutException("the relay does not settle");
            await Task.Yield();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();
}
