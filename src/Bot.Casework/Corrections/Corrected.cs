using Bot.Cases;
using NodaTime;

namespace Bot.Corrections;

/// <summary>What corrections of several sorts share.</summary>
internal static class Corrected
{
    /// <summary>Entries of the timeline about corrections.</summary>
    public static readonly EntryKind Entry = new("Correction");

    /// <summary>Changes the last entry that fits; the same case where none does.</summary>
    public static Case WithEntry(this Case of, Func<CaseEntry, bool> fits, Func<CaseEntry, CaseEntry> change)
    {
        for (var i = of.Entries.Length - 1; i >= 0; i--)
            if (fits(of.Entries[i]))
                return of with { Entries = of.Entries.SetItem(i, change(of.Entries[i])) };
        return of;
    }

    /// <summary>The entry as of another time.</summary>
    public static CaseEntry HappenedAt(this CaseEntry entry, Instant then) => entry with { Then = then == entry.At ? null : then };

    /// <summary>Changes what was said to the reporter; null takes it out.</summary>
    public static Case WithContacts(this Case of, Func<Contact, Contact?> change) => of with
    {
        Parties = [.. of.Parties.Select(p => p.Roles.Contains(PartyRole.Reporter)
            ? p with { Contacts = [.. p.Contacts.Select(change).OfType<Contact>()] }
            : p)],
    };

    /// <summary>The case of which nobody has heard yet. Its clock begins anew, and leaves whoever said so an hour.</summary>
    public static Case Unacknowledged(this Case of, Instant now)
    {
        var state = of.Head.State is CaseState.Acknowledged or CaseState.Investigating ? CaseState.New : of.Head.State;
        return of.WithHead(h => h with { Acknowledged = null, FirstUpdate = null, State = state }) with
        {
            AcknowledgeRing = EscalationState.From(now),
        };
    }
}
