namespace Irc.Tests;

/// <summary>The services are away: AUTHENTICATE is not answered.</summary>
public sealed class UnansweredLoginTests
{
    static IrcOptions Options(bool required) => Talk.Plain with
    {
        Sasl = new() { Account = "bot", Password = "secret", Mechanisms = ["PLAIN"], Required = required },
    };

    static Talk Asking(bool required)
    {
        var talk = new Talk(Options(required));
        talk.Hear(":irc.test CAP * LS :sasl", ":irc.test CAP bot ACK :sasl");
        Assert.Equal("AUTHENTICATE PLAIN", talk.Sent[^1]);
        return talk;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_the_requirement_it_goes_on_says_why_and_asks_again_every_five_minutes(bool challenged)
    {
        var talk = Asking(required: false);
        if (challenged) talk.Hear("AUTHENTICATE +");
        talk.Pass(11.9);
        Assert.DoesNotContain("AUTHENTICATE *", talk.Sent);
        talk.Pass(0.1);
        Assert.Equal(["AUTHENTICATE *", "CAP END"], talk.Sent[^2..]);
        talk.Hear(":irc.test 001 bot :Welcome", ":irc.test 376 bot :end");
        Assert.Null(talk.Ending);
        Assert.Contains("no answer to AUTHENTICATE PLAIN within 12 s", talk.Single<IdentityRefused>().Reason);
        talk.Forget();
        talk.Pass(300);
        Assert.Contains("AUTHENTICATE PLAIN", talk.Sent);
        talk.Pass(12);
        Assert.Contains("AUTHENTICATE *", talk.Sent);
        talk.Pass(300);
        talk.Hear("AUTHENTICATE +", ":irc.test 900 bot bot!b@h bot :You are now logged in", ":irc.test 903 bot :done");
        Assert.Equal("bot", talk.Single<IdentityChanged>().Account.Name);
        talk.Forget();
        talk.Pass(3_000);
        Assert.DoesNotContain("AUTHENTICATE PLAIN", talk.Sent);
    }

    [Fact]
    public void With_the_requirement_the_connection_ends_and_the_reason_names_the_cause()
    {
        var talk = Asking(required: true);
        talk.Pass(12);
        Assert.Equal("AUTHENTICATE *", talk.Sent[^1]);
        Assert.Equal(EndKind.IdentityRefused, talk.Ending!.Kind);
        Assert.Contains("no answer to AUTHENTICATE PLAIN", talk.Ending.Reason);
    }

    [Fact]
    public void A_refusal_is_not_asked_again_by_itself()
    {
        var talk = Asking(required: false);
        talk.Hear(":irc.test 904 bot :SASL authentication failed", ":irc.test 001 bot :Welcome", ":irc.test 376 bot :end");
        Assert.Contains("failed", talk.Single<IdentityRefused>().Reason);
        talk.Forget();
        talk.Pass(3_000);
        Assert.DoesNotContain("AUTHENTICATE PLAIN", talk.Sent);
    }

    [Fact]
    public void An_answer_that_comes_too_late_still_counts()
    {
        var talk = Asking(required: false);
        talk.Pass(12);
        talk.Hear(":irc.test 906 bot :aborted", ":irc.test 001 bot :Welcome", ":irc.test 376 bot :end",
            ":irc.test 900 bot bot!b@h bot :You are now logged in");
        Assert.Equal("bot", talk.State.Account.Name);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void The_wait_after_it_has_jitter_and_is_never_near_nothing(double jitter)
    {
        var wait = Backoff.Delay(EndKind.IdentityRefused, 2, new(), jitter);
        Assert.InRange(wait, TimeSpan.FromSeconds(16), TimeSpan.FromSeconds(32));
    }
}
