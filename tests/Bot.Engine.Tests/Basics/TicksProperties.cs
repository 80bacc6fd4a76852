using Bot.Basics;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Engine.Tests.Basics;

/// <summary>Instants in eight bytes.</summary>
public sealed class TicksProperties
{
    [Fact]
    public void An_instant_comes_back_to_100_ns() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<int, short>((seconds, ticks) =>
    {
        var at = Instant.FromUnixTimeSeconds(seconds).PlusTicks(ticks);
        return Ticks.Of(at).Instant == at;
    }));

    [Fact]
    public void No_instant_is_none_and_the_ones_around_1970_are_themselves()
    {
        Assert.Null(Ticks.Of(null).Instant);
        Assert.Null(default(Ticks).Instant);
        foreach (var ticks in (long[])[-2, -1, 0, 1, 2])
            Assert.Equal(Instant.FromUnixTimeTicks(ticks), Ticks.Of(Instant.FromUnixTimeTicks(ticks)).Instant);
    }
}
