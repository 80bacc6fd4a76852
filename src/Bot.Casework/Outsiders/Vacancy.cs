using NodaTime;

namespace Bot.Outsiders;

/// <summary>Something about a case's readers that was seen to, or is not settled yet.</summary>
/// <param name="Id">What: <see cref="NoReader"/> or <see cref="MoreThanHalf"/>.</param>
/// <param name="Since">Since when.</param>
/// <param name="Last">When the operator was told last; null where it is not theirs.</param>
public sealed record Vacancy(string Id, Instant Since, Instant? Last = null)
{
    /// <summary>Nobody may see the case; stands until somebody may.</summary>
    public const string NoReader = "v1";

    /// <summary>Its report names more than half of the team; noted once.</summary>
    public const string MoreThanHalf = "h1";

    /// <summary>A name keeps every lead away, so that none can say that it is a coincidence; noted once.</summary>
    public const string NoLead = "n1";

    /// <summary>None of the investigators may see it, and the leads were told; stands until one may.</summary>
    public const string LeadsAlone = "l1";
}
