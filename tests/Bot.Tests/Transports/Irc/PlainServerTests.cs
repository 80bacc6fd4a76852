using Bot.Notices;
using Bot.Transports.Irc;
using Irc;
using NodaTime;
using Testing.Irc;
using Network = Bot.Transports.Irc.IrcNetwork;

namespace Bot.Tests.Transports.Irc;

/// <summary>ngircd: a server that knows no IRCv3, no accounts and no services.</summary>
[Trait("Category", "RealServer")]
public sealed class PlainServerTests
{
    [Fact]
    public async Task A_network_without_accounts_gets_help_and_nothing_of_a_team()
    {
        await using var server = await NgircdServer.StartAsync();
        await using var alice = await PlainIrcClient.ConnectAsync(server.Port, "alice");
        await alice.JoinAsync("#team");
        await using var on = await OnIrc.Start(new Network("test", new IrcOptions
        {
            Servers = [new("127.0.0.1", server.Port, Tls: false)], Nick = "casebot", Flood = FloodLimit.Unlimited, Limits = OnIrc.Quick,
        }));
        await on.Desk.Say("alice", "team room irc:test #team");
        await alice.WaitAsync(":casebot!~casebot@", " JOIN ");
        Assert.Contains("not closed (+i or +k) and it is not hidden", await alice.WaitAsync("PRIVMSG #team :"));
        await alice.SendAsync("MODE #team +is");
        await alice.WaitAsync("#team :This room is private again");
        Assert.Contains("alice", await alice.WaitAsync("#team :Here without an account that I know"));
        await alice.SayAsync("casebot", "help");
        await alice.WaitAsync("PRIVMSG alice :");
        await alice.SayAsync("casebot", "case list");
        await alice.WaitAsync("if it has none, I can show nothing of a team here");
        await alice.SayAsync("#team", "!case list");
        await alice.WaitAsync("PRIVMSG alice :Nothing here tells me");
        var account = new People.Account("irc:test", "alice");
        var token = TestContext.Current.CancellationToken;
        Assert.False(on.Transport.CanReach(account));
        Assert.Equal(Delivered.Refused, await on.Transport.Tell(account, Texts.Reply.Say($"a notice"), DateTimeZone.Utc, "n", token));
        var said = await on.Transport.Say(new("irc:test", "#team"), Texts.RoomText.Of($"{417}"), DateTimeZone.Utc, "n", token);
        Assert.Equal(Delivered.Told, said);
        Assert.DoesNotContain("417", await alice.WaitAsync("PRIVMSG #team :Something"));
    }
}
