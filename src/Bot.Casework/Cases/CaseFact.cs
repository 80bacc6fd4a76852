using Bot.Basics;
using NodaTime;

namespace Bot.Cases;

/// <summary>Something that a part says in the head of a case: an instant, or that something is so.</summary>
/// <param name="Name">Its name, in the document and in the head; on disk for ever.</param>
/// <param name="IsInstant">Whether it is an instant.</param>
/// <param name="Place">Its flag in the head's first number, for the three that stood there before parts were; 0 for all others.</param>
public sealed record CaseFact(string Name, bool IsInstant, int Place = 0);

/// <summary>A fact as it stands in a head; one that is not so, or has no instant, does not stand there.</summary>
/// <remarks>Heads are kept in memory by the hundred thousand: sixteen bytes, of which an instant takes eight, to 100 ns.</remarks>
public readonly record struct Fact
{
    private readonly Ticks ticks;

    /// <summary>A fact, with its instant where it has one.</summary>
    public Fact(string name, Instant? at = null) => (Name, ticks) = (name, Ticks.Of(at));

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its instant; null for a fact that is only so.</summary>
    public Instant? At => ticks.Instant;
}
