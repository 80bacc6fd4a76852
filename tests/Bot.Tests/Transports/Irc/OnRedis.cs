using Bot.Administration;
using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Hosting;
using Bot.Notices;
using Bot.People;
using Bot.Transports.Irc;
using Bot.Views;
using Microsoft.Extensions.Logging.Abstractions;
using Testing.Desk;
using Testing.Stores;
using Account = Bot.People.Account;

namespace Bot.Tests.Transports.Irc;

/// <summary>
/// One process of the bot on a real Redis and a real network, on which it speaks while it holds the lease;
/// with the machine's clock.
/// </summary>
internal sealed class OnRedis : IAsyncDisposable
{
    private static readonly LeasePace quick = new()
    {
        Length = TimeSpan.FromSeconds(2),
        Renewal = TimeSpan.FromMilliseconds(500),
        Standby = TimeSpan.FromMilliseconds(100),
    };

    private readonly CancellationTokenSource stop = new();
    private readonly RedisDesk desk;
    private readonly Task speaking;
    private readonly string network;
    private int requests;

    private OnRedis(RedisDesk desk, IrcNetwork network)
    {
        (this.desk, this.network) = (desk, network.Network);
        desk.Start();
        var lease = new NetworkLease(desk.Store, TimeProvider.System, NullLogger<NetworkLease>.Instance, quick);
        speaking = Task.Run(() => lease.Hold(network.Network, token => Speak(network, token), stop.Token));
    }

    /// <summary>On the network now; null for one that stands by.</summary>
    public IrcTransport? Transport { get; private set; }

    public static async Task<OnRedis> Start(RedisServer server, IrcNetwork network)
    {
        var team = new FoundingTeam(new TeamId("arb"), "Arbitrators", "Europe/Berlin",
        [
            ("alice", new Account(network.Network, "alice"), Role.Lead),
            ("bob", new Account(network.Network, "bob"), Role.Investigator),
        ]);
        var keyFile = Path.Combine(server.Folder, "master.key");
        var silent = new RecordingTransport("console") { IsUp = false };
        var opened = await RedisDesk.Open(server.Configuration, keyFile, TimeSpan.FromSeconds(2), silent, team);
        return new OnRedis(opened, network);
    }

    /// <summary>Somebody's line, which costs the network nothing.</summary>
    public async Task Run(string who, string line)
    {
        var request = new Request { Id = $"run{requests++}", Account = new Account(network, who), Place = new Place(network), Line = line };
        var answer = await desk.Get<IFrontDoor>().Run(request, CancellationToken.None);
        Assert.True(answer.Reply is not null, answer.ToString());
    }

    /// <summary>Ends it; once more does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stop.IsCancellationRequested)
            return;
        await stop.CancelAsync();
        await speaking;
        await desk.DisposeAsync();
    }

    private async Task Speak(IrcNetwork network, CancellationToken token)
    {
        var transport = new IrcTransport(
            network, desk.Get<IFrontDoor>(), desk.Get<RequestLimiter>(), desk.Get<CommandTable>(), desk.Get<ReadModel>(),
            desk.Get<TeamNames>(), new LastSeenStore(desk.Store), desk.Get<IdGenerator>(), TimeProvider.System,
            NullLogger<IrcTransport>.Instance);
        desk.Get<Networks>().Add(transport);
        Transport = transport;
        await transport.Run(token);
        Transport = null;
        desk.Get<Networks>().Remove(transport);
    }
}
