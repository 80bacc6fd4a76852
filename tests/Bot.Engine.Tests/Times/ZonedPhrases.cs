using Bot.Basics;
using Bot.Times;
using Bot.Times.Terms;
using NodaTime;

namespace Bot.Engine.Tests.Times;

public class ZonedPhrases
{
    [Theory]
    [InlineData("America/New_York", "tomorrow 9am", "2026-11-26T14:00:00Z")]
    [InlineData("America/New_York", "eod", "2026-11-25T23:00:00Z")]
    [InlineData("Asia/Kolkata", "tonight at 8", "2026-11-25T14:30:00Z")]
    [InlineData("Asia/Kolkata", "in 3 days", "2026-11-28T12:30:00Z")]
    [InlineData("Pacific/Apia", "tomorrow 9am", "2026-11-25T20:00:00Z")]
    [InlineData("Pacific/Apia", "thursday 9am", "2026-11-25T20:00:00Z")]
    [InlineData("Australia/Lord_Howe", "friday 18:00", "2026-11-27T07:00:00Z")]
    [InlineData("UTC", "noon", "2026-11-25T12:00:00Z")]
    [InlineData("Europe/Berlin", "18:00 UTC", "2026-11-25T18:00:00Z")]
    [InlineData("Europe/Berlin", "friday 18:00Z", "2026-11-27T18:00:00Z")]
    [InlineData("Europe/Berlin", "2026-12-01T14:30Z", "2026-12-01T14:30:00Z")]
    [InlineData("Europe/Berlin", "2026-12-01T14:30:00.000Z", "2026-12-01T14:30:00Z")]
    [InlineData("Europe/Berlin", "2026-12-01T14:30+05:30", "2026-12-01T09:00:00Z")]
    [InlineData("Europe/Berlin", "2026-12-01 14:30 -0500", "2026-12-01T19:30:00Z")]
    [InlineData("Europe/Berlin", "friday 18:00 UTC+2", "2026-11-27T16:00:00Z")]
    [InlineData("Europe/Berlin", "friday 18:00 gmt-3:30", "2026-11-27T21:30:00Z")]
    [InlineData("Europe/Berlin", "friday 18:00 America/New_York", "2026-11-27T23:00:00Z")]
    [InlineData("America/New_York", "friday 18:00 europe/berlin", "2026-11-27T17:00:00Z")]
    [InlineData("America/New_York", "18:00 Asia/Kolkata tomorrow", "2026-11-26T12:30:00Z")]
    [InlineData("America/New_York", "friday 18:00 berlin time", "2026-11-27T17:00:00Z")]
    [InlineData("Europe/Berlin", "friday 6pm new york time", "2026-11-27T23:00:00Z")]
    [InlineData("Europe/Berlin", "friday 18:00 America/Port-au-Prince", "2026-11-27T23:00:00Z")]
    [InlineData("Europe/Berlin", "2027-07-01 18:00 +02:00 Europe/Berlin", "2027-07-01T16:00:00Z")]
    public void Are_meant_where_they_say_or_else_at_home(string zone, string text, string utc)
    {
        var understood = Assert.IsType<WhenResult.Understood>(When.Parse(text, Said.Now, Said.Zone(zone), Said.Ahead));
        Assert.Equal(Said.At(utc), understood.At.ToInstant());
    }

    [Theory]
    [InlineData("14:30, 28 November 2026 (UTC)", "2026-11-28T14:30:00Z")]
    [InlineData("14:30, 28. Nov. 2026 (CET)", "2026-11-28T13:30:00Z")]
    [InlineData("Sat, 28 Nov 2026 14:30:05 +0000", "2026-11-28T14:30:05Z")]
    [InlineData("Sat, 28 Nov 2026 14:30:05 +0000 (UTC)", "2026-11-28T14:30:05Z")]
    [InlineData("Sat, 28 Nov 2026 14:30:05 -0800 (PST)", "2026-11-28T22:30:05Z")]
    [InlineData("Sat, 28 Nov 2026 14:30:05 +0100 (Mitteleuropäische Zeit)", "2026-11-28T13:30:05Z")]
    [InlineData("Sat Nov 28 2026 14:30:05 GMT+0100 (Central European Standard Time)", "2026-11-28T13:30:05Z")]
    [InlineData("Sat, Nov 28, 2026 at 2:30 PM", "2026-11-28T13:30:00Z")]
    public void Are_read_as_signatures_and_mails_write_them(string text, string utc) => Assert.Equal(
        Said.At(utc), Assert.IsType<WhenResult.Understood>(When.Parse(text, Said.Now, Said.Berlin, Said.Ahead)).At.ToInstant());

    [Theory]
    [InlineData("tomorrow 9am America/New_York", "? 2026-11-30 09:00 America/New_York | 2026-12-01 09:00 America/New_York")]
    [InlineData("in 3 days Asia/Kolkata", "~2026-12-03 18:00")]
    [InlineData("9am America/New_York", "2026-11-30 09:00")]
    [InlineData("2026-12-01 9am America/New_York", "2026-12-01 09:00")]
    [InlineData("tomorrow 9:00 +00:00", "2026-12-01 09:00")]
    public void Ask_whose_tomorrow_it_is_where_that_makes_a_difference(string text, string expected) =>
        Assert.Equal(expected, Said.Line(text, Said.Ahead, Said.At("2026-11-30T01:41:00Z")));

