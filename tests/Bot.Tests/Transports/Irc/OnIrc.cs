using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Hosting;
using Bot.Notices;
using Bot.People;
using Bot.Texts;
using Bot.Transports.Irc;
using Bot.Views;
using Irc;
using Microsoft.Extensions.Logging.Abstractions;
using Testing.Desk;
using Account = Bot.People.Account;
using Answer = Bot.Dispatch.Answer;

namespace Bot.Tests.Transports.Irc;

/// <summary>A desk with its bot on one or more IRC networks; alice leads and bob investigates, known by their services accounts.</summary>
internal sealed class OnIrc : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly List<Task> runs = [];
    private int requests;

    private OnIrc(TestDesk desk) => Desk = desk;

    public TestDesk Desk { get; }

    public List<IrcTransport> Transports { get; } = [];

    public IrcTransport Transport => Transports[0];

    public static readonly LinkLimits Quick = new()
    {
        FirstRetry = TimeSpan.FromMilliseconds(100), LastRetry = TimeSpan.FromMilliseconds(300),
        Silence = TimeSpan.FromSeconds(15), Dead = TimeSpan.FromSeconds(15),
    };

    public static async Task<OnIrc> Start(params IrcNetwork[] networks) =>
        await Start(await TestDesk.Open(), TimeProvider.System, networks);

    /// <param name="desk">The desk.</param>
    /// <param name="wire">The clock of the connections.</param>
    /// <param name="networks">Where it is.</param>
    public static async Task<OnIrc> Start(TestDesk desk, TimeProvider wire, params IrcNetwork[] networks)
    {
        var on = new OnIrc(desk);
        // Nobody sits at the console: who is told something is told on IRC.
        on.Desk.Network.IsUp = false;
        foreach (var network in networks)
        {
            foreach (var name in (string[])["alice", "bob"])
                await on.Link(name, network.Network);
            var transport = new IrcTransport(
                network, desk.Get<IFrontDoor>(), desk.Get<RequestLimiter>(), desk.Get<CommandTable>(), desk.Get<ReadModel>(),
                desk.Get<TeamNames>(), new LastSeenStore(desk.Store), desk.Get<IdGenerator>(), desk.Time,
                NullLogger<IrcTransport>.Instance, wire);
            desk.Get<Networks>().Add(transport);
            on.Transports.Add(transport);
            on.runs.Add(Task.Run(() => transport.Run(on.stop.Token)));
        }

        return on;
    }

    /// <summary>The IRC account first, so that it is where they are told things; the console second.</summary>
    private async Task Link(string name, string network)
    {
        var code = (await Desk.Say(name, "me link")).Split(' ').SkipWhile(w => w != "link").ElementAt(1).Trim('`', ',');
        var linked = new Request
        {
            Id = $"link{requests++}",
            Account = new Account(network, name),
            Place = new Place(network),
            Line = $"me link {code}",
        };
        var answer = await Desk.Get<IFrontDoor>().Run(linked, CancellationToken.None);
        Assert.True(answer.Reply is not null, answer.ToString());
    }

    public async Task Until(Func<bool> holds, string otherwise)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!holds())
        {
            Assert.False(late.IsCancellationRequested, otherwise);
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(runs);
        stop.Dispose();
        await Desk.DisposeAsync();
    }
}
