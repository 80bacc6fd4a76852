using Bot.Basics;
using Bot.Times;


namespace Bot.Engine.Tests.Times;

public class LinesThatBeginWithADate
{
    [Theory]
    [InlineData("in 2 seconds call her", "2026-11-25 10:00:02", "call her")]
    [InlineData("friday 18:00 update on the diffs", "2026-11-27 18:00", "update on the diffs")]
    [InlineData("friday 18:00, update on the diffs", "2026-11-27 18:00", "update on the diffs")]
    [InlineData("friday 18:00 - update", "2026-11-27 18:00", "update")]
    [InlineData("friday 18:00:- update", "2026-11-27 18:00", "update")]
    [InlineData("friday 18:00:-— update", "2026-11-27 18:00", "update")]
    [InlineData("tomorrow: call her", "~2026-11-26 18:00", "call her")]
    [InlineData("tomorrow 9am", "2026-11-26 09:00", "")]
    [InlineData("tomorrow at the meeting", "~2026-11-26 18:00", "at the meeting")]
    [InlineData("friday by email", "~2026-11-27 18:00", "by email")]
    [InlineData("friday the reporter hears from us", "~2026-11-27 18:00", "the reporter hears from us")]
    [InlineData("in an hour and a call", "2026-11-25 11:00", "and a call")]
    [InlineData("in 3 days 2 of them", "? 2026-11-28 02:00 | 2026-11-28 14:00", "of them")]
    [InlineData("friday 18:00 met her", "2026-11-27 18:00", "met her")]
    [InlineData("friday 18:00 eat", "2026-11-27 18:00", "eat")]
    [InlineData("friday 18:00 and/or monday", "2026-11-27 18:00", "and/or monday")]
    [InlineData("friday 18:00 Europe/Berlin call", "2026-11-27 18:00", "call")]
    [InlineData("1 dec 2026 14:30 read 3/4 of it", "2026-12-01 14:30", "read 3/4 of it")]
    [InlineData("tomorrow two people", "~2026-11-26 18:00", "two people")]
    [InlineData("end of the week  “quoted”  words", "~2026-11-27 18:00", "“quoted”  words")]
    [InlineData("at 6 call", "? 2026-11-25 18:00 | 2026-11-26 06:00", "call")]
    [InlineData("next friday call", "? 2026-11-27 | 2026-12-04", "call")]
    [InlineData("friday 25:00 call", "! ", "call")]
    [InlineData("30 feb call", "! ", "call")]
    [InlineData("yesterday call", "! ", "call")]
    [InlineData("friday: 3/4 of the diffs", "~2026-11-27 18:00", "3/4 of the diffs")]
    [InlineData("friday 18:00 3/4 of the diffs", "2026-11-27 18:00", "3/4 of the diffs")]
    [InlineData("fri 6-7pm call", "? 2026-11-27 18:00 | 2026-11-27 19:00", "call")]
    [InlineData("fri 18:00–19:00 call", "? 2026-11-27 18:00 | 2026-11-27 19:00", "call")]
    [InlineData("fri 6-7 call", "! \"6-7\" behind \"fri\" looks like a part of the date", "6-7 call")]
    [InlineData("tomorrow 10:30h update", "2026-11-26 10:30", "update")]
    [InlineData("tomorrow 6pm— call", "2026-11-26 18:00", "call")]
    [InlineData("tomorrow 6pm—call", "2026-11-26 18:00", "call")]
    [InlineData("tomorrow 6pm- call", "2026-11-26 18:00", "call")]
    [InlineData("tomorrow:call", "~2026-11-26 18:00", "call")]
    [InlineData("friday; update", "~2026-11-27 18:00", "update")]
    [InlineData("tomorrow (6pm) call", "2026-11-26 18:00", "call")]
    [InlineData("tomorrow (the meeting) call", "~2026-11-26 18:00", "(the meeting) call")]
    [InlineData("tomorrow around 6pm call", "2026-11-26 18:00", "call")]
    [InlineData("tomorrow around 6 call", "! \"around\" behind", "around 6 call")]
    [InlineData("tomorrow about 5 diffs", "! \"about\" behind", "about 5 diffs")]
    [InlineData("tomorrow: about 5 diffs", "~2026-11-26 18:00", "about 5 diffs")]
    [InlineData("tomorrow 1800 call", "2026-11-26 18:00", "call")]
    [InlineData("tomorrow 1837 edits", "~2026-11-26 18:00", "1837 edits")]
    [InlineData("tomorrow 9am eastern call", "2026-11-26 09:00", "call")]
    [InlineData("tomorrow: 6pm call", "2026-11-26 18:00", "call")]
    [InlineData("tomorrow [6pm] call", "! \"[6pm]\" behind", "[6pm] call")]
    [InlineData("tomorrow at lunchtime call", "! \"at\" behind", "at lunchtime call")]
    [InlineData("tomorrow early morning call", "! \"early\" behind", "early morning call")]
    [InlineData("tomorrow ٩ call", "! \"٩\" behind", "٩ call")]
    [InlineData("tomorrow 9am Berlin", "! \"Berlin\" behind", "Berlin")]
    [InlineData("tomorrow 9am Jordan wrote", "2026-11-26 09:00", "Jordan wrote")]
    [InlineData("before friday update", "~2026-11-26 18:00", "update")]
    [InlineData("tomorrow at 9ish call", "! \"at\" behind", "at 9ish call")]
    [InlineData("in 2 weeks friday call", "! \"friday\" behind \"in 2 weeks\"", "friday call")]
    [InlineData("half an hour before noon", "! \"before\" behind \"half an hour\"", "before noon")]
    [InlineData("1 h 30 call", "! \"30\" behind \"1 h\"", "30 call")]
    [InlineData("mon 9 to 5", "? 2026-11-30 09:00 | 2026-11-30 21:00", "to 5")]
    [InlineData("15 call", "? 2026-11-25 15:00 | 2026-12-15", "call")]
    [InlineData("the 12 — call", "~2026-12-12 18:00", "call")]
    [InlineData("call her tomorrow", "! ", "call her tomorrow")]
    [InlineData("friday's diffs", "! ", "friday's diffs")]
    [InlineData("", "! ", "")]
    public void Give_the_longest_date_and_the_rest(string line, string expected, string rest)
    {
        var result = When.ParsePrefix(line, Said.Now, Said.Berlin, Said.Ahead, out var left);
        Assert.StartsWith(expected, Said.Line(result));
        Assert.Equal(rest, left);
    }

    [Fact]
    public void A_long_note_after_the_date_is_kept_whole()
    {
        var note = string.Concat(Enumerable.Repeat("word ", 2000)) + "end";
        When.ParsePrefix("fri 18:00 " + note, Said.Now, Said.Berlin, Said.Ahead, out var rest);
        Assert.Equal(note, rest);
    }
}
