namespace Learn.Evaluation;

/// <summary>The best topic first; an acceptable one among the first three.</summary>
internal sealed class GuideMeasures
{
    private const int Shown = 3;
    private readonly Share _first = new();
    private readonly Share _shown = new();

    private readonly Answers _answers = new();

    public void Add(IReadOnlyList<string> ids, JsonLine known)
    {
        if (!_answers.Count(known, ids.Count == 0) || known.TextOrNull("best") is not { } best)
            return;
        var acceptable = known.Texts("ok");
        var isShown = ids.Take(Shown).Any(id => id == best || acceptable.Contains(id));
        _first.Count(ids.Count > 0 && ids[0] == best);
        _shown.Count(isShown);
        _answers.CountWrong(ids.Count > 0 && !isShown);
    }

    public object Summary(object? unlikeAnyExample = null) =>
        new
        {
            questions = _first.Of, bestFirst = _first.Percent, okInThree = _shown.Percent, answers = _answers.Summary(), unlikeAnyExample,
        };
}
