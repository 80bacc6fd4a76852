using System.Globalization;
using Bot.People;
using Bot.Basics;
using Bot.Commits;
using Bot.Hosting;
using Bot.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Health;

/// <summary>Whether the process lives, whether it can work, and its metrics; numbers and ids only.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        var of = app.Services;
        var (open, loops) = (of.GetRequiredService<OpenStore>(), of.GetRequiredService<Loops>());
        var (metrics, board) = (of.GetRequiredService<BotMetrics>(), of.GetRequiredService<NetworkBoard>());
        var dueSignal = of.GetRequiredService<DueSignal>();
        var time = of.GetRequiredService<TimeProvider>();
        app.MapGet("/live", () => Results.Text("live\n"));
        app.MapGet("/ready", () => Ready(NotReady(open, loops, metrics, board), open, board));
        ProcessGauges.Add(metrics.Meter, () => open.Connection.State.Up, board, dueSignal, time);
        metrics.Meter.CreateObservableGauge("casebot.store_losses", () => open.Losses, null,
            "Times that the store was found to lack what was confirmed, until the operator accepts it.");
        metrics.Meter.CreateObservableGauge("casebot.damaged", () => open.Damaged.Sum(d => d.Count), null,
            "Stored values that are damaged and set aside, as far as they were met.");
        var reader = new MetricReader(metrics.Meter);
        app.Lifetime.ApplicationStopped.Register(reader.Dispose);
        app.MapGet("/metrics", () => Results.Text(Metrics.Write(reader), "text/plain; version=0.0.4"));
    }

    /// <summary>
    /// A network that is down for a while does not make the process useless: it is named, and comes back by itself. What is damaged is set
    /// aside, and the rest goes on.
    /// </summary>
    private static IResult Ready(string? obstacle, OpenStore open, NetworkBoard board)
    {
        var damaged = string.Concat(open.Damaged.Select(
            d => string.Create(CultureInfo.InvariantCulture, $"degraded: {d.Count} damaged in {d.Slot}: see the log\n")));
        var networks = string.Concat(board.All().Select(n => Line(n.Network, n.State, board.Trouble(n.Network))));
        var code = obstacle is null ? 200 : 503;
        return Results.Text((obstacle ?? "ready") + "\n" + damaged + networks, statusCode: code);
    }

    private static string Line(string network, NetworkState state, string? trouble) =>
        trouble is null ? $"{network} {Word(state)}\n" : $"{network} {Word(state)}: {trouble}\n";

    private static string Word(NetworkState state) => state switch
    {
        NetworkState.Up => "up",
        NetworkState.Down => "down",
        NetworkState.Ended => "ended: see the log",
        _ => "standby",
    };

    private static string? NotReady(OpenStore open, Loops loops, BotMetrics metrics, NetworkBoard board) =>
        !open.Connection.State.Up ? $"redis does not answer since {open.Connection.State.Since:O}"
        : !loops.Ready.IsCompletedSuccessfully ? "starting"
        : loops.HaveEnded ? "a background loop has ended: see the log, and start again"
        : loops.Hanging is { } loop ? $"{loop} hangs: start again"
        : board.All().FirstOrDefault(n => n.State == NetworkState.Ended) is { Network: { } ended } ? $"{ended} forbids coming back"
        : loops.Unsafe is { } reason ? reason
        : open.LossIn is { } slot ? $"the store lacks what was confirmed, in {slot}: see the log"
        : metrics.Overdue > 0 ? $"{metrics.Overdue} overdue" : null;
}
