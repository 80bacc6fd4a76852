using System.Text.RegularExpressions;
using Testing.Desk;

namespace Bot.Tests.Architecture;

/// <summary>A verb whose subject may be the reader is put behind it in one place, <see cref="Bot.Texts.Clause"/>.</summary>
public sealed partial class WordingTests
{
    [Fact]
    public void No_text_puts_a_verb_behind_somebody_who_may_be_the_reader()
    {
        var wrong = from path in Repository.Files("src", "*.cs")
                    let text = File.ReadAllText(Repository.At(path))
                    let readers = Reader().Matches(text).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal)
                    from Match hole in Hole().Matches(text)
                    let subject = hole.Groups["subject"].Value
                    where readers.Contains(subject) || MayBeTheReader().IsMatch(subject)
                    select $"{path}: {hole.Value}";
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("You does not have arb-1", true)]
    [InlineData("you has it", true)]
    [InlineData("bob and carol already has arb-2", true)]
    [InlineData("bob and you was told", true)]
    [InlineData("You do not have arb-1", false)]
    [InlineData("bob and carol already have arb-2", false)]
    [InlineData("bob has it and carol was told", false)]
    public void What_the_tests_desk_looks_for_is_found(string text, bool isWrong) => Assert.Equal(isWrong, Wording.Wrong(text) is not null);

    /// <summary>A variable that may hold "you".</summary>
    [GeneratedRegex("""(?:var|string) (?<name>\w+) = [^;\n]*(?:call\.Name\(|"[Yy]ou")""")]
    private static partial Regex Reader();

    /// <summary>A hole, and a verb in the third person behind it.</summary>
    [GeneratedRegex(@"\{(?<subject>[A-Za-z.]+(?:\([^{}]*\))?)\} (?:already |still |no longer )?"
        + @"(?:has|is|was|does|asks|promises|takes|comes|goes)\b")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\b(?:call\.Name|Whose)\(")]
    private static partial Regex MayBeTheReader();
}
