using System.Diagnostics;
using System.Diagnostics.Metrics;
using NodaTime;

namespace Bot.Basics;

/// <summary>What health and metrics report: counts and times by name, never content.</summary>
/// <remarks>
/// The instruments are named as OpenTelemetry names them; who exports adds unit and kind: <c>casebot.told</c>, a counter, is
/// <c>casebot_told_total</c> to Prometheus.
/// </remarks>
public sealed class BotMetrics : IDisposable
{
    /// <summary>Upper bounds of the buckets of all durations, in seconds.</summary>
    private static readonly InstrumentAdvice<double> Durations = new()
    {
        HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60],
    };

    private readonly Counter<long> commands;
    private readonly Histogram<double> commandSeconds, commitSeconds, latenessSeconds;
    private long conflicts, told, putBack;

    /// <summary>Makes the instruments; whoever listens from then on misses nothing.</summary>
    public BotMetrics()
    {
        commands = Meter.CreateCounter<long>("casebot.commands", null, "Commands by path and result.");
        commandSeconds = Seconds("casebot.command", "From receipt to answer.");
        commitSeconds = Seconds("casebot.commit", "One durable commit.");
        latenessSeconds = Seconds("casebot.lateness", "How late notices were told.");
        Meter.CreateObservableCounter("casebot.conflicts", () => Conflicts, null, "Commits that met a newer version.");
        Meter.CreateObservableCounter("casebot.told", () => Told, null, "Notices told.");
        Meter.CreateObservableCounter(
            "casebot.put_back", () => PutBack, null, "Documents that could not be read or rung and were put back.");
        Meter.CreateObservableGauge(
            "casebot.overdue", () => Overdue, null, "Documents past their instant by more than a minute, as the auditor saw them last.");
        Meter.CreateObservableGauge("casebot.outbox", () => Waiting, null, "Notices waiting to be told, as counted last.");
        Meter.CreateObservableGauge(
            "casebot.oldest_overdue", () => OldestOverdue.TotalSeconds, "s", "How long the oldest of them waits.");
    }

    /// <summary>On which all instruments of this program are made.</summary>
    public Meter Meter { get; } = new("casebot");

    /// <summary>What was done, from when to when: a command, its commits, the notices that they brought about.</summary>
    public ActivitySource Spans { get; } = new("casebot");

    /// <summary>Commits that met a newer version.</summary>
    public long Conflicts => Interlocked.Read(ref conflicts);

    /// <summary>Notices told.</summary>
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

    /// <inheritdoc/>
    public void Dispose()
    {
        Meter.Dispose();
        Spans.Dispose();
    }

    /// <summary>Begins a span under the present one; null where nobody listens, which costs next to nothing.</summary>
    internal Activity? Begin(string what) => Spans.StartActivity(what);

    /// <summary>Begins a span of something that a commit brought about; by itself where that is not known any more.</summary>
    internal Activity? Begin(string what, Activity? cause)
    {
        if (!Spans.HasListeners())
            return null;
        Activity.Current = null; // A queue goes on under the span in which its first notice came.
        return Spans.StartActivity(what, ActivityKind.Internal, cause?.Context ?? default);
    }

    internal void Command(string path, string result, TimeSpan took)
    {
        commands.Add(1, new("command", path), new("result", result));
        commandSeconds.Record(took.TotalSeconds);
    }

    internal void Commit(bool isConflict, TimeSpan took)
    {
        commitSeconds.Record(took.TotalSeconds);
        if (isConflict)
            Interlocked.Increment(ref conflicts);
    }

    internal void WasTold(Duration late)
    {
        Interlocked.Increment(ref told);
        latenessSeconds.Record(Math.Max(0, late.TotalSeconds));
    }

    internal void WasPutBack() => Interlocked.Increment(ref putBack);

    private Histogram<double> Seconds(string name, string description) =>
        Meter.CreateHistogram(name, "s", description, tags: null, Durations);
}
