using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Documents;
using Bot.Hosting;
using Bot.Notices;
using Bot.People;
using Bot.Scheduling;
using Bot.Transports.Console;
using Bot.Transports.Console.Sessions;
using Bot.Views;
using Microsoft.Extensions.DependencyInjection;
using Testing.Desk;
using Testing.Stores;

namespace Bot.Tests.Transports.Console;

/// <summary>
/// A desk with a real dispatcher, clock and relay over the store in memory;
/// alice leads team demo, bob investigates, carl is on call.
/// </summary>
internal sealed class Seated : IAsyncDisposable
{
    public static readonly TeamId Demo = new("demo");
    private readonly CancellationTokenSource stopping = new();
    private readonly Task running;

    private Seated(TimeProvider time)
    {
        Time = time;
        Store = new MemoryStore(time);
        var services = new ServiceCollection().AddLogging().AddSingleton(time)
            .AddBot(Shipped.Features, Store, [Demo], new BotMetrics()).BuildServiceProvider();
        services.GetRequiredService<Networks>().Add(Transport);
        ReadModel = services.GetRequiredService<ReadModel>();
        OutboxRelay = services.GetRequiredService<OutboxRelay>();
        Table = services.GetRequiredService<CommandTable>();
        Door = services.GetRequiredService<Dispatcher>();
        Completion = (Completion)services.GetRequiredService<ICompletion>();
        var (teams, generator) = (services.GetRequiredService<TeamNames>(), services.GetRequiredService<IdGenerator>());
        var clock = services.GetRequiredService<Scheduler>();
        var grace = new Grace(services.GetRequiredService<NextDue>().For, Settled, time);
        Interactive = new InteractiveSession(Door, Table, Completion, Transport, generator, time);
        var piped = new PipedSession(Door, Table, Transport, grace, generator, time);
        Entry = new ConsoleEntry(new Seats(ReadModel, teams, services.GetRequiredService<Visitors>()), piped, Interactive);
        running = Task.WhenAll(clock.Run(stopping.Token), OutboxRelay.Run(stopping.Token));
    }

    public TimeProvider Time { get; }
    public MemoryStore Store { get; }
    public ReadModel ReadModel { get; }
    public ConsoleTransport Transport { get; } = new();
    public OutboxRelay OutboxRelay { get; }
    public CommandTable Table { get; }
    public Dispatcher Door { get; }
    public Completion Completion { get; }
    public InteractiveSession Interactive { get; }
    public ConsoleEntry Entry { get; }

    public static async Task<Seated> Open()
    {
        var seated = new Seated(TimeProvider.System);
        (string Name, Role Role)[] members = [("alice", Role.Lead), ("bob", Role.Investigator), ("carl", Role.Admin)];
        foreach (var (name, _) in members)
        {
            var person = new Person { Id = new PersonId(name), Name = name, Zone = "Europe/Berlin", Accounts = [Of(name)] };
            await seated.Put(Slot.People, person, new Claim(ClaimKeys.Of(Of(name)), new PersonId(name)));
        }

        await seated.Put(Slot.Of(Demo), new Team
        {
            Id = Demo, Title = "Demo", Zone = "Europe/Berlin",
            Members = [.. members.Select(m => new Member(new PersonId(m.Name), m.Role))],
        });
        return seated;
    }

    public static Account Of(string name) => new(Account.ConsoleNetwork, name);

    /// <summary>Runs a script and gives what was printed.</summary>
    public async Task<string> Pipe(string script, string user = "alice")
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter());
        Assert.Equal(0, await Entry.Run("demo", user, new StringReader(script), output, error, TestContext.Current.CancellationToken));
        Assert.Equal("", error.ToString());
        return output.ToString();
    }

    /// <summary>Types at a terminal and gives what was to be seen there.</summary>
    public static async Task<string> Talk(Action<Keyboard> type)
    {
        await using var desk = await Open();
        var (keys, glass) = (new Keyboard(), new Glass(width: 110));
        type(keys);
        var seat = new ConsoleSeat(Of("alice"), Demo, () => NodaTime.DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
        await desk.Interactive.Run(seat, keys.Close(), glass.Console, TestContext.Current.CancellationToken);
        return glass.Seen;
    }

    /// <summary>Opens a case and gives its number.</summary>
    public async Task<string> Case(string user = "alice") =>
        System.Text.RegularExpressions.Regex.Match(await Pipe("case open A phone number on a talk page\n", user), "demo-[0-9]+").Value;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        OutboxRelay.Dispose();
        stopping.Dispose();
    }

    private async Task Settled(CancellationToken token)
    {
        while (OutboxRelay.IsBusy)
            await Task.Delay(TimeSpan.FromMilliseconds(5), Time, token);
    }

    private async Task Put(Slot slot, Document document, params Change[] more)
    {
        var entry = new AuditEntry(Time.Now(), PersonId.Operator, "setup", [document.Doc]);
        Assert.Equal(Committed.Done, await Store.Commit(new Commit(slot, null, entry, [new Save(document), .. more]), default));
    }
}
