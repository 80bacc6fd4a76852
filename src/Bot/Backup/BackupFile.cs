using System.Text;
using Bot.Storage.Sealing;

namespace Bot.Backup;

/// <summary>What is put back of a key.</summary>
/// <param name="Key">Its name.</param>
internal abstract record BackupPiece(byte[] Key)
{
    /// <summary>How large it is.</summary>
    public abstract int Size { get; }
}

/// <summary>One key of Redis as DUMP gives it, of whatever type.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Expires">When it ends, in Unix milliseconds; 0 for never.</param>
/// <param name="Value">What RESTORE takes.</param>
internal sealed record BackupKey(byte[] Key, long Expires, byte[] Value) : BackupPiece(Key)
{
    /// <inheritdoc/>
    public override int Size => Value.Length;
}

/// <summary>What a page does to a key: the number stands in the file.</summary>
internal enum PageKind : byte
{
    /// <summary>Pairs of field and value of a hash.</summary>
    Fields = 1,

    /// <summary>Fields that are not there, whatever an earlier page said.</summary>
    NoFields = 2,

    /// <summary>Pairs of score and member of a sorted set.</summary>
    Scores = 3,

    /// <summary>Members that are not there.</summary>
    NoScores = 4,

    /// <summary>An entry of a stream: its id, then pairs.</summary>
    Entry = 5,
}

/// <summary>A page of a key that is too large to be read at once. Pages are put back in their order: a later one counts more.</summary>
internal sealed record BackupPage(byte[] Key, PageKind Kind, byte[][] Words) : BackupPiece(Key)
{
    /// <inheritdoc/>
    public override int Size { get; } = Words.Sum(w => w.Length);
}

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
/// <param name="Pieces">Of how many pieces they are.</param>
/// <param name="Bytes">How large they are.</param>
internal sealed record BackupSummary(BackupHead Head, IReadOnlyList<BackupSlot> Slots, long Keys, long Pieces, long Bytes);

/// <summary>The records in the sealed stream: a head, keys, pages and slots, and an end that counts keys and pages.</summary>
internal static class BackupFile
{
    private const byte HeadTag = 1, SlotTag = 2, KeyTag = 3, EndTag = 4, PageTag = 5;

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

    public static void Write(BinaryWriter to, BackupPiece piece)
    {
        if (piece is BackupKey key)
            Write(to, key);
        else
            Write(to, (BackupPage)piece);
    }

    private static void Write(BinaryWriter to, BackupPage page)
    {
        to.Write(PageTag);
        Write(to, page.Key);
        to.Write((byte)page.Kind);
        to.Write(page.Words.Length);
        foreach (var word in page.Words)
            Write(to, word);
    }

    public static void Write(BinaryWriter to, BackupKey key)
    {
        to.Write(KeyTag);
        Write(to, key.Key);
        to.Write(key.Expires);
        Write(to, key.Value);
    }

    public static void End(BinaryWriter to, long pieces)
    {
        to.Write(EndTag);
        to.Write(pieces);
    }

    /// <summary>Reads a file to its end, and hands out each piece on the way.</summary>
    /// <exception cref="BackupException">It is not whole, or not ours to open.</exception>
    public static async Task<BackupSummary> Read(string path, KeyRing keys, Func<BackupHead, BackupPiece, Task> take)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, SealedWriter.PieceLength);
        using var opened = new SealedReader(file, new Sealer(keys));
        using var from = new BinaryReader(opened, Encoding.UTF8);
        try
        {
            if (from.ReadByte() != HeadTag)
                throw new BackupException("it does not begin as it should");
            var head = new BackupHead(from.ReadInt64(), from.ReadString(), from.ReadString());
            var (slots, paged) = (new List<BackupSlot>(), new HashSet<string>(StringComparer.Ordinal));
            var (whole, count, bytes) = (0L, 0L, 0L);
            while (true)
                switch (from.ReadByte())
                {
                    case SlotTag:
                        slots.Add(new BackupSlot(from.ReadString(), from.ReadInt64(), Bytes(from)));
                        break;
                    case KeyTag:
                        var key = new BackupKey(Bytes(from), from.ReadInt64(), Bytes(from));
                        (whole, count, bytes) = (whole + 1, count + 1, bytes + key.Size);
                        await take(head, key).ConfigureAwait(false);
                        break;
                    case PageTag:
                        var page = Page(from);
                        (count, bytes) = (count + 1, bytes + page.Size);
                        paged.Add(Convert.ToBase64String(page.Key));
                        await take(head, page).ConfigureAwait(false);
                        break;
                    case EndTag when from.ReadInt64() == count && opened.ReadByte() < 0:
                        return new BackupSummary(head, slots, whole + paged.Count, count, bytes);
                    default:
                        throw new BackupException("it does not hold what it says");
                }
        }
        catch (EndOfStreamException cut)
        {
            throw new BackupException("it ends too soon", cut);
        }
    }

    private static BackupPage Page(BinaryReader from)
    {
        var (key, kind) = (Bytes(from), (PageKind)from.ReadByte());
        if (!Enum.IsDefined(kind))
            throw new BackupException("it was made by a newer program");
        var words = new byte[from.ReadInt32()][];
        for (var i = 0; i < words.Length; i++)
            words[i] = Bytes(from);
        return new BackupPage(key, kind, words);
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
