using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Basics;
using Bot.Commands;
using Bot.Texts;
using Bot.Transports.Discord.Rendering;
using Bot.Transports.Discord.Slash;
using FsCheck;
using FsCheck.Fluent;
using global::Discord;
using Choice = Bot.Texts.Choice;
using Text = Bot.Texts.Text;

namespace Bot.Tests.Transports.Discord;

public sealed partial class RenderingTests
{
    private static readonly Snowflake user = new(7);
    private readonly ButtonState kept = new(new IdGenerator(), TimeProvider.System);
    private readonly AnswerMessages messages;

    public RenderingTests()
    {
        var table = new Bot.Commands.CommandTable([new Bot.Cases.ViewCommands(Testing.Desk.Shipped.Parts)], Testing.Desk.Shipped.Types);
        messages = new AnswerMessages(new SlashPlan(table), kept);
    }

    [Fact]
    public void Whatever_the_size_every_message_is_taken_and_no_word_is_lost()
    {
        Prop.ForAll(Gen.Choose(0, 60).ListOf(6).ToArbitrary(), sizes =>
        {
            var next = 0;
            string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{next++}x"));
            string Line(int i) => i % 2 == 0 ? $"case show {i}" : new string('x', 150) + i;
            Block Made(int kind, int size) => kind switch
            {
                0 => new Block.Paragraph(Text.Theirs(Words(size * 20))),
                1 => new Block.Card(
                    Text.Theirs(Words(size)),
                    [.. Enumerable.Range(0, size).Select(_ => new Field("name", Text.Theirs(Words(size * 3))))],
                    Text.Theirs(Words(1))),
                2 => new Block.Lines(Text.Ours("Heading"), [.. Enumerable.Range(0, size).Select(_ => Text.Theirs(Words(9)))]),
                3 => new Block.Table(
                    ["one", "two"],
                    [.. Enumerable.Range(0, size).Select(_ => ImmutableArray.Create(Text.Theirs(Words(4)), Text.Theirs(Words(2))))]),
                4 => new Block.Markdown(Words(size * 5)),
                _ => new Block.Actions([.. Enumerable.Range(0, size).Select(i => new Choice($"do {i}", Line(i)))]),
            };
            var reply = new Reply([.. sizes.Select((s, i) => Made(i, s))]);
            var first = messages.Of(reply, user);
            var all = Turned(first).ToList();
            var shown = all.SelectMany(m => Word().Matches(Everything(m)).Select(x => x.Value)).ToHashSet(StringComparer.Ordinal);
            Assert.Equal([], all.SelectMany(m => MessageLimits.Check(m, MessageUse.Edit)));
            Assert.Equal([], messages.Told(reply, user).SelectMany(m => MessageLimits.Check(m, MessageUse.Create)));
            Assert.Equal([], Enumerable.Range(0, next).Select(i => $"w{i}x").Except(shown));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public async Task A_long_answer_is_turned_by_buttons_and_expires_with_a_clear_word()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        for (var i = 0; i < 20; i++)
            await lab.Desk.Run("bob", $"case note {number} {string.Join(' ', Enumerable.Repeat("words", 50))}");
        var first = await lab.Call("bob", "case timeline", ("case", number));
        Assert.Contains("Page 1 of", first.Text, StringComparison.Ordinal);
        var second = await lab.Press("bob", first, "Next ▶");
        Assert.Equal(7, second.Type);
        Assert.Contains("Page 2 of", Seen.Words(second.Callback["data"]!), StringComparison.Ordinal);
        var others = await lab.Press("carol", first, "Next ▶");
        Assert.Contains("too long ago", Seen.Words(others.Callback["data"]!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(10, 0)]
    [InlineData(11, 1)]
    public void Up_to_ten_pages_are_turned_and_more_are_a_file_with_every_word(int pages, int files)
    {
        string Page(int i) => $"begin{i} " + new string('x', Parts.Text - 20) + $" end{i}";
        var reply = new Reply([.. Enumerable.Range(0, pages).Select(i => new Block.Paragraph(Text.Theirs(Page(i))))]);
        var first = messages.Of(reply, user);
        var all = Turned(first).ToList();
        Assert.Equal(files, first.Files.Count);
        Assert.Equal(files == 1 ? 1 : pages, all.Count);
        Assert.All(Enumerable.Range(0, pages), i => Assert.Contains(all, m => Everything(m).Contains($"end{i}", StringComparison.Ordinal)));
        if (all.Count == 1)
            return;
        Assert.Equal([true, null], Turners(all[0]));
        Assert.Equal([null, true], Turners(all[^1]));
        Assert.All(all.Skip(1).SkipLast(1), m => Assert.Equal([null, null], Turners(m)));
    }

    [Fact]
    public async Task A_row_of_a_list_is_pressed()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        var seen = await lab.Call("bob", "case list");
        Assert.Contains("Phone number on a talk page", seen.Text, StringComparison.Ordinal);
        Assert.Equal([number], seen.Labels);
        Assert.Contains("whose", (await lab.Press("bob", seen, number)).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_question_tree_is_walked_by_buttons()
    {
        await using var lab = await DiscordLab.Open();
        var seen = await lab.Call("dana", "where");
        for (var i = 0; i < 12 && seen.Labels.Contains("Yes"); i++)
            seen = await lab.Press("dana", seen, seen.Labels.Contains("No") ? "No" : seen.Labels[0]);
        Assert.DoesNotContain("✖", seen.Text, StringComparison.Ordinal);
        Assert.NotEmpty(seen.Labels);
    }

    [Fact]
    public void A_command_in_a_text_is_shown_as_it_is_called_here_and_its_marks_do_no_harm()
    {
        var said = messages.Of(Reply.Say($"Type {new Typed("case show arb-1 `x`")} **{"**"}"), user).Content!;
        Assert.Contains("`/case show arb-1 ˋxˋ`", said, StringComparison.Ordinal);
        Assert.Contains(@"\*\*", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "see https://en.wikipedia.org/w/index.php?diff=1&x=_a_ (third *line*).",
        @"see <https://en.wikipedia.org/w/index.php?diff=1&x=_a_> (third \*line\*).")]
    [InlineData("https://en.wikipedia.org/wiki/User:Heron_Jr.", "<https://en.wikipedia.org/wiki/User:Heron_Jr.>")]
    [InlineData("https://en.wikipedia.org/wiki/Yahoo!", "<https://en.wikipedia.org/wiki/Yahoo!>")]
    [InlineData("at https://en.wikipedia.org/wiki/Mercury_(planet), she wrote",
        "at <https://en.wikipedia.org/wiki/Mercury_(planet)>, she wrote")]
    [InlineData("(https://en.wikipedia.org/wiki/Mars)", "(<https://en.wikipedia.org/wiki/Mars>)")]
    [InlineData("[trap](https://a.example/b)", @"\[trap\](<https://a.example/b>)")]
    [InlineData("https://a.example/<@4000000000000000011>", @"<https://a.example/>\<@4000000000000000011>")]
    [InlineData("mail emergency@wikimedia.org, not @everyone", "mail emergency@wikimedia.org, not @\u200beveryone")]
    [InlineData("javascript://a.example", @"javascript\://a.example")]
    public void An_address_can_be_pressed_shows_no_picture_and_hides_behind_no_other_words(string typed, string shown) =>
        Assert.Equal(shown, messages.Of(new Reply([new Block.Paragraph(Text.Theirs(typed))]), user).Content);

    [Theory]
    [InlineData("discord/4000000000000000011", "<@4000000000000000011>")]
    [InlineData("discord/4000000000000000011 and console/bob", "<@4000000000000000011> and console/bob")]
    [InlineData("discord 3000000000000000001", "<#3000000000000000001>")]
    [InlineData("their account is discord/4000000000000000011", "their account is discord/4000000000000000011")]
    public void An_account_or_a_room_is_shown_by_its_name_and_what_people_wrote_is_not(string said, string shown) =>
        Assert.Equal(shown, messages.Of(new Reply([new Block.Paragraph(Text.Theirs(said))]), user).Content);

    [Fact]
    public void A_long_title_stands_as_a_short_one_with_a_sentence_below_and_fields_begin_with_a_capital()
    {
        var block = new Block.Card(Text.Of($"arb-1: {new string('x', 100)}"), [new Field("at once", Text.Ours("send it; hide it"))]);
        var card = Assert.Single(messages.Of(new Reply([block]), user).Embeds!);
        Assert.Equal(("arb-1", new string('x', 100)), (card.Title, card.Description));
        Assert.Equal(("At once", "- send it\n- hide it"), (card.Fields![0].Name, card.Fields[0].Value));
    }

    private static IEnumerable<global::Discord.Button> Buttons(MessageDraft page) =>
        page.Components!.OfType<ActionRow>().SelectMany(r => r.Components).OfType<global::Discord.Button>();

    private static IEnumerable<bool?> Turners(MessageDraft page) =>
        Buttons(page).Where(b => ButtonPress.Of(b.CustomId)?.Kind == PressKind.Turn).Select(b => b.Disabled);

    private IEnumerable<MessageDraft> Turned(MessageDraft first)
    {
        var key = Buttons(first).Select(b => ButtonPress.Of(b.CustomId)).FirstOrDefault(p => p?.Kind == PressKind.Turn)?.Key;
        return key is null ? [first] : kept.Get<ButtonPayload.Pages>(key.Split('.')[0], user)!.All;
    }

    private static string Everything(MessageDraft message)
    {
        var embeds = (message.Embeds ?? []).SelectMany(e => new[] { e.Title, e.Description }.Concat((e.Fields ?? []).Select(f => f.Value)));
        var files = message.Files.Select(f => System.Text.Encoding.UTF8.GetString(f.Content.Span));
        return string.Join(' ', [message.Content ?? "", .. embeds.OfType<string>(), .. files]);
    }

    [GeneratedRegex("w[0-9]+x")]
    private static partial Regex Word();
}
