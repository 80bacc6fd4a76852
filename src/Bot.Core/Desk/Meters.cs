using System.Collections.Concurrent;
using Bot.Storing;
using NodaTime;

namespace Bot.Desk;

/// <summary>What health and metrics report: counts and times by name, never content.</summary>
public sealed class Meters
{
    private readonly ConcurrentDictionary<(string Command, string Result), long> commands = new();

    /// <summary>How long commands took, from receipt to answer.</summary>
    public Histogram CommandSeconds { get; } = new();

    /// <summary>How long commits took.</summary>
    public Histogram CommitSeconds { get; } = new();

    /// <summary>How late notices were told.</summary>
    public Histogram LatenessSeconds { get; } = new();

    /// <summary>Commands by path and result.</summary>
    public IEnumerable<KeyValuePair<(string Command, string Result), long>> Commands => commands;

    /// <summary>Commits that met a newer version.</summary>
    public long Conflicts => Interlocked.Read(ref conflicts);

    /// <summary>Notices told, and those struck off because they were no longer true.</summary>
    public long Told => Interlocked.Read(ref told);

    /// <summary>Documents that could not be read or rung, put back with a growing delay.</summary>
    public long PutBack => Interlocked.Read(ref putBack);

    /// <summary>Documents past their due instant, as the auditor last saw them.</summary>
    public long Overdue { get; set; }

    /// <summary>Notices waiting to be told, as last counted.</summary>
    public long Waiting { get; set; }

    /// <summary>How long the oldest overdue thing has been waiting.</summary>
    public Duration OldestOverdue { get; set; }

    /// <summary>Since when the store has been away; null while it answers.</summary>
    public Instant? AwaySince { get; set; }

    private long conflicts, told, putBack;

    internal void Command(string path, string result, TimeSpan took)
    {
        commands.AddOrUpdate((path, result), 1, (_, n) => n + 1);
        CommandSeconds.Add(took.TotalSeconds);
    }

    internal void Commit(Committed done, TimeSpan took)
    {
        CommitSeconds.Add(took.TotalSeconds);
        if (done == Committed.Conflict)
            Interlocked.Increment(ref conflicts);
    }

    internal void WasTold(Duration late)
    {
        Interlocked.Increment(ref told);
        LatenessSeconds.Add(Math.Max(0, late.TotalSeconds));
    }

    internal void WasPutBack() => Interlocked.Increment(ref putBack);
}

/// <summary>Counts values in fixed buckets of seconds.</summary>
public sealed class Histogram
{
    /// <summary>The buckets' upper bounds, in seconds.</summary>
    public static readonly double[] Bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

    private readonly long[] counts = new long[Bounds.Length + 1];
    private readonly Lock gate = new();
    private double sum;

    /// <summary>The counts per bucket, the last for all above, and the sum of all values.</summary>
    public (long[] Counts, double Sum) Read()
    {
        lock (gate)
            return ([.. counts], sum);
    }

    internal void Add(double seconds)
    {
        var at = 0;
        while (at < Bounds.Length && seconds > Bounds[at])
            at++;
        lock (gate)
        {
            counts[at]++;
            sum += seconds;
        }
    }
}
