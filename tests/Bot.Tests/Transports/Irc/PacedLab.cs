using System.Globalization;
using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Scheduling;
using Bot.Transports.Irc;
using Irc;
using NodaTime;
using Testing.Desk;
using Testing.Irc;
using Account = Bot.People.Account;
using Network = Bot.Transports.Irc.IrcNetwork;

namespace Bot.Tests.Transports.Irc;

/// <summary>
/// The bot at a network's default flood limits, with all of it (bot, connection, network) on one clock that is moved in small steps: after
/// each step all that can happen without more time has happened.
/// </summary>
internal sealed class PacedLab : IAsyncDisposable
{
    private static readonly Duration step = Duration.FromMilliseconds(250);
    private readonly List<string> pagers = [];
    private readonly Dictionary<string, Instant> due = [];
    private long steps;

    private PacedLab(OnIrc on, PacedServer server) => (On, Server) = (on, server);

    public OnIrc On { get; }

    public PacedServer Server { get; }

    /// <summary>A bot among its people; as many of them as are asked for, called p1, p2 and so on, are members.</summary>
    public static async Task<PacedLab> Open(int people, string? capabilities = null)
    {
        var desk = await TestDesk.Open();
        List<string> names = [.. Enumerable.Range(1, people).Select(i => $"p{i}")];
        foreach (var name in names)
            Assert.Contains(name, await desk.Say("alice", $"team add {name} irc:test/{name} admin"));
        List<string> all = ["alice", "bob", .. names];
        var server = capabilities is null
            ? new PacedServer(desk.Time) { People = all }
            : new PacedServer(desk.Time) { People = all, Capabilities = capabilities };
        var client = new IrcOptions { Servers = [new("127.0.0.1", server.Port, Tls: false)], Nick = "casebot" };
        var asking = RequestLimit.Lines with { Every = TimeSpan.Zero };
        var lab = new PacedLab(await OnIrc.Start(desk, desk.Time, new Network("test", client) { Asking = asking }), server);
        await lab.On.Until(() => lab.On.Transport.CanReach(new Account("irc:test", "p1")), "the bot does not come");
        await lab.Quiet();
        await lab.Pass(30);
        return lab;
    }

    /// <summary>These page from now on, each again every three seconds, without ever waiting for an answer.</summary>
    public void Page(params IEnumerable<string> people) => pagers.AddRange(people);

    /// <summary>Somebody is to be reminded after so many seconds from now.</summary>
    public async Task Remind(string who, int seconds, string of)
    {
        var request = new Request
        {
            Id = $"remind {of}", Account = new Account("irc:test", who), Place = new Place("irc:test"),
            Line = string.Create(CultureInfo.InvariantCulture, $"remind me in {seconds} seconds {of}"),
        };
        var answer = await On.Desk.Get<IFrontDoor>().Run(request, TestContext.Current.CancellationToken);
        Assert.True(answer.Reply is not null, answer.ToString());
        due[of] = On.Desk.Time.Now() + Duration.FromSeconds(seconds);
    }

    /// <summary>When each of them was told, by how much after it was due, in the order of telling.</summary>
    public IReadOnlyList<(string Of, string To, TimeSpan Late)> Told() =>
        [.. from said in Server.Said
            where said.Text.StartsWith("Reminder: ", StringComparison.Ordinal)
            let of = said.Text["Reminder: ".Length..]
            select (of, said.To, said.At - due[of].ToDateTimeOffset())];

    /// <summary>Each once.</summary>
    public void EachOnce() => Assert.Equal(due.Keys.Order(), Told().Select(t => t.Of).Order());

    /// <summary>Lets time pass.</summary>
    public async Task Pass(double seconds)
    {
        var until = On.Desk.Time.Now() + Duration.FromSeconds(seconds);
        while (On.Desk.Time.Now() < until)
            await Step();
    }

    /// <summary>Lets time pass until all are told.</summary>
    public async Task<Duration> PassUntilTold(double most)
    {
        var began = On.Desk.Time.Now();
        while (due.Keys.Except(Told().Select(t => t.Of)).Any())
        {
            Assert.True(On.Desk.Time.Now() - began < Duration.FromSeconds(most), $"not all are told: {string.Join(", ", Told())}");
            await Step();
        }

        return On.Desk.Time.Now() - began;
    }

    public async ValueTask DisposeAsync()
    {
        var ending = On.DisposeAsync().AsTask();
        await Server.DisposeAsync();
        await ending;
    }

    private async Task Step()
    {
        var desk = On.Desk;
        desk.Time.Pass(step);
        Server.Tick();
        if (await desk.Store.NextDue(desk.Slot, CancellationToken.None) is { Earliest: { } next } && next <= desk.Time.Now())
            await desk.Get<Scheduler>().RingDue(desk.Slot, CancellationToken.None);
        steps++;
        for (var i = 0; i < pagers.Count; i++)
            if ((steps + i) % 12 == 0)
                Server.Say(pagers[i], steps / 12 % 3 == 0 ? "help" : "more");
        await Quiet();
    }

    /// <summary>Nothing more happens before more time passes: no line on the way, and no work.</summary>
    private async Task Quiet()
    {
        for (var calm = 0; calm < 2;)
        {
            var before = Server.Lines;
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, CancellationToken.None);
            calm = Server.Lines == before && ThreadPool.PendingWorkItemCount == 0 ? calm + 1 : 0;
        }
    }
}
