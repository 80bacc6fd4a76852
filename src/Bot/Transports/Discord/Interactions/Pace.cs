using global::Discord;

namespace Bot.Transports.Discord.Interactions;

/// <summary>How fast one person may do something: so many at once, then one each so often.</summary>
internal sealed record PaceLimit(int AtOnce, TimeSpan Every)
{
    /// <summary>Buttons and menus: more than hands press.</summary>
    public static readonly PaceLimit Presses = new(20, TimeSpan.FromSeconds(1));

    /// <summary>Completion, which Discord asks for while somebody types.</summary>
    public static readonly PaceLimit Keys = new(40, TimeSpan.FromMilliseconds(250));
}

/// <summary>Whether somebody may go on now.</summary>
internal enum Passage
{
    /// <summary>Yes.</summary>
    Free,

    /// <summary>No, and it should be said: the first time since they were too fast.</summary>
    Stopped,

    /// <summary>No, and it was said already.</summary>
    Silent,
}

/// <summary>
/// Counts how fast each person presses. Every press costs requests of limits that Discord does not announce, so one person's
/// stuck key or loop must not spend what the others need.
/// </summary>
internal sealed class Pace(PaceLimit limit, TimeProvider time)
{
    private const int Most = 10_000;
    private readonly Lock gate = new();
    private readonly Dictionary<Snowflake, Count> people = [];

    /// <summary>Somebody does it.</summary>
    public Passage Pass(Snowflake who)
    {
        var now = time.GetTimestamp();
        lock (gate)
        {
            if (people.Count >= Most)
                Forget(now);
            var known = people.GetValueOrDefault(who, new Count(limit.AtOnce, now, false));
            var left = Left(known, now);
            var free = left >= 1;
            people[who] = new Count(free ? left - 1 : left, now, !free || (known.Told && left < 2));
            return free ? Passage.Free : known.Told ? Passage.Silent : Passage.Stopped;
        }
    }

    private void Forget(long now)
    {
        foreach (var idle in people.Where(p => Left(p.Value, now) >= limit.AtOnce).Select(p => p.Key).ToList())
            people.Remove(idle);
    }

    private double Left(Count count, long now) => Math.Min(limit.AtOnce, count.Left + (time.GetElapsedTime(count.At, now) / limit.Every));

    private readonly record struct Count(double Left, long At, bool Told);
}
