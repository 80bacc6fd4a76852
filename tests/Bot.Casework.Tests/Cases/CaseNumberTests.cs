using Bot.Cases;


namespace Bot.Casework.Tests.Cases;

public sealed class CaseNumberTests
{
    [Theory]
    [InlineData("arb-417", "arb", 417)]
    [InlineData(" ARB-417 ", "arb", 417)]
    [InlineData("#417", "", 417)]
    [InlineData("#arb-417", "arb", 417)]
    [InlineData("on-call-2-7", "on-call-2", 7)]
    [InlineData("007", "", 7)]
    public void A_number_is_read_as_people_write_it(string text, string prefix, int value)
    {
        Assert.True(CaseNumber.TryParse(text, null, out var number));
        Assert.Equal(new CaseNumber(prefix, value), number);
        Assert.Equal(number, CaseNumber.Parse(number.ToString(), null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("arb")]
    [InlineData("arb-")]
    [InlineData("arb-0")]
    [InlineData("-4")]
    [InlineData("4.0")]
    [InlineData("arb-1234567890")]
    [InlineData("arb-٤")]
    [InlineData("a-4")]
    [InlineData("arb 4")]
    public void What_is_no_number_is_none(string text) => Assert.False(CaseNumber.TryParse(text, null, out _));
}
