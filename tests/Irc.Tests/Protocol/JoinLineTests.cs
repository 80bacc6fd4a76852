namespace Irc.Tests;

public sealed class JoinLineTests
{
    static readonly ChannelOptions[] Channels = [new("#a"), new("#b", "kb"), new("#c"), new("#d", "kd"), new("#e")];

    [Theory]
    [InlineData("X=1", "JOIN #b,#d,#a,#c kb,kd|JOIN #e")]
    [InlineData("TARGMAX=PRIVMSG:4,JOIN:", "JOIN #b,#d,#a,#c,#e kb,kd")]
    [InlineData("TARGMAX=JOIN:1", "JOIN #b kb|JOIN #d kd|JOIN #a|JOIN #c|JOIN #e")]
    public void Channels_are_joined_in_few_lines_with_their_keys(string isupport, string lines) =>
        Assert.Equal(lines, string.Join('|', JoinLines.Of(Channels, Isupport.Default.With([isupport]))));

    [Fact]
    public void No_line_is_too_long()
    {
        var many = Enumerable.Range(0, 40).Select(i => new ChannelOptions($"#{i:00}{new string('x', 45)}"));
        Assert.All(JoinLines.Of(many, Isupport.Default.With(["TARGMAX=JOIN:"])), line => Assert.InRange(line.ToString().Length, 1, 500));
    }

    [Fact]
    public void An_account_that_a_message_shows_corrects_what_was_known()
    {
        var talk = Talk.InRoom("account-tag");
        talk.Hear("@account=alice :alice!a@h PRIVMSG #a :hi");
        Assert.Equal("alice", talk.State.Find("alice")!.Account.Name);
        talk.Single<AccountChanged>();
    }

    [Fact]
    public void Logged_out_it_logs_in_again_but_not_in_a_circle()
    {
        var options = Talk.Plain with { Sasl = new() { Account = "casebot", Password = "p" } };
        var talk = new Talk(options);
        talk.Hear(":irc.test CAP * LS :sasl=PLAIN", ":irc.test CAP * ACK :sasl", "AUTHENTICATE +", ":irc.test 900 bot m casebot :in",
            ":irc.test 903 bot :ok", ":irc.test 001 bot :hi", ":irc.test 376 bot :end");
        talk.Forget();
        talk.Hear(":irc.test 901 bot m :You are now logged out");
        Assert.Equal("AUTHENTICATE PLAIN", talk.Sent[^1]);
        talk.Hear("AUTHENTICATE +", ":irc.test 900 bot m casebot :in", ":irc.test 903 bot :ok");
        talk.Forget();
        talk.Hear(":irc.test 901 bot m :You are now logged out");
        Assert.Empty(talk.Sent);
        Assert.Equal(Account.None, talk.Single<IdentityChanged>().Account);
    }

    [Fact]
    public void A_login_that_fails_later_ends_it_where_identity_is_needed_and_gone()
    {
        var talk = new Talk(Talk.Plain with { Sasl = new() { Account = "casebot", Password = "p" } });
        talk.Hear(":irc.test CAP * LS :sasl=PLAIN", ":irc.test CAP * ACK :sasl", "AUTHENTICATE +", ":irc.test 900 bot m casebot :in",
            ":irc.test 903 bot :ok", ":irc.test 001 bot :hi", ":irc.test 376 bot :end");
        talk.Hear(":irc.test 901 bot m :out", "AUTHENTICATE +", ":irc.test 904 bot :no");
        Assert.Equal(EndKind.IdentityRefused, talk.Ending!.Kind);
    }
}
