using System.Text;
using Bot.Storage.Sealing;

namespace Bot.Backup;

/// <summary>One key of Redis as DUMP gives it, of whatever type.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Expires">When it ends, in Unix milliseconds; 0 for never.</param>
/// <param name="Value">What RESTORE takes.</param>
internal sealed record BackupKey(byte[] Key, long Expires, byte[] Value);

/// <summary>How far the copy of one slot goes: the entries of its audit, and the head of its chain.</summary>
internal sealed record BackupSlot(string Tag, long Entries, byte[] Chain);

/// <summary>What a backup is, as its first record says.</summary>
/// <param name="Made">When, in Unix milliseconds.</param>
/// <param name="Redis">The version of the server that it was taken from; an older one may not read it.</param>
/// <param name="Header">What stands at <c>{bot}:seal</c>: it is put back last.</param>
internal sealed record BackupHead(long Made, string Redis, string Header);

/// <summary>What is in a backup that was read to its end.</summary>
/// <param name="Head">What it is.</param>
/// <param name="Slots">How far each slot goes.</param>
/// <param name="Keys">How many keys.</param>
/// <param name="Bytes">How large they are.</param>
internal sealed record BackupSummary(BackupHead Head, IReadOnlyList<BackupSlot> Slots, long Keys, long Bytes);

/// <summary>The records in the sealed stream: a head, keys and slots in any order, and an end that counts the keys.</summary>
internal static class BackupFile
{
    private const byte HeadTag = 1, SlotTag = 2, KeyTag = 3, EndTag = 4;

    public static void Write(BinaryWriter to, BackupHead head)
    {
        to.Write(HeadTag);
        to.Write(head.Made);
        to.Write(head.Redis);
        to.Write(head.Header);
    }

    public static void Write(BinaryWriter to, BackupSlot slot)
    {
        to.Write(SlotTag);
        to.Write(slot.Tag);
        to.Write(slot.Entries);
        Write(to, slot.Chain);
    }

    public static void Write(BinaryWriter to, BackupKey key)
    {
        to.Write(KeyTag);
        Write(to, key.Key);
        to.Write(key.Expires);
        Write(to, key.Value);
    }

    public static void End(BinaryWriter to, long keys)
    {
        to.Write(EndTag);
        to.Write(keys);
    }

    /// <summary>Reads a file to its end, and hands out each key on the way.</summary>
    /// <exception cref="BackupException">It is not whole, or not ours to open.</exception>
    public static async Task<BackupSummary> Read(string path, KeyRing keys, Func<BackupHead, BackupKey, Task> take)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, SealedWriter.PieceLength);
        using var opened = new SealedReader(file, new Sealer(keys));
        using var from = new BinaryReader(opened, Encoding.UTF8);
        try
        {
            if (from.ReadByte() != HeadTag)
                throw new BackupException("it does not begin as it should");
            var head = new BackupHead(from.ReadInt64(), from.ReadString(), from.ReadString());
            var (slots, count, bytes) = (new List<BackupSlot>(), 0L, 0L);
            while (true)
                switch (from.ReadByte())
                {
                    case SlotTag:
                        slots.Add(new BackupSlot(from.ReadString(), from.ReadInt64(), Bytes(from)));
                        break;
                    case KeyTag:
                        var key = new BackupKey(Bytes(from), from.ReadInt64(), Bytes(from));
                        (count, bytes) = (count + 1, bytes + key.Value.Length);
                        await take(head, key).ConfigureAwait(false);
                        break;
                    case EndTag when from.ReadInt64() == count && opened.ReadByte() < 0:
                        return new BackupSummary(head, slots, count, bytes);
                    default:
                        throw new BackupException("it does not hold what it says");
                }
        }
        catch (EndOfStreamException cut)
        {
            throw new BackupException("it ends too soon", cut);
        }
    }

    private static void Write(BinaryWriter to, byte[] bytes)
    {
        to.Write(bytes.Length);
        to.Write(bytes);
    }

    private static byte[] Bytes(BinaryReader from)
    {
        var length = from.ReadInt32();
        var bytes = from.ReadBytes(length);
        return bytes.Length == length ? bytes : throw new BackupException("it ends too soon");
    }
}
