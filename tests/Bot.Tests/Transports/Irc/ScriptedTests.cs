using Bot.Basics;
using Bot.Notices;
using Bot.People;
using Bot.Texts;
using Bot.Transports.Irc;
using Irc;
using NodaTime;
using Testing.Desk;
using Testing.Irc;
using Account = Bot.People.Account;
using Network = Bot.Transports.Irc.IrcNetwork;

namespace Bot.Tests.Transports.Irc;

/// <summary>What no real server does on demand.</summary>
public sealed class ScriptedTests : IAsyncDisposable
{
    private const string Tagged = "account-tag message-tags server-time account-notify extended-join batch";
    private readonly ScriptedServer server = new();

    [Fact]
    public async Task Without_account_tags_whois_is_asked_before_anything_is_shown_and_a_nick_that_changed_hands_gets_nothing()
    {
        await using var on = await OnIrc.Start(Bot());
        var peer = await server.AcceptAsync();
        await peer.RegisterAsync();
        await peer.SendAsync(":alice!a@here PRIVMSG casebot :me show");
        await Vouch(peer, host: "here", account: "Alice");
        Assert.DoesNotContain("does not tell me", await peer.ExpectAsync("PRIVMSG alice "));
        await peer.SendAsync(":alice!m@elsewhere PRIVMSG casebot :case list");
        await Vouch(peer, host: "here", account: "Alice");
        Assert.Contains("does not tell me", await peer.ExpectAsync("PRIVMSG alice "));
    }

    [Fact]
    public async Task Notices_bots_replays_operators_only_lines_and_repetitions_are_not_answered()
    {
        await using var on = await OnIrc.Start(Bot());
        var peer = await server.AcceptAsync();
        await peer.RegisterAsync(Tagged);
        await peer.SendAsync(
            "@account=alice :alice!a@h NOTICE casebot :help",
            "@account=alice;bot :alice!a@h PRIVMSG casebot :help",
            "@account=alice;time=2020-01-01T00:00:00.000Z :alice!a@h PRIVMSG casebot :help",
            "@account=alice :alice!a@h PRIVMSG @#func :!help",
            "@account=alice;msgid=m1 :alice!a@h PRIVMSG casebot :remind me in 1 hour first",
            "@account=alice;msgid=m1 :alice!a@h PRIVMSG casebot :remind me in 1 hour first",
            "@account=alice;msgid=m2 :alice!a@h PRIVMSG casebot :me reminders");
        await peer.ExpectPartAsync("PRIVMSG alice :");
        var listed = await peer.ExpectPartAsync("first");
        Assert.Contains("first", listed);
        await peer.SendAsync("@account=alice;msgid=m3 :alice!a@h PRIVMSG casebot :no-such-thing");
        Assert.DoesNotContain("first", await peer.ExpectPartAsync("no-such-thing"));
    }

    [Fact]
    public async Task A_form_is_forgotten_after_ten_minutes_and_belongs_to_the_account_not_the_nick()
    {
        await using var on = await OnIrc.Start(Bot());
        var peer = await server.AcceptAsync();
        await peer.RegisterAsync(Tagged);
        await peer.SendAsync("@account=alice :alice!a@h PRIVMSG casebot :case open");
        await peer.ExpectPartAsync("1/8 ");
        on.Desk.Time.Pass(Duration.FromMinutes(9));
        await peer.SendAsync("@account=alice :other!a@h PRIVMSG casebot :a phone number");
        await peer.ExpectPartAsync("PRIVMSG other :2/8 ");
        on.Desk.Time.Pass(Duration.FromMinutes(11));
        await peer.SendAsync("@account=alice :alice!a@h PRIVMSG casebot :case list");
        await peer.ExpectPartAsync("is forgotten");
        Assert.DoesNotContain("3/8", await peer.ExpectPartAsync("PRIVMSG alice :"));
    }

    [Fact]
    public async Task Danger_in_an_answer_of_a_form_is_said_before_the_next_question()
    {
        await using var on = await OnIrc.Start(Bot() with { Client = Bot().Client with { Flood = FloodLimit.Unlimited } });
        var peer = await server.AcceptAsync();
        await peer.RegisterAsync(Tagged);
        await peer.SendAsync("@account=alice :alice!a@h PRIVMSG casebot :case open");
        await peer.ExpectPartAsync("1/8 ");
        await peer.SendAsync("@account=alice :alice!a@h PRIVMSG casebot :he says he will kill himself tonight");
        Assert.Contains("emergency@wikimedia.org", await peer.ExpectPartAsync("Somebody may be in danger"));
        await peer.ExpectPartAsync("/8 ");
    }

