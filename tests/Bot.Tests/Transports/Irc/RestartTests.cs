using System.Text.RegularExpressions;
using Bot.Dispatch;
using Bot.Transports.Irc;
using Irc;
using Testing.Irc;
using Testing.Stores;
using Network = Bot.Transports.Irc.IrcNetwork;

namespace Bot.Tests.Transports.Irc;

/// <summary>What outlives a process: over a real Redis, on a real network.</summary>
[Trait("Category", "RealServer")]
public sealed partial class RestartTests(RealNetwork fixture) : IClassFixture<RealNetwork>, IAsyncLifetime
{
    private readonly Testing.Irc.IrcNetwork network = fixture.Network;
    private RedisServer redis = null!;

    public async ValueTask InitializeAsync()
    {
        await network.MendAsync();
        redis = await RedisServer.Start();
    }

    public ValueTask DisposeAsync() => redis.DisposeAsync();

    [Fact]
    public async Task After_a_restart_the_work_is_there_the_room_is_told_of_the_absence_and_what_fell_due_is_told()
    {
        string number;
        await using var alice = await network.ConnectAsync("alice");
        await using (await OnRedis.Start(redis, Bot))
        {
            await Begin(alice);
            await alice.SayAsync("casebot", "case open reporter=User:K A phone number on a talk page");
            number = Number().Match(await alice.WaitAsync("Opened arb-")).Value;
            await alice.SayAsync("casebot", $"case note {number} the diffs are checked");
            await alice.WaitAsync("Noted in ");
            await alice.SayAsync("casebot", "remind me in 1 second look at the mailbox");
            await alice.WaitAsync("I remind you ");
        }

        await alice.WaitAsync(" QUIT ");
        await using (await OnRedis.Start(redis, Bot))
        {
            var away = await alice.WaitAsync("I was away from", "Reminder: look");
            var reminder = await alice.WaitAsync("I was away from", "Reminder: look");
            Assert.Contains(" #func :I was away from ", away + reminder);
            Assert.Contains("Reminder: look at the mailbox", away + reminder);
            await alice.SayAsync("casebot", $"case show {number} all");
            while ((await alice.WaitAsync("the diffs are checked", "type more")).Contains("type more", StringComparison.Ordinal))
                await alice.SayAsync("casebot", "more");
        }
    }

    [Fact]
    public async Task Of_two_processes_one_speaks_and_when_it_ends_the_other_goes_on_where_it_stopped()
    {
        await using var alice = await network.ConnectAsync("alice");
        await using var stays = await OnRedis.Start(redis, Bot);
        await Begin(alice);
        await using var next = await OnRedis.Start(redis, Bot);
        await alice.SayAsync("casebot", "case open reporter=User:K A phone number on a talk page");
        var number = Number().Match(await alice.WaitAsync("Opened arb-")).Value;
        Assert.Null(next.Transport);
        await stays.DisposeAsync();
        await alice.WaitAsync(" QUIT ");
        await alice.WaitAsync("I was away from");
        Assert.True(next.Transport is { IsUp: true });
        await alice.SayAsync("#func", $"!case take {number}");
        await alice.WaitAsync($"PRIVMSG alice :You have {number} now.");
    }

    private Network Bot => new("test", new IrcOptions
    {
        Servers = [new("127.0.0.1", network.Exempt, Tls: false)], Nick = "casebot",
        Sasl = new SaslOptions { Account = "casebot", Password = "casebot-pass", AllowPlainWithoutTls = true },
        Flood = FloodLimit.Unlimited, Limits = OnIrc.Quick,
    }) { Asking = RequestLimit.Lines with { Every = TimeSpan.Zero } };

    /// <summary>Makes the room the team's; the bot asks ChanServ for its way in.</summary>
    private static async Task Begin(PlainIrcClient alice)
    {
        await alice.EnterAsync("#func");
        string answer;
        do
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, CancellationToken.None);
            await alice.SayAsync("casebot", "team room irc:test #func");
            answer = await alice.WaitAsync(" 401 ", ":casebot!");
        }
        while (answer.Contains(" 401 ", StringComparison.Ordinal));
        await alice.WaitAsync(":casebot!", " JOIN ");
    }

    [GeneratedRegex("arb-[0-9]+")]
    private static partial Regex Number();
}
