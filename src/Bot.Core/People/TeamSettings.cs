using System.Collections.Immutable;
using NodaTime;

namespace Bot.People;

/// <summary>A team's clocks and habits; each can be set by a lead in chat (`team set`).</summary>
public sealed record TeamSettings
{
    /// <summary>How long from receipt until the reporter must have had a first acknowledgement.</summary>
    public Duration Acknowledge { get; init; } = Duration.FromHours(24);

    /// <summary>How long a case may lie without anybody touching it.</summary>
    public Duration NoActivity { get; init; } = Duration.FromDays(7);

    /// <summary>How long from receipt until the reporter should have had a first update.</summary>
    public Duration FirstUpdate { get; init; } = Duration.FromDays(7);

    /// <summary>How long from receipt until there should be an outcome (three months, as 91 days).</summary>
    public Duration FinalAnswer { get; init; } = Duration.FromDays(91);

    /// <summary>How long before a promise the heads-up comes, unless the promise's whole span is less than three times that.</summary>
    public Duration HeadsUp { get; init; } = Duration.FromHours(24);

    /// <summary>How long between the steps of the ladder.</summary>
    public Duration LadderStep { get; init; } = Duration.FromHours(24);

    /// <summary>The least slack that passes without the advice to leave more.</summary>
    public Duration Slack { get; init; } = Duration.FromHours(24);

    /// <summary>Routes that this team does not have (a wiki without arbitrators, say).</summary>
    public ImmutableArray<string> RoutesOff { get; init; } = [];

    /// <summary>When the daily lines come, in each person's own zone.</summary>
    public LocalTime DigestAt { get; init; } = new(9, 0);
}
