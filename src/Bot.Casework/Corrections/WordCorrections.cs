using System.Globalization;
using Bot.Cases;
using Bot.Commands;
using Bot.Texts;
using NodaTime;

namespace Bot.Corrections;

/// <summary>What people wrote: notes, what is new, what was said to a party. Named by their place in what happened, which stays.</summary>
internal static class WordCorrections
{
    private const string Note = "note", Contact = "contact", Acknowledged = "acknowledged";

    /// <summary>What an entry is called.</summary>
    public static string IdOf(int at) => string.Create(CultureInfo.InvariantCulture, $"e{at + 1}");

    public static IEnumerable<Correctable> Of(CommandContext call, Case of) =>
        from x in of.Entries.Select((entry, at) => (Entry: entry, At: at))
        where IsWords(x.Entry) && x.Entry.Corrected is not { Out: true }
        select new Correctable(IdOf(x.At), SortOf(x.Entry), Shown(call, x.Entry))
        {
            IsOfWords = true, Words = x.Entry.Text, Correct = asked => Corrected(asked, x.At), Remove = asked => Removed(asked, x.At),
        };

    /// <summary>What can be put right of them, by id.</summary>
    public static IEnumerable<Suggestion> Ids(Case of) =>
        from x in of.Entries.Select((entry, at) => (Entry: entry, At: at))
        where IsWords(x.Entry) && x.Entry.Corrected is not { Out: true }
        select new Suggestion(IdOf(x.At), SortOf(x.Entry));

    private static bool IsWords(CaseEntry entry) => entry.Kind.IsWritten || IsAcknowledgement(entry);

    private static bool IsAcknowledgement(CaseEntry entry) =>
        entry.Kind == EntryKind.State && entry.Text.StartsWith(Acknowledged + ": ", StringComparison.Ordinal);

    private static string SortOf(CaseEntry entry) =>
        IsAcknowledgement(entry) ? Acknowledged : entry.Kind == EntryKind.Contact ? Contact : Note;

    private static Text Shown(CommandContext call, CaseEntry entry) =>
        Text.Of($"{new At(entry.Happened, MomentStyle.Short)} {call.Name(entry.By)}: {TypedText.Short(entry.Text)}");

    private static Righted Corrected(Asked asked, int place)
    {
        var (of, number, id, entry) = (asked.Of, asked.Of.Head.Number, IdOf(place), asked.Of.Entries[place]);
        var (begin, said) = Read(of, entry);
        var (at, no) = asked.Time(id);
        if (no is not null)
            return no;
        if (at is not null && said is null)
            return CorrectionRefusals.NotOfWords(number, new Correctable(id, Note, Text.Empty));
        if (at < of.Head.Received && IsFirst(of, said))
            return CaseRefusals.BeforeReceipt(at.Value, of.Head.Received);
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
            To = with, Entry = $"{id} was corrected",
            Said = Text.Of($"{id} of {number} is now: {text}"),
        };
    }

    private static Righted Removed(Asked asked, int place)
    {
        var (of, number, id, entry) = (asked.Of, asked.Of.Head.Number, IdOf(place), asked.Of.Entries[place]);
        var (sort, said) = (SortOf(entry), Read(of, entry).Said);
        if (asked.Right.Length > 0)
            return CorrectionRefusals.NotSoMuch(number, new Correctable(id, sort, Text.Empty), asked.Right);
        var to = of with { Entries = of.Entries.SetItem(place, entry with { Text = sort, Corrected = asked.Mark(isOut: true) }) };
        if (said is { } contact)
            to = With(to, contact, null);
        var wasFirst = IsFirst(of, said) || (IsAcknowledgement(entry) && of.Head.Acknowledged is not null);
        if (wasFirst)
            to = to.Unacknowledged(asked.Call.Now);
        return new Righted
        {
            To = to, Entry = $"{id} was taken out",
            Said = Text.Of($"{id} is taken out of {number}: {entry.Text}"),
            More = wasFirst ? [Text.Of($"It was the acknowledgement; {number} counts as not acknowledged.")] : [],
        };
    }

    /// <summary>What the timeline puts before somebody's words, and what was said to whom; null where nothing was.</summary>
    private static (string Begin, (Party Party, Contact Said)? Said) Read(Case of, CaseEntry entry)
    {
        var isAcknowledgement = IsAcknowledgement(entry);
        var begin = isAcknowledgement ? Acknowledged + ": " : "";
        foreach (var party in isAcknowledgement || entry.Kind == EntryKind.Contact ? of.Parties : [])
        {
            var before = isAcknowledgement ? begin : $"to {party.Name}: ";
            if (party.Contacts.FirstOrDefault(c => c.By == entry.By && entry.Text == before + c.Said && IsAt(c.At, entry)) is { } contact)
                return (before, (party, contact));
        }

        return (begin, null);
    }

    private static bool IsFirst(Case of, (Party Party, Contact Said)? said) =>
        said is { } contact && IsReporter(contact.Party) && of.Head.Acknowledged == contact.Said.At;

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
