using Bot.Languages;
using Language.Phrases;

namespace Bot.Casework.Tests.Languages;

public sealed class DangerPhrasesTests
{
    private static readonly string[] Roles =
    [
        "threat", "kill", "hurt", "me", "suicide", "abusive", "child", "abuse", "asks", "wanted", "picture", "private", "posted",
        "harmless", "fine",
    ];

    public static TheoryData<string> Codes =>
        [.. LanguageTable.All.Select(language => language.Phrases).OfType<string>().Distinct()];

    [Fact]
    public void Twenty_five_languages_and_more_have_phrases_and_nobody_is_said_to_vouch_who_does_not()
    {
        Assert.True(Codes.Count >= 25);
        Assert.All(LanguageTable.All.Where(language => language.Code != "en"), language => Assert.Equal("nobody yet", language.Vouched));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_language_has_every_role(string code) =>
        Assert.All(Roles, role => Assert.NotEmpty(DangerPhrases.Book(code).Lines(role)));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Harmless_lines_that_look_alike_raise_no_alarm(string code) =>
        Assert.All(DangerPhrases.Book(code).Lines("fine"), line =>
             Assert.Equal(Danger.None, DangerPhrases.Find(code, PhraseText.Of(line))));

    [Theory]
    [InlineData("ru", "ОН СКАЗАЛ ЧТО УБЬЁТ МЕНЯ")]
    [InlineData("ru", "он сказал что убьет меня")]
    [InlineData("de", "er will mich toten")]
    [InlineData("zh", "我 要 杀 了 你")]
    [InlineData("fr", "il va me tuer")]
    public void Case_marks_and_blanks_may_be_missing(string code, string words) =>
        Assert.True(DangerPhrases.Find(code, PhraseText.Of(words)).HasFlag(Danger.Life));
}
