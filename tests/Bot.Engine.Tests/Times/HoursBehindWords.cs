using Bot.Times;

namespace Bot.Engine.Tests.Times;

/// <summary>
/// Words between a day and its hour, or behind either, never leave the hour in the text with the usual one in its place.
/// </summary>
public class HoursBehindWords
{
    [Theory]
    [InlineData("friday before noon update", "2026-11-27 12:00")]
    [InlineData("friday no later than noon update", "2026-11-27 12:00")]
    [InlineData("friday at about noon update", "2026-11-27 12:00")]
    [InlineData("friday by noon update", "2026-11-27 12:00")]
    [InlineData("friday noonish update", "2026-11-27 12:00")]
    [InlineData("friday mid-day update", "2026-11-27 12:00")]
    [InlineData("friday: noon update", "2026-11-27 12:00")]
    [InlineData("friday - before noon update", "2026-11-27 12:00")]
    [InlineData("friday c. 4pm update", "2026-11-27 16:00")]
    [InlineData("friday latest 4pm update", "2026-11-27 16:00")]
    [InlineData("friday at the latest 4pm update", "2026-11-27 16:00")]
    [InlineData("friday 4pm at the latest update", "2026-11-27 16:00")]
    [InlineData("friday 4pm sharp update", "2026-11-27 16:00")]
    [InlineData("friday 4pm or so, update", "2026-11-27 16:00")]
    [InlineData("friday up to 16:00 update", "2026-11-27 16:00")]
    [InlineData("friday until 16:00 update", "2026-11-27 16:00")]
    [InlineData("friday shortly before 16:00 update", "2026-11-27 16:00")]
    [InlineData("friday, hopefully by 4pm: update", "2026-11-27 16:00")]
    [InlineData("friday not after 4 pm update", "2026-11-27 16:00")]
    [InlineData("friday probably around 4pm update", "2026-11-27 16:00")]
    [InlineData("friday by half past four pm update", "2026-11-27 16:30")]
    [InlineData("friday by 1630 update", "2026-11-27 16:30")]
    [InlineData("friday first thing update", "~2026-11-27 09:00")]
    [InlineData("friday EOD update", "~2026-11-27 18:00")]
    [InlineData("friday by COB update", "~2026-11-27 18:00")]
    [InlineData("friday close of play update", "~2026-11-27 18:00")]
    [InlineData("friday by the evening update", "~2026-11-27 19:00")]
    [InlineData("friday before evening update", "~2026-11-27 16:00")]
    [InlineData("friday sometime in the afternoon update", "~2026-11-27 15:00")]
    [InlineData("friday at the latest: update", "~2026-11-27 18:00")]
    [InlineData("no later than friday noon update", "2026-11-27 12:00")]
    [InlineData("at the latest friday 4pm update", "2026-11-27 16:00")]
    [InlineData("on or before friday update", "~2026-11-27 18:00")]
    [InlineData("prior to friday update", "~2026-11-26 18:00")]
    [InlineData("in roughly 2 hours update", "2026-11-25 12:00")]
    [InlineData("in 2 hours or so update", "2026-11-25 12:00")]
    public void Are_the_hour(string line, string expected)
    {
        var result = When.ParsePrefix(line, Said.Now, Said.Berlin, Said.Ahead, out var left);
        Assert.StartsWith(expected, Said.Line(result));
        Assert.Equal("update", left);
        var date = line[..^left.Length].TrimEnd(' ', ',', ':');
        Assert.Equal(expected, Said.Line(date, Said.Ahead));
    }

    [Theory]
    [InlineData("friday 18:00 by noon update")]
    [InlineData("friday 18:00 before 17:00 update")]
    [InlineData("friday 18:00 or later update")]
    [InlineData("friday 18:00 onwards update")]
    [InlineData("friday after noon update")]
    [InlineData("friday from noon update")]
    [InlineData("friday not before noon update")]
    [InlineData("friday no earlier than noon update")]
    [InlineData("friday before the vote update")]
    [InlineData("friday after lunch update")]
    [InlineData("friday until the vote update")]
    [InlineData("friday sometime update")]
    [InlineData("friday early update")]
    [InlineData("friday later update")]
    [InlineData("friday late evening update")]
    [InlineData("friday around six update")]
    [InlineData("friday by 6 update")]
    [InlineData("friday sixish update")]
    [InlineData("friday pm update")]
    [InlineData("friday office hours update")]
    [InlineData("friday end of the shift update")]
    [InlineData("friday tomorrow update")]
    [InlineData("friday in 2 hours update")]
    [InlineData("friday before morning update")]
    [InlineData("tomorrow morning before ten update")]
    public void Are_asked_about_where_they_name_no_hour(string line)
    {
        var result = When.ParsePrefix(line, Said.Now, Said.Berlin, Said.Ahead, out _);
        var why = Assert.IsType<Bot.Times.Terms.WhenResult.Refused>(result).Why;
        Assert.Contains("looks like a part of the date", why);
        Assert.Contains("put a colon before it", why);
    }

    [Theory]
    [InlineData("friday latest news on the case", "latest news on the case")]
    [InlineData("friday by email", "by email")]
    [InlineData("friday about the diffs", "about the diffs")]
    [InlineData("friday: after the vote, an update", "after the vote, an update")]
    [InlineData("friday sharp words", "sharp words")]
    [InlineData("friday in short", "in short")]
    [InlineData("tomorrow at the evening meeting", "at the evening meeting")]
    [InlineData("friday just the outline", "just the outline")]
    [InlineData("friday set up the room", "set up the room")]
    public void Are_the_text_where_they_speak_of_no_time(string line, string text)
    {
        var result = When.ParsePrefix(line, Said.Now, Said.Berlin, Said.Ahead, out var left);
        Assert.StartsWith("~", Said.Line(result));
        Assert.Equal(text, left);
    }
}
