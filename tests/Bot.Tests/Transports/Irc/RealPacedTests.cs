using System.Collections.Concurrent;
using System.Globalization;
using Irc;
using Testing.Irc;
using Testing.Stores;
using Network = Bot.Transports.Irc.IrcNetwork;

namespace Bot.Tests.Transports.Irc;

/// <summary>The same as <see cref="PacedTests"/> with InspIRCd, its services, Redis and the machine's clock: nine minutes.</summary>
[Trait("Category", "RealServer")]
[Trait("Category", "long")]
public sealed class RealPacedTests(RealNetwork fixture) : IClassFixture<RealNetwork>
{
    private const int Count = 50;
    private readonly Testing.Irc.IrcNetwork network = fixture.Network;
    private readonly ConcurrentQueue<(string Of, DateTimeOffset At)> heard = new();
    private readonly CancellationTokenSource over = new();
    private int answers;

    [Fact(Explicit = true)]
    public async Task While_eight_people_page_without_end_fifty_reminders_are_told_once_and_within_five_seconds()
    {
        await network.MendAsync();
        await using var redis = await RedisServer.Start();
        await using var on = await OnRedis.Start(redis, Bot);
        await using var alice = await network.ConnectAsync("alice");
        await using var bob = await network.ConnectAsync("bob");
        foreach (var one in (PlainIrcClient[])[alice, bob])
            await Reached(one);
        var listening = new[] { Listen(alice), Listen(bob) };
        var began = TimeProvider.System.GetUtcNow();
        var due = new Dictionary<string, DateTimeOffset>();
        for (var i = 1; i <= Count; i++)
        {
            var asked = TimeProvider.System.GetUtcNow();
            var seconds = (int)Math.Ceiling((began.AddSeconds(60 + (i * 10)) - asked).TotalSeconds);
            await on.Run(i % 2 == 0 ? "alice" : "bob", string.Create(CultureInfo.InvariantCulture, $"remind me in {seconds} seconds r{i}"));
            due[$"r{i}"] = asked.AddSeconds(seconds);
        }

        var pagers = Enumerable.Range(1, 8).Select(i => Page($"pager{i}")).ToArray();
        var left = began.AddSeconds(60 + (Count * 10) + 40) - TimeProvider.System.GetUtcNow();
        await Task.Delay(left, TimeProvider.System, TestContext.Current.CancellationToken);
        await over.CancelAsync();
        await Task.WhenAll([.. pagers, .. listening]);
        var late = heard.Select(h => h.At - due[h.Of]).Order().ToList();
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{late.Count}: half within {late[late.Count / 2]}, all within {late[^1]}; {answers} lines of answers meanwhile");
        Assert.Equal(due.Keys.Order(), heard.Select(h => h.Of).Order());
        Assert.InRange(late[^1], TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.True(answers > Count);
    }

    private Network Bot => new("test", new IrcOptions
    {
        Servers = [new("127.0.0.1", network.Plain, Tls: false)], Nick = "casebot",
        Sasl = new SaslOptions { Account = "casebot", Password = "casebot-pass", AllowPlainWithoutTls = true },
    });

    /// <summary>Talks until the bot has come and answers: then it knows where they are.</summary>
    private static async Task Reached(PlainIrcClient one)
    {
        do
            await one.SayAsync("casebot", "me show");
        while ((await one.WaitAsync(" 401 ", ":casebot!")).Contains(" 401 ", StringComparison.Ordinal));
    }

    private async Task Listen(PlainIrcClient one)
    {
        while (!over.IsCancellationRequested)
            if (await Heard(one, "Reminder: ") is { } line)
                heard.Enqueue((line[(line.IndexOf("Reminder: ", StringComparison.Ordinal) + 10)..], TimeProvider.System.GetUtcNow()));
    }

    /// <summary>Asks for a page, takes what comes, asks for the next, without an end.</summary>
    private async Task Page(string nick)
    {
        await using var client = await network.ConnectAsync(nick, account: false);
        for (var turn = 0; !over.IsCancellationRequested; turn++)
        {
            await client.SayAsync("casebot", turn % 3 == 0 ? "help" : "more");
            if (await Heard(client, ":casebot!") is not null)
                Interlocked.Increment(ref answers);
        }
    }

    private static async Task<string?> Heard(PlainIrcClient client, string part)
    {
        try
        {
            return await client.WaitAsync(part);
        }
        catch (TimeoutException)
        {
            // Nothing for a while: whoever waits looks whether the test is over.
            return null;
        }
    }
}