    [Fact]
    public async Task What_a_client_cut_from_a_long_line_is_offered_as_more_of_it_and_not_run()
    {
        await using var on = await OnIrc.Start(Bot());
        var peer = await server.AcceptAsync();
        await peer.RegisterAsync(Tagged);
        await peer.SendAsync("@account=alice :alice!a@h PRIVMSG casebot :case open reporter=User:Wren he posted my address");
        await peer.ExpectPartAsync("Opened arb-");
        await peer.SendAsync(
            $"@account=alice :alice!a@h PRIVMSG casebot :case note it {string.Concat(Enumerable.Repeat("the wall ", 40))}");
        await peer.ExpectPartAsync("Noted");
        await peer.SendAsync(
            $"@account=alice :alice!a@h PRIVMSG casebot :of the house {string.Concat(Enumerable.Repeat("with words ", 30))}",
            "@account=alice :alice!a@h PRIVMSG casebot :stop and end");
        await peer.ExpectPartAsync("cut on the way");
        await peer.ExpectPartAsync("1. Add it to the same");
        await peer.SendAsync("@account=alice :alice!a@h PRIVMSG casebot :1");
        await peer.ExpectPartAsync("Noted");
        await peer.SendAsync("@account=alice :alice!a@h PRIVMSG casebot :case show it notes");
        await peer.ExpectPartAsync("with words stop and end");
    }

    [Fact]
    public async Task What_a_client_cut_from_a_long_answer_of_a_form_is_more_of_that_answer()
    {
        await using var on = await OnIrc.Start(Bot());
        var peer = await server.AcceptAsync();
        await peer.RegisterAsync(Tagged);
        await peer.SendAsync("@account=alice :alice!a@h PRIVMSG casebot :case open");
        await peer.ExpectPartAsync("1/8 ");
        await peer.SendAsync($"@account=alice :alice!a@h PRIVMSG casebot :{string.Concat(Enumerable.Repeat("the wall ", 45))}");
        await peer.ExpectPartAsync("2/8 ");
        await peer.SendAsync("@account=alice :alice!a@h PRIVMSG casebot :yesterday he came");
        await peer.ExpectPartAsync("more of your answer to “summary”");
        await peer.ExpectPartAsync("2/8 ");
        await peer.SendAsync("@account=alice :alice!a@h PRIVMSG casebot :back");
        await peer.ExpectPartAsync("1/8 ");
        await peer.SendAsync("@account=alice :alice!a@h PRIVMSG casebot :help");
        await peer.ExpectPartAsync("It is needed.");
        await peer.SendAsync("@account=alice :alice!a@h PRIVMSG casebot :stop");
        await peer.ExpectPartAsync("Cancelled");
    }

    [Fact]
    public async Task What_was_said_while_it_was_away_is_read_from_history_and_answered_as_late()
    {
        await using var on = await OnIrc.Start(Bot() with { Client = Bot().Client with { Channels = [new("#func")] } });
        await on.Desk.Say("alice", "team room irc:test #func");
        var peer = await server.AcceptAsync();
        await peer.RegisterAsync(Tagged + " draft/chathistory");
        await Room(peer);
        await peer.DisposeAsync();
        peer = await server.AcceptAsync();
        await peer.RegisterAsync(Tagged + " draft/chathistory");
        await Room(peer);
        await peer.ExpectAsync("CHATHISTORY AFTER #func");
        var soon = TimeProvider.System.GetUtcNow().AddSeconds(5).UtcDateTime;
        var said = soon.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        await peer.SendAsync(
            ":irc.test BATCH +b chathistory #func",
            $"@batch=b;account=alice;msgid=h1;time={said} :alice!a@h PRIVMSG #func :!case mine",
            $"@batch=b;account=alice;msgid=h1;time={said} :alice!a@h PRIVMSG #func :!case mine",
            ":irc.test BATCH -b");
        await Vouch(peer);
        Assert.Contains("Late: you said this", await peer.ExpectPartAsync("PRIVMSG alice :"));
    }

