using System.Collections.Concurrent;
using Bot.Basics;
using Bot.Commits;
using Bot.Documents;
using Bot.People;
using Bot.Scheduling;
using Bot.Views;
using NodaTime;

namespace Bot.Administration;

/// <summary>
/// Tells the leads of a team of what is damaged in its store, once for each; a mark in the store says what they were told.
/// </summary>
public sealed class DamageTeller(IStore store, ReadModel readModel, Committer committer, IdGenerator generator, TimeProvider time)
    : IMinuteTask
{
    private readonly ConcurrentDictionary<(Slot, DocId), bool> told = new();

    /// <inheritdoc/>
    public async Task Run(TeamId team, CancellationToken token)
    {
        var slot = Slot.Of(team);
        var fresh = store.Damages.Of(slot).Where(d => !told.ContainsKey((slot, d.On))).OrderBy(d => d.Found).ToList();
        if (fresh.Count == 0 || readModel.Team(team).Team is not { } members)
            return;
        var now = time.Now();
        var untold = new List<Damage>();
        foreach (var damage in fresh)
            if (await store.Marked(MarkOf(damage), token).ConfigureAwait(false) is null)
                untold.Add(damage);
        if (untold.Count > 0)
        {
            var entry = new AuditEntry(now, PersonId.Clock, "clock damage", [DocId.Team], DamageNotice.SubjectOf(untold));
            var notices = members.AtLeast(Role.Lead).Select(lead => (Change)new Notify(Notice(lead, untold, now)));
            if (await committer.Commit(new Commit(slot, null, entry, [.. notices]), token).ConfigureAwait(false) != Committed.Done)
                return;
        }

        foreach (var damage in untold)
            await store.Mark(MarkOf(damage), now, token).ConfigureAwait(false);
        foreach (var damage in fresh)
            told[(slot, damage.On)] = true;
    }

    private Notice Notice(PersonId lead, List<Damage> damages, Instant now) =>
        DamageNotice.Instance.To(lead, now, generator, subject: DamageNotice.SubjectOf(damages)) with { Urgent = true };

    private static string MarkOf(Damage damage) => $"damage {damage.Slot} {damage.On}";
}
