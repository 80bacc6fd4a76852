using Bot.Routes;
using Bot.Triage;


namespace Learn.Evaluation;

/// <summary>A right route first, all that must be there, nothing that must not; emergencies found and false alarms.</summary>
internal sealed class WhereMeasures
{
    private const string Harmless = "not-harassment";
    private readonly Share _first = new();
    private readonly Share _must = new();
    private readonly Share _never = new();
    private readonly Share _found = new();
    private readonly Share _falseAlarms = new();

    private readonly Answers _answers = new();

    public void Add(IReadOnlyList<string> routes, bool open, JsonLine known)
    {
        if (!_answers.Count(known, open) || !known.Has("first"))
            return;
        var (must, never, harmless) = (known.Texts("must"), known.Texts("never"), known.TextOrNull("kind") == Harmless);
        var isRight = routes.Count > 0 ? known.Texts("first").Contains(routes[0]) : harmless;
        _first.Count(isRight);
        _answers.CountWrong(!isRight && !open);
        _must.Count(must.All(routes.Contains));
        _never.Count(never.Any(routes.Contains));
        if (must.Contains(RouteIds.Emergency))
            _found.Count(routes.Contains(RouteIds.Emergency));
        if (harmless)
            _falseAlarms.Count(routes.Contains(RouteIds.Emergency));
    }

    public object Summary(object? unlikeAnyExample = null) => new
    {
        questions = _first.Of,
        first = _first.Percent,
        must = _must.Percent,
        never = _never.Percent,
        emergencies = _found.Of,
        emergenciesFound = _found.Percent,
        harmless = _falseAlarms.Of,
        falseEmergencies = _falseAlarms.Percent,
        answers = _answers.Summary(),
        unlikeAnyExample,
    };
}
