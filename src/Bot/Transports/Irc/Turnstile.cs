using Bot.Basics;
using NodaTime;

namespace Bot.Transports.Irc;

/// <summary>Whether somebody may ask now.</summary>
internal enum Passage
{
    /// <summary>Yes.</summary>
    Free,

    /// <summary>No, and it should be said: the first time since they were too fast.</summary>
    Stopped,

    /// <summary>No, and it was said already.</summary>
    Silent,
}

/// <summary>Counts how fast each person asks. For one thread.</summary>
internal sealed class Turnstile(AskingLimit limit)
{
    private const int Most = 10_000;
    private readonly Dictionary<string, (double Left, Instant At, bool Told)> people = new(StringComparer.Ordinal);

    /// <summary>Somebody asks.</summary>
    /// <param name="who">Their account, else their host: a new nick is not a new person.</param>
    /// <param name="now">Now.</param>
    public Passage Pass(string who, Instant now)
    {
        if (limit.Every <= TimeSpan.Zero)
            return Passage.Free;
        if (people.Count >= Most)
            foreach (var idle in people.Where(p => Left(p.Value, now) >= limit.AtOnce).Select(p => p.Key).ToList())
                people.Remove(idle);
        var before = people.TryGetValue(who, out var known) ? known : (limit.AtOnce, now, false);
        var left = Left(before, now);
        if (left >= 1)
        {
            people[who] = (left - 1, now, before.Item3 && left < 2);
            return Passage.Free;
        }

        people[who] = (left, now, true);
        return before.Item3 ? Passage.Silent : Passage.Stopped;
    }

    private double Left((double Left, Instant At, bool Told) before, Instant now) =>
        Math.Min(limit.AtOnce, before.Left + Math.Max(0, (now - before.At).TotalSeconds) / limit.Every.TotalSeconds);
}
