using System.Globalization;
using NodaTime;

namespace Bot.Storage.Positions;

/// <summary>A place in the audit of a slot that the store is known to have had.</summary>
/// <param name="Entry">Id of the stream's entry there, as Redis writes it: milliseconds, a dash, a number.</param>
/// <param name="Head">The chain's head after that entry.</param>
/// <param name="Count">How many entries the stream had then, that one included; 0 where it is not known.</param>
public sealed record SlotPosition(string Entry, byte[] Head, long Count)
{
    /// <summary>When Redis took that entry, by its clock.</summary>
    public Instant At => TimeOf(Entry);

    /// <summary>When Redis took an entry, by its clock.</summary>
    public static Instant TimeOf(string entry) => Instant.FromUnixTimeMilliseconds(Parts(entry).Milliseconds);

    /// <summary>Which of two ids of entries comes first, as numbers and not as text.</summary>
    public static int Compare(string one, string other) => Parts(one).CompareTo(Parts(other));

    /// <inheritdoc/>
    public bool Equals(SlotPosition? other) => other is not null && Entry == other.Entry && Head.AsSpan().SequenceEqual(other.Head);

    /// <inheritdoc/>
    public override int GetHashCode() => Entry.GetHashCode(StringComparison.Ordinal);

    private static (long Milliseconds, long Number) Parts(string entry)
    {
        var dash = entry.IndexOf('-', StringComparison.Ordinal);
        return dash < 0
            ? (long.Parse(entry, CultureInfo.InvariantCulture), 0)
            : (long.Parse(entry.AsSpan(0, dash), CultureInfo.InvariantCulture),
                long.Parse(entry.AsSpan(dash + 1), CultureInfo.InvariantCulture));
    }
}
