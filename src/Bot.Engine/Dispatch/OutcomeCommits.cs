using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Commits;
using Bot.Documents;
using Bot.Views;

namespace Bot.Dispatch;

/// <summary>Commits what a command has come to, each slot's part in one step, with an entry in the audit.</summary>
internal sealed class OutcomeCommits(KindTable kinds, Committer committer, IStore store)
{
    /// <summary>Whether what this request has changed stands on fewer servers than it should.</summary>
    public FewerCopies? Short(CommandContext call, Outcome outcome)
    {
        if (outcome.Changes.IsEmpty && outcome.Noted.IsEmpty)
            return null;
        return (call.Caller.Team is { } team ? store.Short(Slot.Of(team.Id)) : null)
            ?? (outcome.Changes.Any(OfPeople) ? store.Short(Slot.People) : null);
    }

    /// <summary>People first, repeatable, then the team.</summary>
    /// <param name="id">The request's: what was committed under it is not committed again.</param>
    /// <param name="call">Who asked for what.</param>
    /// <param name="outcome">What is to change.</param>
    /// <param name="token">Ends the wait, before anything is under way.</param>
    public async Task<Committed> Commit(string id, CommandContext call, Outcome outcome, CancellationToken token)
    {
        var people = outcome.Changes.Where(OfPeople).ToImmutableArray();
        var team = outcome.Changes.RemoveRange(people);
        var bySlot = team.GroupBy(c => c is SaveIn x ? x.Slot : call.Caller.Team is { } t ? Slot.Of(t.Id) : Slot.People).ToList();
        var done = Committed.Done;
        if (people.Length > 0)
            done = await InSlot(Slot.People, bySlot.Count > 0 ? id + "/people" : id, people).ConfigureAwait(false);
        if (done == Committed.Conflict || (done == Committed.Duplicate && bySlot.Count == 0))
            return done;
        var isNew = false;
        foreach (var slot in bySlot)
        {
            done = await InSlot(slot.Key, id, [.. slot.Select(c => c is SaveIn x ? x.Inner : c)]).ConfigureAwait(false);
            if (done == Committed.Conflict)
                return done;
            // A slot that has it already, from a try that met a conflict in a later one, does not hold up the others.
            isNew |= done == Committed.Done;
        }

        if (isNew)
            done = Committed.Done;

        if (outcome.Changes.Length == 0 && outcome.Noted.Length > 0)
            done = await InSlot(Slot.Of(call.Team.Id), null, []).ConfigureAwait(false);
        return done;

        Task<Committed> InSlot(Slot slot, string? seen, ImmutableArray<Change> changes)
        {
            var audit = new AuditEntry(call.Now, call.Me, call.Command.Path, On(changes, outcome.Noted), outcome.Detail);
            return committer.Commit(new Commit(slot, seen, audit, changes), token);
        }
    }

    private static ImmutableArray<DocId> On(ImmutableArray<Change> changes, ImmutableArray<DocId> noted) =>
        [.. changes.Select(Of).Where(d => d != default).Concat(noted).Distinct()];

    private static DocId Of(Change change) => change switch
    {
        Save save => save.Document.Doc,
        Remove remove => remove.Id,
        SetDue due => due.Id,
        _ => default,
    };

    private bool OfPeople(Change change) => change switch
    {
        Claim => true,
        Save save => kinds.Of(save.Document.Doc).Is(KindTraits.OfPeople),
        Remove remove => kinds.Of(remove.Id).Is(KindTraits.OfPeople),
        _ => false,
    };
}
