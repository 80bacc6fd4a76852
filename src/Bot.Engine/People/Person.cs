using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.Times;
using NodaTime;

namespace Bot.People;

/// <summary>One human and what they told us about how to reach them. Stands above the teams.</summary>
public sealed record Person : Document
{
    /// <summary>Who this is.</summary>
    public required PersonId Id { get; init; }

    /// <summary>What colleagues call them in chat; unique in the installation, without case.</summary>
    public required string Name { get; init; }

    /// <summary>Accounts linked so far, in the order in which they are tried for delivery.</summary>
    public ImmutableArray<Account> Accounts { get; init; } = [];

    /// <summary>Names under which they edit; a case that names one of them recuses them.</summary>
    public ImmutableArray<string> WikiNames { get; init; } = [];

    /// <summary>Their time zone, as a tz database id.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>When they do not want to be rung.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>The team that commands without another hint mean.</summary>
    public TeamId? CurrentTeam { get; init; }

    /// <summary>The letter of persons' documents.</summary>
    public const char Letter = 'p';

    /// <inheritdoc/>
    public override DocId Doc => DocOf(Id);

    /// <summary>The document of a person.</summary>
    public static DocId DocOf(PersonId person) => new($"{Letter}:{person.Value}");

    /// <summary>The zone as a calendar; UTC where the stored id is no longer known.</summary>
    public DateTimeZone TimeZone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) ?? DateTimeZone.Utc;
}
