using NodaTime;

namespace Bot.Basics;

/// <summary>
/// An instant, or none, in eight bytes: for what is kept in memory by the hundred thousand. To 100 ns, as instants are stored.
/// </summary>
public readonly record struct Ticks
{
    // Shifted by one, so that nothing set is none.
    private readonly long shifted;

    private Ticks(long shifted) => this.shifted = shifted;

    /// <summary>The instant; null where there is none.</summary>
    public Instant? Instant => shifted == 0 ? null : NodaTime.Instant.FromUnixTimeTicks(shifted > 0 ? shifted - 1 : shifted);

    /// <summary>Of an instant, or of none.</summary>
    public static Ticks Of(Instant? at) => at is { } instant && instant.ToUnixTimeTicks() is var ticks
        ? new Ticks(ticks >= 0 ? ticks + 1 : ticks)
        : default;
}
