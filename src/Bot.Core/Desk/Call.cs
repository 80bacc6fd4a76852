using System.Diagnostics.CodeAnalysis;
using Bot.Cases;
using Bot.Commands;
using Bot.People;
using Bot.Storing;
using Bot.Views;
using NodaTime;

namespace Bot.Desk;

/// <summary>One request as a command sees it: who asks, now, and what this caller may read. It can change nothing.</summary>
public sealed class Call
{
    private readonly IStore store;

    internal Call(IStore store, Caller caller, Place place, Command command, Instant now, PeopleView people, TeamView? view, Draw draw)
    {
        this.store = store;
        (Caller, Place, Command, Now, People, View, Draw) = (caller, place, command, now, people, view, draw);
    }

    /// <summary>Who asks.</summary>
    public Caller Caller { get; }

    /// <summary>Where.</summary>
    public Place Place { get; }

    /// <summary>Which command this is.</summary>
    public Command Command { get; }

    /// <summary>Now; the same moment throughout the request.</summary>
    public Instant Now { get; }

    /// <summary>All persons.</summary>
    public PeopleView People { get; }

    /// <summary>Random draws.</summary>
    public Draw Draw { get; }

    /// <summary>The team's view; null for a caller without a team.</summary>
    internal TeamView? View { get; }

    /// <summary>The caller's team. The dispatcher lets nobody without one into a command for members.</summary>
    public Team Team => Caller.Team ?? throw new InvalidOperationException($"{Command.Path} needs a team and was let in without one");

    /// <summary>The caller's id.</summary>
    public PersonId Me => Caller.Id;

    /// <summary>The zone in which the caller reads and types times.</summary>
    public DateTimeZone Zone => Caller.Zone;

    /// <summary>What colleagues call somebody.</summary>
    public string Name(PersonId person) => person == Me ? "you" : People.Name(person);

    /// <summary>The heads of the cases that the caller may see.</summary>
    public IEnumerable<CaseHead> Cases(bool onlyOpen = true) =>
        Caller.Person is { } person && View is not null ? View.VisibleTo(person.Id, onlyOpen) : [];

    /// <summary>The right to read a case, or null where there is no such case for this caller.</summary>
    public Grant? Grant(CaseNumber number) =>
        View is not null && (number.Prefix.Length == 0 || number.Prefix == Team.Id.Value) ? CaseAccess.For(View.Head(number.Value), Caller) : null;

    /// <summary>Reads a case.</summary>
    public async Task<Case> Read(Grant grant, CancellationToken token = default)
    {
        var loaded = (await store.Load(Slot.Of(grant.Head.Team), [grant.Head.Doc], token).ConfigureAwait(false))[0] as Case
            ?? throw new UnreadableDocumentException(Slot.Of(grant.Head.Team), grant.Head.Doc, "its head stands but the case is gone");
        return CaseAccess.For(loaded.Head, Caller) is null ? throw new AccessLostException() : loaded;
    }

    /// <summary>Reads several cases; those that the caller may no longer see are left out.</summary>
    public async Task<IReadOnlyList<Case>> Read(IReadOnlyList<Grant> grants, CancellationToken token = default)
    {
        if (grants.Count == 0)
            return [];
        var all = await store.Load(Slot.Of(Team.Id), [.. grants.Select(g => g.Head.Doc)], token).ConfigureAwait(false);
        return [.. all.OfType<Case>().Where(c => CaseAccess.For(c.Head, Caller) is not null)];
    }

    /// <summary>A document that belongs to no case: a link code, say.</summary>
    internal async Task<T?> Load<T>(Slot slot, DocId id, CancellationToken token = default) where T : Document =>
        (await store.Load(slot, [id], token).ConfigureAwait(false))[0] as T;

    /// <summary>The open cases of the team in which somebody's name stands, as they are once that person is kept away from them.</summary>
    internal async Task<IReadOnlyList<Case>> HiddenFrom(Person person, CancellationToken token = default)
    {
        var hidden = new List<Case>();
        foreach (var page in (View?.AllOpen ?? []).Chunk(256))
            foreach (var of in (await store.Load(Slot.Of(Team.Id), [.. page.Select(h => h.Doc)], token).ConfigureAwait(false)).OfType<Case>())
                if (of.WithNamesakesKeptAway(Team, id => id == person.Id ? person : null, Now) is var kept && kept != of)
                    hidden.Add(kept.With(Now, PersonId.Clock, EntryKind.Recusal, "a party bears a member's name"));
        return hidden;
    }

    /// <summary>The audit of the caller's team.</summary>
    internal IAsyncEnumerable<Audits.ChainedEntry> Audit(Slot slot, CancellationToken token = default) => store.Audit(slot, token);

    /// <summary>A member by the name that colleagues use, or "me".</summary>
    public bool Member(string name, [NotNullWhen(true)] out Person? person)
    {
        if (string.Equals(name, "me", StringComparison.OrdinalIgnoreCase))
            person = Caller.Person;
        else if (!People.Named(name, out person))
            person = null;
        if (person is not null && Team.RoleOf(person.Id) == Role.Guest)
            person = null;
        return person is not null;
    }
}

/// <summary>The caller lost access between the look at the head and the reading; the dispatcher runs the command again, which then finds no such case.</summary>
public sealed class AccessLostException : Exception;
