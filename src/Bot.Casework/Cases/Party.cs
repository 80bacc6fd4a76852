using System.Collections.Immutable;
using System.Globalization;
using Bot.Basics;
using Bot.People;
using NodaTime;

namespace Bot.Cases;

/// <summary>Somebody in a case.</summary>
public sealed record Party
{
    /// <summary>Short id within the case: "p1".</summary>
    public required string Id { get; init; }

    /// <summary>The name, as on the wiki.</summary>
    public required string Name { get; init; }

    /// <summary>The parts they play; somebody who reports for themselves is reporter and target.</summary>
    public ImmutableArray<PartyRole> Roles { get; init; } = [];

    /// <summary>How to reach them.</summary>
    public string? Reach { get; init; }

    /// <summary>In which language.</summary>
    public string? Language { get; init; }

    /// <summary>What was said to them, and when.</summary>
    public ImmutableArray<Contact> Contacts { get; init; } = [];
}

/// <summary>Something said to a party.</summary>
public sealed record Contact(Instant At, PersonId By, string Said);

/// <summary>A piece of evidence by address; never a copy of it.</summary>
/// <param name="Url">The diff or page.</param>
/// <param name="Shows">A word on what it shows.</param>
/// <param name="KeptAt">Where a copy is kept, because evidence gets suppressed.</param>
/// <param name="Sha256">The copy's SHA-256, in hexadecimal, if known.</param>
/// <param name="Id">Short id within the case: "l1"; null where it follows from its place.</param>
public sealed record EvidenceLink(string Url, string Shows, string? KeptAt = null, string? Sha256 = null, string? Id = null);

/// <summary>The short ids of links.</summary>
public static class LinksOfCases
{
    private static string Numbered(int at) => string.Create(CultureInfo.InvariantCulture, $"l{at + 1}");

    extension(Case of)
    {
        /// <summary>The links, each with its id.</summary>
        public IEnumerable<EvidenceLink> NumberedLinks => of.Links.Select((l, at) => l with { Id = l.Id ?? Numbered(at) });
    }
}

/// <summary>A wait for somebody outside. It pauses the no-activity and answer clocks, never a promise.</summary>
public sealed record OutsideWait(string For, Instant Since, Instant Until, string Zone, bool Told = false);
