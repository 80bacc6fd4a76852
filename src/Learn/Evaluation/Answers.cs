namespace Learn.Evaluation;

/// <summary>How many questions were answered, left open, and answered wrongly; senseless ones apart, where open is right.</summary>
internal sealed class Answers
{
    private int _answered;
    private int _open;
    private int _wrong;
    private readonly Share _senseless = new();

    /// <summary>Counts a line; false for a senseless one, which no other measure counts.</summary>
    public bool Count(JsonLine known, bool open)
    {
        if (known.Has("senseless"))
            _senseless.Count(open);
        else
            (_answered, _open) = (_answered + (open ? 0 : 1), _open + (open ? 1 : 0));
        return !known.Has("senseless");
    }

    public void CountWrong(bool wrong) => _wrong += wrong ? 1 : 0;

    public object Summary() =>
        new { answered = _answered, open = _open, wrong = _wrong, senseless = _senseless.Of, senselessLeftOpen = _senseless.Percent };
}
