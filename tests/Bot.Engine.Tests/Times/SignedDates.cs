using Bot.Times.Terms;

namespace Bot.Engine.Tests.Times;

/// <summary>Dates are read as the signatures of large wikis and the headers of mailboxes write them.</summary>
public class SignedDates
{
    private static readonly WhenRules rules = WhenRules.Event;

    [Theory]
    [InlineData("Mon Nov 23 09:12:44 2026 +0100", "2026-11-23 09:12:44")]
    [InlineData("Mon Nov 23 09:12:44 2026", "2026-11-23 09:12:44")]
    [InlineData("Nov 23 09:12 CET 2026", "2026-11-23 09:12")]
    [InlineData("09:12, 23 November 2026 (CET)", "2026-11-23 09:12")]
    [InlineData("23 novembre 2026 à 09:12 (CET)", "2026-11-23 09:12")]
    [InlineData("09:12, 23 novembre 2026 (CET)", "2026-11-23 09:12")]
    [InlineData("1er novembre 2026 à 09:12 (CET)", "2026-11-01 09:12")]
    [InlineData("09:12, 23. Nov. 2026 (CET)", "2026-11-23 09:12")]
    [InlineData("09:12, 2. Mär. 2026 (CET)", "2026-03-02 09:12")]
    [InlineData("09:12 23 dic 2025 (CET)", "2025-12-23 09:12")]
    [InlineData("09:12, 3 set 2026 (CEST)", "2026-09-03 09:12")]
    [InlineData("3 mei 2026 09:12 (CEST)", "2026-05-03 09:12")]
    [InlineData("09:12, 23 lis 2026 (CET)", "2026-11-23 09:12")]
    [InlineData("09h12min de 23 de novembro de 2026 (CET)", "2026-11-23 09:12")]
    [InlineData("09:12, 23 ноября 2026 (CET)", "2026-11-23 09:12")]
    [InlineData("09:12, 3 вересня 2026 (CEST)", "2026-09-03 09:12")]
    [InlineData("2026年11月23日 (月) 09:12 (CET)", "2026-11-23 09:12")]
    [InlineData("2026년 11월 23일 (월) 09:12 (CET)", "2026-11-23 09:12")]
    [InlineData("23 november 2026 kl. 09.12 (CET)", "2026-11-23 09:12")]
    [InlineData("23. marraskuuta 2026 kello 09.12 (CET)", "2026-11-23 09:12")]
    [InlineData("23. 11. 2026, 09:12 (CET)", "2026-11-23 09:12")]
    [InlineData("2026. november 23., 09:12 (CET)", "2026-11-23 09:12")]
    [InlineData("09:12، 23 نوفمبر 2026", "2026-11-23 09:12")]
    [InlineData("09.12, 23 Kasım 2026 (CET)", "2026-11-23 09:12")]
    [InlineData("09:12, ngày 23 tháng 11 năm 2026 (CET)", "2026-11-23 09:12")]
    [InlineData("09:12, 23 בנובמבר 2026 (CET)", "2026-11-23 09:12")]
    [InlineData("23 noiembrie 2026 09:12 (CET)", "2026-11-23 09:12")]
    [InlineData("09:12, 23 d'octubre de 2026 (CEST)", "2026-10-23 09:12")]
    [InlineData("09:12, 3. новембар 2026. (CET)", "2026-11-03 09:12")]
    public void In_the_words_of_their_wiki(string typed, string expected) => Assert.Equal(expected, Said.Line(typed, rules));

    [Fact]
    public void A_month_that_is_another_in_the_language_next_door_is_asked_about() =>
        Assert.Equal("? 2025-10-23 09:12 | 2025-11-23 09:12", Said.Line("09:12, 23 listopada 2025", rules));

    [Fact]
    public void A_weekday_that_is_not_of_that_date_is_refused() =>
        Assert.StartsWith("! ", Said.Line("Tue Nov 23 09:12:44 2026 +0100", rules));
}
