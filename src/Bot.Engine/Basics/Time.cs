using NodaTime;

namespace Bot.Basics;

/// <summary>Now, as an instant.</summary>
public static class Time
{
    /// <summary>The provider's present instant.</summary>
    public static Instant Now(this TimeProvider time) => Instant.FromDateTimeOffset(time.GetUtcNow());
}
