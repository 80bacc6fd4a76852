using System.Collections.Immutable;
using Bot.Basics;
using NodaTime;

namespace Bot.Documents;

/// <summary>What of the work is a process's own for a while.</summary>
/// <param name="Parts">Which parts: numbers from 0, below the count of all (<see cref="Part.Count"/>).</param>
/// <param name="Living">How many processes share the work; itself is one.</param>
/// <param name="OthersSince">
/// The earliest instant from which on what was made may still be told by another process that lives; null where there is no other.
/// </param>
public sealed record WorkShare(ImmutableArray<int> Parts, int Living, Instant? OthersSince);
