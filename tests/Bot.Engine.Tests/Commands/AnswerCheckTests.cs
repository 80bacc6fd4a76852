using Bot.Commands;
using Bot.Texts;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Engine.Tests.Commands;

/// <summary>Answers of forms, looked at when they are given.</summary>
public sealed class AnswerCheckTests
{
    private sealed class Desk
    {
        [Command("letter", "Writes")]
        public static Bot.Commands.Outcome Letter(CommandContext call,
            [About("from whom", Named = true, Name = true)] string? sender,
            [About("how", Named = true)] Colour? colour,
            [About("where", Named = true, Most = 4000)] WebAddress? page,
            [About("when it came", Named = true, Date = DateUse.Past)] DateText? came,
            [About("by when", Named = true, Date = DateUse.Deadline)] DateText? due,
            [About("the words", Most = 20)] string words) =>
            Reply.Say($"{sender}{colour?.ToString()}{page?.Value}{came?.Said}{due?.Said}{words}{call.Now}");
    }

    private static readonly Command letter = new CommandTable([new Desk()], Testing.Desk.Shipped.Types).Find("letter")!;

    [Theory]
    [InlineData("came", "yesterday 5pm", "Tue 17 Nov 2026 17:00 Europe/Berlin, 17 hours ago")]
    [InlineData("due", "tomorrow 5pm", "Thu 19 Nov 2026 17:00 Europe/Berlin, in 1 d 7 h")]
    [InlineData("colour", "dark blue", "dark-blue")]
    [InlineData("colour", "DARKBLUE", "dark-blue")]
    [InlineData("colour", "dark-blu", "dark-blue")]
    [InlineData("colour", "reds", "red")]
    [InlineData("sender", "“User:Big Bird”", "User:Big Bird")]
    [InlineData("sender", "User:María José Carreño Quiñones", "User:María José Carreño Quiñones")]
    [InlineData("page", "<https://en.wikipedia.org/wiki/Who?>", "https://en.wikipedia.org/wiki/Who?")]
    [InlineData("page", "https://en.wikipedia.org/wiki/Martin_Luther_King_Jr.", "https://en.wikipedia.org/wiki/Martin_Luther_King_Jr.")]
    [InlineData("page", "(https://en.wikipedia.org/wiki/Mercury_(planet))", "https://en.wikipedia.org/wiki/Mercury_(planet)")]
    [InlineData("page", "www.example.org/a", "https://www.example.org/a")]
    public void An_answer_that_fits_is_shown_as_it_was_understood(string name, string typed, string understood) =>
        Assert.Equal(new AnswerCheck(null, understood), Check(name, typed));

    [Theory]
    [InlineData("came", "tomorrow 5pm")]
    [InlineData("came", "yestreday evning")]
    [InlineData("due", "yesterday")]
    [InlineData("due", "soonish")]
    [InlineData("colour", "green")]
    [InlineData("colour", "re")]
    [InlineData("page", "she wrote to me about it")]
    [InlineData("page", "see https://en.wikipedia.org/wiki/X")]
    [InlineData("page", "mailto:a@example.org")]
    [InlineData("page", "C:\\\\Users")]
    [InlineData("sender", "a woman who wrote to us last week about her talk page")]
    [InlineData("words", "this is more than twenty")]
    public void An_answer_that_does_not_fit_says_why(string name, string typed) => Assert.NotNull(Check(name, typed).Why);

    [Fact]
    public void A_date_of_two_meanings_is_asked_about_with_both()
    {
        var check = Check("due", "tomorrow 5-6pm");
        Assert.Contains("Which one?", check.Why, StringComparison.Ordinal);
        Assert.All(check.Choices, c => Assert.Null(Check("due", c).Why));
        Assert.Equal(2, check.Choices.Length);
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("ä", 1)]
    [InlineData("a\u0308", 1)]
    [InlineData("👍🏽", 1)]
    [InlineData("🇩🇪🇫🇷", 2)]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("日本語", 3)]
    [InlineData("नमस्ते", 4)]
    public void Characters_are_counted_as_people_see_them(string text, int length) =>
        Assert.InRange(TypedText.Length(text), 1, length);

    [Fact]
    public void As_many_emoji_fit_as_are_said_to_fit()
    {
        Assert.Null(Check("words", string.Concat(Enumerable.Repeat("🙂", 20))).Why);
        var why = Check("words", string.Concat(Enumerable.Repeat("🙂", 21))).Why;
        Assert.Contains("it has 21 characters and 20 fit", why, StringComparison.Ordinal);
        Assert.NotNull(Check("words", "a" + new string('\u0301', 100)).Why);
    }

    [Fact]
    public void A_long_address_with_escaped_letters_is_within_the_limit()
    {
        var title = string.Concat(Enumerable.Repeat("Ж", 400));
        Assert.Null(Check("page", "https://ru.wikipedia.org/wiki/" + Uri.EscapeDataString(title)).Why);
        Assert.Contains("1000", Check("page", "https://ru.wikipedia.org/wiki/" + new string('a', 1000)).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void The_beginning_of_a_text_has_as_many_characters_as_were_asked_for() => Prop.ForAll(texts, text =>
    {
        var begin = TypedText.Begin(text.Get, 5);
        return text.Get.StartsWith(begin, StringComparison.Ordinal)
            && (begin == text.Get || new System.Globalization.StringInfo(begin).LengthInTextElements == 5);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static readonly Arbitrary<NonNull<string>> texts = ArbMap.Default.ArbFor<NonNull<string>>();

    private static AnswerCheck Check(string name, string typed) =>
        AnswerCheck.Of(letter.Parameters.First(p => p.Name == name), typed, Sample.Scope);
}
