namespace Learn.Evaluation;

/// <summary>Precision and recall over all flags of all drafts.</summary>
internal sealed class DraftMeasures
{
    private readonly Share _precision = new();
    private readonly Share _recall = new();
    private readonly Share _whole = new();

    public void Add(IReadOnlyList<string> flags, IReadOnlyList<string> known)
    {
        foreach (var flag in flags)
            _precision.Count(known.Contains(flag));
        foreach (var flag in known)
            _recall.Count(flags.Contains(flag));
        _whole.Count(flags.Order(StringComparer.Ordinal).SequenceEqual(known.Order(StringComparer.Ordinal)));
    }

    public object Summary() =>
        new { drafts = _whole.Of, precision = _precision.Percent, recall = _recall.Percent, allRight = _whole.Percent };
}
