using Bot.Cases;
using Bot.People;
using Bot.Reminders;
using Bot.Storing;
using Bot.Views;

namespace Bot.Delivery;

/// <summary>What a notice may read: the case it is about, for the person it is for, if they may see it at this moment.</summary>
internal sealed class NoticeReader(IStore store, TeamView view, Team team, Pending pending)
{
    public TeamView View => view;

    public async Task<Case?> Case(PersonId reader, CancellationToken token)
    {
        if (pending.Notice.Case is not { } number || view.Head(number) is not { } head || CaseAccess.For(head, team, reader) is null)
            return null;
        if (pending.About is Case about && about.Version == head.Version && about.Head.Value == number)
            return about;
        var loaded = (await store.Load(pending.Slot, [DocId.OfCase(number)], token).ConfigureAwait(false))[0] as Case;
        return loaded is not null && CaseAccess.For(loaded.Head, team, reader) is not null ? loaded : null;
    }

    public Reminder? Reminder(PersonId reader) =>
        pending.Notice.Subject is { } id && view.Reminder(id) is { } reminder && reminder.Owner == reader ? reminder : null;

    /// <summary>The open cases with open promises that the reader may see, their own first, at most 256: a promise can be theirs in a case that is not.</summary>
    public async Task<IReadOnlyList<Case>> WithPromises(PersonId reader, CancellationToken token)
    {
        var mine = view.VisibleTo(reader).Where(h => h.NextPromise is not null)
            .OrderByDescending(h => h.Investigators.Contains(reader)).ThenBy(h => h.NextPromise).Take(256).ToList();
        var loaded = await store.Load(pending.Slot, [.. mine.Select(h => h.Doc)], token).ConfigureAwait(false);
        return [.. loaded.OfType<Case>().Where(c => CaseAccess.For(c.Head, team, reader) is not null)];
    }
}
