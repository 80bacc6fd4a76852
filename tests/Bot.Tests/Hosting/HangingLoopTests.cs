using System.Net;
using Bot.Basics;
using Bot.Commits;
using Bot.Documents;
using Bot.Hosting;
using Bot.Notices;
using Bot.People;
using Bot.Scheduling;
using Bot.Sharing;
using Bot.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Testing;
using Testing.Desk;

namespace Bot.Tests.Hosting;

/// <summary>A loop that hangs has not ended: it is known by its silence.</summary>
public sealed class HangingLoopTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bot-hangs-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_loop_whose_work_never_ends_is_named_a_minute_after_it_should_have_come_round()
    {
        var (clock, hangs) = (new FakeTimeProvider(), new HangingTask());
        await using var desk = await TestDesk.Open();
        var beats = new LoopBeats(clock);
        var monitor = new OverdueMonitor(
            desk.Store, desk.Get<ReadModel>(), desk.Get<Committer>(), desk.Get<TeamNames>(), [hangs], desk.Get<NoticeTypes>(),
            desk.Get<SharedWork>(), desk.Get<IdGenerator>(), desk.Get<BotMetrics>(), beats, clock, NullLogger<OverdueMonitor>.Instance);
        using var stop = new CancellationTokenSource();
        Assert.Null(beats.Silent); // It has not begun.
        var running = monitor.Run(stop.Token);
        await hangs.Begun.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, Token);
        clock.Advance(TimeSpan.FromSeconds(120)); // The minute that it waits by itself, and one of patience.
        Assert.Null(beats.Silent);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("the monitor of overdue things", beats.Silent);
        await stop.CancelAsync();
        await running;
        Assert.Null(beats.Silent);
    }

    [Fact]
    public async Task It_takes_ready_away_and_comes_round_again()
    {
        var url = $"http://127.0.0.1:{FreePorts.Take()}";
        string[] settings =
        [
            "--Data:Folder", Path.Combine(folder.FullName, "data"), "--Health:Urls", url, "--Teams:demo:Lead", "alice",
            "--Teams:demo:Title", "Demo", "--Teams:demo:Account", "console/alice",
        ];
        await using var host = await BotHost.Start(settings, null, health: true, quiet: true, Token);
        await host.Ready(Token);
        using var client = new HttpClient();
        Assert.Equal((HttpStatusCode.OK, "ready"), await Ready());

        var loop = host.Services.GetRequiredService<LoopBeats>().Of("a loop of this test", TimeSpan.FromSeconds(1) - LoopBeats.Patience);
        loop.Turn();
        for (var tries = 0; (await Ready()).Status == HttpStatusCode.OK; tries++)
        {
            Assert.True(tries < 1000, "It stays ready.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
        }

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "a loop of this test hangs: start again"), await Ready());
        Assert.False(host.Services.GetRequiredService<Bot.Startup.Loops>().AreAlive); // What the watchdog asks.
        loop.Rest();
        Assert.Equal((HttpStatusCode.OK, "ready"), await Ready());

        async Task<(HttpStatusCode Status, string First)> Ready()
        {
            using var answer = await client.GetAsync(new Uri(url + "/ready"), Token);
            return (answer.StatusCode, (await answer.Content.ReadAsStringAsync(Token)).Split('\n')[0]);
        }
    }

    /// <summary>A thing to do each minute that never comes back.</summary>
    private sealed class HangingTask : IMinuteTask
    {
        private readonly TaskCompletionSource begun = new();

        public Task Begun => begun.Task;

        public Task Run(TeamId team, CancellationToken token)
        {
            begun.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        }
    }
}
