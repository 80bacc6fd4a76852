using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Bot.Tests.Hosting;

public sealed partial class WatchdogTests
{
    [Theory]
    [InlineData("60000000", null, 60)]
    [InlineData("60000000", "7", 60)]
    [InlineData("60000000", "8", null)]
    [InlineData("0", null, null)]
    [InlineData("soon", null, null)]
    [InlineData(null, null, null)]
    public void What_systemd_allows_is_for_the_process_that_it_names(string? span, string? process, int? seconds) =>
        Assert.Equal(seconds is { } s ? TimeSpan.FromSeconds(s) : null, Watchdog.Allowed(span, process, self: 7));

    [Fact]
    public async Task It_says_so_three_times_in_that_span_and_no_more_once_a_loop_has_ended()
    {
        var (clock, systemd, alive) = (new FakeTimeProvider(), Substitute.For<ISystemdNotifier>(), true);
        var told = 0;
        systemd.When(s => s.Notify(Arg.Any<ServiceState>())).Do(_ => Interlocked.Increment(ref told));
        using var watchdog = new Watchdog(systemd, () => Volatile.Read(ref alive), TimeSpan.FromSeconds(60), clock);
        await watchdog.StartAsync(TestContext.Current.CancellationToken);
        for (var beats = 1; beats <= 4; beats++)
        {
            await Until(() => Volatile.Read(ref told) == beats);
            clock.Advance(TimeSpan.FromSeconds(19));
            Assert.Equal(beats, Volatile.Read(ref told));
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Until(() => Volatile.Read(ref told) == 5);
        Volatile.Write(ref alive, false);
        for (var i = 0; i < 10; i++)
            clock.Advance(TimeSpan.FromSeconds(20));
        await watchdog.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(5, Volatile.Read(ref told));
    }

    [Fact]
    public async Task The_unit_that_ships_is_shut_in_as_far_as_the_bot_can_be()
    {
        var unit = Path.Combine(Architecture.Repository.Root, "src", "casebot.service");
        var start = new ProcessStartInfo("systemd-analyze", ["security", "--offline=true", "--no-pager", unit])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var analyze = Process.Start(start)!;
        var output = await analyze.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await analyze.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var overall = Overall().Match(output);
        Assert.True(overall.Success, output + error);
        Assert.InRange(double.Parse(overall.Groups[1].Value, CultureInfo.InvariantCulture), 0, 2.0);
    }

    [Theory]
    [InlineData("Type=notify")]
    [InlineData("WatchdogSec=60")]
    [InlineData("Restart=always")]
    [InlineData("LimitCORE=1")]
    [InlineData("SystemCallFilter=sched_setaffinity capset")] // Without the first .NET does not begin, without the second no redis-server.
    public async Task The_unit_lets_systemd_watch_over_it(string line)
    {
        var unit = await File.ReadAllLinesAsync(
            Path.Combine(Architecture.Repository.Root, "src", "casebot.service"), TestContext.Current.CancellationToken);
        Assert.Contains(line, unit);
        Assert.DoesNotContain(unit, l => l.StartsWith("MemoryDenyWriteExecute", StringComparison.Ordinal)); // It would kill .NET.
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            Assert.True(tries < 2000, "it was not told");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    [GeneratedRegex(@"Overall exposure level[^:]*: ([0-9.]+)")]
    private static partial Regex Overall();
}
