using System.Security.Cryptography.X509Certificates;
using Testing.Irc;

namespace Irc.Tests;

/// <summary>One real network for all tests of this class; they run one after the other.</summary>
public sealed class NetworkFixture : IAsyncLifetime
{
    IrcNetwork? network;

    public IrcNetwork Network => network!;

    public async ValueTask InitializeAsync() => network = await IrcNetwork.StartAsync();

    public ValueTask DisposeAsync() => network?.DisposeAsync() ?? ValueTask.CompletedTask;
}

[Trait("Category", "RealServer")]
public sealed class NetworkTests(NetworkFixture fixture) : IClassFixture<NetworkFixture>, IAsyncLifetime
{
    readonly IrcNetwork network = fixture.Network;

    public async ValueTask InitializeAsync() => await network.MendAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    IrcOptions Bot => new()
    {
        Servers = [new("localhost", network.Tls)],
        Nick = "casebot",
        Tls = new() { Authorities = [TestCertificates.Authority] },
        Sasl = new() { Account = "casebot", Password = "casebot-pass" },
        Channels = [new("#func")],
        Limits = new() { FirstRetry = TimeSpan.FromMilliseconds(100), LastRetry = TimeSpan.FromMilliseconds(500),
            Silence = TimeSpan.FromSeconds(15), Dead = TimeSpan.FromSeconds(15) },
    };

    [Fact]
    public async Task It_logs_in_by_password_gets_itself_invited_and_knows_everybodys_account()
    {
        await using var alice = await network.ConnectAsync("alice");
        await alice.EnterAsync("#func");
        await alice.SayAsync("ChanServ", "OP #func");
        await alice.WaitAsync(" MODE #func ", "already");
        await alice.SendAsync("MODE #func +isnt");
        await using var client = new RunningClient(Bot);
        Assert.Equal("casebot", (await client.NextAsync<Ready>()).Account.Name);
        await client.NextAsync<ChannelKnown>();
        // The modes of a room that was empty come a moment after its first member.
        while (!"isnt".All(client.Client.State.Channel("#func")!.HasMode)) await client.NextAsync<ModesChanged>();
        var state = client.Client.State;
        Assert.Equal("alice", state.Find("alice")!.Account.Name);
        Assert.True(state.Channel("#func")!.Members.ContainsKey("alice"));
        Assert.NotNull(state.Host);
        Assert.True(state.Has("account-tag") && state.Has("labeled-response") && state.Has("echo-message"));
    }

    [Fact]
    public async Task It_logs_in_by_certificate_and_a_stranger_with_another_one_does_not()
    {
        await using (var client = new RunningClient(Bot with { Sasl = new(), Tls = Bot.Tls with { Certificate = network.Certificate } }))
            Assert.Equal("casebot", (await client.NextAsync<Ready>()).Account.Name);
        await using var stranger =
            new RunningClient(Bot with { Nick = "mallory", Sasl = new(),
                Tls = Bot.Tls with { Certificate = TestCertificates.Client("mallory") } });
        Assert.Equal(EndKind.IdentityRefused, (await stranger.NextAsync<Disconnected>()).Ending.Kind);
    }

    [Fact]
    public async Task A_wrong_password_ends_the_connection()
    {
        await using var client = new RunningClient(Bot with { Sasl = new() { Account = "casebot", Password = "wrong" } });
        Assert.Equal(EndKind.IdentityRefused, (await client.NextAsync<Disconnected>()).Ending.Kind);
    }

