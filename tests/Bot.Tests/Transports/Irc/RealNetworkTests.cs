using System.Text.RegularExpressions;
using Bot.Dispatch;
using Bot.Transports.Irc;
using Irc;
using NodaTime;
using Testing.Irc;
using IrcNetwork = Testing.Irc.IrcNetwork;
using Network = Bot.Transports.Irc.IrcNetwork;

namespace Bot.Tests.Transports.Irc;

/// <summary>One real network for all tests of this class; they run one after the other.</summary>
public sealed class RealNetwork : IAsyncLifetime
{
    private IrcNetwork? network;

    public IrcNetwork Network => network!;

    public async ValueTask InitializeAsync()
    {
        network = await IrcNetwork.StartAsync();
        await using var founder = await network.ConnectAsync("alice");
        await founder.SayAsync("ChanServ", "FLAGS #func bob +Ai");
        await founder.WaitAsync("were set");
    }

    public ValueTask DisposeAsync() => network?.DisposeAsync() ?? ValueTask.CompletedTask;
}

[Trait("Category", "RealServer")]
public sealed partial class RealNetworkTests(RealNetwork fixture) : IClassFixture<RealNetwork>, IAsyncLifetime
{
    private readonly IrcNetwork network = fixture.Network;

    public async ValueTask InitializeAsync() => await network.MendAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Network Bot => new("test", new IrcOptions
    {
        Servers = [new("127.0.0.1", network.Exempt, Tls: false)], Nick = "casebot",
        Sasl = new SaslOptions { Account = "casebot", Password = "casebot-pass", AllowPlainWithoutTls = true },
        Channels = [new("#func")], Flood = FloodLimit.Unlimited, Limits = OnIrc.Quick,
    }) { Asking = RequestLimit.Lines with { Every = TimeSpan.Zero } };

    [Fact]
    public async Task A_report_is_opened_in_a_query_assigned_in_the_room_and_its_promise_rings_with_number_and_lateness_in_the_room()
    {
        await using var on = await InRoom();
        await using var alice = await Enter(on, "alice");
        await using var bob = await Enter(on, "bob");
        await Judged(on, "#func", 2);
        await alice.SayAsync("casebot", "case open");
        Assert.Contains("case open: 8 questions", await alice.WaitAsync("PRIVMSG alice :"));
        string[] answers = ["A phone number on a talk page", "2 days ago", "User:K", "-", "User:J", "carrier pigeon", "ticket", "-", "-"];
        foreach (var answer in answers)
        {
            await alice.WaitAsync("/8 ");
            await alice.SayAsync("casebot", answer);
        }

        await alice.WaitAsync("Type yes to do it");
        await alice.SayAsync("casebot", "yes");
        var number = Number().Match(await alice.WaitAsync("Opened arb-")).Value;
        await bob.SayAsync("#func", $"!case assign {number} bob");
        Assert.EndsWith($"PRIVMSG #func :{number} is with bob now.", await alice.WaitAsync(":casebot!bot@127.0.0.1 PRIVMSG #func :"));
        await bob.SayAsync("#func", $"casebot: promise make {number} \"in 3 hours\"");
        Assert.Contains("in 3 h", await bob.WaitAsync("PRIVMSG bob :Noted", "in 3 h"));
        await on.Desk.Pass(Duration.FromHours(3));
        Assert.Contains(number, await bob.WaitAsync("Is it done?"));
        for (var day = 0; day < 6; day++)
            await on.Desk.Pass(Duration.FromHours(24));
        var late = await alice.WaitAsync($"PRIVMSG #func :{number}: ");
        Assert.Matches($"{number}: something promised is .* late", late);
        Assert.DoesNotContain("phone", late);
    }

    [Fact]
    public async Task An_impostor_gets_nothing_and_whoever_is_not_logged_in_is_told_how()
    {
        await using var on = await InRoom();
        await using var alice = await Enter(on, "alice");
        await Judged(on, "#func", 1);
        await alice.SayAsync("casebot", "case open reporter=User:K A phone number");
        await alice.WaitAsync("Opened arb-");
        await alice.SayAsync("casebot", "case note");
        await alice.WaitAsync("case note: ");
        await alice.SendAsync("NICK elsewhere");
        await alice.WaitAsync(" NICK ");
        await using var impostor = await Connect(on, "alice", account: false);
        foreach (var line in (string[])["case list", "more", "1", "casebot: case list"])
        {
            await impostor.SayAsync("casebot", line);
            var answer = await impostor.WaitAsync("PRIVMSG alice :");
            Assert.DoesNotContain("arb-", answer);
            Assert.DoesNotContain("case note:", answer);
        }

        await impostor.SayAsync("casebot", "case list");
        await impostor.WaitAsync("NickServ IDENTIFY");
        await alice.SayAsync("casebot", "cancel");
        Assert.Contains("Cancelled", await alice.WaitAsync("PRIVMSG elsewhere :"));
    }

