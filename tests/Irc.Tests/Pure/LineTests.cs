using System.Text;

namespace Irc.Tests;

public sealed class LineTests
{
    [Theory]
    [InlineData("PING", null, "PING", "")]
    [InlineData("ping :a b", null, "PING", "a b")]
    [InlineData(":irc.test 001 bot :Welcome to it", "irc.test", "001", "bot|Welcome to it")]
    [InlineData(":n!u@h PRIVMSG #a ::)", "n!u@h", "PRIVMSG", "#a|:)")]
    [InlineData(":n!u@h PRIVMSG #a :", "n!u@h", "PRIVMSG", "#a|")]
    [InlineData("  :s   MODE   #a   +o   n  ", "s", "MODE", "#a|+o|n")]
    [InlineData("A 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16", null, "A", "1|2|3|4|5|6|7|8|9|10|11|12|13|14|15 16")]
    public void A_line_is_read(string text, string? source, string command, string parameters)
    {
        var line = IrcLine.Parse(text)!;
        Assert.Equal(source, line.Source);
        Assert.Equal(command, line.Command);
        Assert.Equal(parameters, string.Join('|', line.Parameters));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(":only.source")]
    [InlineData("@only=tags")]
    [InlineData("@a=b :source ")]
    public void What_has_no_command_is_no_line(string text) => Assert.Null(IrcLine.Parse(text));

    [Theory]
    [InlineData("a=b", "a", "b")]
    [InlineData("a", "a", "")]
    [InlineData("a=", "a", "")]
    [InlineData(@"a=\:\s\\\r\n", "a", "; \\\r\n")]
    [InlineData(@"a=x\", "a", "x")]
    [InlineData(@"a=\b", "a", "b")]
    [InlineData("a=1;b=2;a=3", "a", "3")]
    [InlineData("+vendor.example/key=v=w", "+vendor.example/key", "v=w")]
    [InlineData(";;a=1;;", "a", "1")]
    public void A_tag_is_read(string text, string key, string value) => Assert.Equal(value, Tags.Parse(text)[key]);

    [Theory]
    [InlineData("n!u@h", "n", "u", "h")]
    [InlineData("irc.test", "irc.test", null, null)]
    [InlineData("n@h", "n", null, "h")]
    [InlineData("n!u", "n", "u", null)]
    [InlineData("n!u@g/w/x@y", "n", "u@g/w/x", "y")]
    public void A_source_is_read(string text, string nick, string? user, string? host) =>
        Assert.Equal(new(nick, user, host), IrcSource.Parse(text));

    [Theory]
    [InlineData("a\rb")]
    [InlineData("a\nQUIT")]
    [InlineData("a\0b")]
    public void No_second_line_can_be_smuggled_in(string text)
    {
        Assert.Throws<ArgumentException>(() => new IrcLine("PRIVMSG", "#a", text).ToString());
        Assert.Throws<ArgumentException>(() => new IrcLine("PRIVMSG", text, "b").ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData(":a")]
    public void Only_the_last_parameter_may_be_anything(string middle)
    {
        Assert.Throws<ArgumentException>(() => new IrcLine("PRIVMSG", middle, "x").ToString());
        Assert.False(LinePrinter.CanPrint(new("PRIVMSG", middle, "x")));
    }

    [Fact]
    public void Lines_end_with_cr_lf_or_both_and_empty_ones_are_passed_over() =>
        Assert.Equal(["a", "b", "c", "d"], Cut("a\r\nb\nc\r\r\n\nd\r\nrest"u8.ToArray(), 3));

    [Fact]
    public void A_line_far_over_the_limit_is_dropped_and_the_next_one_is_whole()
    {
        var bytes = Encoding.ASCII.GetBytes("first\r\n" + new string('x', LineBuffer.MaxLine * 3) + "\r\nnext\r\n");
        Assert.Equal(["first", "next"], Cut(bytes, 4_000));
    }

    [Fact]
    public void A_line_of_8191_bytes_of_tags_is_whole()
    {
        var line = "@a=" + new string('x', 8_187) + " PRIVMSG #a :" + new string('y', 400);
        Assert.Equal([line], Cut(Encoding.ASCII.GetBytes(line + "\r\n"), 1_000));
    }

    static List<string> Cut(byte[] bytes, int chunk)
    {
        var buffer = new LineBuffer();
        var lines = new List<string>();
        foreach (var part in bytes.Chunk(chunk))
        {
            part.CopyTo(buffer.Space());
            buffer.Filled(part.Length);
            while (buffer.TryRead(out var line)) lines.Add(Encoding.UTF8.GetString(line));
        }
        return lines;
    }
}
