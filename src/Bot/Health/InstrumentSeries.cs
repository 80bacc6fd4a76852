using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Bot.Health;

/// <summary>What one instrument measured, by its labels.</summary>
internal sealed class InstrumentSeries(Instrument instrument)
{
    private readonly ConcurrentDictionary<string, MetricSeries> series = new(StringComparer.Ordinal);

    public Instrument Instrument => instrument;

    /// <summary>Upper bounds of a histogram's buckets; none of another instrument.</summary>
    public IReadOnlyList<double> Bounds { get; } = (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries ?? [];

    public bool IsHistogram => instrument is Histogram<double>;

    public bool IsCounter => instrument is Counter<long> or ObservableCounter<long>;

    /// <summary>By labels as they are written; a histogram that measured nothing yet has its empty buckets.</summary>
    public IReadOnlyList<Measured> Read()
    {
        if (IsHistogram)
            Of("");
        return [.. series.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Value.Read(s.Key))];
    }

    /// <summary>A state is told anew each time; what is told no more is gone.</summary>
    public void Forget()
    {
        if (instrument.IsObservable)
            series.Clear();
    }

    public void Take(double measured, ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var written = labels.IsEmpty ? "" : string.Join(',', labels.ToArray().Select(l => $"{l.Key}=\"{l.Value}\""));
        Of(written).Take(measured, replaces: instrument.IsObservable);
    }

    private MetricSeries Of(string labels) => series.GetOrAdd(labels, static (_, bounds) => new MetricSeries(bounds), Bounds);
}
