using Language.Phrases;

namespace Language.Tests.Phrases;

public sealed class PhraseBookTests
{
    private static readonly PhraseBook Book = PhraseBook.Read(new StringReader("# a list\nfood: süpp*, cold_milk, bread with butter\n"));

    [Theory]
    [InlineData("SUPPEN")]
    [InlineData("the Süppchen")]
    [InlineData("s u p p e")]
    [InlineData("cold milk")]
    [InlineData("bread cut up with butter")]
    [InlineData("ｓｕｐｐｅ")]
    public void Endings_case_marks_and_spacing_do_not_matter(string text) => Assert.NotEmpty(Book.Find("food", PhraseText.Of(text)));

    [Theory]
    [InlineData("cold white milk")]
    [InlineData("butter with bread")]
    [InlineData("bread and so many other things with butter")]
    [InlineData("")]
    public void Order_and_nearness_do(string text) => Assert.Empty(Book.Find("food", PhraseText.Of(text)));

    [Fact]
    public void Without_blanks_letters_are_looked_for()
    {
        var book = PhraseBook.Read(new StringReader("blanks: no\nfood: ご飯\n"));
        Assert.Single(book.Find("food", PhraseText.Of("朝ご 飯を食べた")));
    }

    [Fact]
    public void A_role_that_is_not_there_has_nothing()
    {
        Assert.Empty(Book.Find("drink", PhraseText.Of("milk")));
        Assert.Empty(Book.Lines("drink"));
    }
}
