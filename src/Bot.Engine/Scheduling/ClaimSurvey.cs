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
                store.Damages.Note(Slot.People, person.Doc, "a claim of theirs was gone or changed, and is put right");
                if (holder is not null)
                    await Commit(person.Id, new Claim(key, null), token).ConfigureAwait(false);
                await Commit(person.Id, new Claim(key, person.Id), token).ConfigureAwait(false);
            }
    }

    /// <summary>Looks at the rooms of a team.</summary>
    public async Task LookAtRooms(Team team, CancellationToken token)
    {
        foreach (var room in team.Rooms)
            if (await store.Holder(ClaimKeys.OfRoom(room), token).ConfigureAwait(false) is null)
            {
                var claim = new Claim(ClaimKeys.OfRoom(room), new PersonId("team:" + team.Id.Value));
                var entry = new AuditEntry(time.Now(), PersonId.Clock, "clock claim", []);
                await committer.Commit(new Commit(Slot.People, null, entry, [claim]), token).ConfigureAwait(false);
                store.Damages.PutRight(Slot.Of(team.Id), DocId.Team, "the claim on a room of theirs was gone");
            }
    }

    private bool IsThere(PersonId holder) =>
        readModel.People.Of(holder) is not null || store.Damages.Has(Slot.People, Person.DocOf(holder));

    /// <summary>Saved with the person as they are now: whoever has changed meanwhile is looked at another time.</summary>
    private async Task Commit(PersonId id, Change claim, CancellationToken token)
    {
        if (readModel.People.Of(id) is not { } person)
            return;
        var entry = new AuditEntry(time.Now(), PersonId.Clock, "clock claim", [person.Doc]);
        await committer.Commit(new Commit(Slot.People, null, entry, [claim, new Save(person)]), token).ConfigureAwait(false);
    }
}
