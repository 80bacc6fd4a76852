using Bot.Texts;

namespace Bot.Engine.Tests.Texts;

/// <summary>What is typed without accents finds what has them, and the other way round.</summary>
public sealed class PlainLettersTests
{
    [Theory]
    [InlineData("wrote to Zoë about it", "zoe", "Zoë")]
    [InlineData("by Łukasz", "lukasz", "Łukasz")]
    [InlineData("in der Hauptstraße 3", "strasse", "straße")]
    [InlineData("Herr Müller", "muller", "Müller")]
    [InlineData("Herr Müller", "mueller", "Müller")]
    [InlineData("Søren Ågård", "soeren", "Søren")]
    [InlineData("Søren Ågård", "agard", "Ågård")]
    [InlineData("Nguyễn Đức", "nguyen", "Nguyễn")]
    [InlineData("Nguyễn Đức", "duc", "Đức")]
    [InlineData("Mueller", "Mueller", "Mueller")]
    [InlineData("Muller", "MÜLLER", "Muller")]
    [InlineData("Königsstraße", "königs", "Königs")]
    [InlineData("写真を撮った", "写真", "写真")]
    public void Words_are_found(string text, string typed, string found)
    {
        var (at, length) = PlainLetters.Find(text, typed)!.Value;
        Assert.Equal(found, text.Substring(at, length));
    }

    [Theory]
    [InlineData("Zoë", "zo e")]
    [InlineData("が", "か")]
    [InlineData("text", "")]
    public void Other_letters_are_not(string text, string typed) => Assert.Null(PlainLetters.Find(text, typed));
}
