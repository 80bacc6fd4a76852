using System.Collections.Immutable;
using System.Globalization;
using Bot.Basics;
using Bot.Documents;
using StackExchange.Redis;

namespace Bot.Storage.Positions;

/// <summary>
/// How far this process knows a slot to have come: by commits that were answered, and by what it has read. A commit only leaves its place
/// here; everything else is done once a second.
/// </summary>
internal sealed class SlotMark(Slot slot, Action<Slot> doubtful)
{
    private readonly Lock gate = new();

    // The last commit of ours that was answered: batch, head, and "entry count" as the script says it.
    private (long Batch, byte[] Head, RedisValue Where) committed;
    private (RedisValue Entry, RedisValue Head) read;
    private SlotPosition? known;
    // The place to look for since a doubt; and the batch that met another chain, 0 where the connection alone gave the doubt.
    private SlotPosition? before;
    private long movedAt;
    private long changes;
    private ImmutableArray<StoreLoss> losses = [];
    private int found;

    public Slot Slot => slot;

    /// <summary>Grows with whatever would be written differently.</summary>
    public long Changes => Interlocked.Read(ref changes);

    /// <summary>Whether a place from before a doubt is still to be looked for.</summary>
    public bool IsDoubted
    {
        get
        {
            lock (gate)
                return before is not null;
        }
    }

    /// <summary>How many losses were found. Two may look at once: what one saw before the other found a loss does not count.</summary>
    public int Found
    {
        get
        {
            lock (gate)
                return found;
        }
    }

    public ImmutableArray<StoreLoss> Losses
    {
        get
        {
            lock (gate)
                return losses;
        }
    }

    /// <summary>A batch was answered.</summary>
    public void Committed(long batch, byte[] head, RedisValue where)
    {
        lock (gate)
        {
            if (batch <= committed.Batch)
                return;
            committed = (batch, head, where);
            changes++;
            // Commits are linked: this one follows from the place that is looked for, unless another chain was met between.
            if (before is not null && (movedAt == 0 || batch < movedAt))
                before = Later(before, OfCommits());
        }
    }

    /// <summary>A batch met a chain that it did not expect: another process wrote to it, or the store is not what it was.</summary>
    public void Moved(long batch)
    {
        lock (gate)
        {
            if (movedAt > 0 || Newest() is not { } newest)
                return;
            (before, movedAt) = (before is null ? newest : Later(before, OfCommits()), batch);
        }

        doubtful(slot);
    }

    /// <summary>An entry was read, the newest there was.</summary>
    public void Read(RedisValue entry, RedisValue head)
    {
        lock (gate)
            (read, changes) = ((entry, head), changes + 1);
    }

    /// <summary>The connection is another one: what was known until now is to be looked for in whatever answers.</summary>
    public void Doubt()
    {
        lock (gate)
            before ??= Newest();
    }

    /// <summary>The place to look for: one from before a doubt, or the newest; null where nothing is known.</summary>
    public SlotPosition? Place()
    {
        lock (gate)
            return before ?? Newest();
    }

    /// <summary>A place was found, or is taken as it is where none was known.</summary>
    /// <param name="place">The place.</param>
    /// <param name="lookedAt">What <see cref="Found"/> said before the look.</param>
    public void Holds(SlotPosition place, int lookedAt)
    {
        lock (gate)
        {
            if (lookedAt != found)
                return;
            known = Later(known, place);
            if (movedAt == 0 || before is null || SlotPosition.Compare(before.Entry, place.Entry) <= 0)
                (before, movedAt) = (null, 0);
            changes++;
        }
    }

    /// <summary>A place is gone: what the store says now counts from here.</summary>
    /// <param name="loss">What is missing.</param>
    /// <param name="present">The newest place that the store has.</param>
    /// <param name="lookedAt">What <see cref="Found"/> said before the look.</param>
    /// <returns>False where another look found one meanwhile.</returns>
    public bool Lost(StoreLoss loss, SlotPosition? present, int lookedAt)
    {
        lock (gate)
        {
            if (lookedAt != found)
                return false;
            found++;
            // What was committed after another chain was met is linked to what the store has now.
            var after = movedAt > 0 && committed.Batch > movedAt ? OfCommits() : null;
            if (after is null)
                committed = (committed.Batch, [], default);
            (before, movedAt, read, known) = (null, 0, default, Later(present, after));
            losses = losses.Add(loss);
            changes++;
            return true;
        }
    }

    /// <summary>Puts in what a file says.</summary>
    public void Restore(SlotPosition? place, ImmutableArray<StoreLoss> lost)
    {
        lock (gate)
            (known, losses) = (place, lost);
    }

    /// <summary>A loss was accepted, or what was missing is there again.</summary>
    public void Settle(StoreLoss loss)
    {
        lock (gate)
            (losses, changes) = (losses.Remove(loss), changes + 1);
    }

    private SlotPosition? Newest() => Later(known, Later(OfCommits(), OfReading()));

    private SlotPosition? OfCommits()
    {
        if (committed.Where.IsNullOrEmpty)
            return null;
        var words = ((string)committed.Where!).Split(' ');
        return new SlotPosition(words[0], committed.Head, long.Parse(words[1], CultureInfo.InvariantCulture));
    }

    private SlotPosition? OfReading() =>
        read.Entry.IsNullOrEmpty ? null : new SlotPosition(read.Entry!, (byte[]?)read.Head ?? [], 0);

    private static SlotPosition? Later(SlotPosition? one, SlotPosition? other)
    {
        if (one is null || other is null)
            return one ?? other;
        return SlotPosition.Compare(one.Entry, other.Entry) switch
        {
            > 0 => one,
            < 0 => other,
            _ => one.Count > 0 ? one : other,
        };
    }
}
