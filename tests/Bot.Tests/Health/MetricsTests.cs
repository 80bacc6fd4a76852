using System.Diagnostics.Metrics;
using Bot.People;
using Bot.Basics;
using Bot.Commits;
using Bot.Configuration;
using Bot.Health;
using Bot.Hosting;
using Bot.Notices;
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
        using var metrics = new BotMetrics();
        using var reader = new MetricReader(metrics.Meter);
        await using var desk = await TestDesk.Open(metrics: metrics);
        var board = new NetworkBoard(new Settings { Discord = new() { Token = "some" } }, desk.Get<Networks>());
        ProcessGauges.Add(metrics.Meter, () => true, board, desk.Get<DueSignal>(), desk.Time);
        var number = await desk.OpenCase();
        await desk.Say("bob", $"case take {number}");
        await desk.Say("carol", "case show arb-99");
        await desk.Say("bob", "remind me in two hours look again");
        await desk.Pass(Duration.FromHours(3));
        (metrics.Overdue, metrics.Waiting, metrics.OldestOverdue) = (3, 2, Duration.FromSeconds(90.5));

        var written = Metrics.Write(reader);

        var golden = Path.Combine(Bot.Tests.Architecture.Repository.Root, "tests", "Bot.Tests", "Health", "metrics.txt");
        Assert.Equal(await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken), written);
    }

    [Fact]
    public void A_value_falls_into_the_first_bucket_that_holds_it_and_into_all_above()
    {
        using var meter = new Meter("m");
        using var reader = new MetricReader(meter);
        var advice = new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 2] };
        var took = meter.CreateHistogram("took", "s", "How long.", tags: null, advice);
        foreach (var seconds in new[] { 1, 1.5, 9 })
            took.Record(seconds);
        Assert.Equal("""
            # HELP took_seconds How long.
            # TYPE took_seconds histogram
            took_seconds_bucket{le="1"} 1
            took_seconds_bucket{le="2"} 2
            took_seconds_bucket{le="+Inf"} 3
            took_seconds_sum 11.5
            took_seconds_count 3

            """, Metrics.Write(reader));
    }

    [Fact]
    public void What_is_told_no_more_is_gone_what_is_counted_stays_and_another_meter_of_the_name_is_not_heard()
    {
        using var meter = new Meter("m");
        using var other = new Meter("m");
        using var reader = new MetricReader(meter);
        Measurement<long>[] rooms = [new(1, new KeyValuePair<string, object?>("room", "a"))];
        meter.CreateObservableGauge("open", () => rooms);
        var asked = meter.CreateCounter<long>("asked");
        other.CreateCounter<long>("foreign").Add(1);
        asked.Add(2);
        Assert.Contains("open{room=\"a\"} 1\n", Metrics.Write(reader), StringComparison.Ordinal);
        rooms = [];
        asked.Add(3);
        var written = Metrics.Write(reader);
        Assert.DoesNotContain("open{", written, StringComparison.Ordinal);
        Assert.Contains("asked_total 5\n", written, StringComparison.Ordinal);
        Assert.DoesNotContain("foreign", written, StringComparison.Ordinal);
    }
}
