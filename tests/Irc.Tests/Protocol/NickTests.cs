namespace Irc.Tests;

public sealed class NickTests
{
    static readonly IrcOptions Options = Talk.Plain with { OtherNicks = ["bot2"] };

    static Talk Collided(string isupport, bool account = false)
    {
        var talk = new Talk(Options);
        talk.Hear(":irc.test CAP * LS :", ":irc.test 433 * bot :in use");
        if (account) talk.Hear(":irc.test 900 bot bot!b@h casebot :in");
        talk.Hear(":irc.test 001 bot2 :Hi", $":irc.test 005 bot2 {isupport} :are supported", ":irc.test 376 bot2 :end");
        return talk;
    }

    [Fact]
    public void Another_nick_is_taken_where_ours_is_not_free()
    {
        var talk = new Talk(Options);
        talk.Hear(":irc.test 433 * bot :in use", ":irc.test 432 * bot2 :bad", ":irc.test 437 * bot_ :juped",
            ":irc.test 436 * bot_1 :collision");
        Assert.Equal(["NICK bot2", "NICK bot_", "NICK bot_1", "NICK bot_2"], talk.Sent.TakeLast(4));
    }

    [Fact]
    public void It_does_not_ask_for_ever()
    {
        var talk = new Talk(Options);
        for (var i = 0; i < 20; i++) talk.Hear(":irc.test 433 * x :in use");
        Assert.Equal(EndKind.RegistrationRefused, talk.Ending!.Kind);
    }

    [Fact]
    public void Services_are_asked_for_it_only_by_who_is_logged_in()
    {
        Assert.Contains("PRIVMSG NickServ :REGAIN bot", Collided("NICKLEN=16", account: true).Sent);
        Assert.DoesNotContain(Collided("NICKLEN=16").Sent, l => l.Contains("NickServ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(":bot!x@y QUIT :gone")]
    [InlineData(":bot!x@y NICK other")]
    [InlineData(":irc.test 731 bot2 :bot")]
    public void It_is_taken_when_it_is_free(string line)
    {
        var talk = Collided("MONITOR=100");
        Assert.Contains("MONITOR + bot", talk.Sent);
        talk.Hear(line);
        Assert.Equal("NICK bot", talk.Sent[^1]);
        talk.Hear(":bot2!b@h NICK bot");
        Assert.True(talk.Single<OwnNickChanged>().IsWanted);
        Assert.Equal("MONITOR - bot", talk.Sent[^1]);
    }

    [Fact]
    public void Without_monitor_it_is_looked_for_once_a_minute()
    {
        var talk = Collided("NICKLEN=16");
        talk.Forget();
        talk.Pass(60);
        Assert.Contains("ISON bot", talk.Sent);
        talk.Hear(":irc.test 303 bot2 :bot");
        Assert.DoesNotContain("NICK bot", talk.Sent);
        talk.Hear(":irc.test 303 bot2 :");
        Assert.Equal("NICK bot", talk.Sent[^1]);
    }
}
