using Bot.Desk;
using Bot.Hosting;
using Bot.Ringing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Health;

/// <summary>Whether the process lives, whether it can work, and its metrics; numbers and ids only.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app, OpenStore open, Loops loops, Meters meters, Wakeups wakeups, TeamNames teams, TimeProvider time)
    {
        app.MapGet("/live", () => Results.Text("live\n"));
        app.MapGet("/ready", () => NotReady(open, loops, meters) is { } why ? Results.Text(why + "\n", statusCode: 503) : Results.Text("ready\n"));
        app.MapGet("/metrics", () => Results.Text(Metrics.Write(meters, wakeups, teams, open.Connection.State.Up, time.Now()), "text/plain; version=0.0.4"));
    }

    private static string? NotReady(OpenStore open, Loops loops, Meters meters) =>
        !open.Connection.State.Up ? $"redis does not answer since {open.Connection.State.Since:O}"
        : !loops.Ready.IsCompletedSuccessfully ? "starting"
        : meters.Overdue > 0 ? $"{meters.Overdue} overdue" : null;
}
