using System.Collections.Concurrent;
using Bot.Cases;
using Bot.Contacts;
using Bot.Duty;
using Bot.People;
using Bot.Reminders;

namespace Bot.Views;

/// <summary>One team as it stands: its document, the heads of its cases, pending reminders. In memory; kept right by <see cref="Replica"/>.</summary>
public sealed class TeamView(TeamId id)
{
    private readonly ConcurrentDictionary<int, CaseHead> heads = new();
    private readonly ConcurrentDictionary<int, CaseHead> open = new();
    private readonly ConcurrentDictionary<string, Reminder> reminders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<PersonId, Agenda> agendas = new();

    /// <summary>Which team.</summary>
    public TeamId Id { get; } = id;

    /// <summary>The team's document; null while the store knows no such team.</summary>
    public Team? Team { get; private set; }

    /// <summary>The team's escalation contacts, as last known.</summary>
    public ContactBook? Contacts { get; private set; }

    /// <summary>The team's rota.</summary>
    public Rota? Rota { get; private set; }

    /// <summary>How many cases there are, seen by nobody but the number drawer and metrics.</summary>
    internal int Count => heads.Count;

    /// <summary>Every head, for the clock and for what decides access itself.</summary>
    internal IEnumerable<CaseHead> All => heads.Values;

    /// <summary>Every open head, likewise.</summary>
    internal IEnumerable<CaseHead> AllOpen => open.Values;

    /// <summary>A head by number; not yet a right to see it.</summary>
    internal CaseHead? Head(int number) => heads.GetValueOrDefault(number);

    /// <summary>The heads that a person may see.</summary>
    public IEnumerable<CaseHead> VisibleTo(PersonId person, bool onlyOpen = true)
    {
        var role = Team?.RoleOf(person) ?? Role.Guest;
        return (onlyOpen ? open : heads).Values.Where(h => CaseAccess.MaySee(h, person, role));
    }

    /// <summary>The heads of cases that have a room of their own on a network, for the transport that keeps those rooms true.</summary>
    public IEnumerable<CaseHead> WithRoomOn(string network) => heads.Values.Where(h => h.Room is { } room && room.StartsWith(network + " ", StringComparison.Ordinal));

    /// <summary>A person's reminders that are still kept.</summary>
    public IEnumerable<Reminder> RemindersOf(PersonId person) => reminders.Values.Where(r => r.Owner == person);

    /// <summary>A reminder by id.</summary>
    public Reminder? Reminder(string id) => reminders.GetValueOrDefault(id);

    /// <summary>When a member hears their daily lines next; null for somebody new.</summary>
    public Agenda? AgendaOf(PersonId person) => agendas.GetValueOrDefault(person);

    internal void Put(Team team)
    {
        if (Team is null || Team.Version < team.Version)
            Team = team;
    }

    internal void Put(ContactBook book)
    {
        if (Contacts is null || Contacts.Version < book.Version)
            Contacts = book;
    }

    internal void Put(Rota rota)
    {
        if (Rota is null || Rota.Version < rota.Version)
            Rota = rota;
    }

    internal void Put(CaseHead head)
    {
        var now = heads.AddOrUpdate(head.Value, head, (_, old) => old.Version >= head.Version ? old : head);
        if (now.IsOpen)
            open[now.Value] = now;
        else
            open.TryRemove(now.Value, out _);
    }

    internal void Put(Reminder reminder) =>
        reminders.AddOrUpdate(reminder.Id, reminder, (_, old) => old.Version >= reminder.Version ? old : reminder);

    internal void Put(Agenda agenda) =>
        agendas.AddOrUpdate(agenda.Owner, agenda, (_, old) => old.Version >= agenda.Version ? old : agenda);

    internal void Forget(Storing.DocId doc)
    {
        switch (doc.Kind)
        {
            case 'c' when int.TryParse(doc.Rest, out var number):
                heads.TryRemove(number, out _);
                open.TryRemove(number, out _);
                break;
            case 'r':
                reminders.TryRemove(doc.Rest, out _);
                break;
            case 'a':
                agendas.TryRemove(new PersonId(doc.Rest), out _);
                break;
        }
    }

    internal long VersionOf(Storing.DocId doc) => doc.Kind switch
    {
        't' => Team?.Version ?? 0,
        'k' => Contacts?.Version ?? 0,
        'o' => Rota?.Version ?? 0,
        'c' => int.TryParse(doc.Rest, out var number) ? Head(number)?.Version ?? 0 : 0,
        'r' => Reminder(doc.Rest)?.Version ?? 0,
        'a' => AgendaOf(new PersonId(doc.Rest))?.Version ?? 0,
        _ => 0,
    };
}
