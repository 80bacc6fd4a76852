using NodaTime;

namespace Bot.Times.Terms;

/// <summary>What a typed date was understood as. A date is understood in one way, asked about, or refused: never guessed.</summary>
public abstract record WhenResult
{
    /// <param name="At">The instant, in the zone it was said in.</param>
    /// <param name="TimeGiven">False where the hour was filled in: "friday", "tonight", "end of the week", "in 3 days".</param>
    public sealed record Understood(ZonedDateTime At, bool TimeGiven) : WhenResult;

    /// <summary>A question that the person can answer by typing one of the choices.</summary>
    /// <param name="Choices">Phrases that are understood in one way; at least one, at most six.</param>
    public sealed record Ambiguous(string Question, IReadOnlyList<string> Choices) : WhenResult;

    /// <summary>Not a date, past, or too far; <paramref name="Why"/> says what would be right.</summary>
    public sealed record Refused(string Why) : WhenResult;
}
