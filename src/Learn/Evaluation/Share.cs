namespace Learn.Evaluation;

/// <summary>So many of so many.</summary>
internal sealed class Share
{
    public int Of { get; private set; }

    public int Hits { get; private set; }

    public void Count(bool hit)
    {
        Of++;
        Hits += hit ? 1 : 0;
    }

    /// <summary>In percent, with one decimal; null where there was nothing to count.</summary>
    public double? Percent => Of == 0 ? null : Math.Round(100.0 * Hits / Of, 1);
}
