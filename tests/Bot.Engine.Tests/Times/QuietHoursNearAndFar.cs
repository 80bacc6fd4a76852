using Bot.Times;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Engine.Tests.Times;

/// <summary>Looking at the clock first, before days are laid out, changes no answer.</summary>
public sealed class QuietHoursNearAndFar
{
    private static readonly DateTimeZone[] zones =
        [.. DateTimeZoneProviders.Tzdb.Ids.Where((_, i) => i % 7 == 0)
            .Concat(["Australia/Lord_Howe", "Pacific/Apia", "Antarctica/Troll"]).Select(id => DateTimeZoneProviders.Tzdb[id])];

    [Fact]
    public void It_is_quiet_exactly_between_the_instants_that_begin_and_end_it()
    {
        var hours = Gen.Choose(0, 47).Select(half => new LocalTime(half / 2, half % 2 * 30));
        var moments = Gen.Choose(0, 40 * 365 * 24 * 4)
            .Select(quarter => Instant.FromUtc(1995, 1, 1, 0, 0) + Duration.FromMinutes(15 * quarter));
        Prop.ForAll(
            Gen.Zip(hours, hours).Where(h => h.Item1 != h.Item2).ToArbitrary(), moments.ToArbitrary(), Gen.Elements(zones).ToArbitrary(),
            (between, now, zone) =>
            {
                var quiet = new QuietHours(between.Item1, between.Item2);
                return quiet.Until(now, zone) == quiet.Near(now, zone)?.Over;
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));
    }
}
