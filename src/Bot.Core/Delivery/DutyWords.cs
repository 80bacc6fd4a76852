using System.Collections.Immutable;
using Bot.Desk;
using Bot.People;
using Bot.Texts;
using Bot.Views;

namespace Bot.Delivery;

/// <summary>What is said when duty is handed over: to whom it goes, with the open cases that they may see; and to whom it went.</summary>
internal static class DutyWords
{
    private const int Most = 25;

    public static Reply Of(Notice notice, PersonId reader, NoticeReader reading, PeopleView people)
    {
        var shift = reading.View.Rota?.At(notice.Due);
        if (notice.Subject == "off")
            return Reply.Say($"Your duty is over; {(shift?.Person is { } next ? people.Name(next) : "nobody")} has it now. Thank you.");
        var open = reading.View.VisibleTo(reader).OrderBy(h => h.NextPromise ?? NodaTime.Instant.MaxValue).ToList();
        var reply = Reply.Say($"You are on duty{(shift is null ? Text.Empty : Text.Of($" until {shift.To}"))}.");
        if (open.Count == 0)
            return reply.And($"No case that you can see is open.");
        var lines = open.Take(Most).Select(h => Text.Of($"{h.Number}: {h.State}, {Whose(h.Investigators, people)}{(h.NextPromise is { } at ? Text.Of($", promised by {new At(at, MomentStyle.Short)}") : Text.Empty)}")).ToImmutableArray();
        return reply.And(new Block.Lines(Text.Of($"{Words.Count(open.Count, "open case")}"), open.Count > Most ? lines.Add(Text.Of($"and {open.Count - Most} more")) : lines));
    }

    private static string Whose(ImmutableArray<PersonId> investigators, PeopleView people) =>
        investigators.Length == 0 ? "nobody has it" : Words.List([.. investigators.Select(people.Name)]);
}
