using System.Collections.Concurrent;
using Discord.Gateway;
using Discord.Rest;
using Testing.Discord;

namespace Discord.Tests;

/// <summary>A real client against the simulator.</summary>
internal sealed class Lab : IAsyncDisposable
{
    private CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<GatewayEvent> _events = new();
    private Task<GatewayEnd>? _run;
    private Task _reading = Task.CompletedTask;

    private Lab(DiscordSimulator simulator, Func<DiscordSettings, DiscordSettings>? change)
    {
        Simulator = simulator;
        var settings = new DiscordSettings
        {
            Token = new BotToken(simulator.Token), RestUrl = simulator.RestUrl, Notes = Notes.Enqueue,
            CallbackLimit = TimeSpan.FromSeconds(1), RequestLimit = TimeSpan.FromSeconds(1.5),
        };
        Settings = change?.Invoke(settings) ?? settings;
        Rest = new DiscordRest(Settings);
    }

    public static GatewaySettings Quick { get; } = new()
    {
        ConnectLimit = TimeSpan.FromSeconds(2), HelloLimit = TimeSpan.FromSeconds(1),
        ReadyLimit = TimeSpan.FromSeconds(1), ResumedLimit = TimeSpan.FromSeconds(1),
        StableAfter = TimeSpan.Zero, IdentifySpacing = TimeSpan.Zero, InvalidSessionWait = TimeSpan.FromMilliseconds(10),
        ResumeBackoff = new BackoffRule(TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(100)),
        IdentifyBackoff = new BackoffRule(TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(200)),
    };

    public DiscordSimulator Simulator { get; }

    public DiscordSettings Settings { get; }

    public DiscordRest Rest { get; }

    public ConcurrentQueue<Note> Notes { get; } = new();

    public GatewayClient Client { get; private set; } = null!;

    public IReadOnlyList<GatewayEvent> Events => [.. _events];

    public IReadOnlyList<Interaction> Interactions => [.. _events.OfType<InteractionCreated>().Select(called => called.Interaction)];

    public static async Task<Lab> Start(Func<DiscordSettings, DiscordSettings>? change = null, SimulatorOptions? options = null) =>
        new(await DiscordSimulator.Start(options), change);

    /// <summary>Connects and waits for the first guild.</summary>
    public static async Task<Lab> Connected(
        GatewaySettings? gateway = null, SimulatorOptions? options = null, Func<DiscordSettings, DiscordSettings>? change = null)
    {
        var lab = await Start(change, options);
        lab.Connect(gateway ?? Quick);
        await Eventually.True(() => lab.Events.OfType<GuildCreated>().Any());
        return lab;
    }

    public void Connect(GatewaySettings gateway, IReadOnlyList<ShardState>? takenOver = null)
    {
        _end.Dispose();
        _end = new CancellationTokenSource();
        Client = new GatewayClient(Settings, gateway, Rest, takenOver);
        _run = Client.Run(() => true, _end.Token);
        _reading = Read();
    }

    public Task<GatewayEnd> Ended => _run!;

    /// <summary>Ends the client as a hand-over does, and gives its shards' states.</summary>
    public async Task<IReadOnlyList<ShardState>> HandOver()
    {
        await _end.CancelAsync();
        await _run!;
        await _reading;
        return Client.Hand();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        if (_run is not null)
            await _run;
        await _reading;
        Rest.Dispose();
        _end.Dispose();
        await Simulator.DisposeAsync();
    }

    private async Task Read()
    {
        await foreach (var happened in Client.Events.ReadAllAsync())
            _events.Enqueue(happened);
    }
}
