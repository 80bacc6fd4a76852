namespace Learn.Trainers;

/// <summary>A text somebody might type, with the labels that are right for it (none is an answer too, where the labels allow it).</summary>
/// <param name="Text">As typed.</param>
/// <param name="Labels">Numbers of the labels.</param>
/// <param name="Hand">Who wrote it: examples by one hand resemble one another.</param>
public sealed record Example(string Text, int[] Labels, string Hand = "")
{
    /// <summary>By how much an error on it costs more than on another.</summary>
    public double Weight { get; init; } = 1;
}
