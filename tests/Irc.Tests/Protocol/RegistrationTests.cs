namespace Irc.Tests;

public sealed class RegistrationTests
{
    static readonly IrcOptions WithSasl = Talk.Plain with { Sasl = new() { Account = "casebot", Password = "pass" } };

    [Fact]
    public void Capabilities_are_asked_for_first_and_then_nick_and_user() =>
        Assert.Equal(["CAP LS 302", "NICK bot", "USER bot 0 * bot"], new Talk().Sent);

    [Fact]
    public void A_list_in_several_lines_is_gathered_and_only_what_is_known_is_asked_for()
    {
        var talk = new Talk();
        talk.Forget();
        talk.Hear(":irc.test CAP * LS * :message-tags unknown-thing account-tag=x");
        Assert.Empty(talk.Sent);
        talk.Hear(":irc.test CAP * LS :batch");
        Assert.Equal(["CAP REQ :message-tags account-tag batch"], talk.Sent);
        talk.Hear(":irc.test CAP bot ACK :message-tags account-tag batch ");
        Assert.Equal("CAP END", talk.Sent[^1]);
        Assert.True(talk.State.Has("account-tag"));
    }

    [Fact]
    public void One_capability_refused_does_not_cost_the_others()
    {
        var talk = new Talk();
        talk.Hear(":irc.test CAP * LS :batch account-tag", ":irc.test CAP * NAK :batch account-tag");
        Assert.Equal(["CAP REQ batch", "CAP REQ account-tag"], talk.Sent.TakeLast(2));
        talk.Hear(":irc.test CAP * NAK :batch", ":irc.test CAP * ACK :account-tag");
        Assert.Equal("CAP END", talk.Sent[^1]);
        Assert.Equal(["account-tag"], talk.State.Capabilities);
    }

    [Fact]
    public void A_server_without_capabilities_lets_us_in()
    {
        var talk = new Talk();
        talk.Hear(":irc.test 421 * CAP :Unknown command", ":irc.test 001 bot :Hi", ":irc.test 422 bot :no motd");
        Assert.Equal("bot", talk.Single<Ready>().Nick);
    }

    [Fact]
    public void A_server_without_capabilities_is_left_where_identity_is_needed()
    {
        var talk = new Talk(WithSasl);
        talk.Hear(":irc.test 421 * CAP :Unknown command");
        Assert.Equal(EndKind.IdentityRefused, talk.Ending!.Kind);
    }

    [Fact]
    public void Sasl_runs_between_ack_and_cap_end()
    {
        var talk = new Talk(WithSasl);
        talk.Hear(":irc.test CAP * LS :sasl=PLAIN,EXTERNAL", ":irc.test CAP * ACK :sasl");
        Assert.Equal("AUTHENTICATE PLAIN", talk.Sent[^1]);
        talk.Hear("AUTHENTICATE +");
        Assert.Equal("AUTHENTICATE AGNhc2Vib3QAcGFzcw==", talk.Sent[^1]);
        talk.Hear(":irc.test 900 bot bot!b@h casebot :You are now logged in");
        Assert.NotEqual("CAP END", talk.Sent[^1]);
        talk.Hear(":irc.test 903 bot :SASL successful");
        Assert.Equal("CAP END", talk.Sent[^1]);
        Assert.Equal("casebot", talk.State.Account.Name);
    }

    [Theory]
    [InlineData(902)]
    [InlineData(904)]
    [InlineData(905)]
    [InlineData(906)]
    public void A_failed_sasl_ends_the_connection(int numeric)
    {
        var talk = new Talk(WithSasl);
        talk.Hear(":irc.test CAP * LS :sasl", ":irc.test CAP * ACK :sasl", "AUTHENTICATE +", $":irc.test {numeric} bot :no");
        Assert.Equal(new(EndKind.IdentityRefused, "no"), talk.Ending);
        Assert.DoesNotContain("CAP END", talk.Sent);
    }

    [Fact]
    public void A_failed_sasl_goes_on_without_account_where_told_so()
    {
        var talk = new Talk(Talk.Plain with { Sasl = WithSasl.Sasl! with { Required = false } });
        talk.Hear(":irc.test CAP * LS :sasl=PLAIN", ":irc.test CAP * ACK :sasl", "AUTHENTICATE +", ":irc.test 904 bot :no");
        Assert.Null(talk.Ending);
        Assert.Equal("CAP END", talk.Sent[^1]);
    }

