using Microsoft.Extensions.Time.Testing;
using System.Text;
using Testing.Irc;

namespace Irc.Tests;

public sealed class ClientTests
{
    static readonly LinkLimits Quick = new() { FirstRetry = TimeSpan.FromMilliseconds(20), LastRetry = TimeSpan.FromMilliseconds(50) };

    internal static IrcOptions To(ScriptedServer server) =>
        new() { Servers = [new("127.0.0.1", server.Port, Tls: false)], Nick = "bot", Limits = Quick, Flood = FloodLimit.Unlimited };

    [Fact]
    public async Task It_registers_joins_hears_and_answers()
    {
        await using var server = new ScriptedServer();
        await using var client = new RunningClient(To(server) with { Channels = [new("#a")] });
        var peer = await server.AcceptAsync();
        await peer.RegisterAsync("message-tags echo-message batch labeled-response account-tag");
        Assert.Equal("bot", (await client.NextAsync<Ready>()).Nick);
        await peer.ExpectAsync("JOIN #a");
        await peer.SendAsync(":bot!~b@host JOIN #a", ":irc.test 353 bot = #a :bot alice", ":irc.test 366 bot #a :End",
            "@account=alice;msgid=1 :alice!a@h PRIVMSG #a :!case mine");
        Assert.Equal("alice", (await client.NextAsync<MessageReceived>()).Account.Name);
        var delivery = client.Client.SayAsync("#a", "nothing");
        var line = await peer.ExpectPartAsync("PRIVMSG #a nothing");
        await peer.SendAsync($"{line.Split(' ')[0]};msgid=2 :bot!~b@host PRIVMSG #a :nothing");
        Assert.Equal(new(DeliveryOutcome.Delivered) { MsgId = "2" }, await delivery);
        Assert.Equal(["#a"], client.Client.State.Channels.Keys);
    }

    [Fact]
    public async Task A_long_text_is_split_by_what_the_server_prepends()
    {
        await using var server = new ScriptedServer();
        await using var client = new RunningClient(To(server) with { Channels = [new("#a")] });
        var peer = await server.AcceptAsync();
        await peer.RegisterAsync();
        await peer.ExpectAsync("JOIN #a");
        await peer.SendAsync(":bot!~bb@some.long.host.test JOIN #a");
        await client.NextAsync<ChannelJoined>();
        _ = client.Client.SayAsync("#a", new string('ä', 400));
        var first = await peer.ExpectAsync("PRIVMSG");
        var relayed = Encoding.UTF8.GetByteCount(":bot!~bb@some.long.host.test PRIVMSG #a :" + first["PRIVMSG #a ".Length..] + "\r\n");
        Assert.InRange(relayed, 511, 512);
        Assert.Equal("PRIVMSG #a " + new string('ä', 400 - (first.Length - "PRIVMSG #a ".Length)), await peer.ExpectAsync("PRIVMSG"));
    }

    [Fact]
    public async Task After_a_lost_connection_it_comes_back_with_its_channels()
    {
        await using var server = new ScriptedServer();
        await using var client = new RunningClient(To(server));
        var peer = await server.AcceptAsync();
        await peer.RegisterAsync();
        await client.NextAsync<Ready>();
        var join = client.Client.JoinAsync(new("#later"));
        await peer.ExpectAsync("JOIN #later");
        await peer.SendAsync(":bot!b@h JOIN #later");
        Assert.True((await join).Joined);
        var lost = client.Client.SayAsync("#later", "did it arrive?");
        await peer.ExpectAsync("PRIVMSG");
        await peer.DisposeAsync();
        Assert.Equal(DeliveryOutcome.Unconfirmed, (await lost).Outcome);
        Assert.Equal(EndKind.Lost, (await client.NextAsync<Disconnected>()).Ending.Kind);
        Assert.Equal(DeliveryOutcome.NotSent, (await client.Client.SayAsync("#later", "x")).Outcome);
        var again = await server.AcceptAsync();
        await again.RegisterAsync();
        await again.ExpectAsync("JOIN #later");
    }

