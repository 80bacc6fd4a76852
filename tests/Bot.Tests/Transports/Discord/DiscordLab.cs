using System.Text.Json.Nodes;
using Bot.Basics;
using Bot.Commits;
using Bot.Dispatch;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Transports.Discord.Basics;
using Bot.Transports.Discord.Session;
using Bot.Transports.Discord.Slash;
using Bot.Views;
using global::Discord;
using global::Discord.Gateway;
using Microsoft.Extensions.Logging;
using Testing.Desk;
using Testing.Discord;

namespace Bot.Tests.Transports.Discord;

/// <summary>
/// The whole desk on a simulated Discord, through the real client:
/// alice leads, bob and carol investigate, dana is on call; zed is a stranger.
/// </summary>
internal sealed class DiscordLab : IAsyncDisposable
{
    public const string Room = DiscordSimulator.ChannelId;
    private static readonly string[] people = ["alice", "bob", "carol", "dana"];
    private readonly string folder = Directory.CreateTempSubdirectory("casebot-discord").FullName;
    private readonly ILoggerFactory logs;
    private readonly List<string> logged = [];
    private CancellationTokenSource end = new();
    private DiscordSession? session;
    private Task<GatewayEnd> run = Task.FromResult(new GatewayEnd(null, ""));

    private DiscordLab(DiscordSimulator simulator, TestDesk desk)
    {
        (Simulator, Desk) = (simulator, desk);
        logs = LoggerFactory.Create(l => l.AddProvider(new ListLogger(logged)));
        Plan = new SlashPlan(desk.Get<Bot.Commands.CommandTable>());
    }

    public static GatewaySettings Quick { get; } = new()
    {
        Compress = false, ConnectLimit = TimeSpan.FromSeconds(5), HelloLimit = TimeSpan.FromSeconds(5),
        ReadyLimit = TimeSpan.FromSeconds(5), ResumedLimit = TimeSpan.FromSeconds(5),
        StableAfter = TimeSpan.Zero, IdentifySpacing = TimeSpan.Zero, InvalidSessionWait = TimeSpan.FromMilliseconds(10),
        ResumeBackoff = new BackoffRule(TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(100)),
        IdentifyBackoff = new BackoffRule(TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(200)),
    };

    public DiscordSimulator Simulator { get; }

    public TestDesk Desk { get; }

    public SlashPlan Plan { get; }

    public string Folder => Path.Combine(folder, "discord");

    public Bot.Transports.Discord.DiscordTransport Transport => session!.Transport;

    public string Log
    {
        get
        {
            lock (logged)
                return string.Join('\n', logged);
        }
    }

    /// <summary>The user id of one of them.</summary>
    public static string IdOf(string who) => who == "zed" ? "4000000000000000099" : $"400000000000000001{Array.IndexOf(people, who)}";

    public static async Task<DiscordLab> Open(bool room = true, SimulatorOptions? options = null)
    {
        var time = PassingTime.At(NodaTime.Text.InstantPattern.ExtendedIso.Parse("2026-11-18T09:00:00Z").Value);
        var simulator = await DiscordSimulator.Start(options ?? new SimulatorOptions { IdentifySpacing = TimeSpan.Zero });
        var lab = new DiscordLab(simulator, await TestDesk.Open(time: time));
        foreach (var who in people)
            await lab.Link(who);
        if (room)
        {
            await lab.HideRoom();
            var team = lab.Desk.Get<ReadModel>().Team(new TeamId("arb")).Team!;
            await lab.Put(lab.Desk.Slot, team with { Rooms = [new Room("discord", Room)] });
            await lab.Desk.Get<ReadModel>().Refresh(lab.Desk.Slot, default);
        }

        await lab.Connect();
        return lab;
    }

    /// <summary>Starts the bot and waits until it is there.</summary>
    public async Task Connect()
    {
        var before = Simulator.Gateway.Identifies.Count + Simulator.Gateway.Resumes;
        end = new CancellationTokenSource();
        var parts = new DiscordParts(
            Plan, Desk.Get<IFrontDoor>(), Desk.Get<ICompletion>(), Desk.Get<RequestLimiter>(), Desk.Get<Committer>(), Desk.Get<ReadModel>(),
            Desk.Get<KindTable>(), Desk.Get<WantedRooms>(), Desk.Get<TeamNames>(), Desk.Get<Networks>(), Desk.Get<IdGenerator>(),
            TimeProvider.System, logs);
        session = new DiscordSession(new DiscordOptions(new BotToken(Simulator.Token), Simulator.RestUrl, [], Folder, "1.0"), parts, Quick,
            s => s with { CallbackLimit = TimeSpan.FromSeconds(1), RequestLimit = TimeSpan.FromSeconds(2) });
        run = session.Run(end.Token);
        await Eventually.True(() => session.Health is [{ IsLive: true }]
            && Simulator.Gateway.Identifies.Count + Simulator.Gateway.Resumes > before);
        await Eventually.True(() => File.Exists(Path.Combine(Folder, "commands.json")));
    }

    /// <summary>Ends the bot as a restart does.</summary>
    public async Task<GatewayEnd> Stop()
    {
        await end.CancelAsync();
        var ended = await run;
        session?.Dispose();
        session = null;
        end.Dispose();
        return ended;
    }

    /// <summary>Takes "view channel" from @everyone in the room, or gives it back; a role named team is let in.</summary>
    public async Task HideRoom(bool hidden = true, bool tell = false)
    {
        const string team = "2000000000000000077";
        var channel = (JsonObject)Simulator.Rest.World.Channel(Room)!.DeepClone();
        channel["permission_overwrites"] = hidden
            ? new JsonArray(
                new JsonObject { ["id"] = DiscordSimulator.GuildId, ["type"] = 0, ["allow"] = "0", ["deny"] = "1024" },
                new JsonObject { ["id"] = team, ["type"] = 0, ["allow"] = "1024", ["deny"] = "0" })
            : new JsonArray();
        Simulator.Rest.World.Put(channel);
        Simulator.Rest.World.Roles =
        [
            Samples.Role(DiscordSimulator.GuildId, "@everyone", Samples.EveryonePermissions),
            Samples.Role(team, "arbitrators", "0"),
        ];
        if (tell)
            await Simulator.Gateway.Dispatch("CHANNEL_UPDATE", channel.DeepClone());
    }

    /// <summary>Puts a document into the store.</summary>
    public async Task Put(Slot slot, Document document, params Change[] more)
    {
        var entry = new AuditEntry(Desk.Time.Now(), PersonId.Operator, "setup", [document.Doc]);
        Assert.Equal(Committed.Done, await Desk.Store.Commit(new Commit(slot, null, entry, [new Save(document), .. more]), default));
    }

    public async ValueTask DisposeAsync()
    {
        if (session is not null)
            await Stop();
        logs.Dispose();
        await Desk.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        await Simulator.DisposeAsync();
        Assert.DoesNotContain("went wrong", Log, StringComparison.Ordinal);
    }

    private async Task Link(string who)
    {
        await Desk.Get<ReadModel>().Refresh(Slot.People, default);
        Assert.True(Desk.Get<ReadModel>().People.Named(who, out var person));
        var account = new Account("discord", IdOf(who));
        await Put(Slot.People, person with { Accounts = [account, .. person.Accounts] }, new Claim(ClaimKeys.Of(account), person.Id));
    }
}
