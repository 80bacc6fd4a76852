using Bot.Routes;

namespace Bot.Triage;

/// <summary>Where a description goes.</summary>
/// <param name="Routes">
/// Most urgent first; empty when it is nobody's harassment or the engine could not tell (see <paramref name="NotSure"/>).
/// </param>
/// <param name="NotSure">The engine could not tell: say so and ask the first question of the tree.</param>
/// <param name="AskSafety">Safety is in doubt: the first line asks whether anybody may be in danger.</param>
public sealed record TriageResult(IReadOnlyList<TriageAnswer> Routes, bool NotSure, bool AskSafety)
{
    /// <summary>A sentence that says what language the words are in, where it is not English; else empty.</summary>
    public string Language { get; init; } = "";

    /// <summary>No answer: what is said instead is "I could not tell".</summary>
    public bool IsOpen => Routes.Count == 0 && NotSure;
}

/// <summary>One route of an answer.</summary>
/// <param name="Route">The destination.</param>
/// <param name="Sureness">From 0 to 1, as learnt on descriptions that the engine had not seen.</param>
/// <param name="Why">Words of the description that speak for it, strongest first, at most five.</param>
public sealed record TriageAnswer(Route Route, double Sureness, IReadOnlyList<string> Why);
