using Bot.Basics;
using NodaTime;

namespace Bot.Transports.Rendering;

/// <summary>For whom something is shown.</summary>
/// <param name="Now">Now.</param>
/// <param name="Zone">The zone in which they read times.</param>
public readonly record struct Reader(Instant Now, DateTimeZone Zone);
