using Bot.Configuration;
using Bot.Health;
using Bot.Startup;
using Bot.Transports.Discord.Basics;
using Bot.Transports.Discord.Session;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using global::Discord;
using global::Discord.Gateway;

namespace Bot.Hosting;

/// <summary>Runs the bot on Discord while this process holds the network's lease.</summary>
internal sealed partial class DiscordService(Settings settings, DiscordParts parts, NetworkLease lease, Loops loops, NetworkBoard board,
    ILogger<DiscordService> log) : BackgroundService
{
    private const string Network = "discord";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await loops.Ready.WaitAsync(stoppingToken).ConfigureAwait(false);
            await lease.Hold(Network, Speak, stoppingToken).ConfigureAwait(false);
        }
        catch (Exception end) when (end is OperationCanceledException or StartupException)
        {
            // The host stops; what went wrong with the start is said by the loops.
        }
    }

    private async Task Speak(CancellationToken token)
    {
        var options = new DiscordOptions(new BotToken(settings.Discord.Token), new Uri(settings.Discord.RestUrl),
            [.. settings.Discord.Guilds.Select(g => Snowflake.Parse(g))], Path.Combine(Folders.Of(settings).Data, Network),
            typeof(DiscordService).Assembly.GetName().Version?.ToString(3) ?? "1.0");
        using var session = new DiscordSession(
            options, parts, new GatewaySettings { Intents = Intents.Guilds, Compress = settings.Discord.Compress, Product = "casebot" });
        var end = await session.Run(token).ConfigureAwait(false);
        if (end.CloseCode is not { } code)
            return;
        board.Ended(Network, code);
        Log.Forbidden(log, code, end.Reason);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Critical,
            "Discord ended the connection for good ({Code}): {Reason} "
            + "Correct the Discord settings and start again; everything else goes on.")]
        public static partial void Forbidden(ILogger log, int code, string reason);
    }
}
