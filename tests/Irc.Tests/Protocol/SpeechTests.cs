namespace Irc.Tests;

public sealed class SpeechTests
{
    [Fact]
    public void A_message_tells_who_by_account_and_where()
    {
        var talk = Talk.InRoom("message-tags account-tag server-time");
        talk.Hear("@account=alice;msgid=x1;time=2026-01-01T12:00:00.500Z :Al!a@h PRIVMSG #a :hello there");
        var said = talk.Single<MessageReceived>();
        Assert.Equal(("alice", "#a", "hello there", "x1", "#a", false),
            (said.Account.Name, said.Channel, said.Text, said.MsgId, said.ReplyTo, said.IsReplay));
        Assert.Equal(500, said.At.Millisecond);
    }

    [Fact]
    public void With_account_tags_no_tag_is_no_account_whatever_the_room_says()
    {
        var talk = Talk.InRoom("account-tag account-notify");
        talk.Hear(":alice!a@h ACCOUNT alice", ":alice!a@h PRIVMSG bot :it is me");
        Assert.Equal(AccountKnowledge.None, talk.Single<MessageReceived>().Account.Knowledge);
    }

    [Theory]
    [InlineData("account-notify", AccountKnowledge.LoggedIn)]
    [InlineData("", AccountKnowledge.Unknown)]
    public void Without_account_tags_only_what_is_kept_up_to_date_counts(string capabilities, AccountKnowledge expected)
    {
        var talk = Talk.InRoom(capabilities);
        talk.Hear(":irc.test 354 bot 152 #a au ah alice H alice :Alice", ":alice!a@h PRIVMSG bot :hi", ":stranger!a@h PRIVMSG bot :hi");
        Assert.Equal([expected, AccountKnowledge.Unknown], talk.Events.OfType<MessageReceived>().Select(m => m.Account.Knowledge));
    }

    [Theory]
    [InlineData(":bot!b@h PRIVMSG #a :my echo")]
    [InlineData(":BOT!b@h NOTICE alice :my echo")]
    [InlineData(":alice!a@h PRIVMSG bot :\u0001DCC SEND file 1 2 3\u0001")]
    [InlineData(":alice!a@h NOTICE bot :\u0001VERSION x\u0001")]
    [InlineData(":alice!a@h PRIVMSG #a")]
    public void Nothing_is_heard_of_echoes_and_ctcp(string line)
    {
        var talk = Talk.InRoom("echo-message");
        talk.Hear(line);
        Assert.Empty(talk.Events);
        Assert.Empty(talk.Sent);
    }

    [Fact]
    public void An_action_is_speech_and_a_notice_stays_one()
    {
        var talk = Talk.InRoom();
        talk.Hear(":alice!a@h PRIVMSG #a :\u0001ACTION waves\u0001", ":alice!a@h NOTICE bot :psst");
        Assert.Equal([("waves", MessageKind.Action), ("psst", MessageKind.Notice)],
            talk.Events.OfType<MessageReceived>().Select(m => (m.Text, m.Kind)));
    }

    [Fact]
    public void What_goes_to_operators_only_is_not_the_rooms()
    {
        var talk = Talk.InRoom();
        talk.Hear(":alice!a@h PRIVMSG @#a :ops only");
        Assert.Equal(('@', "#a"), (talk.Single<MessageReceived>().StatusPrefix!.Value, talk.Single<MessageReceived>().Channel));
    }

    [Fact]
    public void Ctcp_is_answered_sparingly()
    {
        var talk = Talk.InRoom(options: Talk.Plain with { CtcpVersion = "bot 1", Channels = [new("#a")] });
        for (var i = 0; i < 10; i++) talk.Hear(":alice!a@h PRIVMSG bot :\u0001VERSION\u0001");
        Assert.Equal(["NOTICE alice :\u0001VERSION bot 1\u0001"], talk.Sent);
        talk.Pass(6);
        talk.Hear(":alice!a@h PRIVMSG bot :\u0001PING 123\u0001");
        Assert.Equal("NOTICE alice :\u0001PING 123\u0001", talk.Sent[^1]);
    }

    [Fact]
    public void Bots_are_known_as_such()
    {
        var talk = Talk.InRoom("message-tags");
        talk.Hear("@bot :other!a@h PRIVMSG #a :beep", ":irc.test 354 bot 152 #a au ah bob HB 0 :Bob", ":bob!a@h PRIVMSG #a :beep");
        Assert.All(talk.Events.OfType<MessageReceived>(), m => Assert.True(m.IsBot));
    }

