using Language.Identification;

namespace Language.Tests.Identification;

public sealed class LanguageProfileTests
{
    private static readonly LanguageProfile Profile = Read();

    [Theory]
    [InlineData("Wer hat meinen Beitrag gelöscht und warum?", "de")]
    [InlineData("pourquoi as-tu fait cela", "fr")]
    [InlineData("no entiendo por qué me bloquearon", "es")]
    [InlineData("я не понимаю почему", "ru")]
    [InlineData("я не розумію чому", "uk")]
    [InlineData("Δεν καταλαβαίνω", "el")]
    [InlineData("なぜですか", "ja")]
    [InlineData("为什么这样", "zh")]
    [InlineData("왜 그랬어요", "ko")]
    [InlineData("למה עשית את זה", "he")]
    [InlineData("ทำไมถึงทำแบบนี้", "th")]
    [InlineData("why did you do this to me", "en")]
    public void It_tells_languages_apart(string text, string code) => Assert.Equal(code, Profile.Guess(text).Code);

    [Theory]
    [InlineData("qwrtz plkjh mnbvc")]
    [InlineData("xxkq zzvw")]
    [InlineData("12345 ...")]
    [InlineData("")]
    public void Senseless_letters_are_no_language(string text) => Assert.Null(Profile.Guess(text).Code);

    [Theory]
    [InlineData("Wer hat meinen Beitrag gelöscht, und warum? 12 https://de.wikipedia.org/wiki/X")]
    [InlineData("The reporter quotes \"я не понимаю почему\" and don't know who wrote it")]
    public void Word_by_word_it_says_the_same_of_the_whole(string text)
    {
        var (whole, words) = (Profile.Guess(text), Profile.Words(text).Guess());
        Assert.Equal((whole.Code, whole.Script), (words.Code, words.Script));
        Assert.Equal(whole.Sense, words.Sense, 1e-6);
    }

    [Fact]
    public void A_part_in_another_language_is_seen()
    {
        var words = Profile.Words("Yesterday somebody left this on her page: warum hast du meinen Beitrag gelöscht du Idiot");
        Assert.False(words.IsBehind("en", 0, 6, 0.25));
        Assert.True(words.IsBehind("en", 8, 6, 0.25));
        Assert.Equal("de", words.Guess(8, 6).Code);
    }

    [Fact]
    public void Marks_may_be_left_out() => Assert.Equal("cs", Profile.Guess("Proc byla moje editace vracena, nerozumim tomu").Code);

    [Fact]
    public void It_knows_thirty_languages_at_least() => Assert.True(Profile.Codes.Count >= 30);

    [Fact]
    public void It_reads_back_as_it_was_written()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
            Profile.Write(writer);
        Assert.Equal(File.ReadAllBytes(Where), stream.ToArray());
    }

    [Fact]
    public void Another_file_is_refused()
    {
        using var reader = new BinaryReader(new MemoryStream(new byte[64]));
        Assert.Throws<InvalidDataException>(() => LanguageProfile.Read(reader));
    }

    [Fact]
    public void Scripts_are_told_by_most_letters()
    {
        Assert.Equal(Script.Cyrillic, Scripts.Main("ok, он пишет"));
        Assert.Equal(Script.Other, Scripts.Main("123 …"));
    }

    private static string Where => Path.Combine(Content.Root, "src", "Content", "languages", "profile.bin");

    private static LanguageProfile Read()
    {
        using var file = new BinaryReader(File.OpenRead(Where));
        return LanguageProfile.Read(file);
    }
}
