using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Basics;
using Bot.Names;
using NodaTime;

namespace Bot.Cases;

/// <summary>How a case changes; each returns a new one. Pure.</summary>
public static partial class CaseEdits
{
    /// <summary>What happened within this span of being typed happened when it was typed.</summary>
    private static readonly Duration JustNow = Duration.FromMinutes(1);

    /// <summary>Adds a line to what happened, and brings the head up to date.</summary>
    /// <param name="then">When it happened, if not now.</param>
    public static Case With(this Case of, Instant at, PersonId by, EntryKind kind, string text, Instant? then = null)
    {
        var before = then is { } happened && at - happened >= JustNow ? then : null;
        return (of with { Entries = of.Entries.Add(new CaseEntry(at, by, kind, text, before)) }).Refreshed(at);
    }

    /// <summary>The head, as it follows from the rest; what parts say in it follows when the case is saved.</summary>
    public static Case Refreshed(this Case of, Instant now) => of.WithHead(h => h with { Touched = now, WaitsUntil = of.Wait?.Until });

    /// <summary>Changes the head.</summary>
    public static Case WithHead(this Case of, Func<CaseHead, CaseHead> change) => of with { Head = change(of.Head) };

    /// <summary>The next short id of a letter: p1, p2, …</summary>
    public static string NextId(char letter, IEnumerable<string> taken)
    {
        var highest = taken.Select(id => int.TryParse(id.AsSpan(1), out var n) ? n : 0).DefaultIfEmpty().Max();
        return letter + (highest + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Adds a party, its name cleaned, or gives one of that name a further part.</summary>
    public static Case WithParty(this Case of, string name, PartyRole role, string? reach = null, string? language = null)
    {
        var read = WikiName.Read(name);
        // A mail's sender: the address is none of the name, and a way to reach them.
        reach ??= Sender().Match(name) is { Success: true } sender ? sender.Groups[1].Value : null;
        var known = of.Parties.FirstOrDefault(p => WikiName.Read(p.Name).Is(read));
        if (known is null)
        {
            var id = NextId('n', of.Parties.Select(p => p.Id));
            var party = new Party { Id = id, Name = read.Clean, Roles = [role], Reach = reach, Language = language };
            return of with { Parties = of.Parties.Add(party) };
        }

        var more = known with
        {
            Roles = known.Roles.Contains(role) ? known.Roles : known.Roles.Add(role),
            Reach = reach ?? known.Reach,
            Language = language ?? known.Language,
        };
        return of with { Parties = of.Parties.Replace(known, more) };
    }

    /// <summary>Notes what was said to a party.</summary>
    public static Case WithContact(this Case of, Party party, Contact contact) =>
        of with { Parties = of.Parties.Replace(party, party with { Contacts = party.Contacts.Add(contact) }) };

    /// <summary>"Name &lt;name@example.org&gt;".</summary>
    [GeneratedRegex(@"<\s*(?:mailto:)?([^<>\s@]+@[^<>\s@]+)\s*>")]
    private static partial Regex Sender();
}
