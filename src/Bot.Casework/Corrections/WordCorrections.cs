using System.Globalization;
using Bot.Cases;
using Bot.Commands;
using Bot.Texts;
using NodaTime;

namespace Bot.Corrections;

/// <summary>What people wrote: notes, what is new, what was said to a party. Named by their place in what happened, which stays.</summary>
internal static class WordCorrections
{
    private const string Note = "note", Contact = "contact";

    /// <summary>What an entry is called.</summary>
    public static string IdOf(int at) => string.Create(CultureInfo.InvariantCulture, $"e{at + 1}");

    public static IEnumerable<Correctable> Of(CommandContext call, Case of) =>
        from x in of.Entries.Select((entry, at) => (Entry: entry, At: at))
        where x.Entry.Kind.IsWritten && x.Entry.Corrected is not { Out: true }
        select new Correctable(IdOf(x.At), x.Entry.Kind == EntryKind.Contact ? Contact : Note, Shown(call, x.Entry))
        {
            Correct = asked => Corrected(asked, x.At), Remove = asked => Removed(asked, x.At),
        };

    private static Text Shown(CommandContext call, CaseEntry entry) =>
        Text.Of($"{new At(entry.Happened, MomentStyle.Short)} {call.Name(entry.By)}: {TypedText.Short(entry.Text)}");

    private static Righted Corrected(Asked asked, int place)
    {
        var (of, number, id, entry) = (asked.Of, asked.Of.Head.Number, IdOf(place), asked.Of.Entries[place]);
        var said = Said(of, entry);
        var (at, no) = asked.Time(id);
        if (no is not null)
            return no;
        if (at is not null && said is null)
            return CorrectionRefusals.NotOfWords(number, new Correctable(id, Note, Text.Empty));
        if (at < of.Head.Received && said is { } first && IsReporter(first.Party) && of.Head.Acknowledged == first.Said.At)
            return CaseRefusals.BeforeReceipt(at.Value, of.Head.Received);
        var begin = said is { Party: { } to } ? $"to {to.Name}: " : "";
        var text = asked.Right.Length == 0 ? entry.Text : begin + asked.Right;
        if (text == entry.Text && (at is null || at == entry.Happened))
            return new Righted { To = of, Said = Text.Of($"{id} of {number} is that already.") };
        var right = entry.HappenedAt(at ?? entry.Happened) with { Text = text, Corrected = asked.Mark() };
        var with = of with { Entries = of.Entries.SetItem(place, right) };
        if (said is { } contact)
        {
            var words = asked.Right.Length == 0 ? contact.Said.Said : asked.Right;
            with = With(with, contact, contact.Said with { At = at ?? contact.Said.At, Said = words });
        }

        return new Righted
        {
            To = with, Entry = $"{id} was corrected", Words = asked.Right,
            Said = Text.Of($"{id} of {number} is now: {text}"),
        };
    }

    private static Righted Removed(Asked asked, int place)
    {
        var (of, number, id, entry) = (asked.Of, asked.Of.Head.Number, IdOf(place), asked.Of.Entries[place]);
        var sort = entry.Kind == EntryKind.Contact ? Contact : Note;
        if (asked.Right.Length > 0)
            return CorrectionRefusals.NotSoMuch(number, new Correctable(id, sort, Text.Empty), asked.Right);
        var to = of with { Entries = of.Entries.SetItem(place, entry with { Text = sort, Corrected = asked.Mark(true) }) };
        var wasFirst = false;
        if (Said(of, entry) is { } contact)
        {
            wasFirst = IsReporter(contact.Party) && of.Head.Acknowledged == contact.Said.At;
            to = With(to, contact, null);
            if (wasFirst)
                to = to.Unacknowledged(asked.Call.Now);
        }

        return new Righted
        {
            To = to, Entry = $"{id} was taken out",
            Said = Text.Of($"{id} is taken out of {number}: {entry.Text}"),
            More = wasFirst ? [Text.Of($"It was the acknowledgement; {number} counts as not acknowledged.")] : [],
        };
    }

    /// <summary>What an entry says was said, and to whom; null where it is no contact, or that is gone.</summary>
    private static (Party Party, Contact Said)? Said(Case of, CaseEntry entry)
    {
        if (entry.Kind != EntryKind.Contact)
            return null;
        foreach (var party in of.Parties)
            foreach (var contact in party.Contacts)
                if (contact.By == entry.By && entry.Text == $"to {party.Name}: {contact.Said}" && IsAt(contact.At, entry))
                    return (party, contact);
        return null;
    }

    private static bool IsAt(Instant at, CaseEntry entry) =>
        Duration.Max(at - entry.Happened, entry.Happened - at) < Duration.FromMinutes(2);

    /// <summary>The case with what was said put right, and the clocks that run from it.</summary>
    private static Case With(Case of, (Party Party, Contact Said) before, Contact? after)
    {
        var contacts = after is null ? before.Party.Contacts.Remove(before.Said) : before.Party.Contacts.Replace(before.Said, after);
        var party = before.Party with { Contacts = contacts };
        var to = of with { Parties = of.Parties.Replace(before.Party, party) };
        if (!IsReporter(party))
            return to;
        var first = to.Head.Acknowledged == before.Said.At && after is not null ? after.At : to.Head.Acknowledged;
        var update = to.Head.FirstUpdate != before.Said.At ? to.Head.FirstUpdate
            : contacts.Where(c => c.At > first).Select(c => (Instant?)c.At).Min();
        return to.WithHead(h => h with { Acknowledged = first, FirstUpdate = update });
    }

    private static bool IsReporter(Party party) => party.Roles.Contains(PartyRole.Reporter);
}
