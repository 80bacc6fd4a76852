using Bench.Harness;
using Testing.Crashes;

namespace Bench.Rows;

/// <summary>A burst over a thousand teams, rung and told by one, two and four processes of the bot on one Redis.</summary>
internal static class ProcessesRow
{
    private const int Due = 20_000, Teams = 1_000;

    public static async Task Run(Report report)
    {
        await report.Table(
            "20,000 reminders of 1,000 teams due at one instant, appendfsync everysec", "processes", "rate", "told by each", "repeats");
        foreach (var count in (int[])[1, 2, 4])
        {
            var verdict = await ProcessLab.Run(count, Teams, Due);
            if (verdict.Lost > 0 || verdict.Unmarked.Length > 0)
                throw new InvalidOperationException($"what was due was not told once: {verdict}");
            var each = string.Join(", ", verdict.Told.Select(n => Report.Count(n)));
            await report.Row($"{count}", Report.Rate(verdict.Rate), each, $"{verdict.MarkedRepeats}");
        }
    }
}
