using Bot.Basics;
using Bot.Commands;
using Bot.Texts;
using Bot.Transports.Irc;
using Bot.Transports.Rendering;
using FsCheck;
using FsCheck.Fluent;
using Irc;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Transports.Irc;

public sealed class PureTests
{
    [Theory]
    [InlineData("!case show 12", "case show 12", false)]
    [InlineData("casebot: case show 12", "case show 12", true)]
    [InlineData("CaseBot, !help", "help", true)]
    [InlineData("\x02!help\x02", "help", false)]
    [InlineData("!!", null, false)]
    [InlineData("!", null, false)]
    [InlineData("! help", null, false)]
    [InlineData("casebot is nice", null, false)]
    [InlineData("casebot:", null, false)]
    [InlineData("hello", null, false)]
    public void In_a_room_only_what_calls_the_bot_is_meant_for_it(string text, string? line, bool byName)
    {
        var meant = Addressing.InRoom(text, "casebot", Casemapping.Rfc1459);
        Assert.Equal(line, meant?.Line);
        Assert.Equal(byName, meant?.ByName ?? false);
    }

    [Theory]
    [InlineData("case show 12", "case show 12", false)]
    [InlineData("!case show 12", "case show 12", true)]
    [InlineData("casebot: help", "help", false)]
    public void In_a_query_all_is_meant_for_it(string text, string line, bool marked) =>
        Assert.Equal((line, marked), Addressing.InQuery(text, "casebot", Casemapping.Rfc1459));

    [Fact]
    public async Task What_may_be_typed_in_a_room_and_what_not()
    {
        await using var desk = await TestDesk.Open();
        var table = desk.Get<CommandTable>();
        bool Is(string line) => ContentInRoom.Is(
            table.Match(line).Command!, table.Match(line).Left, new Scope(desk.Time.Now(), DateTimeZone.Utc));
        foreach (var fine in (string[])
        [
            "case show 12", "case show arb-12 notes", "case open", "case ack 12", "case assign 12 bob",
            "promise list", "promise make 12 friday", "help case open", "where",
        ])
            Assert.False(table.Match(fine).Command is { } && Is(fine), fine);
        foreach (var not in (string[])
        [
            "case open She was threatened", "case note 12 diffs checked", "case show kestrel", "case kind 12 threat",
            "case search phone", "case close 12 actioned blocked", "case open reporter=User:K", "promise make 12 friday an update",
        ])
            Assert.True(Is(not), not);
    }

    [Fact]
    public void A_line_never_holds_a_line_end_or_a_formatting_code_whatever_people_typed() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), typed =>
        {
            var words = typed ?? "";
            var field = new Field("x", Text.Theirs(words + "\r\nQUIT :\x03,4\x01"));
            var reply = Reply.Say($"{typed} and {new Strong(words)}")
                .And(new Block.Card(Text.Theirs(words), [field]))
                .And(new Block.Markdown(words + "\n# a *b*\n- c"))
                .Then(new Choice(words, words + "\n"));
            var lines = IrcText.Lines(reply, new Reader(Instant.FromUnixTimeSeconds(0), DateTimeZone.Utc));
            return lines.All(l => l.Length > 0 && !l.Any(char.IsControl));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Choices_are_numbered_on_across_blocks()
    {
        var prompt = new Prompt("where", [new Choice("yes", "where yes")]);
        var said = Reply.Say($"one").Then(new Choice("A", "help")).And($"two").Then(new Choice("B", "case mine"));
        Assert.Equal(
            ["one", "  1. A: help", "two", "  2. B: case mine", "  3. yes: where yes"],
            IrcText.Lines(said with { Next = prompt }, new Reader(Instant.FromUnixTimeSeconds(0), DateTimeZone.Utc)));
    }

    [Fact]
    public void A_row_is_one_line_under_the_number_by_which_it_is_picked()
    {
        Row One(string name) => new(Text.Ours(name), Text.Theirs("about\nit"), new Choice(name, "case show " + name));
        var reply = new Reply([new Block.Picks(Text.Ours("2 cases"), [One("a"), One("b")])]).Then(new Choice("More", "case list page=2"));
        Assert.Equal(
            ["2 cases", "  1. a: about it", "  2. b: about it", "  3. More: case list page=2"],
            IrcText.Lines(reply, new Reader(Instant.FromUnixTimeSeconds(0), DateTimeZone.Utc)));
    }

    [Fact]
    public void A_page_says_how_much_is_left_and_all_pages_hold_every_line_once()
    {
        IReadOnlyList<string> left = [.. Enumerable.Range(0, 40).Select(i => $"{i}")];
        var seen = new List<string>();
        while (left.Count > 0)
        {
            var (shown, rest) = Page.Of(left, 12);
            Assert.True(shown.Count <= 12);
            seen.AddRange(shown.Where(l => !l.StartsWith('…')));
            Assert.Equal(rest.Length > 0, shown[^1].Contains("type more"));
            left = rest;
        }

        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"{i}"), seen);
    }

    [Fact]
    public void An_account_that_only_looks_like_another_is_not_folded_into_it()
    {
        var identity = new Identity(new IrcClient(new IrcOptions { Servers = [], Nick = "x" }), "irc:test", TimeProvider.System);
        Assert.Equal("kate", identity.Of(global::Irc.Account.Of("KATE"))!.Name);
        Assert.NotEqual("kate", identity.Of(global::Irc.Account.Of("\u212Aate"))!.Name);
        Assert.Null(identity.Of(global::Irc.Account.None));
    }
}
