using System.Collections.Concurrent;
using Bot.Basics;
using Bot.Commits;
using Bot.Documents;
using Bot.People;
using Bot.Views;

namespace Bot.Cases;

/// <summary>
/// Looks at all cases of a team again when its members or their names are others than at the last look, by whatever way that came about:
/// another process, the operator's configuration, a program that reads names better than the one before it.
/// </summary>
public sealed class NamesakeKeeper(ReadModel readModel, Committer committer, IdGenerator generator, TimeProvider time)
    : Scheduling.IMinuteTask
{
    private readonly ConcurrentDictionary<TeamId, string> looked = new();

    /// <inheritdoc/>
    public async Task Run(TeamId team, CancellationToken token)
    {
        var view = readModel.Team(team);
        if (view.Team is not { } members)
            return;
        // What could not be read could not be looked at either: once that changes, all is looked at again.
        var names = $"{Names(members)}\n{readModel.IsDamaged(Slot.Of(team))}";
        if (looked.GetValueOrDefault(team) == names)
            return;
        var slot = Slot.Of(team);
        var at = new Moment(members, view, readModel.People, time.Now(), generator);
        var changes = await NamesakeLook.Again(at, new Loader(readModel, slot, token), readModel.People.Of).ConfigureAwait(false);
        var done = Committed.Done;
        if (changes.Length > 0)
        {
            var cases = changes.OfType<Save>().Select(s => s.Document.Doc);
            var audit = new AuditEntry(at.Now, PersonId.Clock, "clock namesakes", [.. cases]);
            done = await committer.Commit(new Commit(slot, null, audit, changes), token).ConfigureAwait(false);
        }

        // After a conflict it looks again in a minute.
        if (done == Committed.Done)
            looked[team] = names;
    }

    private string Names(Team team) => string.Join('\n', team.Members
        .Select(m => readModel.People.Of(m.Person))
        .Select(p => p is null ? "" : $"{p.Id} {p.Name} {string.Join('\t', p.WikiNames)}"));
}
