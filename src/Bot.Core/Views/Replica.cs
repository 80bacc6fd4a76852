using System.Collections.Concurrent;
using Bot.Cases;
using Bot.Contacts;
using Bot.Duty;
using Bot.People;
using Bot.Reminders;
using Bot.Storing;

namespace Bot.Views;

/// <summary>
/// What lists, completion and access are decided from: held in memory and brought up to date from the audit's tail before each read,
/// so that it is right across processes.
/// </summary>
public sealed class Replica(IStore store)
{
    private const int Page = 512;

    /// <summary>While one page is unsealed, the next is read.</summary>
    private const int PagesAtOnce = 4;

    private readonly ConcurrentDictionary<TeamId, TeamView> teams = new();
    private readonly ConcurrentDictionary<Slot, Follower> followers = new();

    /// <summary>All persons, as last known.</summary>
    public PeopleView People { get; } = new();

    /// <summary>A team as last known.</summary>
    public TeamView Team(TeamId team) => teams.GetOrAdd(team, id => new TeamView(id));

    /// <summary>Brings a slot up to date with all that was committed anywhere before this call.</summary>
    public Task Refresh(Slot slot, CancellationToken token) =>
        followers.GetOrAdd(slot, s => new Follower((after, t) => Follow(s, after, t))).Next(token);

    /// <summary>Takes in what this process itself has just committed.</summary>
    public void Apply(Commit commit)
    {
        foreach (var change in commit.Changes)
            switch (change)
            {
                case Save save:
                    Put(commit.Slot, save.Document with { Version = save.Document.Version + 1 });
                    break;
                case Remove remove:
                    Forget(commit.Slot, remove.Id);
                    break;
            }
    }

    /// <summary>What commands can be answered from while the store is away: persons, teams, contacts and rotas. No case.</summary>
    public IReadOnlyList<(Slot Slot, Document Document)> LastKnown() =>
    [
        .. People.All.Select(p => (Slot.People, (Document)p)),
        .. teams.Values.SelectMany(v => new Document?[] { v.Team, v.Contacts, v.Rota }.OfType<Document>().Select(d => (Slot.Of(v.Id), d))),
    ];

    /// <summary>Takes in what was last known before a start; whatever the store says later counts more.</summary>
    public void Restore(IEnumerable<(Slot Slot, Document Document)> lastKnown)
    {
        foreach (var (slot, document) in lastKnown)
            Put(slot, document);
    }

    private async Task<string> Follow(Slot slot, string? after, CancellationToken token)
    {
        var tail = await store.Tail(slot, after, token).ConfigureAwait(false);
        var stale = new List<DocId>();
        if (after is null && slot.IsPeople)
            foreach (var gone in People.All.Select(p => p.Id).Except(tail.Changed.Select(c => new PersonId(c.Id.Rest))).ToList())
                People.Forget(gone);
        foreach (var (id, version) in tail.Changed)
            if (version == 0)
                Forget(slot, id);
            else if (VersionOf(slot, id) < version)
                stale.Add(id);
        await Parallel.ForEachAsync(stale.Where(id => id.Kind == 'c').Chunk(Page), new ParallelOptions { MaxDegreeOfParallelism = PagesAtOnce, CancellationToken = token }, async (page, stop) =>
        {
            foreach (var head in await store.Heads(slot, page, stop).ConfigureAwait(false))
                if (head is not null)
                    Team(slot.Team).Put(head);
        }).ConfigureAwait(false);
        foreach (var page in stale.Where(id => id.Kind is 't' or 'r' or 'a' or 'p' or 'k' or 'o').Chunk(Page))
            foreach (var document in await store.Load(slot, page, token).ConfigureAwait(false))
                if (document is not null)
                    Put(slot, document);
        return tail.Position;
    }

    private void Put(Slot slot, Document document)
    {
        switch (document)
        {
            case Person person when People.VersionOf(person.Id) < person.Version:
                People.Put(person);
                break;
            case Team team:
                Team(slot.Team).Put(team);
                break;
            case Case full:
                Team(slot.Team).Put(full.Head with { Version = full.Version });
                break;
            case Reminder reminder:
                Team(slot.Team).Put(reminder);
                break;
            case ContactBook book:
                Team(slot.Team).Put(book);
                break;
            case Rota rota:
                Team(slot.Team).Put(rota);
                break;
            case Agenda agenda:
                Team(slot.Team).Put(agenda);
                break;
        }
    }

    private void Forget(Slot slot, DocId id)
    {
        if (id.Kind == 'p')
            People.Forget(new PersonId(id.Rest));
        else if (!slot.IsPeople)
            Team(slot.Team).Forget(id);
    }

    private long VersionOf(Slot slot, DocId id) =>
        id.Kind == 'p' ? People.VersionOf(new PersonId(id.Rest)) : slot.IsPeople ? 0 : Team(slot.Team).VersionOf(id);
}