    [Fact]
    public async Task A_half_open_socket_is_noticed()
    {
        var time = new FakeTimeProvider();
        await using var server = new ScriptedServer();
        await using var client = new RunningClient(To(server), time);
        var peer = await server.AcceptAsync();
        await peer.RegisterAsync();
        await client.NextAsync<Ready>();
        time.Advance(TimeSpan.FromSeconds(60));
        await peer.ExpectAsync("PING alive");
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(EndKind.PingTimeout, (await client.NextAsync<Disconnected>()).Ending.Kind);
    }

    [Fact]
    public async Task A_server_that_never_registers_us_is_left()
    {
        var time = new FakeTimeProvider();
        await using var server = new ScriptedServer();
        await using var client = new RunningClient(To(server), time);
        var peer = await server.AcceptAsync();
        await peer.ExpectAsync("USER");
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(EndKind.RegistrationTimedOut, (await client.NextAsync<Disconnected>()).Ending.Kind);
    }

    [Fact]
    public async Task An_excess_flood_halves_the_pace_on_return()
    {
        var time = new FakeTimeProvider();
        await using var server = new ScriptedServer();
        await using var client =
            new RunningClient(To(server) with { Flood = new(4, TimeSpan.FromSeconds(1)), Limits = new() { FirstRetry = TimeSpan.Zero } },
                time);
        var peer = await server.AcceptAsync();
        await peer.RegisterAsync("echo-message");
        await client.NextAsync<Ready>();
        await peer.SendAsync("ERROR :Closing Link: bot (Excess Flood)");
        await peer.DisposeAsync();
        Assert.Equal(EndKind.ExcessFlood, (await client.NextAsync<Disconnected>()).Ending.Kind);
        time.Advance(TimeSpan.Zero);
        var again = await server.AcceptAsync();
        await again.RegisterAsync("echo-message");
        await client.NextAsync<Ready>();
        for (var i = 0; i < 4; i++) _ = client.Client.SayAsync("#a", $"{i}", lane: Lane.Notice);
        await again.ExpectAsync("PRIVMSG #a 0");
        await again.ExpectAsync("PRIVMSG #a 1");
        time.Advance(TimeSpan.FromSeconds(1));
        await again.SendAsync("PING still");
        Assert.Equal("PONG still", await again.ReadAsync());
        // The PONG was a line too: a token of debt at two seconds each, one second of which has passed.
        time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal("PRIVMSG #a 2", await again.ReadAsync());
    }

    [Fact]
    public async Task Broken_bytes_long_tags_and_numerics_out_of_order_do_no_harm()
    {
        await using var server = new ScriptedServer();
        await using var client = new RunningClient(To(server) with { Channels = [new("#a")] });
        var peer = await server.AcceptAsync();
        await peer.ExpectAsync("USER");
        await peer.SendAsync(":irc.test 376 bot :end before beginning", ":irc.test 366 bot #nowhere :End", ":irc.test 353", ":irc.test 324",
            ":irc.test 005", "MODE", "NICK", "KICK #a", "CAP", "AUTHENTICATE", ":irc.test 900", "BATCH", ":", "@");
        await peer.SendAsync(":irc.test CAP * LS :message-tags");
        await peer.SendAsync($":irc.test CAP bot ACK :{(await peer.ExpectAsync("CAP REQ "))[8..]}");
        await peer.ExpectAsync("CAP END");
        await peer.WelcomeAsync();
        await client.NextAsync<Ready>();
        await peer.SendRawAsync([.. ":al!a@h PRIVMSG bot :caf"u8, 0xE9, 0xFF, 0, (byte)'x', 13, 10]);
        Assert.Equal("caf\uFFFD\uFFFD\0x", (await client.NextAsync<MessageReceived>()).Text);
        await peer.SendAsync("@long=" + new string('x', 8_184) + " :al!a@h PRIVMSG bot :" + new string('y', 480));
        Assert.Equal(480, (await client.NextAsync<MessageReceived>()).Text.Length);
        await peer.SendAsync(":al!a@h PRIVMSG bot :" + new string('z', 100_000), ":al!a@h PRIVMSG bot :after");
        Assert.Equal("after", (await client.NextAsync<MessageReceived>()).Text);
    }

