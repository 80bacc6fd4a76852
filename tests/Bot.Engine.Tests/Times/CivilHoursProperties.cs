using Bot.Times;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Engine.Tests.Times;

/// <summary>What is moved out of somebody's night, over every change of clocks.</summary>
public sealed class CivilHoursProperties
{
    private static readonly DateTimeZone[] zones =
        [.. "Europe/Berlin America/New_York Asia/Kolkata Pacific/Apia Australia/Lord_Howe UTC".Split(' ').Select(Said.Zone)];

    private static readonly QuietHours[] nights =
    [
        QuietHours.Default, new(new LocalTime(22, 0), new LocalTime(7, 30)), new(new LocalTime(2, 30), new LocalTime(3, 0)),
        new(LocalTime.Midnight, new LocalTime(23, 45)),
    ];

    [Fact]
    public void It_is_never_in_the_night_but_when_it_is_due_and_never_after_that() => Prop.ForAll(
        Arb.From(
            from minutes in Gen.Choose(0, 3 * 366 * 24 * 60)
            from before in Gen.Choose(0, 3000)
            from after in Gen.Choose(0, 3000)
            from zone in Gen.Elements(zones)
            from night in Gen.Elements(nights)
            select (At: Said.At("2026-01-01T00:00:17Z") + Duration.FromMinutes(minutes), before, after, zone, night)),
        q =>
        {
            var (since, due) = (q.At - Duration.FromMinutes(q.before), q.At + Duration.FromMinutes(q.after));
            var civil = q.night.Civil(q.At, since, due, q.zone);
            Assert.InRange(civil, since, due);
            Assert.True(civil == due || q.night.Until(civil, q.zone) is null, $"{civil} is in the night");
            Assert.True(civil == q.At || q.night.Until(q.At, q.zone) is not null, "what is not in the night stays");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
}
