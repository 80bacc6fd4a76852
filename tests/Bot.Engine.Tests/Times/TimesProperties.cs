using Bot.Basics;
using Bot.Times;
using Bot.Times.Terms;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Engine.Tests.Times;

public class TimesProperties
{
    private static readonly string[] words =
        ("tomorrow today yesterday friday fri next last this coming week weekend month end of the at in on by a an half quarter past to "
        + "3 6 12 18 31 45 2026 2027 99999999999 18:00 6:30 9am pm noon midnight eod ago from now days hours minutes seconds 1h30 +90m -2h "
        + "1.5h dec november 1st first 2026-12-01 03/04/2026 25.12. 6.12 2027-03-28 02:30 2026-12-01T14:30Z UTC EST Europe/Berlin "
        + "Europe/Nowhere +05:30 before ( ) ~ – 17h 1800 14:30h 5-6pm CET eastern <t:1799999999:F> morning evening night tonight "
        + "and , : . - / \u202E \u0000 \uD83D \u00A0 call her").Split(' ');

    private static readonly DateTimeZone[] zones =
        [.. "Europe/Berlin America/New_York Asia/Kolkata Pacific/Apia Australia/Lord_Howe UTC".Split(' ').Select(Said.Zone)];

    private static readonly WhenRules[] rules =
    [
        Said.Ahead, Said.Back, WhenRules.Alarm,
        WhenRules.Deadline with { DefaultTime = new LocalTime(2, 30), MaxSpan = Duration.FromDays(60_000) },
    ];

    private static readonly Gen<string> phrases =
        from count in Gen.Choose(1, 7)
        from some in Gen.ArrayOf(Gen.Elements(words), count)
        from glue in Gen.Frequency((9, Gen.Constant(" ")), (1, Gen.Constant("")))
        select string.Join(glue, some);

    private static readonly string[] days =
    [
        "", "tomorrow", "yesterday", "today", "friday", "next monday", "last sunday", "in 3 days", "2 weeks ago", "1 dec", "the 12th",
        "end of month", "2027-03-28", "2026-10-25", "31 oct 2027", "7 nov 2027", "25.12.", "03/04/2028", "a week from tuesday", "weekend",
        "sat 30 dec", "before friday", "before next week", "the day before 1 dec",
    ];

    private static readonly string[] hours =
    [
        "", "9am", "18:00", "02:30", "1:45", "at 6", "noon", "midnight", "half past nine", "in the evening", "tonight", "eod", "24:00",
        "in 2 seconds", "90m", "(6pm)", "1815", "17h", "5-6pm",
    ];

    private static readonly string[] places =
    [
        "", "", "", "UTC", "Europe/Berlin", "Australia/Lord_Howe", "+05:30", "-11:00", "EST", "berlin time", "America/New_York", "(UTC)",
        "CEST",
    ];

    private static readonly Gen<string> dates =
        from day in Gen.Elements(days)
        from hour in Gen.Elements(hours)
        from place in Gen.Elements(places)
        from turned in Gen.Elements(true, false)
        select string.Join(' ', (turned ? [hour, place, day] : new[] { day, hour, place }).Where(part => part != ""));

    private static readonly Gen<Instant> nows =
        Gen.Choose(0, 3 * 366 * 24 * 60).Select(minutes => Said.At("2026-01-01T00:00:17Z") + Duration.FromMinutes(minutes));

