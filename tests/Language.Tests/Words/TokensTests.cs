using FsCheck;
using FsCheck.Fluent;
using Language.Words;

namespace Language.Tests.Words;

public sealed class TokensTests
{
    [Fact]
    public void Handles_links_addresses_and_numbers_are_kinds_of_words() =>
        Assert.Equal(["userx", "wrote", "to", "mailx", "see", "linkx", "numx", "times"],
            Tokens.Of("User:K_2 wrote to a.b@example.org, see https://example.org/x?y 12 times")
                .Select(token => token.Text).Where(text => text is not ("a" or "b")));

    [Fact]
    public void Case_diacritics_quotes_and_apostrophes_are_levelled() =>
        Assert.Equal(["dont", "cafe", "harcelement"], Tokens.Of("DON’T Café „harcèlement“").Select(token => token.Text));

    [Fact]
    public void What_stands_in_quotation_marks_is_quoted() =>
        Assert.Equal(["bury", "you"],
            Tokens.Of("he said \"bury you\" and left").Where(token => token.Quoted).Select(token => token.Text));

    [Theory]
    [InlineData("threats", "threat")]
    [InlineData("threatening", "threaten")]
    [InlineData("posted", "post")]
    [InlineData("policies", "policy")]
    [InlineData("stopped", "stop")]
    [InlineData("address", "address")]
    public void Endings_are_cut(string word, string stem) => Assert.Equal(stem, Stems.Of(word));

    [Fact]
    public void Any_text_can_be_read() =>
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<string>(),
            text => Content.English.Read(text ?? "").Words.All(token => token.Text.Length > 0)));
}
