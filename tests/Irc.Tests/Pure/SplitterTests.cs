using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Irc.Tests;

public sealed class SplitterTests
{
    static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    [Fact]
    public void A_text_is_split_between_words() =>
        Assert.Equal(["one two three", "four five"], TextSplitter.Split("one two three four five", 16));

    [Fact]
    public void A_word_that_is_too_long_is_cut() =>
        Assert.Equal([new string('x', 20), new string('x', 5)], TextSplitter.Split(new string('x', 25), 20));

    [Fact]
    public void A_blank_at_the_cut_goes_nowhere() =>
        Assert.Equal(["0123456789012345", "abc"], TextSplitter.Split("0123456789012345 abc", 16));

    [Fact]
    public void Line_ends_part_messages_and_empty_lines_are_left_out() =>
        Assert.Equal(["a", "b", "c"], TextSplitter.Split("a\r\n\r\nb\rc\n", 100));

    [Fact]
    public void A_family_is_not_torn_apart()
    {
        var parts = TextSplitter.Split("0123456789👩‍👩‍👧", 20);
        Assert.Equal(["0123456789", "👩‍👩‍👧"], parts);
    }

    [Fact]
    public void Formatting_goes_on_in_the_next_part()
    {
        var parts = TextSplitter.Split("\u0002\u00034bold and red words here", 20);
        Assert.All(parts.Skip(1), part => Assert.StartsWith("\u0002\u000304", part, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_part_fits_and_nothing_is_lost() =>
        Check.One(Thorough, Prop.ForAll(Make.Speech.ToArbitrary(), Gen.Choose(40, 90).ToArbitrary(), (text, room) =>
        {
            var parts = TextSplitter.Split(text, room);
            return parts.All(p => Encoding.UTF8.GetByteCount(p) <= room && !p.AsSpan().ContainsAny("\r\n\0"))
                && Bare(string.Concat(parts)) == Bare(text);
        }));

    [Fact]
    public void No_part_begins_or_ends_inside_a_grapheme() =>
        Check.One(Thorough, Prop.ForAll(Make.Speech.ToArbitrary(), Gen.Choose(40, 90).ToArbitrary(), (text, room) =>
        {
            var whole = Graphemes(Sound(text).Replace('\n', ' ')).ToHashSet();
            return TextSplitter.Split(text, room)
                .All(part => Graphemes(part).All(g => whole.Contains(g) || g.Any(char.IsControl) || g.Length > 20));
        }));

    [Fact]
    public void What_the_server_prepends_is_counted()
    {
        // ":casebot!~u@host PRIVMSG #a :" is 29 bytes, CR LF two.
        Assert.Equal(512 - 2 - 29, MessageSize.Room("casebot", "~u", "host", "PRIVMSG", "#a"));
        Assert.Equal(512 - 2 - ":casebot!1234567890@ PRIVMSG #a :".Length - 63, MessageSize.Room("casebot", null, null, "PRIVMSG", "#a"));
    }

    static string Bare(string text) => string.Concat(Formatting.Strip(Sound(text)).Where(c => !char.IsWhiteSpace(c)));

    // Halves of characters cannot be sent; they become U+FFFD.
    static string Sound(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    static IEnumerable<string> Graphemes(string text)
    {
        for (var all = StringInfo.GetTextElementEnumerator(text); all.MoveNext();) yield return all.GetTextElement();
    }
}