    private static readonly Arbitrary<Asked> questions = Arb.From(
        from text in Gen.OneOf(dates, dates, phrases, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""))
        from now in nows
        from zone in Gen.Elements(zones)
        from rule in Gen.Elements(rules)
        select new Asked(text, now, zone, rule));

    private static readonly Config config = Config.QuickThrowOnFailure.WithMaxTest(3000);

    [Fact]
    public void No_text_throws_and_what_is_understood_keeps_the_rules() => Hold(q =>
    {
        var results = new[] { q.Parse(q.Text), When.ParsePrefix(q.Text, q.Now, q.Zone, q.Rules, out var rest) };
        Assert.EndsWith(rest, q.Text, StringComparison.Ordinal);
        foreach (var understood in results.OfType<WhenResult.Understood>())
        {
            var off = understood.At.ToInstant() - q.Now;
            Assert.Equal(q.Rules.Direction == Direction.Future, off > Duration.Zero);
            Assert.True((off < Duration.Zero ? -off : off) <= q.Rules.MaxSpan);
        }
    });

    [Fact]
    public void Every_choice_of_a_question_is_understood_and_means_another_instant_or_zone() => Hold(q =>
    {
        if (q.Parse(q.Text) is not WhenResult.Ambiguous question)
            return;
        var meant = question.Choices.Select(c => Assert.IsType<WhenResult.Understood>(q.Parse(c)).At).ToList();
        Assert.InRange(meant.Count, 1, 6);
        Assert.Equal(meant.Count, meant.Distinct().Count());
    });

    [Fact]
    public void An_echo_is_read_back_to_the_same_minute_and_zone() => Hold(q =>
    {
        if (q.Parse(q.Text) is not WhenResult.Understood understood)
            return;
        var echo = When.Echo(understood.At, q.Now);
        var again = q.Parse(echo);
        Assert.True(again is WhenResult.Understood, $"{echo}: {Said.Line(again)}");
        var back = ((WhenResult.Understood)again).At;
        Assert.InRange(understood.At.ToInstant() - back.ToInstant(), Duration.Zero, Duration.FromMinutes(1) - Duration.Epsilon);
        Assert.Equal(understood.At.Offset, back.Offset);
    });

    [Fact]
    public void An_echo_in_two_zones_is_read_back_and_without_its_distance_says_the_same() => Hold(q =>
    {
        if (q.Parse(q.Text) is not WhenResult.Understood understood)
            return;
        foreach (var home in zones)
        {
            var echo = When.Echo(understood.At, q.Now, home);
            var absolute = When.Absolute(understood.At, q.Now, home);
            Assert.Equal(absolute, When.WithoutDistance(echo));
            Assert.Equal(absolute, When.WithoutDistance(absolute));
            foreach (var said in new[] { echo, absolute })
            {
                var again = q.Parse(said);
                Assert.True(again is WhenResult.Understood, $"{said}: {Said.Line(again)}");
                var off = understood.At.ToInstant() - ((WhenResult.Understood)again).At.ToInstant();
                Assert.InRange(off, Duration.Zero, Duration.FromMinutes(1) - Duration.Epsilon);
            }
        }
    });

    [Fact]
    public void A_span_of_whole_days_ends_with_that_day_and_is_said_as_it_was_typed() => Check.One(config, Prop.ForAll(
        Arb.From(
            from days in Gen.Choose(2, 300)
            from now in nows
            from zone in Gen.Elements(zones)
            select (days, now, zone)),
        (Action<(int Days, Instant Now, DateTimeZone Zone)>)(q =>
        {
            var parsed = When.Parse($"in {q.Days} days", q.Now, q.Zone, Said.Ahead);
            var at = Assert.IsType<WhenResult.Understood>(parsed).At;
            Assert.Equal(q.Now.InZone(q.Zone).Date.PlusDays(q.Days), at.Date);
            Assert.Equal(new LocalTime(18, 0), at.TimeOfDay);
            if (at.ToInstant() - q.Now >= Duration.FromHours(36))
                Assert.EndsWith($", in {q.Days} days", When.Echo(at, q.Now), StringComparison.Ordinal);
        })));

    [Fact]
    public void Before_a_day_is_always_before_its_first_minute() => Hold(q =>
    {
        foreach (var day in days.Where(d => q.Rules.Direction == Direction.Future && !d.StartsWith("before", StringComparison.Ordinal)))
            if (q.Parse(day) is WhenResult.Understood on && q.Parse("before " + day) is WhenResult.Understood before)
                Assert.True(before.At.ToInstant() <= on.At.ToInstant(), $"{day}: {before.At} and {on.At}");
    });

    [Fact]
    public void A_length_is_said_within_a_half_of_its_unit() => Check.One(config, Prop.ForAll(
        Arb.From(Gen.Choose(1, int.MaxValue)),
        (Action<int>)(seconds =>
        {
            Assert.True(Span.TryParse(Span.Said(Duration.FromSeconds(seconds)), out var said, out var why), why);
            var most = seconds < 60 ? 0 : seconds < 7200 ? 30 : seconds < 43_200 ? 450 : seconds < 171_000 ? 1800 : 43_200;
            Assert.InRange(Math.Abs(said.TotalSeconds - seconds), 0, most);
        })));

    [Fact]
    public void A_whole_date_is_also_the_prefix_of_a_line() => Hold(q =>
    {
        if (q.Parse(q.Text) is not WhenResult.Understood understood || q.Text.Contains(", in", StringComparison.Ordinal))
            return;
        var prefix = When.ParsePrefix(q.Text + " — the reporter", q.Now, q.Zone, q.Rules, out _);
        Assert.True(prefix is WhenResult.Understood or WhenResult.Ambiguous, Said.Line(prefix));
    });

    [Fact]
    public void A_span_is_read_back_from_its_text() => Check.One(config, Prop.ForAll(
        Arb.From(Gen.Choose(0, int.MaxValue)),
        (Action<int>)(seconds =>
        {
            var text = Span.Text(Duration.FromSeconds(seconds));
            Assert.True(Span.TryParse(text, out var span, out var why), why);
            Assert.Equal(Duration.FromSeconds(seconds), span);
        })));

    [Theory]
    [InlineData("\u202Etomorrow")]
    [InlineData("tomor\u0000row")]
    [InlineData("tomorrow\u200F")]
    [InlineData("\uD83D")]
    [InlineData("fri\nday")]
    [InlineData("٣ days")]
    public void Hidden_marks_make_a_date_no_date(string text)
    {
        var refused = Assert.IsType<WhenResult.Refused>(When.Parse(text, Said.Now, Said.Berlin, Said.Ahead));
        Assert.DoesNotContain(refused.Why, c => char.IsControl(c) || c is '\u202E' or '\u200F');
    }

    [Theory]
    [InlineData('1')]
    [InlineData('x')]
    [InlineData(' ')]
    [InlineData('/')]
    [InlineData('\u202E')]
    public void Ten_thousand_characters_are_refused_shortly(char c)
    {
        var refused = Assert.IsType<WhenResult.Refused>(When.Parse(new string(c, 10_000), Said.Now, Said.Berlin, Said.Ahead));
        Assert.InRange(refused.Why.Length, 1, 300);
        Assert.IsType<WhenResult.Refused>(When.ParsePrefix(new string(c, 10_000), Said.Now, Said.Berlin, Said.Ahead, out _));
    }

    private static void Hold(Action<Asked> property) => Check.One(config, Prop.ForAll(questions, property));

    private sealed record Asked(string Text, Instant Now, DateTimeZone Zone, WhenRules Rules)
    {
        public WhenResult Parse(string text) => When.Parse(text, Now, Zone, Rules);
    }
}