    [Fact]
    public async Task A_netsplit_and_a_restart_of_services_change_nothing_about_who_is_who()
    {
        await using var on = await InRoom();
        await using var alice = await Enter(on, "alice");
        await using var bob = await Connect(on, "bob", leaf: true);
        await Judged(on, "#func", 1);
        await network.SplitAsync();
        await alice.SayAsync("casebot", "case mine");
        await alice.WaitAsync("PRIVMSG alice :");
        await network.JoinLeafAsync();
        await bob.SayAsync("casebot", "me show");
        Assert.Contains("bob", await bob.WaitAsync("PRIVMSG bob :"));
        await network.StopServicesAsync();
        await alice.SayAsync("casebot", "me show");
        await alice.WaitAsync("PRIVMSG alice :alice", "PRIVMSG alice :");
        await network.StartServicesAsync();
        await bob.SayAsync("casebot", "case list");
        Assert.DoesNotContain("does not tell me", await bob.WaitAsync("PRIVMSG bob :"));
    }

    [Fact]
    public async Task A_server_that_dies_and_returns_finds_the_bot_back_identified_and_what_was_missed_is_told_late_and_labelled()
    {
        await using var on = await InRoom();
        await using (var alice = await Enter(on, "alice"))
        {
            await Judged(on, "#func", 1);
            await alice.SayAsync("casebot", "remind me in 10 minutes look at the mailbox");
            await alice.WaitAsync("PRIVMSG alice :");
            await network.KillServerAsync();
        }

        await on.Until(() => !on.Transport.IsUp, "the bot does not see that the server died");
        await on.Desk.Pass(Duration.FromMinutes(20));
        await network.StartServerAsync();
        await network.ServicesAnswerAsync();
        await network.JoinLeafAsync();
        await on.Until(() => on.Transport.IsUp && on.Transport.Client.State.Account.Name == "casebot", "the bot does not come back");
        await using var again = await Enter(on, "alice");
        await Judged(on, "#func", 1);
        await on.Desk.Pass(Duration.FromMinutes(2));
        await again.WaitAsync("This comes late: due");
        await again.WaitAsync("look at the mailbox");
    }

    [Fact]
    public async Task Words_typed_in_a_room_are_answered_in_a_query_and_not_repeated()
    {
        await using var on = await InRoom();
        await using var alice = await Enter(on, "alice");
        await using var bob = await Enter(on, "bob");
        await Judged(on, "#func", 2);
        await bob.SayAsync("#func", "!case open Kestrel was threatened");
        var advice = await bob.WaitAsync("PRIVMSG ");
        Assert.Contains("PRIVMSG bob :Please do not type that in a room", advice);
        Assert.DoesNotContain("threatened", advice);
        await bob.SayAsync("#func", "!case open");
        await bob.WaitAsync("PRIVMSG bob :case open: 8 questions");
        await bob.SayAsync("casebot", "cancel");
        await bob.WaitAsync("Cancelled");
        await bob.SayAsync("casebot", "case list");
        Assert.DoesNotContain("arb-", await bob.WaitAsync("PRIVMSG bob :"));
    }

    [Fact]
    public async Task Every_command_is_reached_from_a_query()
    {
        await using var on = await InRoom();
        await using var alice = await Connect(on, "alice");
        await on.Until(() => on.Transport.IsUp, "the bot does not come");
        foreach (var command in on.Desk.Get<Commands.CommandTable>().Commands)
        {
            await alice.SayAsync("casebot", command.Path);
            Assert.DoesNotContain("I know no command", await alice.WaitAsync("PRIVMSG alice :"));
            await alice.SayAsync("casebot", "cancel");
            await alice.WaitAsync("Cancelled; nothing was done", "Nothing is open");
        }
    }

    [Fact]
    public async Task Long_answers_come_by_pages_and_the_rest_belongs_to_the_account()
    {
        await using var on = await InRoom(Bot with { PageLines = 6 });
        await using var alice = await Connect(on, "alice");
        await on.Until(() => on.Transport.IsUp, "the bot does not come");
        await alice.SayAsync("casebot", "help case");
        await alice.WaitAsync("more lines: type more");
        await using var bob = await Connect(on, "bob");
        await bob.SayAsync("casebot", "more");
        Assert.Contains("There is no more", await bob.WaitAsync("PRIVMSG bob :"));
        await alice.SayAsync("casebot", "more");
        Assert.DoesNotContain("There is no more", await alice.WaitAsync("PRIVMSG alice :"));
    }

    private async Task<OnIrc> InRoom(Network? bot = null)
    {
        var on = await OnIrc.Start(bot ?? Bot);
        await on.Desk.Say("alice", "team room irc:test #func");
        return on;
    }

    private async Task<PlainIrcClient> Enter(OnIrc on, string name, string room = "#func")
    {
        var client = await Connect(on, name);
        try
        {
            await client.EnterAsync(room);
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    /// <summary>Connects as soon as the nick of an earlier test is free.</summary>
    private async Task<PlainIrcClient> Connect(OnIrc on, string name, bool account = true, bool leaf = false)
    {
        await on.Until(() => on.Transport.IsUp, "the bot does not come");
        while ((await on.Transport.Client.WhoisAsync(name)).Value is not null)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        return await network.ConnectAsync(name, account, leaf);
    }

    private static Task Judged(OnIrc on, string room, int others) =>
        on.Until(() => IsJudged(on, room, others), "the room is not known");

    private static bool IsJudged(OnIrc on, string room, int others)
    {
        if (on.Transport.Client.State.Channel(room) is not { ModesKnown: true, NamesKnown: true, AccountsKnown: true } channel)
            return false;
        return channel.HasMode('i') && channel.Members.Keys.Count(n => n is not ("casebot" or "ChanServ")) >= others;
    }

    [GeneratedRegex("arb-[0-9]+")]
    private static partial Regex Number();
}
