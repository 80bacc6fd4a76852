using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Emergencies;
using Bot.Routes;
using Bot.Texts;

namespace Bot.Triage;

/// <summary>
/// Asks of the words of a case whether anybody may be in danger where triage would send them to an address for that and the finder heard
/// nothing: triage is told what happened and errs towards asking, the finder hears ordinary notes too. Nobody is rung, and nothing is
/// kept. [Threats of harm]
/// </summary>
public sealed class DoubtScreen : IInputScreen
{
    /// <summary>The team's own notes are full of frightening words: triage must be as sure as this of them.</summary>
    private const double SureOfANote = 0.75;

    /// <summary>Less sure it may be of what comes in; below that it asks at every third ordinary line.</summary>
    private const double SureOfAReport = 0.7;

    private const string Note = "case note";

    private static readonly string[] doors = ["case open", "case add", Note];

    private static readonly Screening OfALife = new(
        "doubt/life",
        [
            new Block.Paragraph(Text.Of($"{new Strong("May anybody be in danger?")} If so, or if you are not sure: "
                + $"emergency@wikimedia.org, now, with the diffs. Nothing that you type here reaches them.")),
        ],
        Text.Of($"{new Strong("May anybody be in danger?")} emergency@wikimedia.org, now."),
        Text.Ours("May anybody be in danger? emergency@wikimedia.org, now."));

    private static readonly Screening OfAChild = new(
        "doubt/child",
        [
            new Block.Paragraph(Text.Of($"{new Strong("May a child be abused, or shown so?")} If so, or if you are not sure: "
                + $"legal-reports@wikimedia.org, now, the URL only. Do not open, copy or forward it.")),
        ],
        Text.Of($"{new Strong("May a child be abused?")} legal-reports@wikimedia.org, now, the URL only."),
        Text.Ours("May a child be abused? legal-reports@wikimedia.org, now, the URL only."));

    private static readonly RecentlyHeard<string> recent = new(Heard);

    /// <inheritdoc/>
    public Screening? Look(Command? command, string words)
    {
        if (command is null || !doors.Contains(command.Path))
            return null;
        var heard = recent.Of(words);
        if (heard.Length == 0 || (command.Path == Note && !heard.EndsWith('!')))
            return null;
        return heard.StartsWith(RouteIds.Emergency, StringComparison.Ordinal) ? OfALife : OfAChild;
    }

    /// <summary>The route for danger that triage gives, marked where it is sure; empty for none, or where the finder hears it.</summary>
    private static string Heard(string words)
    {
        if (DangerFinder.All(words).Kinds().Any())
            return "";
        var routes = TriageEngine.Shipped.Triage(words).Routes;
        var danger = routes.FirstOrDefault(r => r.Route.Id is RouteIds.Emergency or RouteIds.ChildProtection);
        return danger is null || danger.Sureness < SureOfAReport ? "" : danger.Route.Id + (danger.Sureness >= SureOfANote ? "!" : "");
    }
}
