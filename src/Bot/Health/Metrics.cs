using System.Globalization;
using System.Text;

namespace Bot.Health;

/// <summary>The Prometheus text format, version 0.0.4, of what the instruments measured.</summary>
/// <remarks>
/// Names follow OpenTelemetry's rule for Prometheus: dots become underscores, then comes the unit, then <c>_total</c> for counters.
/// </remarks>
public static class Metrics
{
    /// <summary>All metrics as text.</summary>
    public static string Write(MetricReader reader)
    {
        var text = new StringBuilder(4096);
        foreach (var (series, values) in reader.Read())
        {
            var (name, kind) = (Name(series), Kind(series));
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {series.Instrument.Description}\n# TYPE {name} {kind}\n");
            foreach (var (labels, value, counts) in values)
                if (series.IsHistogram)
                    Buckets(text, name, series.Bounds, counts, value);
                else
                    text.Append(CultureInfo.InvariantCulture, $"{name}{Braces(labels)} {value}\n");
        }

        return text.ToString();
    }

    private static string Name(InstrumentSeries series) =>
        series.Instrument.Name.Replace('.', '_') + (series.Instrument.Unit == "s" ? "_seconds" : "") + (series.IsCounter ? "_total" : "");

    private static string Kind(InstrumentSeries series) => series.IsHistogram ? "histogram" : series.IsCounter ? "counter" : "gauge";

    private static string Braces(string labels) => labels.Length == 0 ? "" : $"{{{labels}}}";

    private static void Buckets(StringBuilder text, string name, IReadOnlyList<double> bounds, long[] counts, double sum)
    {
        long all = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            all += counts[i];
            var bound = i < bounds.Count ? bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{le=\"{bound}\"}} {all}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{name}_sum {sum}\n{name}_count {all}\n");
    }
}
