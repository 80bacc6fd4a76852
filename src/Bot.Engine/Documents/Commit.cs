using System.Collections.Immutable;
using Bot.Basics;

namespace Bot.Documents;

/// <summary>All that one request changes in one slot: done whole, once, or not at all.</summary>
/// <param name="Slot">Where.</param>
/// <param name="Seen">The request's id, remembered for a day so that a repeat is told apart; null for the clock.</param>
/// <param name="Audit">What stands in the audit about it; required.</param>
/// <param name="Changes">What is done; empty for a read that is only noted.</param>
public sealed record Commit(Slot Slot, string? Seen, AuditEntry Audit, ImmutableArray<Change> Changes);

/// <summary>How a commit ended.</summary>
public enum Committed
{
    /// <summary>It is stored as durably as the store is configured to.</summary>
    Done,

    /// <summary>The same request was committed before; nothing was changed now.</summary>
    Duplicate,

    /// <summary>A document had moved on, or a claim is taken; nothing was changed.</summary>
    Conflict,
}
