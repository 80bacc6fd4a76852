using Bot.Times;
using NodaTime;

namespace Bot.Engine.Tests.Times;

public class SpansTest
{
    [Theory]
    [InlineData("36h", 36 * 60)]
    [InlineData("3 days", 3 * 24 * 60)]
    [InlineData("2 weeks", 14 * 24 * 60)]
    [InlineData("90 minutes", 90)]
    [InlineData("90m", 90)]
    [InlineData("1h30", 90)]
    [InlineData("1h30m", 90)]
    [InlineData("2d12h", 60 * 60)]
    [InlineData("a week", 7 * 24 * 60)]
    [InlineData("half an hour", 30)]
    [InlineData("an hour and a half", 90)]
    [InlineData("2 and a half days", 60 * 60)]
    [InlineData("1.5 hours", 90)]
    [InlineData("0,5 h", 30)]
    [InlineData("1 day, 2 hours and 3 minutes", 26 * 60 + 3)]
    [InlineData("a fortnight", 14 * 24 * 60)]
    [InlineData("twenty minutes", 20)]
    public void Are_read(string text, int minutes)
    {
        Assert.True(Span.TryParse(text, out var span, out var why), why);
        Assert.Equal(Duration.FromMinutes(minutes), span);
    }

    [Theory]
    [InlineData("", "is not a span")]
    [InlineData("soon", "is not a span")]
    [InlineData("3", "is not a span")]
    [InlineData("-3 days", "is not a span")]
    [InlineData("3 days ago", "is not a span")]
    [InlineData("2 hours 3 days", "is not a span")]
    [InlineData("3 months", "give days")]
    [InlineData("a year", "give days")]
    [InlineData("999999999 weeks", "longer than 200 years")]
    [InlineData("99999999999999999999999 s 99999999999999999999 s", "is not a span")]
    [InlineData("99999999999999999999999 hours", "longer than 200 years")]
    public void Are_refused_with_the_reason(string text, string reason)
    {
        Assert.False(Span.TryParse(text, out _, out var why));
        Assert.Contains(reason, why);
    }

    [Theory]
    [InlineData(2, "2 seconds")]
    [InlineData(1, "1 second")]
    [InlineData(0, "0 seconds")]
    [InlineData(12000, "3 h 20 min")]
    [InlineData(86400 * 3, "3 days")]
    [InlineData(36 * 3600, "1 d 12 h")]
    [InlineData(-60, "minus 1 minute")]
    public void Are_written_in_the_fewest_units(long seconds, string text) =>
        Assert.Equal(text, Span.Text(Duration.FromSeconds(seconds)));

    [Theory]
    [InlineData(0, "a moment")]
    [InlineData(0.4, "a moment")]
    [InlineData(59, "59 seconds")]
    [InlineData(89, "1 minute")]
    [InlineData(91, "2 minutes")]
    [InlineData(3 * 3600 - 1, "3 hours")]
    [InlineData(26 * 3600 + 1800, "1 d 3 h")]
    [InlineData(36 * 3600, "1 d 12 h")]
    [InlineData(48 * 3600 - 60, "2 days")]
    [InlineData(35 * 86400 + 5 * 3600 + 29 * 60 + 56, "35 days")]
    [InlineData(3 * 86400 - 1, "3 days")]
    [InlineData(120 * 86400 - 60, "120 days")]
    public void Are_said_rounded_to_the_nearest(double seconds, string text) =>
        Assert.Equal(text, Span.Said(Duration.FromSeconds(seconds)));
}
