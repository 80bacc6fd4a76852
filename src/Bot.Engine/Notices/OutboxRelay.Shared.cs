using Bot.Basics;
using Bot.Documents;
using Bot.Sharing;
using NodaTime;

namespace Bot.Notices;

/// <content>Who tells what where several processes could, what goes together, and what is known.</content>
public sealed partial class OutboxRelay
{
    /// <summary>How far the clocks of two processes may differ, and what a commit takes.</summary>
    private static readonly Duration Margin = Duration.FromSeconds(2);

    /// <summary>What the holder of the part could have taken over for so long, others take over.</summary>
    private static readonly Duration LeftToHolder = Duration.FromSeconds(10);

    /// <summary>
    /// Whether what waits there is for this process to take over. Where it is alone, all that is not quite new. Else only what it can tell:
    /// what nobody has begun to tell at once, and what was begun where all others that live say that it is not theirs. The holder of the
    /// part is the first to do so.
    /// </summary>
    private bool IsOurs(Slot slot, Notice notice, Instant now)
    {
        if (now == Instant.MaxValue && work.IsAlone)
            return true;
        now = Instant.Min(now, time.Now());
        var age = now - notice.Made;
        if (work.IsAlone)
            return age >= LeftToItsMaker;
        if (!CanReach(notice))
            return false;
        if (!notice.Tried)
            return work.Holds(slot) || age >= Duration.FromSeconds(1);
        return age >= (work.Holds(slot) ? LeftToItsMaker : LeftToHolder) && notice.Made + Margin < (work.OthersSince ?? now);
    }

    /// <summary>The earliest that this process knows of and can tell: what was made before, and is begun, is nobody's here.</summary>
    private Instant? TellsSince()
    {
        Instant? earliest = null;
        foreach (var (_, what) in known)
            if (!what.Done && (earliest is null || what.Notice.Made < earliest) && CanReach(what.Notice))
                earliest = what.Notice.Made;
        return earliest;
    }

    /// <summary>
    /// This process was silent for so long that the others no longer counted on it: what they have told meanwhile is not told again, and
    /// what is left may be a repeat.
    /// </summary>
    private async Task LeaveToOthers(IList<PendingNotice> batch, int from)
    {
        await work.Look(CancellationToken.None).ConfigureAwait(false);
        var (lapses, waiting) = (work.Lapses, await store.Outbox(batch[from].Slot, CancellationToken.None).ConfigureAwait(false));
        var left = waiting.ToDictionary(n => n.Id);
        for (var at = from; at < batch.Count; at++)
            batch[at] = left.TryGetValue(batch[at].Notice.Id, out var now)
                ? batch[at] with { Notice = now, Fresh = batch[at].Fresh && !now.Tried, Lapses = lapses }
                : batch[at] with { Told = true, Lapses = lapses };
    }

    /// <summary>What is told next: many late ones as one list, else a few at a time.</summary>
    private List<PendingNotice> Next(IList<PendingNotice> batch, int at)
    {
        var now = time.Now();
        var late = batch.Skip(at).TakeWhile(p => sender.IsLate(p.Notice, now) && !p.Told).ToList();
        return late.Count >= LateList.Fewest ? late : [.. batch.Skip(at).Take(NoticeSender.Together)];
    }

    /// <summary>Forgets what was struck off; while a sweep is under way it may still find it, and must know it.</summary>
    private void Forget(string id)
    {
        if (sweeping && known.TryGetValue(id, out var what))
            known[id] = what with { Done = true };
        if (!sweeping)
            known.TryRemove(id, out _);
    }

    /// <summary>A notice that this process has taken on.</summary>
    /// <param name="Notice">Which.</param>
    /// <param name="Done">It was struck off; a sweep that is under way may still find it.</param>
    private readonly record struct Known(Notice Notice, bool Done);
}