    [Theory]
    [InlineData("17:00 CET", "? 2026-07-03 17:00 Europe/Berlin | 2026-07-03 17:00 UTC+01")]
    [InlineData("17:00 CEST", "2026-07-03 17:00")]
    public void Ask_whether_an_abbreviation_of_the_other_half_of_the_year_is_meant(string text, string expected) =>
        Assert.Equal(expected, Said.Line(text, Said.Ahead, Said.At("2026-07-03T09:00:00Z")));

    [Theory]
    [InlineData("Europe/Berlin", "2026-12-01 14:30 +01:00", "Europe/Berlin")]
    [InlineData("Europe/Berlin", "2026-12-01 14:30 +05:30", "UTC+05:30")]
    [InlineData("Europe/Berlin", "18:00 utc", "UTC")]
    [InlineData("Europe/Berlin", "18:00 asia/kolkata", "Asia/Kolkata")]
    public void Keep_the_zone_they_were_said_in(string zone, string text, string id) =>
        Assert.Equal(id, Assert.IsType<WhenResult.Understood>(When.Parse(text, Said.Now, Said.Zone(zone), Said.Ahead)).At.Zone.Id);

    [Theory]
    [InlineData("Europe/Berlin", "2027-03-28 02:30", "? 2027-03-28 01:30 +01:00 | 2027-03-28 03:30 +02:00")]
    [InlineData("Europe/Berlin", "2027-10-31 02:30", "? 2027-10-31 02:30 +02:00 | 2027-10-31 02:30 +01:00")]
    [InlineData("America/New_York", "14 march 2027 2:30 am", "? 2027-03-14 01:30 -05:00 | 2027-03-14 03:30 -04:00")]
    [InlineData("America/New_York", "7 nov 2027 1:30am", "? 2027-11-07 01:30 -04:00 | 2027-11-07 01:30 -05:00")]
    [InlineData("Australia/Lord_Howe", "2027-10-03 02:15", "? 2027-10-03 01:45 +10:30 | 2027-10-03 02:45 +11:00")]
    [InlineData("Australia/Lord_Howe", "2027-04-04 01:45", "? 2027-04-04 01:45 +11:00 | 2027-04-04 01:45 +10:30")]
    [InlineData("UTC", "2027-03-28 02:30 Europe/Berlin", "? 2027-03-28 01:30 +01:00 Europe/Berlin | 2027-03-28 03:30 +02:00 Europe/Berlin")]
    [InlineData("Asia/Kolkata", "2027-03-28 02:30", "2027-03-28 02:30")]
    public void Ask_which_offset_is_meant_when_the_clocks_change(string zone, string text, string expected)
    {
        Assert.Equal(expected, Said.Line(text, Said.Ahead, zone: Said.Zone(zone)));
        if (When.Parse(text, Said.Now, Said.Zone(zone), Said.Ahead) is WhenResult.Ambiguous asked)
        {
            Assert.Matches("does not exist|comes twice", asked.Question);
            Assert.All(asked.Choices, c => Assert.IsType<WhenResult.Understood>(When.Parse(c, Said.Now, Said.Zone(zone), Said.Ahead)));
        }
    }

    [Fact]
    public void A_day_that_a_zone_skipped_is_asked_about()
    {
        var result = When.Parse("30 dec 2011 12:00", Said.At("2012-01-05T00:00:00Z"), Said.Zone("Pacific/Apia"), Said.Back);
        Assert.Equal("? 2011-12-29 12:00 -10:00 | 2011-12-31 12:00 +14:00", Said.Line(result));
    }

    [Theory]
    [InlineData("2026-10-24T12:00:00Z", "in 1 day", "2026-10-25T17:00:00Z")]
    [InlineData("2026-10-24T12:00:00Z", "in 24 hours", "2026-10-25T12:00:00Z")]
    [InlineData("2027-03-27T01:30:00Z", "in 1 day", "2027-03-28T16:00:00Z")]
    [InlineData("2027-03-27T12:00:00Z", "in 1 day and 1 hour", "2027-03-28T12:00:00Z")]
    [InlineData("2026-10-25T00:45:00Z", "02:30", "2026-10-25T01:30:00Z")]
    public void Days_keep_the_hour_of_the_clock_and_hours_are_exact(string now, string text, string utc)
    {
        var understood = Assert.IsType<WhenResult.Understood>(When.Parse(text, Said.At(now), Said.Berlin, Said.Ahead));
        Assert.Equal(Said.At(utc), understood.At.ToInstant());
    }

    [Fact]
    public void An_hour_that_was_only_filled_in_is_not_asked_about()
    {
        var rules = Said.Ahead with { DefaultTime = new LocalTime(2, 30) };
        Assert.Equal("~2027-03-28 03:30", Said.Line("2027-03-28", rules));
    }
}
