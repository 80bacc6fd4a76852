using Bot.Basics;
using Bot.Cases;
using Bot.Commits;
using Bot.Documents;
using Bot.People;
using Bot.Scheduling;
using Bot.Views;

namespace Bot.Outsiders;

/// <summary>
/// Lets the clock look at cases whose readers have gone, or come, without the case itself having changed: members were removed, and the
/// process that should have looked at all cases then has died, or was another program.
/// </summary>
public sealed class VacancyKeeper(ReadModel readModel, Committer committer, TimeProvider time) : IMinuteTask
{
    private const int Page = 256;

    /// <inheritdoc/>
    public async Task Run(TeamId team, CancellationToken token)
    {
        if (readModel.Team(team) is not { Team: { } members } view)
            return;
        var now = time.Now();
        var stale = view.Get<CaseIndex>().AllOpen.Where(h => IsStale(h, members)).ToList();
        foreach (var page in stale.Chunk(Page))
        {
            var entry = new AuditEntry(now, PersonId.Clock, "clock readers", [.. page.Select(h => h.Doc)]);
            var due = page.Select(h => new SetDue(h.Doc, h.Version, now));
            await committer.Commit(new Commit(Slot.Of(team), null, entry, [.. due]), token).ConfigureAwait(false);
        }
    }

    private static bool IsStale(CaseHead head, Team team) => head.HasReader(team) == head.Has(VacancyPart.NoReader);
}