    [Fact]
    public async Task Telling_is_done_when_the_server_took_it_refused_when_the_nick_is_gone_and_open_when_the_line_broke()
    {
        await using var on = await OnIrc.Start(Bot());
        var peer = await server.AcceptAsync();
        await peer.RegisterAsync(Tagged);
        await peer.SendAsync("@account=alice :alice!a@h PRIVMSG casebot :help");
        await peer.ExpectPartAsync("PRIVMSG alice :");
        await Pong(peer);
        Assert.True(on.Transport.CanReach(Alice));
        Assert.False(on.Transport.CanReach(Alice with { Name = "bob" }));
        var gone = await Told(on, peer, "alice", ":irc.test 401 casebot alice :No such nick/channel");
        Assert.Equal(Delivered.Refused, gone);
        Assert.Equal(Delivered.Told, await Told(on, peer, "alice", null));
        var told = on.Transport.Tell(Alice, Reply.Say($"a notice"), DateTimeZone.Utc, "n3", TestContext.Current.CancellationToken);
        await Vouch(peer);
        await peer.ExpectPartAsync("a notice");
        await peer.DisposeAsync();
        Assert.Equal(Delivered.Unproved, await told);
    }

    [Fact]
    public async Task On_two_networks_somebody_is_told_on_the_first_and_when_it_is_gone_on_their_other_account()
    {
        await using var second = new ScriptedServer();
        var other = Bot() with { Name = "two", Client = Bot().Client with { Servers = [new("127.0.0.1", second.Port, false)] } };
        await using var on = await OnIrc.Start(Bot(), other);
        var (one, two) = (await server.AcceptAsync(), await second.AcceptAsync());
        foreach (var peer in new[] { one, two })
        {
            await peer.RegisterAsync(Tagged);
            await peer.SendAsync("@account=alice :alice!a@h PRIVMSG casebot :remind me in 1 hour look");
            await peer.ExpectPartAsync("PRIVMSG alice :");
        }

        await one.DisposeAsync();
        await on.Until(() => !on.Transports[0].IsUp, "the first is not seen to be gone");
        var passing = on.Desk.Pass(Duration.FromHours(1));
        await Vouch(two);
        await two.ExpectPartAsync("look");
        await two.DisposeAsync();
        await passing;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static Account Alice => new("irc:test", "alice");

    private Network Bot() => new("test", new IrcOptions
    {
        Servers = [new("127.0.0.1", server.Port, Tls: false)], Nick = "casebot", Flood = FloodLimit.Unlimited, Limits = OnIrc.Quick,
    });

    private static async Task<Delivered> Told(OnIrc on, ScriptedPeer peer, string nick, string? refusal)
    {
        var told = on.Transport.Tell(Alice, Reply.Say($"a notice"), DateTimeZone.Utc, "n", TestContext.Current.CancellationToken);
        await Vouch(peer);
        await peer.ExpectPartAsync($"PRIVMSG {nick} :a notice");
        if (refusal is not null)
            await peer.SendAsync(refusal);
        await Pong(peer);
        return await told;
    }

    private static async Task Vouch(ScriptedPeer peer, string host = "h", string account = "alice")
    {
        await peer.ExpectAsync("WHOIS alice");
        await peer.SendAsync(
            $":irc.test 311 casebot alice a {host} * :Alice",
            $":irc.test 330 casebot alice {account} :is logged in as",
            ":irc.test 318 casebot alice :End");
    }

    private static async Task Pong(ScriptedPeer peer)
    {
        var ping = await peer.ExpectAsync("PING ");
        await peer.SendAsync($":irc.test PONG irc.test {ping[5..]}");
    }

    private static async Task Room(ScriptedPeer peer)
    {
        await peer.ExpectAsync("JOIN #func");
        await peer.SendAsync(
            ":casebot!c@h JOIN #func * :bot",
            ":irc.test 353 casebot = #func :casebot alice",
            ":irc.test 366 casebot #func :End");
        await peer.ExpectAsync("MODE #func");
        await peer.SendAsync(":irc.test 324 casebot #func +ins");
        await peer.ExpectAsync("WHO #func");
        await peer.SendAsync(":irc.test 315 casebot #func :End");
    }
}
