using Bot.Commands;
using Bot.Texts;


namespace Bot.Engine.Tests.Commands;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("one two", "one", "two")]
    [InlineData("  one", "one", "")]
    [InlineData("\"one two\" three", "one two", "three")]
    [InlineData("\"a \\\" b\" c", "a \" b", "c")]
    [InlineData("\"never closed", "never closed", "")]
    [InlineData("", "", "")]
    [InlineData("“one two” three", "one two", "three")]
    [InlineData("„one two“ three", "one two", "three")]
    [InlineData("„one two” three", "one two", "three")]
    [InlineData("»one two« three", "one two", "three")]
    [InlineData("« one two » three", "one two", "three")]
    [InlineData("‹one two› three", "one two", "three")]
    [InlineData("‘one o’two’ three", "one o’two", "three")]
    [InlineData("‚one two‘, three", "one two", ", three")]
    [InlineData("'one o'two' three", "one o'two", "three")]
    [InlineData("「one two」three", "one two", "three")]
    [InlineData("『one two』 three", "one two", "three")]
    [InlineData("“one two\" three", "one two", "three")]
    [InlineData("’tis three", "’tis", "three")]
    [InlineData("‘tis three", "‘tis", "three")]
    [InlineData("“never closed", "“never", "closed")]
    [InlineData("O’Brien’s “x”", "O’Brien’s", "“x”")]
    [InlineData("don't \"x\"", "don't", "\"x\"")]
    public void A_line_is_split_between_words(string line, string word, string left) => Assert.Equal((word, left), LineReader.Word(line));

    [Theory]
    [InlineData("a=1 b c=2", "a=1;c=2", "b")]
    [InlineData("b \"a=1\" c=\"x y\" d", "c=x y", "b \"a=1\" d")]
    [InlineData("a= b", "a=", "b")]
    [InlineData("a=1 a=2", "a=1", "a=2")]
    [InlineData("xa=1 https://x?a=1", "", "xa=1 https://x?a=1")]
    [InlineData("A=2 b", "a=2", "b")]
    [InlineData("a=“x y” c=‘O’Brien’s’ d", "a=x y;c=O’Brien’s", "d")]
    [InlineData("b «a=1» „c=2“ ‘tis", "", "b «a=1» „c=2“ ‘tis")]
    public void Pairs_are_taken_from_anywhere_outside_quotes(string line, string pairs, string left)
    {
        var (found, rest) = LineReader.Pairs(line, n => n is "a" or "c", n => n is "a" or "c");
        Assert.Equal(pairs, string.Join(';', found.Select(p => $"{p.Key}={p.Value}")));
        Assert.Equal(left, rest);
    }

    [Fact]
    public void What_a_note_speaks_of_stays_in_the_note()
    {
        var (found, rest) = LineReader.Pairs("a=1 b c=2 a=3", n => n is "a" or "c", n => n is "z");
        Assert.Equal("1", Assert.Single(found).Value);
        Assert.Equal("b c=2 a=3", rest);
    }

    [Theory]
    [InlineData("case", "case", 0)]
    [InlineData("csae", "case", 1)]
    [InlineData("cas", "case", 1)]
    [InlineData("", "case", 4)]
    public void Edits_are_counted_with_swaps_as_one(string a, string b, int edits) => Assert.Equal(edits, Distance.Between(a, b));

    [Theory]
    [InlineData("a\r\nb\tc", "a\nb\tc")]
    [InlineData("\u0007\u001b\u007f", "␇␛␡")]
    [InlineData("\u202eabc\u2066\u0085\u2028", "[U+202E]abc[U+2066]\n\n")]
    [InlineData("\u200fשלום\u200e", "\u200fשלום\u200e")]
    public void What_is_typed_is_made_safe_without_losing_any_of_it(string typed, string clean) =>
        Assert.Equal(clean, TypedText.Clean(typed));
}
