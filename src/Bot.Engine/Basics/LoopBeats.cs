using System.Collections.Concurrent;

namespace Bot.Basics;

/// <summary>
/// When each background loop last came round. A loop that ended is seen by its task; one that hangs is known by its silence alone.
/// </summary>
public sealed class LoopBeats(TimeProvider time)
{
    /// <summary>How long a turn may take beside the loop's own waiting: longer than any call that it makes has.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, LoopBeat> all = new(StringComparer.Ordinal);

    /// <summary>The loop that has been silent for too long, the first by name; null where none has.</summary>
    public string? Silent => all.Where(b => b.Value.IsSilent).Select(b => b.Key).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>A loop's own.</summary>
    /// <param name="loop">Its name, for the operator.</param>
    /// <param name="waits">The longest that it waits between two turns by itself.</param>
    public LoopBeat Of(string loop, TimeSpan waits) =>
        all.GetOrAdd(loop, static (_, of) => new LoopBeat(of.time, of.waits + Patience), (time, waits));
}

/// <summary>The beat of one loop; not looked at before its first turn, nor while it rests.</summary>
public sealed class LoopBeat(TimeProvider time, TimeSpan within)
{
    private const long Resting = long.MinValue;
    private long last = Resting;

    internal bool IsSilent => Volatile.Read(ref last) is var at && at != Resting && time.GetElapsedTime(at) > within;

    /// <summary>It came round, or a step further.</summary>
    public void Turn() => Volatile.Write(ref last, time.GetTimestamp());

    /// <summary>It waits for something that may never come, or has ended.</summary>
    public void Rest() => Volatile.Write(ref last, Resting);
}
