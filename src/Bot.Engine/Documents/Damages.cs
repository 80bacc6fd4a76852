using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bot.Basics;
using NodaTime;

namespace Bot.Documents;

/// <summary>A stored value that cannot be relied on. It is set aside, and the rest goes on.</summary>
/// <param name="Slot">Where it stands.</param>
/// <param name="On">Which: a document, or "audit:", "outbox:" with the place there.</param>
/// <param name="Why">What is wrong with it, in ids, versions and times only.</param>
/// <param name="Found">When it was noticed first.</param>
public sealed record Damage(Slot Slot, DocId On, string Why, Instant Found)
{
    /// <summary>Whether it is a document, and no part of the audit or the outbox.</summary>
    public bool IsDocument => On.Value is [_, ':', ..];
}

/// <summary>What this process knows of damage in the store: found when it is read, and by looking for it.</summary>
public sealed class Damages(TimeProvider time)
{
    private readonly ConcurrentDictionary<(Slot, DocId), Damage> all = new();

    /// <summary>Told of each as it is noticed first; must return at once.</summary>
    public event Action<Damage>? Noted;

    /// <summary>Told of what is as it should be again.</summary>
    public event Action<Damage>? Mended;

    /// <summary>Told of what was damaged and was put right at once, from the rest of the store.</summary>
    public event Action<Damage>? Healed;

    /// <summary>All of it, over all slots.</summary>
    public IReadOnlyList<Damage> All => [.. all.Values];

    /// <summary>What is damaged in a slot.</summary>
    public IEnumerable<Damage> Of(Slot slot) => all.IsEmpty ? [] : all.Values.Where(d => d.Slot == slot);

    /// <summary>Whether one is known to be damaged.</summary>
    public bool Has(Slot slot, DocId on) => all.ContainsKey((slot, on));

    /// <summary>Takes in one; nothing happens where it is known already.</summary>
    public void Note(Slot slot, DocId on, string why)
    {
        var fresh = new Damage(slot, on, why, time.Now());
        if (all.TryAdd((slot, on), fresh))
            Noted?.Invoke(fresh);
    }

    /// <summary>Takes in one that was met when it was read.</summary>
    public void Note(UnreadableDocumentException met) => Note(met.Slot, met.Document, met.Why);

    /// <summary>Says that something was damaged and is put right.</summary>
    public void PutRight(Slot slot, DocId on, string why) => Healed?.Invoke(new Damage(slot, on, why, time.Now()));

    /// <summary>After all of a slot was looked at: what is not found any more is mended.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="began">When the look began: what was noted since may have come after it.</param>
    /// <param name="still">What is still damaged.</param>
    public void Settle(Slot slot, Instant began, IReadOnlySet<DocId> still)
    {
        foreach (var old in Of(slot).Where(d => d.Found < began && !still.Contains(d.On)).ToImmutableArray())
            if (all.TryRemove((slot, old.On), out _))
                Mended?.Invoke(old);
    }
}
