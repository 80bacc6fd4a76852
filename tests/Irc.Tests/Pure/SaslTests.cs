using System.Text;

namespace Irc.Tests;

public sealed class SaslTests
{
    // RFC 7677 section 3.
    const string Nonce = "rOprNGfwEbeRWgbNEkqO";
    const string ServerFirst = "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";

    [Fact]
    public void Scram_gives_the_messages_of_the_rfc()
    {
        var scram = new SaslScramSha256("user", "pencil", Nonce);
        Assert.Equal("n,,n=user,r=rOprNGfwEbeRWgbNEkqO", Say(scram, ""));
        Assert.Equal("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
            Say(scram, ServerFirst));
        Assert.NotNull(scram.Doubt);
        Assert.Null(scram.Next("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="u8).Abort);
        Assert.Null(scram.Doubt);
    }

    [Theory]
    [InlineData("v=AAAATRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=")]
    [InlineData("v=")]
    [InlineData("")]
    [InlineData("e=invalid-proof")]
    public void A_wrong_server_signature_is_never_taken(string final)
    {
        var scram = new SaslScramSha256("user", "pencil", Nonce);
        Say(scram, "");
        Say(scram, ServerFirst);
        Assert.NotNull(scram.Next(Encoding.UTF8.GetBytes(final)).Abort);
        Assert.NotNull(scram.Doubt);
    }

    [Theory]
    [InlineData("r=someoneElse,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqO,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqOxyz,s=*,i=4096")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqOxyz,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=1")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqOxyz,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=2000000000")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqOxyz,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=-1")]
    [InlineData("m=ext,r=rOprNGfwEbeRWgbNEkqOxyz,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096")]
    [InlineData("")]
    public void A_first_message_that_is_not_sound_ends_it(string serverFirst)
    {
        var scram = new SaslScramSha256("user", "pencil", Nonce);
        Say(scram, "");
        Assert.NotNull(scram.Next(Encoding.UTF8.GetBytes(serverFirst)).Abort);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(297, 2)]
    [InlineData(298, 2)]
    [InlineData(597, 3)]
    public void A_response_goes_in_chunks_of_400_and_a_full_last_one_is_followed_by_a_plus(int password, int lines)
    {
        // "\0a\0" and the password in base64: 297 more bytes make exactly 400 characters.
        var (sent, abort) = new SaslExchange(new SaslPlain("a", new string('p', password))).Answer("+");
        Assert.Null(abort);
        Assert.Equal(lines, sent.Count);
        Assert.All(sent.SkipLast(1), line => Assert.Equal(400, line[0].Length));
        var text = string.Concat(sent.Select(l => l[0]).Where(t => t != "+"));
        Assert.Equal($"\0a\0{new string('p', password)}", Encoding.UTF8.GetString(Convert.FromBase64String(text)));
    }

    [Fact]
    public void A_challenge_of_exactly_400_waits_for_its_rest()
    {
        var exchange = new SaslExchange(new SaslExternal());
        Assert.Empty(exchange.Answer(new string('A', 400)).Lines);
        Assert.Equal("+", Assert.Single(exchange.Answer("+").Lines)[0]);
    }

    [Theory]
    [InlineData(true, true, "PLAIN,EXTERNAL,SCRAM-SHA-256", "EXTERNAL")]
    [InlineData(false, true, "PLAIN,EXTERNAL,SCRAM-SHA-256", "SCRAM-SHA-256")]
    [InlineData(false, true, "PLAIN,EXTERNAL", "PLAIN")]
    [InlineData(false, false, "PLAIN,SCRAM-SHA-256", "SCRAM-SHA-256")]
    [InlineData(false, false, "PLAIN", null)]
    [InlineData(true, false, "EXTERNAL", null)]
    [InlineData(false, true, null, "SCRAM-SHA-256")]
    public void The_strongest_of_both_lists_is_taken(bool certificate, bool secure, string? offered, string? chosen) =>
        Assert.Equal(chosen, SaslChoice.Strongest(new() { Account = "a", Password = "p" }, certificate, secure, offered?.Split(','))?.Name);

    [Fact]
    public void A_password_is_not_printed()
    {
        var options =
            new IrcOptions { Servers = [new("irc.test")], Nick = "bot", ServerPassword = "secret",
                Sasl = new() { Account = "a", Password = "secret" } };
        Assert.DoesNotContain("secret", $"{options} {options.Sasl}", StringComparison.Ordinal);
    }

    static string Say(SaslScramSha256 scram, string challenge)
    {
        var step = scram.Next(Encoding.UTF8.GetBytes(challenge));
        Assert.Null(step.Abort);
        return Encoding.UTF8.GetString(step.Response);
    }
}
