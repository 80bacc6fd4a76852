using System.Diagnostics.Metrics;

namespace Bot.Health;

/// <summary>Listens to the instruments of one meter and keeps what they measured, by instrument and labels.</summary>
public sealed class MetricReader : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly Lock gate = new();
    private readonly List<InstrumentSeries> all = [];

    /// <param name="meter">Others in this process are not listened to, whatever their name.</param>
    public MetricReader(Meter meter)
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter != meter)
                return;
            var series = new InstrumentSeries(instrument);
            lock (gate)
                all.Add(series);
            self.EnableMeasurementEvents(instrument, series);
        };
        listener.SetMeasurementEventCallback<long>(static (_, value, labels, series) => ((InstrumentSeries)series!).Take(value, labels));
        listener.SetMeasurementEventCallback<double>(static (_, value, labels, series) => ((InstrumentSeries)series!).Take(value, labels));
        listener.Start();
    }

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();

    /// <summary>Asks those that tell a state, and gives all, in the order in which they were made, with what they measured.</summary>
    internal IReadOnlyList<(InstrumentSeries Series, IReadOnlyList<Measured> Values)> Read()
    {
        lock (gate)
        {
            foreach (var series in all)
                series.Forget();
            listener.RecordObservableInstruments();
            return [.. all.Select(series => (series, series.Read()))];
        }
    }
}