    [Fact]
    public void Old_lines_are_marked_as_old_by_the_servers_own_clock()
    {
        // The server's clock is an hour ahead of ours.
        var talk = new Talk();
        talk.Hear(":irc.test CAP * LS :server-time", ":irc.test CAP * ACK :server-time",
            "@time=2026-01-01T13:00:00.000Z :irc.test 001 bot :Hi", ":irc.test 376 bot :end");
        talk.Hear("@time=2026-01-01T13:00:01.000Z :a!a@h PRIVMSG bot :new", "@time=2026-01-01T12:50:00.000Z :a!a@h PRIVMSG bot :old",
            "@time=garbage :a!a@h PRIVMSG bot :new");
        Assert.Equal([false, true, false], talk.Events.OfType<MessageReceived>().Select(m => m.IsReplay));
    }

    [Fact]
    public void A_bouncers_playback_is_told_as_old()
    {
        var talk = Talk.InRoom("batch");
        talk.Hear("BATCH +1 chathistory #a", "@batch=1 :alice!a@h PRIVMSG #a :!danger", "@batch=1 :alice!a@h PART #a", "BATCH -1");
        Assert.True(talk.Single<MessageReceived>().IsReplay);
        Assert.NotNull(talk.State.Find("alice"));
    }

    [Fact]
    public async Task History_is_asked_for_and_comes_without_what_was_seen()
    {
        var talk = Talk.InRoom("batch message-tags server-time draft/chathistory");
        talk.Hear("@msgid=a :alice!a@h PRIVMSG #a :one");
        var question = new HistoryQuestion("#A", ["AFTER", "#A", "timestamp=x", "10"]);
        talk.Session.Ask(question, talk.Now);
        talk.Collect();
        Assert.Equal("CHATHISTORY AFTER #A timestamp=x 10", talk.Sent[^1]);
        talk.Hear("BATCH +h chathistory #a", "@batch=h;msgid=a :alice!a@h PRIVMSG #a :one", "@batch=h;msgid=b :alice!a@h PRIVMSG #a :two",
            "@batch=h;msgid=b :alice!a@h PRIVMSG #a :two", "@batch=h :alice!a@h JOIN #a", "BATCH -h");
        var said = Assert.Single((await question.Answer).Value!);
        Assert.Equal(("two", true), (said.Text, said.IsReplay));
    }

    [Fact]
    public async Task A_refused_history_says_why()
    {
        var talk = Talk.InRoom("draft/chathistory");
        var question = new HistoryQuestion("#a", ["AFTER", "#a", "timestamp=x", "10"]);
        talk.Session.Ask(question, talk.Now);
        talk.Hear(":irc.test FAIL CHATHISTORY INVALID_TARGET AFTER #a :Messages could not be retrieved");
        Assert.Equal("INVALID_TARGET: Messages could not be retrieved", (await question.Answer).Refusal);
        Assert.Equal(["AFTER", "#a"], talk.Single<StandardReply>().Context);
    }

    [Fact]
    public async Task Whois_tells_the_account_or_that_there_is_none_or_nobody()
    {
        var talk = Talk.Registered();
        WhoisQuestion[] asked = [new("alice"), new("bob"), new("ghost"), new("silent")];
        foreach (var question in asked) talk.Session.Ask(question, talk.Now);
        talk.Hear(":irc.test 311 bot Bob b h * :Bob B", ":irc.test 311 bot alice a h * :Alice",
            ":irc.test 330 bot alice alice :is logged in as",
            ":irc.test 671 bot alice :is secure", ":irc.test 318 bot alice :End", ":irc.test 318 bot bob :End",
                ":irc.test 401 bot ghost :No such nick", ":irc.test 318 bot ghost :End");
        Assert.Equal(new Whois("alice", Account.Of("alice")) { User = "a", Host = "h", RealName = "Alice", IsSecure = true },
            (await asked[0].Answer).Value);
        Assert.Equal(Account.None, (await asked[1].Answer).Value!.Account);
        Assert.Equal("No such nick", (await asked[2].Answer).Refusal);
        talk.Pass(30);
        Assert.Equal("the server said nothing in time", (await asked[3].Answer).Refusal);
    }
}
