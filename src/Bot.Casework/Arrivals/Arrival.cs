using NodaTime;

namespace Bot.Arrivals;

/// <summary>A report that came in and that somebody is still to be told of; gone once all are.</summary>
/// <param name="Id">Its short id in the case: n1.</param>
/// <param name="At">When it was handed in.</param>
/// <param name="Step">Who is told next: 0 who is on duty, 1 the investigators.</param>
public sealed record Arrival(string Id, Instant At, int Step = 0);
