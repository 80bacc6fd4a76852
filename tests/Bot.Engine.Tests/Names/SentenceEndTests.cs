using Bot.Names;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Engine.Tests.Names;

/// <summary>A name that ends a sentence loses what ends it; one that may end so itself does not.</summary>
public sealed class SentenceEndTests
{
    [Theory]
    [InlineData("User:Heron.", "User:Heron")]
    [InlineData("User:Heron,", "User:Heron")]
    [InlineData("User:Heron;", "User:Heron")]
    [InlineData("Big Bird.", "Big Bird")]
    [InlineData("Benutzer:Größe.", "Benutzer:Größe")]
    [InlineData("192.0.2.17,", "192.0.2.17")]
    [InlineData("User:Heron Jr.", "User:Heron Jr.")]
    [InlineData("User:Heron_Jr.", "User:Heron_Jr.")]
    [InlineData("User:Heron Jr.,", "User:Heron Jr.")]
    [InlineData("User:J. R. R.", "User:J. R. R.")]
    [InlineData("User:S.H.I.E.L.D.", "User:S.H.I.E.L.D.")]
    [InlineData("User:Dots...", "User:Dots...")]
    [InlineData("User:Acme Inc.", "User:Acme Inc.")]
    [InlineData("User:Yahoo!", "User:Yahoo!")]
    [InlineData("[[User:Heron.]]", "[[User:Heron.]]")]
    [InlineData("[[User:Heron Senior.|Heron]]", "[[User:Heron Senior.|Heron]]")]
    [InlineData("https://en.wikipedia.org/wiki/User:Heron.", "https://en.wikipedia.org/wiki/User:Heron.")]
    [InlineData("User:.", "User:.")]
    [InlineData(".", ".")]
    [InlineData("", "")]
    public void What_ends_the_sentence_is_no_part_of_the_name(string typed, string name) =>
        Assert.Equal(name, SentenceEnd.Without(typed));

    [Fact]
    public void It_only_ever_takes_from_the_end_and_nothing_is_left_to_take() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var typed = text ?? "";
            var once = SentenceEnd.Without(typed);
            return typed.StartsWith(once, StringComparison.Ordinal) && WikiName.MightBe(once, once) == WikiName.MightBe(typed, once);
        }).QuickCheckThrowOnFailure();
}
