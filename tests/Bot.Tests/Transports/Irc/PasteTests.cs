using Irc;
using Testing.Desk;
using Testing.Irc;
using Network = Bot.Transports.Irc.IrcNetwork;

namespace Bot.Tests.Transports.Irc;

/// <summary>Nothing on IRC marks a paste: what comes in one go is one text, whatever its lines look like.</summary>
public sealed class PasteTests : IAsyncDisposable
{
    private readonly ScriptedServer server = new();

    [Fact]
    public async Task Lines_behind_a_command_that_takes_words_are_one_text_with_it()
    {
        await using var on = await Start();
        var peer = await Opened();
        await Paste(peer, "case note it the diffs are these:", "1", "more", "he wrote it twice", "Help him, he says", "stop");
        await peer.ExpectPartAsync("Noted");
        await Say(peer, "case show it notes");
        Assert.Contains("the diffs are these:", await peer.ExpectPartAsync("the diffs"), StringComparison.Ordinal);
        foreach (var line in (string[])["1", "more", "he wrote it twice", "Help him, he says", "stop"])
            Assert.EndsWith(line, await peer.ExpectAsync("PRIVMSG alice :"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_of_a_case_is_all_that_was_pasted()
    {
        await using var on = await Start();
        var peer = await Registered();
        await Paste(peer, "case open reporter=User:Wren he came to the talk page", "and wrote there", "what nobody should read");
        await peer.ExpectPartAsync("Opened arb-");
        await Say(peer, "case show it");
        await peer.ExpectPartAsync("what nobody should read");
    }

    [Fact]
    public async Task A_paste_without_a_command_is_asked_about_once_and_kept_where_it_is_wanted()
    {
        await using var on = await Start();
        var peer = await Opened();
        on.Desk.Time.Pass(NodaTime.Duration.FromSeconds(10));
        await Paste(peer, "Dear arbitrators,", "1", "he knows where my sister works", "cancel", "With regards");
        var asked = await peer.ExpectPartAsync("one text?");
        Assert.Contains("Is this one text? “Dear arbitrators, 1 he knows where", asked, StringComparison.Ordinal);
        Assert.Contains("(5 lines, ", asked, StringComparison.Ordinal);
        Assert.Contains("1. Write a note in a case: case note it", await peer.ExpectPartAsync("  1. "), StringComparison.Ordinal);
        await peer.ExpectPartAsync("case open");
        await Say(peer, "1");
        Assert.Contains("Noted", await peer.ExpectPartAsync("Noted"), StringComparison.Ordinal);
        await Say(peer, "case show it notes");
        foreach (var line in (string[])["Dear arbitrators,", "he knows where my sister works", "With regards"])
            await peer.ExpectPartAsync(line);
    }

    [Fact]
    public async Task A_text_that_is_kept_where_no_case_was_spoken_of_is_asked_for_its_case()
    {
        await using var on = await Start();
        var peer = await Registered();
        await Paste(peer, "Dear arbitrators,", "he knows where I work");
        await peer.ExpectPartAsync("1. Write a note in a case: case note");
        await Say(peer, "1");
        await peer.ExpectPartAsync("case note: 1 question");
    }

    [Fact]
    public async Task Danger_in_what_was_pasted_is_said_first()
    {
        await using var on = await Start();
        var peer = await Registered();
        await Paste(peer, "Dear arbitrators,", "he says he will kill himself tonight", "and I do not know what to do");
        await peer.ExpectPartAsync("Somebody may be in danger");
        await peer.ExpectPartAsync("Is this one text?");
    }

    [Fact]
    public async Task Lines_pasted_into_a_form_are_one_answer()
    {
        await using var on = await Start();
        var peer = await Registered();
        await Say(peer, "case open");
        await peer.ExpectPartAsync("1/8 ");
        await Paste(peer, "Dear arbitrators,", "1", "where he works", "case list", "cancel");
        await peer.ExpectPartAsync("2/8 ");
        await Say(peer, "back");
        await peer.ExpectPartAsync("1/8 ");
        await Say(peer, "-");
        await peer.ExpectPartAsync("This one is needed");
    }

    [Fact]
    public async Task An_answer_that_names_nothing_is_refused_at_its_question()
    {
        await using var on = await Start();
        var peer = await Registered();
        await Say(peer, "case note");
        await peer.ExpectPartAsync("1/2 ");
        await Say(peer, "59");
        await peer.ExpectPartAsync("✗ There is no case 59 that you can see.");
        await peer.ExpectPartAsync("1/2 ");
        await Say(peer, "cancel");
        await peer.ExpectPartAsync("Cancelled");
        await Say(peer, "case note 59");
        await peer.ExpectPartAsync("✗ There is no case 59 that you can see.");
        await peer.ExpectPartAsync("1/2 ");
    }

    [Fact]
    public async Task Commands_that_come_in_one_go_are_run_each()
    {
        await using var on = await Start();
        var peer = await Opened();
        await Paste(peer, "case note it the first", "case note it the second", "me show");
        await peer.ExpectPartAsync("Noted");
        await peer.ExpectPartAsync("Noted");
        await peer.ExpectPartAsync("alice");
    }

    [Fact]
    public async Task What_a_slow_network_brings_a_little_later_is_offered_as_more_of_the_same()
    {
        await using var on = await Start();
        var peer = await Opened();
        await Say(peer, "case note it the first line");
        await peer.ExpectPartAsync("Noted");
        await Paste(peer, "the second line", "the third line");
        var asked = await peer.ExpectPartAsync("more of the same text");
        Assert.Contains("“the second line the third line”", asked, StringComparison.Ordinal);
        await peer.ExpectPartAsync("1. Add it to the same");
        await Say(peer, "1");
        await peer.ExpectPartAsync("Noted");
        await Say(peer, "where somebody posted my phone number");
        await peer.ExpectPartAsync("versight");
        await Say(peer, "and my street on the talk page");
        await peer.ExpectPartAsync("1. Take it all as one: where");
    }

    [Fact]
    public async Task Somebody_elses_lines_are_never_part_of_a_text()
    {
        await using var on = await Start();
        var peer = await Opened();
        await peer.SendAsync(
            "@account=alice :alice!a@h PRIVMSG casebot :case note it the first line",
            "@account=mallory :alice!m@elsewhere PRIVMSG casebot :and a lie");
        await peer.ExpectPartAsync("Noted");
        await Say(peer, "case show it notes");
        Assert.DoesNotContain("lie", await peer.ExpectPartAsync("the first line"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_paste_is_one_request_however_fast_one_may_ask()
    {
        await using var on = await Start();
        var peer = await Opened();
        await Paste(peer, [.. Enumerable.Range(1, 60).Select(i => i == 1 ? "case note it the list:" : $"line number {i}")]);
        await peer.ExpectPartAsync("Noted");
        await Say(peer, "case show it notes");
        await peer.ExpectPartAsync("line number 60");
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Task<OnIrc> Start() => OnIrc.Start(new Network("test", new IrcOptions
    {
        Servers = [new("127.0.0.1", server.Port, Tls: false)], Nick = "casebot", Flood = FloodLimit.Unlimited, Limits = OnIrc.Quick,
    }) { PageLines = 100 });

    private async Task<ScriptedPeer> Registered()
    {
        var peer = await server.AcceptAsync();
        await peer.RegisterAsync("account-tag message-tags server-time account-notify extended-join batch");
        return peer;
    }

    private async Task<ScriptedPeer> Opened()
    {
        var peer = await Registered();
        await Say(peer, "case open reporter=User:Wren he posted my address");
        await peer.ExpectPartAsync("Opened arb-");
        return peer;
    }

    private static Task Say(ScriptedPeer peer, string line) => Paste(peer, line);

    private static Task Paste(ScriptedPeer peer, params string[] lines) =>
        peer.SendAsync([.. lines.Select(l => $"@account=alice :alice!a@h PRIVMSG casebot :{l}")]);
}
