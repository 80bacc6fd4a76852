namespace Learn.Evaluation;

/// <summary>The best topic first; an acceptable one among the first three.</summary>
internal sealed class GuideMeasures
{
    private const int Shown = 3;
    private readonly Share _first = new();
    private readonly Share _shown = new();

    public void Add(IReadOnlyList<string> ids, string? best, IReadOnlyList<string> acceptable)
    {
        if (best is null)
            return;
        _first.Count(ids.Count > 0 && ids[0] == best);
        _shown.Count(ids.Take(Shown).Any(id => id == best || acceptable.Contains(id)));
    }

    public object Summary(object? unlikeAnyExample = null) =>
        new { questions = _first.Of, bestFirst = _first.Percent, okInThree = _shown.Percent, unlikeAnyExample };
}
