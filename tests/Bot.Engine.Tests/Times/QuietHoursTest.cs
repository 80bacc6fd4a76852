using Bot.Times;


namespace Bot.Engine.Tests.Times;

public class QuietHoursTest
{
    [Theory]
    [InlineData("22:00-07:00", "22:00-07:00")]
    [InlineData("22-7", "22:00-07:00")]
    [InlineData("22:30 - 7", "22:30-07:00")]
    [InlineData("10pm to 7am", "22:00-07:00")]
    [InlineData("from 12am until 6:15", "00:00-06:15")]
    [InlineData("off", null)]
    public void Are_read(string text, string? expected)
    {
        Assert.True(QuietHours.TryParse(text, out var hours, out var why), why);
        Assert.Equal(expected, hours?.ToString());
    }

    [Theory]
    [InlineData("22")]
    [InlineData("")]
    [InlineData("25-7")]
    [InlineData("7-7")]
    [InlineData("22-7 please")]
    [InlineData("\u202E22-7")]
    public void Are_refused_with_what_would_be_right(string text)
    {
        Assert.False(QuietHours.TryParse(text, out var hours, out var why));
        Assert.Null(hours);
        Assert.Contains("22:00-07:00", why);
    }

    [Theory]
    [InlineData("22-7", "Europe/Berlin", "2026-11-25T20:59:59Z", null)]
    [InlineData("22-7", "Europe/Berlin", "2026-11-25T21:00:00Z", "2026-11-26T06:00:00Z")]
    [InlineData("22-7", "Europe/Berlin", "2026-11-26T05:59:59Z", "2026-11-26T06:00:00Z")]
    [InlineData("22-7", "Europe/Berlin", "2026-11-26T06:00:00Z", null)]
    [InlineData("9-17", "Asia/Kolkata", "2026-11-25T05:00:00Z", "2026-11-25T11:30:00Z")]
    [InlineData("22-7", "Europe/Berlin", "2027-03-27T22:00:00Z", "2027-03-28T05:00:00Z")]
    [InlineData("22-7", "Europe/Berlin", "2026-10-24T22:00:00Z", "2026-10-25T06:00:00Z")]
    [InlineData("22:00-02:30", "Europe/Berlin", "2027-03-27T22:00:00Z", "2027-03-28T01:00:00Z")]
    [InlineData("22:00-02:30", "Europe/Berlin", "2026-10-25T00:45:00Z", "2026-10-25T01:30:00Z")]
    [InlineData("02:10-02:50", "Europe/Berlin", "2027-03-28T01:00:00Z", null)]
    public void End_by_the_clock_of_the_zone(string text, string zone, string now, string? end)
    {
        Assert.True(QuietHours.TryParse(text, out var hours, out _));
        Assert.Equal(end is null ? null : Said.At(end), hours!.Until(Said.At(now), Said.Zone(zone)));
    }
}
