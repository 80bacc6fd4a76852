using System.Text.RegularExpressions;
using Bot.Emergencies;
using Bot.Languages;
using Bot.Models;
using Bot.Routes;
using Language.Classifiers;
using Language.Features;

namespace Bot.Triage;

/// <summary>
/// Answers "where does this go?" from memory. The words are neither stored nor logged; the result carries only those that speak for a
/// route.
/// Safe first: what may be a threat to a life is an emergency, and what only might be is asked about.
/// </summary>
public sealed partial class TriageEngine
{
    private const int MostWords = 5;

    private static readonly Lazy<TriageEngine> Read = new(() => new TriageEngine(Descriptions.Model));

    private readonly TextModel _model;

    internal TriageEngine(TextModel model) => _model = model;

    /// <summary>The engine that ships with the program, read once.</summary>
    public static TriageEngine Shipped => Read.Value;

    /// <summary>The routes of a description.</summary>
    /// <param name="words">Free words, as typed; only the first 4,000 characters are read.</param>
    public TriageResult Triage(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        words = DangerFinderDisguise.Off(words);
        var spoken = SpokenLanguages.Of(words);
        if (spoken.Kind == SpokenKind.Other)
            return ForeignWords.Triage(spoken);
        var reading = Descriptions.Read(words);
        if (reading.Words.Count == 0)
            return new TriageResult([], NotSure: true, AskSafety: false);
        var scores = _model.Score(reading);
        var verdict = TriageVerdict.Of(scores);
        var mayBeOther = SpokenLanguages.MayBeOther(words, spoken);
        if (mayBeOther.Length > 0 && spoken.Danger != Danger.None)
            return ForeignWords.Triage(spoken) with { Language = mayBeOther };
        if (!FieldWords.Speak(reading, TriageVerdict.IsPlain(scores)) && DangerFinder.All(words).First is null
            && !EnglishKinds.SayInShort(words))
            return ForeignWords.Triage(spoken) with { AskSafety = verdict.AskSafety, Language = mayBeOther };
        var learnt = EnglishKinds.Told(Learnt(reading, scores, verdict), words);
        if (DangerFinderHarmless.IsOfContent(words))
            return learnt;
        var told = Doubted(ForeignWords.Added(Protecting(Hiding(learnt, words), words), spoken.Danger), words);
        return told with { Language = mayBeOther };
    }

    /// <summary>Where details by which somebody can be found stand open, they are to be hidden, whatever else is to be done.</summary>
    private static TriageResult Hiding(TriageResult result, string words)
    {
        string[] ids = DangerFinder.All(words).Exposed switch
        {
            ExposedPerson.Child => [RouteIds.Oversight, RouteIds.TrustAndSafety],
            ExposedPerson.Somebody => [RouteIds.Oversight],
            _ => [],
        };
        if (NoOversighters().IsMatch(words) && result.Routes.Any(answer => answer.Route.Id == RouteIds.Stewards))
            ids = [.. ids.Where(id => id != RouteIds.Oversight)];
        string[] drops = DangerFinder.All(words).Kinds().Contains(DangerKind.Child) ? [] : [RouteIds.ChildProtection];
        return ids.Length == 0 ? result : EnglishKinds.With(result, ids, drops);
    }

    /// <summary>Where the finder of danger hears that a child is abused, the address for that is among the routes.</summary>
    private static TriageResult Protecting(TriageResult result, string words) =>
        DangerFinder.All(words).Kinds().Contains(DangerKind.Child) && result.Routes.All(r => r.Route.Id != RouteIds.ChildProtection)
            ? First(RouteIds.ChildProtection, EnglishKinds.With(
                result, result.Routes.Any(r => r.Route.Id == RouteIds.Commons)
                    ? [RouteIds.ChildProtection, RouteIds.Oversight] : [RouteIds.ChildProtection],
                [RouteIds.ExternalSite, RouteIds.Commons, RouteIds.Noticeboard, RouteIds.Functionaries]))
            : result;

    private static TriageResult First(string id, TriageResult result) =>
        result with { Routes = [.. result.Routes.OrderBy(answer => answer.Route.Id != id)] };

    /// <summary>
    /// Where the finder of danger hears what the answer does not speak of, or somebody's details were put up on another site, it asks
    /// whether anybody may be in danger.
    /// </summary>
    private static TriageResult Doubted(TriageResult result, string words)
    {
        var ids = result.Routes.Select(answer => answer.Route.Id).ToHashSet(StringComparer.Ordinal);
        if (ids.Contains(RouteIds.Emergency))
            return result with { AskSafety = false };
        var isAbroad = ids.Contains(RouteIds.Oversight) && ids.Contains(RouteIds.ExternalSite);
        var isHeard = DangerFinder.All(words).Grave is not null && !ids.Contains(RouteIds.ChildProtection);
        return isAbroad || isHeard ? result with { AskSafety = true } : result;
    }

    private TriageResult Learnt(Reading reading, LabelScores scores, TriageVerdict verdict)
    {
        var answers = verdict.Labels.Select(label => new TriageAnswer(
            RouteTable.Of(_model.Labels[label]), Math.Round(scores.Probabilities[label], 3), Why.Words(_model, reading, label, MostWords)));
        return new TriageResult([.. answers], verdict.NotSure, verdict.AskSafety);
    }

    [GeneratedRegex(@"\b(no|without|lacks?|has not any|hasn't any)\s+(local\s+|own\s+)?(oversight|suppress)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoOversighters();

    /// <summary>Cosine of the example most like a description, from 0 to 1.</summary>
    internal double Likeness(string words) => _model.Score(Descriptions.Read(words)).Likeness;
}