    [Fact]
    public async Task What_was_said_while_away_is_fetched()
    {
        await using var server = new ScriptedServer();
        await using var client = new RunningClient(To(server));
        var peer = await server.AcceptAsync();
        await peer.RegisterAsync("batch message-tags server-time draft/chathistory", "CHATHISTORY=50 CHANTYPES=#");
        await client.NextAsync<Ready>();
        var history = client.Client.HistoryAsync("#a", new(2026, 1, 1, 12, 0, 0, 500, TimeSpan.Zero), 1_000);
        await peer.ExpectAsync("CHATHISTORY AFTER #a timestamp=2026-01-01T12:00:00.500Z 50");
        await peer.SendAsync("BATCH +x chathistory #a",
            "@batch=x;msgid=1;time=2026-01-01T12:30:00.000Z;account=al :al!a@h PRIVMSG #a :missed", "BATCH -x");
        var said = Assert.Single((await history).Value!);
        Assert.Equal(("missed", "al", true, 30), (said.Text, said.Account.Name, said.IsReplay, said.At.Minute));
    }

    [Fact]
    public async Task A_handshake_that_never_ends_is_given_up()
    {
        var time = new FakeTimeProvider();
        await using var server = new ScriptedServer();
        await using var client = new RunningClient(To(server) with { Servers = [new("127.0.0.1", server.Port)] }, time);
        var peer = await server.AcceptAsync();
        var hello = new byte[1];
        await peer.Socket.ReceiveAsync(hello);
        time.Advance(TimeSpan.FromSeconds(10));
        var ending = (await client.NextAsync<Disconnected>()).Ending;
        Assert.Equal(EndKind.TlsRefused, ending.Kind);
        Assert.EndsWith("within 10 s", ending.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_tried_again()
    {
        var closed = new ScriptedServer();
        await closed.DisposeAsync();
        await using var open = new ScriptedServer();
        await using var client =
            new RunningClient(To(open) with { Servers =
                [new("localhost", closed.Port, Tls: false), new("127.0.0.1", open.Port, Tls: false)] });
        Assert.Equal(EndKind.Unreachable, (await client.NextAsync<Disconnected>()).Ending.Kind);
        await (await open.AcceptAsync()).RegisterAsync();
        await client.NextAsync<Ready>();
    }

    [Fact]
    public async Task A_slow_reader_of_events_holds_up_nothing_and_is_told_what_it_lost()
    {
        await using var server = new ScriptedServer();
        await using var client = new RunningClient(To(server) with { MaxWaitingEvents = 100 });
        var peer = await server.AcceptAsync();
        await peer.RegisterAsync();
        for (var i = 0; i < 1_000; i++) await peer.SendAsync($":al!a@h PRIVMSG bot :{i}");
        await peer.SendAsync("PING through");
        await peer.ExpectAsync("PONG through");
        await client.NextAsync<MessageReceived>(m => m.Text == "98");
        await peer.SendAsync(":al!a@h PRIVMSG bot :later");
        Assert.InRange((await client.NextAsync<EventsLost>()).Count, 900, 902);
    }

    [Fact]
    public async Task Two_networks_know_nothing_of_each_other()
    {
        await using var one = new ScriptedServer();
        await using var other = new ScriptedServer();
        await using var first = new RunningClient(To(one));
        await using var second = new RunningClient(To(other) with { Nick = "tob" });
        var (peer, reep) = (await one.AcceptAsync(), await other.AcceptAsync());
        await peer.RegisterAsync();
        await reep.RegisterAsync();
        await first.NextAsync<Ready>();
        Assert.Equal("tob", (await second.NextAsync<Ready>()).Nick);
        await peer.DisposeAsync();
        await first.NextAsync<Disconnected>();
        Assert.True(second.Client.State.Ready);
    }

    [Fact]
    public async Task Stopping_says_goodbye_and_ends_the_events()
    {
        await using var server = new ScriptedServer();
        var client = new RunningClient(To(server));
        var peer = await server.AcceptAsync();
        await peer.RegisterAsync();
        await client.NextAsync<Ready>();
        await client.StopAsync();
        await peer.ExpectAsync("QUIT");
        Assert.Equal(new(EndKind.Stopped, "stopped"), (await client.NextAsync<Disconnected>()).Ending);
        await client.DisposeAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a,b")]
    [InlineData("#a\r\nQUIT")]
    public async Task A_target_that_cannot_be_one_is_a_bug(string target) =>
        await Assert.ThrowsAsync<ArgumentException>(() => new IrcClient(Talk.Plain).SayAsync(target, "x"));
}
