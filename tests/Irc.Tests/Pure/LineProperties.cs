using FsCheck;
using FsCheck.Fluent;

namespace Irc.Tests;

public sealed class LineProperties
{
    static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    [Fact]
    public void What_is_printed_is_read_as_the_same_line() =>
        Check.One(Thorough, Prop.ForAll(Make.Line.ToArbitrary(), line => IrcLine.Parse(line.ToString())!.Equals(line)));

    [Fact]
    public void What_is_read_prints_to_something_that_reads_the_same() =>
        Check.One(Thorough, Prop.ForAll(Make.Text.ToArbitrary(), text =>
            IrcLine.Parse(text) is not { } line || !LinePrinter.CanPrint(line) || line.Source is "" || line.Source?.StartsWith(':') == true
                || line.Command[0] is ':' or '@'
            || IrcLine.Parse(line.ToString())!.Equals(line)));

    [Fact]
    public void An_escaped_tag_value_comes_back() =>
        Check.One(Thorough, Prop.ForAll(Make.Text.ToArbitrary(),
            text => TagValue.Unescape(TagValue.Escape(text + ";\r\n\\")) == text + ";\r\n\\"));

    [Fact]
    public void Equal_names_have_equal_lower_case_and_equal_hashes() =>
        Check.One(Thorough, Prop.ForAll(Make.Name.ToArbitrary(), Make.Name.ToArbitrary(), (one, other) =>
            new[] { Casemapping.Ascii, Casemapping.Rfc1459, Casemapping.Rfc1459Strict }.All(names =>
                names.Equals(one, other) == (names.Lower(one) == names.Lower(other))
                && names.Equals(one, names.Lower(one)) && names.GetHashCode(one) == names.GetHashCode(names.Lower(one))
                && names.Lower(names.Lower(one)) == names.Lower(one))));

    [Theory]
    [InlineData("rfc1459", "[]\\^", "{}|~", true)]
    [InlineData(null, "A[", "a{", true)]
    [InlineData("rfc1459-strict", "[]\\", "{}|", true)]
    [InlineData("rfc1459-strict", "^", "~", false)]
    [InlineData("ascii", "[", "{", false)]
    [InlineData("ascii", "Nick", "nICK", true)]
    public void Casemapping_is_as_the_server_says(string? mapping, string one, string other, bool same) =>
        Assert.Equal(same, Casemapping.Named(mapping).Equals(one, other));
}
