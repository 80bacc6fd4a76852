using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Discord.Tests.Text;

public sealed class TextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("ä", 1)]
    [InlineData("🌾🌾", 2)]
    [InlineData("e\u0301", 2)]
    [InlineData("👩‍🌾", 3)]
    public void Length_is_counted_in_code_points(string text, int length) => Assert.Equal(length, TextLength.Of(text));

    [Fact]
    public void Half_a_character_is_sent_as_one_and_counts_as_one() => Assert.Equal(2, TextLength.Of("a\ud83c"));

    [Fact]
    public void Pages_are_within_the_limit_and_hold_every_character() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements("a", "bc ", "\n", " ", "🌾", "ä", "e\u0301", "word ", new string('x', 90)).ListOf()
            .Zip(Gen.Choose(64, 200)).ToArbitrary(), pair =>
        {
            var text = string.Concat(pair.Item1);
            var pages = TextPages.Split(text, pair.Item2);
            return pages.All(page => TextLength.Of(page) <= pair.Item2) && Solid(string.Concat(pages)) == Solid(text);
        }));

    [Fact]
    public void Pages_with_code_blocks_stay_within_the_limit_and_close_what_they_open() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements("line one\n", "```\n", "```cs\n", "some longer line of code\n", "🌾\n").ListOf()
            .Zip(Gen.Choose(64, 120)).ToArbitrary(), pair =>
        {
            var pages = TextPages.Split(string.Concat(pair.Item1), pair.Item2);
            return pages.All(page => TextLength.Of(page) <= pair.Item2)
                && pages.SkipLast(1).All(page => page.Split('\n').Count(line => line.StartsWith("```", StringComparison.Ordinal)) % 2 == 0);
        }));

    [Fact]
    public void A_cut_falls_between_lines_else_between_words_else_between_characters()
    {
        Assert.Equal([new string('a', 60), new string('b', 60)], TextPages.Split(new string('a', 60) + "\n" + new string('b', 60), 64));
        Assert.Equal([new string('a', 60), new string('b', 60)], TextPages.Split(new string('a', 60) + " " + new string('b', 60), 64));
        var farmers = string.Concat(Enumerable.Repeat("👩‍🌾", 50));
        Assert.All(TextPages.Split(farmers, 64), page => Assert.Equal(0, TextLength.Of(page) % 3));
    }

    [Fact]
    public void A_code_block_goes_on_over_the_cut()
    {
        var pages = TextPages.Split("```cs\n" + string.Join('\n', Enumerable.Range(0, 60).Select(i => $"line {i};")) + "\n```", 100);

        Assert.True(pages.Count > 2);
        Assert.All(pages, page => Assert.InRange(TextLength.Of(page), 1, 100));
        Assert.All(pages, page => Assert.True(IsWholeBlock(page), page));
    }

    private static bool IsWholeBlock(string page) =>
        page.StartsWith("```cs\n", StringComparison.Ordinal) && page.EndsWith("```", StringComparison.Ordinal);

    [Theory]
    [InlineData("plain text. With dots - and dashes", "plain text. With dots - and dashes")]
    [InlineData("*bold* _it_ ~~no~~ `x` ||y||", "\\*bold\\* \\_it\\_ \\~\\~no\\~\\~ \\`x\\` \\|\\|y\\|\\|")]
    [InlineData("# head\n- item\n1. one", "\\# head\n\\- item\n1\\. one")]
    [InlineData("@everyone", "@\u200beveryone")]
    [InlineData("@Here you are, me@example.org", "@\u200bHere you are, me@example.org")]
    [InlineData("<@123> [a](https://b)", "\\<@123> \\[a\\](https\\://b)")]
    public void What_people_typed_has_no_power(string typed, string escaped) => Assert.Equal(escaped, Markdown.Escape(typed));

    [Fact]
    public void Timestamps_are_in_whole_seconds()
    {
        var instant = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_999);

        Assert.Equal("<t:1700000000:R>", TimestampMarkup.Of(instant, TimestampStyle.Relative));
        Assert.Equal("<t:1700000000:f>", TimestampMarkup.Of(instant));
    }

    [Fact]
    public void Snowflakes_tell_when_they_were_made()
    {
        // The example of Discord's own documentation.
        var id = Snowflake.Parse("175928847299117063");

        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1_462_015_105_796), id.CreatedAt);
        Assert.True(Snowflake.At(id.CreatedAt) <= id);
        Assert.Equal("18446744073709551615", new Snowflake(ulong.MaxValue).ToString());
        Assert.False(Snowflake.TryParse("-1", null, out _));
    }

    private static string Solid(string text)
    {
        var solid = new StringBuilder();
        foreach (var c in text.Where(c => c is not ('\n' or ' ')))
            solid.Append(c);
        return solid.ToString();
    }
}
