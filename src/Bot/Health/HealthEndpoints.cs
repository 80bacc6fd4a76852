using Bot.Desk;
using Bot.Hosting;
using Bot.Ringing;
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
        var (open, loops, meters, board) = (of.GetRequiredService<OpenStore>(), of.GetRequiredService<Loops>(),
            of.GetRequiredService<Meters>(), of.GetRequiredService<NetworkBoard>());
        var (wakeups, teams, time) = (of.GetRequiredService<Wakeups>(), of.GetRequiredService<TeamNames>(),
            of.GetRequiredService<TimeProvider>());
        app.MapGet("/live", () => Results.Text("live\n"));
        app.MapGet("/ready", () => Ready(NotReady(open, loops, meters, board), board));
        app.MapGet(
            "/metrics",
            () => Results.Text(Metrics.Write(meters, wakeups, teams, open.Connection.State.Up, board, time.Now()),
                "text/plain; version=0.0.4"));
    }

    /// <summary>A network that is down for a while does not make the process useless: it is named, and comes back by itself.</summary>
    private static IResult Ready(string? obstacle, NetworkBoard board)
    {
        var networks = string.Concat(board.All().Select(n => $"{n.Network} {Word(n.State)}\n"));
        return Results.Text($"{obstacle ?? "ready"}\n{networks}", statusCode: obstacle is null ? 200 : 503);
    }

    private static string Word(NetworkState state) => state switch
    {
        NetworkState.Up => "up",
        NetworkState.Down => "down",
        NetworkState.Ended => "ended: see the log",
        _ => "standby",
    };

    private static string? NotReady(OpenStore open, Loops loops, BotMetrics meters, NetworkBoard board) =>
        !open.Connection.State.Up ? $"redis does not answer since {open.Connection.State.Since:O}"
        : !loops.Ready.IsCompletedSuccessfully ? "starting"
        : board.All().FirstOrDefault(n => n.State == NetworkState.Ended) is { Network: { } ended } ? $"{ended} forbids coming back"
        : meters.Overdue > 0 ? $"{meters.Overdue} overdue" : null;
}
