using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using NodaTime;

namespace Bot.Contacts;

/// <summary>Somebody, or an address, that things are escalated to.</summary>
public sealed record Contact
{
    /// <summary>What the team calls it; unique in the book, without case.</summary>
    public required string Name { get; init; }

    /// <summary>How to reach it: a mail address, an IRC nick and channel, a wiki page.</summary>
    public required string Address { get; init; }

    /// <summary>The route it belongs to ("oversight"), if one; then `where` shows it there.</summary>
    public string? Route { get; init; }

    /// <summary>When to use it.</summary>
    public string Use { get; init; } = "";

    /// <summary>When it answers.</summary>
    public string Hours { get; init; } = "";

    /// <summary>In which language.</summary>
    public string Language { get; init; } = "";

    /// <summary>When somebody last made sure that it is right.</summary>
    public required Instant Confirmed { get; init; }

    /// <summary>Who did.</summary>
    public required PersonId By { get; init; }
}

/// <summary>A team's escalation contacts.</summary>
public sealed record ContactBook : Document
{
    /// <summary>After this long without a look, a contact is shown as stale and the leads are reminded.</summary>
    public static readonly Duration Fresh = Duration.FromDays(180);

    /// <summary>A team has one.</summary>
    public static readonly DocId Id = new("k:");

    /// <summary>The contacts.</summary>
    public ImmutableArray<Contact> All { get; init; } = [];

    /// <summary>When the leads were last reminded of stale ones.</summary>
    public Instant? Reminded { get; init; }

    /// <inheritdoc/>
    public override DocId Doc => Id;

    /// <summary>A team's book; an empty one where none is kept.</summary>
    public static ContactBook Of(Views.TeamView? view) => view?.Find<ContactBook>(Id) ?? new ContactBook();

    /// <summary>The contact of that name, without case; null where there is none.</summary>
    public Contact? Named(string name) => All.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a contact has not been confirmed for too long.</summary>
    public static bool IsStale(Contact contact, Instant now) => contact.Confirmed + Fresh <= now;

    /// <summary>When the next contact goes stale of which the leads have not been reminded; again after 30 days while one is.</summary>
    public Instant? NextDue
    {
        get
        {
            if (All.Length == 0)
                return null;
            var stale = All.Min(c => c.Confirmed) + Fresh;
            return Reminded is { } at && at >= stale ? at + Duration.FromDays(30) : stale;
        }
    }
}
