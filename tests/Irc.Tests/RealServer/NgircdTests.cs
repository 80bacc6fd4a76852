using Testing.Irc;

namespace Irc.Tests;

[Trait("Category", "RealServer")]
public sealed class NgircdTests
{
    [Fact]
    public async Task A_server_without_ircv3_is_enough_to_talk()
    {
        await using var server = await NgircdServer.StartAsync();
        var options = new IrcOptions { Servers = [new("127.0.0.1", server.Port, Tls: false)], Nick = "bot", Channels = [new("#a")] };
        await using var alice = await PlainIrcClient.ConnectAsync(server.Port, "alice");
        await alice.JoinAsync("#a");
        await using var client = new RunningClient(options);
        await client.NextAsync<ChannelKnown>();
        Assert.True(client.Client.State.Channel("#a")!.Members["alice"].Has('o'));
        await alice.SayAsync("#a", "hello");
        Assert.Equal(AccountKnowledge.Unknown, (await client.NextAsync<MessageReceived>()).Account.Knowledge);
        Assert.Equal(DeliveryOutcome.Delivered, (await client.Client.SayAsync("#a", "hi")).Outcome);
        await alice.WaitAsync("PRIVMSG #a :hi", "PRIVMSG #a hi");
        Assert.Equal(401, (await client.Client.SayAsync("nobody", "hi")).Numeric);
        Assert.Equal("alice", (await client.Client.WhoisAsync("alice")).Value!.Nick);
        Assert.Equal("the network keeps no history", (await client.Client.HistoryAsync("#a", TimeProvider.System.GetUtcNow())).Refusal);
    }

    [Fact]
    public async Task It_is_left_where_identity_is_needed()
    {
        await using var server = await NgircdServer.StartAsync();
        var options =
            new IrcOptions { Servers = [new("127.0.0.1", server.Port, Tls: false)], Nick = "bot",
                Sasl = new() { Account = "a", Password = "b" } };
        await using var client = new RunningClient(options);
        Assert.Equal(EndKind.IdentityRefused, (await client.NextAsync<Disconnected>()).Ending.Kind);
    }
}
