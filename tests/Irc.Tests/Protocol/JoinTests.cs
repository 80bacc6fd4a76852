namespace Irc.Tests;

public sealed class JoinTests
{
    static readonly IrcOptions Wants = Talk.Plain with { Channels = [new("#a")] };

    [Fact]
    public void Chanserv_is_asked_for_a_way_in()
    {
        var talk = Talk.Registered(options: Wants);
        talk.Hear(":irc.test 473 bot #a :Cannot join (+i)");
        Assert.Equal("PRIVMSG ChanServ :INVITE #a", talk.Sent[^1]);
        talk.Hear(":ChanServ!s@services INVITE bot #a");
        Assert.Equal("JOIN #a", talk.Sent[^1]);
        Assert.True(talk.Single<Invited>().IsMe);
    }

    [Fact]
    public void It_does_not_ask_chanserv_in_a_circle()
    {
        var talk = Talk.Registered(options: Wants);
        talk.Hear(":irc.test 473 bot #a :+i", ":ChanServ!s@services INVITE bot #a", ":irc.test 473 bot #a :+i");
        Assert.Equal(473, talk.Single<JoinRefused>().Result.Numeric);
        Assert.Equal(1, talk.Sent.Count(l => l.StartsWith("PRIVMSG ChanServ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(405)]
    [InlineData(437)]
    [InlineData(471)]
    [InlineData(474)]
    [InlineData(475)]
    [InlineData(477)]
    public void A_refusal_is_told_and_tried_again_later_and_later(int numeric)
    {
        var talk = Talk.Registered(options: Talk.Plain with { Channels = [new("#a", AskChanServ: false)] });
        talk.Hear($":irc.test {numeric} bot #a :no");
        Assert.Equal((numeric, TimeSpan.FromSeconds(30)), (talk.Single<JoinRefused>().Result.Numeric, talk.Single<JoinRefused>().RetryIn));
        talk.Pass(30);
        Assert.Equal("JOIN #a", talk.Sent[^1]);
        talk.Hear($":irc.test {numeric} bot #a :no");
        Assert.Equal(TimeSpan.FromSeconds(60), talk.Events.OfType<JoinRefused>().Last().RetryIn);
    }

    [Fact]
    public void A_forward_is_a_refusal_and_that_channel_is_left()
    {
        var talk = Talk.Registered(options: Wants);
        talk.Hear(":irc.test 470 bot #a ##a :Forwarding", ":bot!b@h JOIN ##a");
        Assert.Equal("##a", talk.Single<JoinRefused>().Result.ForwardedTo);
        Assert.Contains("PART ##a :not a channel I was sent to", talk.Sent);
    }

    [Fact]
    public void No_answer_is_a_refusal_too()
    {
        var talk = Talk.Registered(options: Wants);
        talk.Pass(20);
        Assert.Equal(0, talk.Single<JoinRefused>().Result.Numeric);
    }

    [Fact]
    public void After_a_kick_it_comes_back_after_a_while()
    {
        var talk = Talk.InRoom();
        talk.Hear(":alice!a@h KICK #a bot :out");
        Assert.DoesNotContain("JOIN #a", talk.Sent);
        talk.Pass(30);
        Assert.Contains("JOIN #a", talk.Sent);
    }

    [Fact]
    public void Silence_is_asked_about_and_then_ends_it()
    {
        var talk = Talk.Registered();
        talk.Pass(60);
        Assert.Equal(["PING alive"], talk.Sent);
        talk.Pass(29);
        Assert.Null(talk.Ending);
        talk.Pass(1);
        Assert.Equal(EndKind.PingTimeout, talk.Ending!.Kind);
    }

    [Fact]
    public void Any_line_is_a_sign_of_life()
    {
        var talk = Talk.Registered();
        talk.Pass(60);
        talk.Hear(":irc.test PONG irc.test :alive");
        talk.Pass(59);
        Assert.Null(talk.Ending);
        Assert.Single(talk.Sent);
    }

    [Theory]
    [InlineData("Closing Link: bot (Excess Flood)", EndKind.ExcessFlood)]
    [InlineData("Closing link: (b@h) [RecvQ exceeded]", EndKind.ExcessFlood)]
    [InlineData("Closing Link: 1.2.3.4 (K-Lined)", EndKind.Banned)]
    [InlineData("Closing link: (b@h) [G-lined: go]", EndKind.Banned)]
    [InlineData("Your host is trying to (re)connect too fast -- throttled.", EndKind.Throttled)]
    [InlineData("Closing link: (b@h) [Too many connections from your IP]", EndKind.Throttled)]
    [InlineData("Closing link: (b@h) [Server shutdown]", EndKind.Refused)]
    public void The_reason_of_an_error_is_understood(string reason, EndKind kind) => Assert.Equal(kind, Ending.OfError(reason).Kind);

    [Fact]
    public void A_ping_is_answered_with_its_own_words()
    {
        var talk = Talk.Registered();
        talk.Hear("PING :a b", "PING irc.test");
        Assert.Equal(["PONG :a b", "PONG irc.test"], talk.Sent);
    }
}
