using Bot.Basics;
using NodaTime;

namespace Bot.Documents;

/// <summary>How a store came to lack what was confirmed, as far as it can be seen.</summary>
public enum LossKind
{
    /// <summary>It ends earlier than it did: a failover, an older copy, an append-only file that was cut.</summary>
    WentBack,

    /// <summary>It holds nothing.</summary>
    Emptied,

    /// <summary>Nothing in it is from before: another store stands in its place.</summary>
    Replaced,

    /// <summary>The last entry stands, and fewer stand before it.</summary>
    TakenOut,
}

/// <summary>What a slot of the store had, and has no more.</summary>
/// <param name="Slot">Where.</param>
/// <param name="Kind">How.</param>
/// <param name="Last">The last position that this process knew, in the store's own form: a Redis stream id.</param>
/// <param name="Missing">How many entries of the audit are missing, each a commit; null where that cannot be told.</param>
/// <param name="From">The time of the last entry before the gap; null where there is none.</param>
/// <param name="Until">The time of the last entry that is missing.</param>
/// <param name="Found">When it was noticed.</param>
public sealed record StoreLoss(
    Slot Slot, LossKind Kind, string Last, long? Missing, Instant? From, Instant Until, Instant Found);
