using System.Collections.Immutable;
using Bot.Cases;
using Bot.Contacts;
using Bot.Delivery;
using Bot.Desk;
using Bot.Duty;
using Bot.People;
using Bot.Reminders;
using Bot.Storing;
using Bot.Views;
using NodaTime;

namespace Bot.Ringing;

/// <summary>What was decided about a document whose time came.</summary>
/// <param name="Changes">What is done; empty when only the next look is set.</param>
/// <param name="What">What the audit says.</param>
public readonly record struct Rings(ImmutableArray<Change> Changes, string What);

/// <summary>Due times are a projection of what is stored: each document tells its own next instant, and what happens then. Pure.</summary>
public static class Projection
{
    /// <summary>How long a reminder that rang can still be snoozed.</summary>
    public static readonly Duration KeptAfterRinging = Duration.FromDays(7);

    /// <summary>When the clock must look at a document next; null for never.</summary>
    public static Instant? NextDue(Document document, Team team) => document switch
    {
        Case of => CaseClock.Next(of, team.Settings),
        Reminder { Rung: { } rung } => rung + KeptAfterRinging,
        Reminder reminder => reminder.At,
        Agenda agenda => agenda.Next,
        ContactBook book => book.NextDue,
        Rota rota => rota.NextHandOver,
        _ => null,
    };

    /// <summary>What happens to a document at its time.</summary>
    public static Rings Ring(Document document, Team team, PeopleView people, Instant now, Draw draw)
    {
        switch (document)
        {
            case Case of:
                var (rung, notices) = CaseClock.Ring(of, team, now, draw);
                if (ReferenceEquals(rung, of))
                    return Unchanged(document, team);
                // A rung with nobody left to tell is taken all the same: else the case would be due for ever.
                return new Rings([new Save(rung), .. notices.Select(n => new Tell(n))], "clock " + (notices.Length == 0 ? "nobody-left" : Texts.Words.Typed(notices[0].Occasion)));
            case Reminder { Rung: null } reminder when reminder.At <= now:
                return new Rings([new Save(reminder with { Rung = now }), new Tell(OfReminder(reminder, now, draw))], "clock reminder");
            case Reminder { Rung: { } before } old when before + KeptAfterRinging <= now:
                return new Rings([new Remove(old.Doc, old.Version)], "clock reminder-gone");
            case Agenda agenda when agenda.Next <= now:
                var next = agenda with { Next = Digests.After(now, team.Settings, people.Of(agenda.Owner)?.TimeZone ?? team.TimeZone) };
                if (team.RoleOf(agenda.Owner) < Role.Investigator)
                    return new Rings([new Remove(agenda.Doc, agenda.Version)], "clock agenda-gone");
                return new Rings([new Save(next), new Tell(new Notice { Id = draw.Id(), Person = agenda.Owner, Occasion = Occasion.Digest, Subject = "digest", Due = agenda.Next, Made = now })], "clock digest");
            case ContactBook book when book.NextDue <= now:
                return new Rings([new Save(book with { Reminded = now }), .. team.AtLeast(Role.Lead).Select(l => new Tell(OfTeam(Occasion.Stale, l, "contacts", book.NextDue!.Value, now, draw)))], "clock stale-contacts");
            case Rota rota when rota.NextHandOver <= now:
                return HandOver(rota, now, draw);
            default:
                return Unchanged(document, team);
        }
    }

    private static Rings HandOver(Rota rota, Instant now, Draw draw)
    {
        var at = rota.NextHandOver!.Value;
        var (off, on) = (rota.At(at - Duration.FromMilliseconds(1)).Person, rota.At(now).Person);
        var notices = new List<Change> { new Save(rota with { Told = now }) };
        if (on is { } taking)
            notices.Add(new Tell(OfTeam(Occasion.Duty, taking, "on", at, now, draw)));
        if (off is { } leaving && off != on)
            notices.Add(new Tell(OfTeam(Occasion.Duty, leaving, "off", at, now, draw)));
        return new Rings([.. notices], "clock duty");
    }

    private static Notice OfTeam(Occasion occasion, PersonId person, string subject, Instant due, Instant now, Draw draw) =>
        new() { Id = draw.Id(), Person = person, Occasion = occasion, Subject = subject, Due = due, Made = now };

    private static Notice OfReminder(Reminder reminder, Instant now, Draw draw) => new()
    {
        Id = draw.Id(), Person = reminder.Owner, Occasion = Occasion.Reminder, Subject = reminder.Id, Due = reminder.At, Made = now,
        Urgent = reminder.At - reminder.Made <= Duration.FromHours(1),
    };

    private static Rings Unchanged(Document document, Team team) =>
        new([new Look(document.Doc, document.Version, NextDue(document, team))], "clock look");
}
