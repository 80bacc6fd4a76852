using Bot.Basics;
using Bot.Commits;
using Bot.Documents;
using Bot.People;
using Bot.Views;

namespace Bot.Scheduling;

/// <summary>
/// Looks whether every person still holds the claims on their name and accounts. What is held by nobody, or by somebody who is not there,
/// is claimed for them again.
/// </summary>
internal sealed class ClaimSurvey(IStore store, ReadModel readModel, Committer committer, TimeProvider time)
{
    /// <summary>Looks at all of them.</summary>
    public async Task Look(CancellationToken token)
    {
        await readModel.Refresh(Slot.People, token).ConfigureAwait(false);
        foreach (var person in readModel.People.All.ToList())
            foreach (var key in person.Accounts.Select(ClaimKeys.Of).Prepend(ClaimKeys.OfName(person.Name)))
            {
                var holder = await store.Holder(key, token).ConfigureAwait(false);
                if (holder == person.Id || holder is { } other && IsThere(other))
                    continue;
                if (holder is not null)
                    await IsDone(person.Id, new Claim(key, null), token).ConfigureAwait(false);
                if (await IsDone(person.Id, new Claim(key, person.Id), token).ConfigureAwait(false))
                    store.Damages.PutRight(Slot.People, person.Doc, "a claim of theirs was gone or changed");
            }
    }

    /// <summary>Looks at the rooms of a team, as they are now.</summary>
    public async Task LookAtRooms(Slot slot, CancellationToken token)
    {
        await readModel.Refresh(slot, token).ConfigureAwait(false);
        if (readModel.Team(slot.Team).Team is not { } team)
            return;
        foreach (var room in team.Rooms)
            if (await store.Holder(ClaimKeys.OfRoom(room), token).ConfigureAwait(false) is null)
            {
                var claim = new Claim(ClaimKeys.OfRoom(room), new PersonId("team:" + team.Id.Value));
                var entry = new AuditEntry(time.Now(), PersonId.Clock, "clock claim", []);
                if (await committer.Commit(new Commit(Slot.People, null, entry, [claim]), token).ConfigureAwait(false) == Committed.Done)
                    store.Damages.PutRight(Slot.Of(team.Id), DocId.Team, "the claim on a room of theirs was gone");
            }
    }

    private bool IsThere(PersonId holder) =>
        readModel.People.Of(holder) is not null || store.Damages.Has(Slot.People, Person.DocOf(holder));

    /// <summary>Saved with the person as they are now: whoever has changed meanwhile is looked at another time.</summary>
    private async Task<bool> IsDone(PersonId id, Change claim, CancellationToken token)
    {
        if (readModel.People.Of(id) is not { } person)
            return false;
        var entry = new AuditEntry(time.Now(), PersonId.Clock, "clock claim", [person.Doc]);
        var commit = new Commit(Slot.People, null, entry, [claim, new Save(person)]);
        return await committer.Commit(commit, token).ConfigureAwait(false) == Committed.Done;
    }
}
