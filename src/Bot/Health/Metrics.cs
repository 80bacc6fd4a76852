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
        Head(text, "casebot_commands_total", "counter", "Commands by path and result.");
        foreach (var (key, count) in meters.Commands.OrderBy(c => c.Key.Command, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture,
                $"casebot_commands_total{{command=\"{key.Command}\",result=\"{key.Result}\"}} {count}\n");
        Histogram(text, "casebot_command_seconds", "From receipt to answer.", meters.CommandSeconds);
        Histogram(text, "casebot_commit_seconds", "One durable commit.", meters.CommitSeconds);
        Histogram(text, "casebot_lateness_seconds", "How late notices were told.", meters.LatenessSeconds);
        One(text, "casebot_conflicts_total", "counter", "Commits that met a newer version.", meters.Conflicts);
        One(text, "casebot_told_total", "counter", "Notices told.", meters.Told);
        One(text, "casebot_put_back_total", "counter", "Documents that could not be read or rung and were put back.", meters.PutBack);
        One(text, "casebot_overdue", "gauge", "Documents past their instant by more than a minute, as the auditor saw them last.",
            meters.Overdue);
        One(text, "casebot_outbox", "gauge", "Notices waiting to be told, as counted last.", meters.Waiting);
        One(text, "casebot_oldest_overdue_seconds", "gauge", "How long the oldest of them waits.", meters.OldestOverdue.TotalSeconds);
        One(text, "casebot_redis_up", "gauge", "Whether Redis answers.", redisUp ? 1 : 0);
        Head(text, "casebot_network_up", "gauge", "Whether this process is connected to a chat network.");
        var all = board.All().ToList();
        foreach (var (network, state) in all)
            text.Append(CultureInfo.InvariantCulture,
                $"casebot_network_up{{network=\"{network}\"}} {(state == NetworkState.Up ? 1 : 0)}\n");
        Head(text, "casebot_network_standby", "gauge", "Whether another process speaks on a chat network, or none yet.");
        foreach (var (network, state) in all)
            text.Append(CultureInfo.InvariantCulture,
                $"casebot_network_standby{{network=\"{network}\"}} {(state == NetworkState.Standby ? 1 : 0)}\n");
        Head(text, "casebot_next_due_seconds", "gauge", "How far away the next known due instant of a team is.");
        foreach (var team in teams.All)
            if (wakeups.Of(Slot.Of(team)) is { } at)
                text.Append(CultureInfo.InvariantCulture,
                    $"casebot_next_due_seconds{{team=\"{team.Value}\"}} {(at - now).TotalSeconds:0.###}\n");
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
