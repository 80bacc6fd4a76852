using System.Diagnostics;
using Bot.Drafts;
using Bot.Guidance;
using Bot.Triage;
using Bench.Harness;

namespace Bench.Rows;

/// <summary>Guidance and triage from memory: how long they take to load, and to answer.</summary>
internal static class SearchRow
{
    private const int Rounds = 40;

    private static readonly string[] Questions =
    [
        "what do i write to her first",
        "he posted where she works",
        "who may see the private wiki page",
        "is it ok to tell him who reported",
        "our oversighter is on holiday",
        "she says she wants it all to end tonight",
        "shoot me an email when the bot is killed",
        "three new accounts with the same typos",
        "the steward himself is accused",
        "my draft is too long",
        "he follows her to every article and reverts",
        "a photograph of a minor without consent",
        "she wants a lawyer",
        "somebody on another site threatens him",
        "the deadline killed the article",
    ];

    public static async Task Run(Report report)
    {
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        var before = process.WorkingSet64;
        var began = TimeProvider.System.GetTimestamp();
        GuidanceShelf.Shipped.Search.Find(Questions[0], 3);
        TriageEngine.Shipped.Triage(Questions[0]);
        DraftCheck.Check(DraftKind.Reply, Questions[0]);
        var load = TimeProvider.System.GetElapsedTime(began);
        process.Refresh();
        var grown = (process.WorkingSet64 - before) / 1048576.0;
        await report.Table("Guidance and triage from memory", "what", "p50", "p99");
        await report.Row(["guide", .. Times(q => GuidanceShelf.Shipped.Search.Find(q, 3))]);
        await report.Row(["where", .. Times(q => TriageEngine.Shipped.Triage(q))]);
        await report.Row(["draft check", .. Times(q => DraftCheck.Check(DraftKind.Reply, q))]);
        await report.Say($"Loading all three and answering once: {Report.Ms(load.TotalMilliseconds)}; working set grown by {grown:0} MiB.");
    }

    private static string[] Times(Action<string> ask)
    {
        var times = new Sample();
        for (var round = 0; round < Rounds + 10; round++)
            foreach (var question in Questions)
            {
                var began = TimeProvider.System.GetTimestamp();
                ask(question);
                if (round >= 10)
                    times.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
            }

        return [Report.Ms(times.At(0.5)), Report.Ms(times.At(0.99))];
    }
}
