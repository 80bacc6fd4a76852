using NodaTime;

namespace Bot.Times.Terms;

/// <summary>What a typed zone was understood as.</summary>
public abstract record ZoneAnswer
{
    public sealed record Found(DateTimeZone Zone) : ZoneAnswer;

    /// <param name="Ids">TZDB ids, each an answer to the question; at most six.</param>
    public sealed record Ambiguous(string Question, IReadOnlyList<string> Ids) : ZoneAnswer;

    /// <param name="Nearest">TZDB ids written most like it; at most three.</param>
    public sealed record Unknown(string Why, IReadOnlyList<string> Nearest) : ZoneAnswer;
}
