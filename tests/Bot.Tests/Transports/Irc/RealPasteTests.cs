using Bot.Dispatch;
using Irc;
using Network = Bot.Transports.Irc.IrcNetwork;

namespace Bot.Tests.Transports.Irc;

/// <summary>What is pasted on a real network, which lets a client's lines through at its own pace.</summary>
[Trait("Category", "RealServer")]
public sealed class RealPasteTests(RealNetwork fixture) : IClassFixture<RealNetwork>, IAsyncLifetime
{
    private readonly Testing.Irc.IrcNetwork network = fixture.Network;

    public async ValueTask InitializeAsync() => await network.MendAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Lines_pasted_on_a_real_network_are_one_note_and_without_a_command_one_question()
    {
        await using var on = await OnIrc.Start(new Network("test", new IrcOptions
        {
            Servers = [new("127.0.0.1", network.Exempt, Tls: false)], Nick = "casebot",
            Sasl = new SaslOptions { Account = "casebot", Password = "casebot-pass", AllowPlainWithoutTls = true },
            Flood = FloodLimit.Unlimited, Limits = OnIrc.Quick,
        }) { Asking = RequestLimit.Lines with { Every = TimeSpan.Zero }, PageLines = 100 });
        await on.Until(() => on.Transport.IsUp, "the bot does not come");
        await using var alice = await network.ConnectAsync("alice");
        await alice.SayAsync("casebot", "case open reporter=User:Wren he posted my address");
        await alice.WaitAsync("Opened arb-");
        await Paste("case note it the list of what he wrote:", "1", "he knows where I live", "more", "cancel", "with regards");
        await alice.WaitAsync("Noted");
        await alice.SayAsync("casebot", "case show it notes");
        await alice.WaitAsync("with regards");
        on.Desk.Time.Advance(TimeSpan.FromSeconds(10));
        await Paste("Dear arbitrators,", "1", "he wrote to my sister", "stop", "yours, Wren");
        Assert.Contains("(5 lines, ", await alice.WaitAsync("Is this one text?"), StringComparison.Ordinal);
        await alice.SayAsync("casebot", "1");
        await alice.WaitAsync("Noted");

        Task Paste(params string[] lines) => alice.SendAsync([.. lines.Select(l => $"PRIVMSG casebot :{l}")]);
    }
}
