namespace Learn.Evaluation;

/// <summary>Precision and recall over all flags of all drafts.</summary>
internal sealed class DraftMeasures
{
    private readonly Share _precision = new();
    private readonly Share _recall = new();
    private readonly Share _whole = new();

    private readonly Answers _answers = new();

    public void Add(IReadOnlyList<string> flags, bool open, JsonLine line)
    {
        if (!_answers.Count(line, open) || !line.Has("flags"))
            return;
        var known = line.Texts("flags");
        foreach (var flag in flags)
            _precision.Count(known.Contains(flag));
        foreach (var flag in known)
            _recall.Count(flags.Contains(flag));
        var isRight = flags.Order(StringComparer.Ordinal).SequenceEqual(known.Order(StringComparer.Ordinal));
        _whole.Count(isRight);
        _answers.CountWrong(!isRight && !open);
    }

    public object Summary() =>
        new
        {
            drafts = _whole.Of, precision = _precision.Percent, recall = _recall.Percent, allRight = _whole.Percent,
            answers = _answers.Summary(),
        };
}
