using Bot.Texts;
using Bot.Transports.Console.Rendering;
using Bot.Transports.Rendering;
using Text = Bot.Texts.Text;
using System.Collections.Immutable;
using NodaTime;
using Spectre.Console;

namespace Bot.Tests.Transports.Console;

public sealed class RenderingTests
{
    private static readonly Reader berlin = new(Instant.FromUtc(2026, 11, 20, 12, 0), DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("", 0)]
    [InlineData("日本語", 6)]
    [InlineData("e\u0301", 1)]
    [InlineData("ｆｕｌｌ", 8)]
    [InlineData("a\u200bb\u200d\u200e", 2)]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("🇩🇪", 2)]
    [InlineData("☎️", 2)]
    [InlineData("한국", 4)]
    [InlineData("שלום", 4)]
    [InlineData("→ ✗ » …", 7)]
    public void A_text_takes_as_many_cells_as_a_terminal_gives_it(string text, int cells) => Assert.Equal(cells, CellWidth.Of(text));

    [Fact]
    public void A_tables_columns_stand_under_one_another_whatever_the_script()
    {
        var table = new Block.Table(["who", "what"],
        [
            [Text.Theirs("日本"), Text.Ours("x")],
            [Text.Theirs("e\u0301va"), Text.Ours("y")],
            [Text.Theirs("abcdef"), Text.Ours("z")],
        ]);
        Assert.Equal(
            ["who     what", "──────  ────", "日本    x", "\u00e9va     y", "abcdef  z"],
            ReplyText.Lines(new Reply([table]), berlin));
    }

    [Fact]
    public void A_long_note_in_a_middle_column_goes_on_below_and_loses_nothing()
    {
        var note = string.Join(' ', Enumerable.Range(0, 800).Select(i => $"w{i:000}"));
        var lines = ReplyText.Lines(new Reply([new Block.Table(["note", "by"], [[Text.Theirs(note), Text.Ours("bob")]])]), berlin);
        Assert.All(lines, l => Assert.True(CellWidth.Of(l) <= 45));
        Assert.Equal(note, string.Join(' ', lines.Skip(2).Select(l => l.Replace("bob", "", StringComparison.Ordinal).Trim())));
    }

    [Fact]
    public void A_cards_values_are_aligned_and_go_on_under_themselves()
    {
        var card = new Block.Card(
            Text.Of($"{new Strong("demo-7")}"),
            [new Field("state", Text.Ours("new")), new Field("received", Text.Theirs("one\ntwo"))],
            Text.Of($"Type {new Typed("case take demo-7")}"));
        Assert.Equal(
            ["demo-7", "  state:    new", "  received: one", "            two", "Type `case take demo-7`"],
            ReplyText.Lines(new Reply([card]), berlin));
    }

    [Fact]
    public void Moments_stand_in_the_readers_zone_in_three_styles()
    {
        var at = Instant.FromUtc(2026, 11, 27, 17, 0);
        var reply = Reply.Say($"{at} / {new At(at, MomentStyle.Short)} / {new At(at, MomentStyle.Relative)}");
        Assert.Equal(["Fri 27 Nov 2026 18:00 Europe/Berlin, in 7 days / Fri 27 Nov 18:00 / in 7 days"], ReplyText.Lines(reply, berlin));
    }

    [Fact]
    public void A_numbered_list_keeps_its_numbers_and_guidance_is_shown_without_markup()
    {
        var lines = new Block.Lines(Text.Ours("Steps"), [Text.Ours("one"), Text.Ours("two")], Numbered: true);
        var guide = new Block.Markdown(
            "## Say **less**\n- a `prefix:x` and [policy](https://example.org/p)\n"
            + "1. snake_case stays, *this* leans\n> quoted");
        Assert.Equal(
            [
                "Steps", "  1. one", "  2. two", "", "Say less",
                "  - a `prefix:x` and policy (https://example.org/p)", "  1. snake_case stays, this leans", "  │ quoted",
            ],
            ReplyText.Lines(new Reply([lines, guide]), berlin));
    }

    [Fact]
    public void A_refusal_is_marked_and_its_ways_out_are_lines_to_type()
    {
        var no = new Refusal(RefusalKind.Question, Text.Of($"Which one?")).Or(new Choice("Make", "promise make demo-7 "));
        Assert.Equal(["? Which one?", "→ Make: promise make demo-7 …"], ReplyText.Lines(no, berlin));
    }

    public static TheoryData<string> Hostile =>
    [
        "[red]x[/]", "[[double]]", "[/]", "[link=https://example.org]y[/]", "\u001b]0;title\u0007", "\u202eabc", "\ud800",
        new string('n', 4000), "שלום עולם", "a\tb\u009b31m",
    ];

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Whatever_people_typed_is_shown_as_it_is_and_never_raw(string typed)
    {
        var theirs = Text.Theirs(typed);
        var reply = new Reply(
        [
            new Block.Paragraph(theirs),
            new Block.Card(theirs, [new Field(typed, theirs)], theirs),
            new Block.Lines(theirs, [theirs]),
            new Block.Table([typed], [ImmutableArray.Create(theirs)]),
            new Block.Markdown(typed),
        ]).Then(new Choice(typed, typed));
        var refusal = new Refusal(RefusalKind.State, theirs).Or(new Choice(typed, typed));
        var rich = Rich(RichReply.Of(reply, berlin)) + Rich(RichReply.Notice(reply, berlin)) + Rich(RichReply.Of(refusal, berlin));
        foreach (var shown in new[] { string.Join('\n', ReplyText.Lines(reply, berlin)), rich })
        {
            Assert.DoesNotContain(shown, c => (char.IsControl(c) && c != '\n') || c is '\u202e' || char.IsSurrogate(c));
            if (typed is ['[', ..])
                Assert.Contains(typed, shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_four_thousand_character_note_is_broken_at_the_screens_edge_and_whole()
    {
        var rich = Rich(RichReply.Of(Reply.Say($"{new string('n', 4000)}"), berlin));
        Assert.Equal(4000, rich.Count(c => c == 'n'));
        Assert.All(rich.Split('\n'), l => Assert.True(l.Length <= 80));
    }

    internal static string Rich(Spectre.Console.Rendering.IRenderable what)
    {
        var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 80;
        console.Write(what);
        return output.ToString().Replace("\r", "", StringComparison.Ordinal);
    }
}
