using Bot.Commands;
using Bot.Texts;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Engine.Tests.Commands;

public sealed class BinderTests
{
    [Theory]
    [InlineData("paint red the door", "red|-|-|the door")]
    [InlineData("paint dark-blue 3 the door", "dark-blue|3|-|the door")]
    [InlineData("paint DARK_BLUE the  old   door", "dark-blue|-|-|the  old   door")]
    [InlineData("paint thick=2 red the door", "red|-|2|the door")]
    [InlineData("paint Thick=2 red the door", "red|-|2|the door")]
    [InlineData("paint colour=“dark blue” the door", "dark-blue|-|-|the door")]
    [InlineData("paint colour=dark-bleu the door", "dark-blue|-|-|the door")]
    [InlineData("paint red ‘the thick=2 door’", "red|-|-|the thick=2 door")]
    [InlineData("paint red „the thick=2 door“", "red|-|-|the thick=2 door")]
    [InlineData("paint red the «thick=2 door» and O’Brien", "red|-|-|the «thick=2 door» and O’Brien")]
    [InlineData("paint red the door thick=2", "red|-|2|the door")]
    [InlineData("paint colour=red times=4 the door", "red|4|-|the door")]
    [InlineData("paint red \"the thick=2 door\"", "red|-|-|the thick=2 door")]
    [InlineData("paint red \"say \\\"hello\\\" and \\\\ more\"", "red|-|-|say \"hello\" and \\ more")]
    [InlineData("paint red \"the\" door", "red|-|-|\"the\" door")]
    [InlineData("paint red what=5 doors", "red|-|-|what=5 doors")]
    [InlineData("paint red size=5 doors", "red|-|-|size=5 doors")]
    [InlineData("COLOUR It red the door", "red|-|-|the door")]
    [InlineData("paint when friday 18:00 the door", "friday 18:00|the door")]
    [InlineData("paint when in 2 weeks the door", "in 2 weeks|the door")]
    [InlineData("paint when \"end of the week\" tomorrow never", "end of the week|tomorrow never")]
    [InlineData("paint when when=\"next monday\" the door", "next monday|the door")]
    [InlineData("paint when tomorrow", "tomorrow|-")]
    [InlineData("paint two \"a b\" c", "a b|c|False")]
    [InlineData("paint two a b yes", "a|b|True")]
    [InlineData("paint two a b again", "a|b|True")]
    [InlineData("paint two again=yes a other=\"x y\"", "a|x y|True")]
    public void A_line_is_bound(string line, string values) => Assert.Equal(values, Sample.Bind(line));

    [Theory]
    [InlineData("paint", "colour is missing")]
    [InlineData("paint red", "what is missing")]
    [InlineData("paint green the door", "none of red or dark-blue")]
    [InlineData("paint dark-bleu the door", "Did you mean dark-blue?")]
    [InlineData("paint red thick=much the door", "thick: “much” is not a")]
    [InlineData("paint red 12345678901234567890123456789012345678901", "it has 41 characters and 40 fit")]
    [InlineData("paint when soonish the door", "when")]
    [InlineData("paint two a b perhaps", "neither yes nor no")]
    [InlineData("paint two a b yes c", "what to do with “c”")]
    [InlineData("paint two a", "other is missing")]
    public void A_line_that_does_not_fit_says_why_and_how_it_is_typed(string line, string why)
    {
        var said = Sample.Bind(line);
        Assert.StartsWith("NO ", said, StringComparison.Ordinal);
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.Contains("It is typed paint", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_by_name_are_bound_whole_without_reading_quotes_or_pairs()
    {
        var command = Sample.Table.Find("paint")!;
        var given = new Dictionary<string, string> { ["colour"] = "dark-blue", ["what"] = "thick=2 \"door\" now", ["times"] = "" };
        var bound = Binder.Values(command, given, Sample.Scope);
        Assert.Equal([Colour.DarkBlue, null, null, "thick=2 \"door\" now"], bound.Values!);
        Assert.NotNull(Binder.Values(command, new Dictionary<string, string> { ["nothing"] = "x" }, Sample.Scope).Refusal);
        Assert.Equal("what", Binder.Values(command, new Dictionary<string, string> { ["colour"] = "red" }, Sample.Scope).Missing?.Name);
    }

    [Fact]
    public void A_value_written_as_a_pair_is_read_back_whatever_it_holds() => Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), text =>
    {
        var clean = TypedText.Clean(text.Get).Trim();
        if (clean.Length is 0 or > 200)
            return true;
        var bound = Binder.Line(Sample.Table.Find("paint two")!, TypedText.Pairs(("one", clean), ("other", "b")), Sample.Scope);
        return bound.Values is [string one, "b", false] && one == clean;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261118, 1));

    [Fact]
    public void Any_line_is_bound_or_refused_and_never_throws() => Prop.ForAll(Lines.Garbage.ToArbitrary(), line =>
    {
        var (command, left) = Sample.Table.Match(line);
        return command is null
            ? Sample.Table.Nearest(line).Count <= 3
            : Binder.Line(command, left, Sample.Scope) is { Values: not null } or { Refusal: not null };
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261118, 1));
}

/// <summary>Lines that nobody should type.</summary>
internal static class Lines
{
    private static readonly string[] bits =
    [
        "paint", "when", "two", "red", "colour=", "what=\"", "\"", "\\", "\\\"", "=", "==", "thick=1", "a=b",
        "  ", "\t", "\n", "\0", "\u202e", "\ud800", "👩‍👩‍👧", "friday", "18:00", "in",
        "3", "days", "99999999999999999999", "-1", "arb-1", "#", "!", "/", "@",
        "case", "open", "promise", "show", "me", "team", "set", "\u2028", "￿",
    ];

    public static readonly Gen<string> Garbage =
        from count in Gen.Choose(0, 9)
        from some in Gen.ArrayOf(Gen.OneOf(Gen.Elements(bits), ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")), count)
        from glue in Gen.Elements(" ", " ", " ", "")
        select string.Join(glue, some);
}
