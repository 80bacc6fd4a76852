using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Testing.Discord;

/// <summary>
/// Discord on a loopback port: gateway and HTTP API, scriptable, recording all that it is sent.
/// Disposing it checks the recording.
/// </summary>
public sealed class DiscordSimulator : IAsyncDisposable
{
    public const string ApplicationId = "1000000000000000001";
    public const string GuildId = "2000000000000000001";
    public const string ChannelId = "3000000000000000001";
    public const string UserId = "4000000000000000001";

    private readonly WebApplication _app;

    private DiscordSimulator(SimulatorOptions options, int port)
    {
        Options = options;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
        });
        _app = builder.Build();
        _app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        Gateway = new GatewaySide(this);
        Rest = new RestSide(this);
        _app.Run(context => context.WebSockets.IsWebSocketRequest ? Gateway.Accept(context) : Rest.Handle(context));
    }

    public SimulatorOptions Options { get; }

    public ShiftedTime Time { get; } = new();

    public GatewaySide Gateway { get; }

    public RestSide Rest { get; }

    /// <summary>Looks like a token; belongs to nobody.</summary>
    public string Token { get; } = "MTAwMDAwMDAwMDAwMDAwMDAx.Gaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    public int Port { get; private set; }

    public Uri RestUrl => new($"http://127.0.0.1:{Port}/api");

    internal string GatewayUrl => $"ws://127.0.0.1:{Port}/gateway";

    internal string ResumeUrl => $"ws://127.0.0.1:{Port}/resume";

    /// <summary>False for tests that send nonsense on purpose.</summary>
    public bool CheckBodies { get; set; } = true;

    /// <param name="port">0 takes a free one; a number brings a simulator back where another was.</param>
    public static async Task<DiscordSimulator> Start(SimulatorOptions? options = null, int port = 0)
    {
        var simulator = new DiscordSimulator(options ?? new SimulatorOptions(), port);
        await simulator._app.StartAsync();
        simulator.Port = new Uri(simulator._app.Urls.First()).Port;
        return simulator;
    }

    /// <exception cref="InvalidBodyException">A recorded body is not what Discord's specification asks for.</exception>
    public async ValueTask DisposeAsync()
    {
        Gateway.CutAll();
        Rest.Release();
        using (var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2)))
            await _app.StopAsync(limit.Token);
        await _app.DisposeAsync();
        if (CheckBodies)
            await BodyCheck.Run(Rest.Requests);
    }
}
