using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using NodaTime;

namespace Bot.Storage.Positions;

/// <summary>What is kept of slots, as the bytes that a file of positions holds before they are sealed.</summary>
internal static class KeptSlots
{
    public static byte[] Write(ImmutableArray<KeptSlot> slots)
    {
        var to = new ByteWriter();
        to.Many(slots, Write);
        return to.Written.ToArray();
    }

    /// <exception cref="FormatException">It ends too early, or says what this program does not know.</exception>
    public static ImmutableArray<KeptSlot> Read(ReadOnlySpan<byte> content)
    {
        var from = new ByteReader(content, new StringPool());
        return from.Many(Read);
    }

    private static void Write(ByteWriter to, KeptSlot kept)
    {
        to.Text(kept.Slot.Tag);
        to.Text(kept.Place?.Entry ?? "");
        to.Bytes(kept.Place?.Head ?? []);
        to.Number(kept.Place?.Count ?? 0);
        to.Many(kept.Losses, Write);
    }

    private static KeptSlot Read(ref ByteReader from)
    {
        var slot = new Slot(from.Text());
        var (entry, head, count) = (from.Text(), from.Bytes(), from.Number());
        var losses = from.Many(ReadLoss);
        return new KeptSlot(
            slot, entry.Length == 0 ? null : new SlotPosition(entry, head, count), [.. losses.Select(l => l with { Slot = slot })]);
    }

    private static void Write(ByteWriter to, StoreLoss loss)
    {
        to.Number((int)loss.Kind);
        to.Text(loss.Last);
        to.Number(loss.Missing is { } missing ? missing + 1 : 0);
        to.Ticks(loss.From ?? Instant.MinValue);
        to.Ticks(loss.Until);
        to.Ticks(loss.Found);
    }

    private static StoreLoss ReadLoss(ref ByteReader from)
    {
        var kind = (LossKind)from.Number();
        if (!Enum.IsDefined(kind))
            throw new FormatException($"a loss of the kind {(int)kind} is not known to this program");
        var (last, missing, before) = (from.Text(), from.Number(), from.Ticks());
        return new StoreLoss(
            default, kind, last, missing > 0 ? missing - 1 : null, before == Instant.MinValue ? null : before, from.Ticks(), from.Ticks());
    }
}
