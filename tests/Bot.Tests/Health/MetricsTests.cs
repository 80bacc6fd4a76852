using Bot.Delivery;
using Bot.Desk;
using Bot.Configuration;
using Bot.Health;
using Bot.Hosting;
using Bot.Ringing;
using Bot.Tests.Hosting;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Health;

public sealed class MetricsTests
{
    /// <summary>Operators' dashboards and alarms rest on these names, labels and meanings.</summary>
    [Fact]
    public async Task All_metrics_are_written_as_they_always_were()
    {
        await using var desk = await TestDesk.Open();
        var number = await desk.OpenCase();
        await desk.Say("bob", $"case take {number}");
        await desk.Say("carol", "case show arb-99");
        await desk.Say("bob", "remind me in two hours look again");
        await desk.Pass(Duration.FromHours(3));
        var meters = desk.Get<Meters>();
        (meters.Overdue, meters.Waiting, meters.OldestOverdue) = (3, 2, Duration.FromSeconds(90.5));
        var board = new NetworkBoard(new Settings { Discord = new() { Token = "some" } }, desk.Get<Networks>());

        var written = Metrics.Write(meters, desk.Get<Wakeups>(), desk.Get<TeamNames>(), redisUp: true, board, desk.Time.Now());

        var golden = Path.Combine(Bot.Tests.Architecture.Repository.Root, "tests", "Bot.Tests", "Health", "metrics.txt");
        Assert.Equal(await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken), written);
    }
}