    [Fact]
    public async Task Messages_carry_the_account_and_an_impostor_has_none()
    {
        await using var client = new RunningClient(Bot with { Channels = [] });
        await client.NextAsync<Ready>();
        await using var alice = await network.ConnectAsync("alice");
        await using var impostor = await PlainIrcClient.ConnectAsync(network.Exempt, "alice_");
        await alice.SayAsync("casebot", "it is me");
        Assert.Equal(("alice", "alice"),
            ((await client.NextAsync<MessageReceived>(m => m.Text == "it is me")) is var said ? said.From.Nick : "", said.Account.Name));
        await alice.SendAsync("NICK elsewhere");
        await alice.WaitAsync(" NICK ");
        await impostor.SendAsync("NICK alice");
        await impostor.WaitAsync(" NICK ");
        await impostor.SayAsync("casebot", "me too");
        Assert.Equal(AccountKnowledge.None, (await client.NextAsync<MessageReceived>(m => m.Text == "me too")).Account.Knowledge);
        Assert.Equal(Account.None, (await client.Client.WhoisAsync("alice")).Value!.Account);
        Assert.Equal("alice", (await client.Client.WhoisAsync("elsewhere")).Value!.Account.Name);
        Assert.NotNull((await client.Client.WhoisAsync("nobody")).Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("labeled-response")]
    [InlineData("labeled-response echo-message")]
    [InlineData("echo-message")]
    public async Task A_message_is_confirmed_or_refused_by_whatever_the_server_can_do(string without)
    {
        await using var client =
            new RunningClient(Bot with { Channels = [], Flood = FloodLimit.Default, WithoutCapabilities = without.Split(' ') });
        await client.NextAsync<Ready>();
        await using var alice = await network.ConnectAsync("alice");
        Assert.Equal(DeliveryOutcome.Delivered, (await client.Client.SayAsync("alice", "hello")).Outcome);
        await alice.WaitAsync("PRIVMSG alice :hello");
        Assert.Equal(401, (await client.Client.SayAsync("nobody", "hello")).Numeric);
        Assert.Equal(DeliveryOutcome.Refused, (await client.Client.SayAsync("#public", "not inside")).Outcome);
    }

    [Fact]
    public async Task A_long_message_arrives_whole()
    {
        await using var client = new RunningClient(Bot with { Channels = [], Flood = new(10, TimeSpan.FromSeconds(1)) });
        await client.NextAsync<Ready>();
        await using var alice = await network.ConnectAsync("alice");
        var text = string.Join(' ', Enumerable.Range(0, 120).Select(i => $"wörd{i}👩‍👩‍👧"));
        var delivery = client.Client.SayAsync("alice", text);
        var parts = new List<string>();
        while (string.Join(' ', parts).Length < text.Length)
            parts.Add((await alice.WaitAsync("PRIVMSG alice ")).Split("PRIVMSG alice :")[1]);
        Assert.Equal(text, string.Join(' ', parts));
        Assert.Equal(DeliveryOutcome.Delivered, (await delivery).Outcome);
    }

    [Fact]
    public async Task A_flood_kick_is_known_for_what_it_is()
    {
        await using var client = new RunningClient(Bot with { Channels = [], Flood = new(5_000, TimeSpan.FromMilliseconds(1)) });
        await client.NextAsync<Ready>();
        var flood = Enumerable.Range(0, 2_000).Select(i => client.Client.SayAsync("casebot", $"flood {i} {new string('x', 300)}")).ToList();
        Assert.Equal(EndKind.ExcessFlood, (await client.NextAsync<Disconnected>()).Ending.Kind);
        Assert.Contains(await Task.WhenAll(flood), d => d.Outcome is DeliveryOutcome.Unconfirmed or DeliveryOutcome.NotSent);
        await client.NextAsync<Ready>();
    }

    [Fact]
    public async Task Its_nick_comes_back_from_whoever_took_it()
    {
        await using var thief = await PlainIrcClient.ConnectAsync(network.Exempt, "casebot");
        await using var client = new RunningClient(Bot with { Channels = [] });
        Assert.Equal("casebot_", (await client.NextAsync<Ready>()).Nick);
        Assert.True((await client.NextAsync<OwnNickChanged>()).IsWanted);
        Assert.Equal("casebot", client.Client.State.Nick);
    }

    [Fact]
    public async Task Keys_are_given_and_refusals_are_told()
    {
        await using var alice = await network.ConnectAsync("alice", account: false);
        await alice.JoinAsync("#locked");
        await alice.SendAsync("MODE #locked +k key");
        await alice.WaitAsync(" MODE #locked +k");
        await using var client = new RunningClient(Bot with { Channels = [new("#locked", "key")] });
        await client.NextAsync<ChannelKnown>();
        await using var other =
            new RunningClient(Bot with { Nick = "other", Sasl = null, Channels = [new("#locked", "no", AskChanServ: false)] });
        Assert.Equal(475, (await other.NextAsync<JoinRefused>()).Result.Numeric);
        await alice.SendAsync("MODE #locked +i");
        await client.NextAsync<ModesChanged>(e => e.Changes.Any(c => c.Mode == 'i'));
        Assert.Equal(473, (await other.Client.JoinAsync(new("#locked", "key", AskChanServ: false))).Numeric);
    }

    [Fact]
    public async Task A_netsplit_is_told_as_one_and_so_is_the_return()
    {
        await using var client = new RunningClient(Bot with { Channels = [new("#public")] });
        await client.NextAsync<ChannelKnown>();
        await using var bob = await network.ConnectAsync("bob", account: false, leaf: true);
        await bob.JoinAsync("#public");
        Assert.False((await client.NextAsync<MemberJoined>(e => e.Who.Nick == "bob")).Netsplit);
        await network.SplitAsync();
        Assert.True((await client.NextAsync<MemberLeft>(e => e.Who.Nick == "bob")).Netsplit);
        Assert.Null(client.Client.State.Find("bob"));
        await network.JoinLeafAsync();
        Assert.True((await client.NextAsync<MemberJoined>(e => e.Who.Nick == "bob")).Netsplit);
        Assert.NotNull(client.Client.State.Find("bob"));
    }

    [Fact]
    public async Task Services_may_go_and_come_without_logging_anybody_out()
    {
        await using var client = new RunningClient(Bot with { Channels = [] });
        await client.NextAsync<Ready>();
        await using var alice = await network.ConnectAsync("alice");
        await network.StopServicesAsync();
        await alice.SayAsync("casebot", "during");
        Assert.Equal("alice", (await client.NextAsync<MessageReceived>(m => m.Text == "during")).Account.Name);
        await using (var late = new RunningClient(Bot with { Nick = "late", Channels = [] }))
            Assert.Equal(EndKind.IdentityRefused, (await late.NextAsync<Disconnected>()).Ending.Kind);
        await network.StartServicesAsync();
        await alice.SayAsync("casebot", "after");
        Assert.Equal("alice", (await client.NextAsync<MessageReceived>(m => m.Text == "after")).Account.Name);
        Assert.Equal("casebot", client.Client.State.Account.Name);
    }

    [Fact]
    public async Task A_server_that_dies_and_returns_finds_us_back_identified_and_in_the_room()
    {
        await using var client = new RunningClient(Bot);
        await client.NextAsync<ChannelKnown>();
        await network.KillServerAsync();
        await client.NextAsync<Disconnected>();
        await network.StartServerAsync();
        await network.ServicesAnswerAsync();
        await network.JoinLeafAsync();
        Assert.Equal("casebot", (await client.NextAsync<Ready>()).Account.Name);
        await client.NextAsync<ChannelKnown>();
    }
}