    [Fact]
    public void Services_that_are_away_end_it_too()
    {
        var talk = new Talk(WithSasl);
        talk.Hear(":irc.test CAP * LS :sasl batch", ":irc.test CAP * NAK :batch sasl", ":irc.test CAP * NAK :sasl",
            ":irc.test CAP * ACK :batch");
        Assert.Equal(EndKind.IdentityRefused, talk.Ending!.Kind);
    }

    [Fact]
    public void No_password_goes_over_a_plain_link()
    {
        var talk = new Talk(WithSasl, secure: false);
        talk.Hear(":irc.test CAP * LS :sasl=PLAIN", ":irc.test CAP * ACK :sasl");
        Assert.Equal("no SASL mechanism that is safe without TLS", talk.Ending!.Reason);
    }

    [Fact]
    public void The_list_of_908_gives_another_mechanism()
    {
        var talk = new Talk(WithSasl);
        talk.Hear(":irc.test CAP * LS :sasl", ":irc.test CAP * ACK :sasl");
        Assert.Equal("AUTHENTICATE SCRAM-SHA-256", talk.Sent[^1]);
        talk.Hear(":irc.test 908 bot PLAIN,EXTERNAL :are available", ":irc.test 904 bot :no");
        Assert.Equal("AUTHENTICATE PLAIN", talk.Sent[^1]);
        Assert.Null(talk.Ending);
    }

    [Fact]
    public void A_success_without_the_servers_proof_is_none()
    {
        var talk = new Talk(WithSasl);
        talk.Hear(":irc.test CAP * LS :sasl=SCRAM-SHA-256", ":irc.test CAP * ACK :sasl", "AUTHENTICATE +", ":irc.test 903 bot :fine");
        Assert.Equal(EndKind.IdentityRefused, talk.Ending!.Kind);
    }

    [Fact]
    public void A_welcome_in_the_middle_of_sasl_is_not_an_identity()
    {
        var talk = new Talk(WithSasl);
        talk.Hear(":irc.test CAP * LS :sasl", ":irc.test CAP * ACK :sasl", ":irc.test 001 bot :Welcome");
        Assert.Equal(EndKind.IdentityRefused, talk.Ending!.Kind);
    }

    [Fact]
    public void Sasl_that_comes_back_with_the_services_is_used_again()
    {
        var talk = Talk.Registered("cap-notify sasl", Talk.Plain with { Sasl = WithSasl.Sasl! with { Required = false } });
        talk.Hear(":irc.test CAP someoneelse DEL :sasl");
        Assert.False(talk.State.Has("sasl"));
        talk.Hear(":irc.test CAP bot NEW :sasl=PLAIN", ":irc.test CAP bot ACK :sasl");
        Assert.Equal("AUTHENTICATE PLAIN", talk.Sent[^1]);
        talk.Hear("AUTHENTICATE +", ":irc.test 900 bot bot!b@h casebot :in", ":irc.test 903 bot :ok");
        Assert.Equal("casebot", talk.Single<IdentityChanged>().Account.Name);
        talk.Hear(":irc.test 901 bot bot!b@h :You are now logged out");
        Assert.Equal(Account.None, talk.State.Account);
    }

    [Fact]
    public void Registration_has_a_limit()
    {
        var talk = new Talk();
        talk.Hear(":irc.test NOTICE * :Looking up your hostname");
        talk.Pass(29.9);
        Assert.Null(talk.Ending);
        talk.Pass(0.1);
        Assert.Equal(EndKind.RegistrationTimedOut, talk.Ending!.Kind);
    }

    [Fact]
    public void Strict_transport_security_moves_a_plain_link_before_anything_is_said()
    {
        var talk = new Talk(WithSasl, secure: false);
        talk.Forget();
        talk.Hear(":irc.test CAP * LS :sasl sts=port=6697,duration=60");
        Assert.Equal(EndKind.StsUpgrade, talk.Ending!.Kind);
        Assert.Equal(6697, talk.Session.Effects.Sts!.Value.Port);
        Assert.Empty(talk.Sent);
    }

    [Theory]
    [InlineData("port=6697,duration=60", 6697, 60)]
    [InlineData("duration=0,x=y", null, 0)]
    [InlineData("port=0", null, null)]
    [InlineData("port=99999,duration=-1", null, null)]
    [InlineData("", null, null)]
    public void An_sts_value_is_read(string value, int? port, int? seconds) =>
        Assert.Equal(new(port, seconds is { } s ? TimeSpan.FromSeconds(s) : null), StsValue.Parse(value));
}
