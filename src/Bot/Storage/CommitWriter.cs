using System.Globalization;
using System.Text;
using Bot.Basics;
using Bot.Documents;
using Bot.Storage.Formats;
using Bot.Storage.Sealing;
using NodaTime;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>Seals the documents of a commit and lays it out for <see cref="CommitScript"/>.</summary>
internal sealed class CommitWriter(Slot slot, KeySchema keys, Sealer sealer, DocumentCodec codec, TimeProvider time)
{
    /// <summary>More arguments than this are refused: a command to Redis has 8,000 at most.</summary>
    public const int MostValues = 7_500;

    public PendingCommit Write(Commit commit)
    {
        if (commit.Slot != slot)
            throw new ArgumentException($"A commit for {commit.Slot} came to {slot}.");
        var values = new List<RedisValue>(8 * commit.Changes.Length);
        var documents = new StringBuilder();
        var size = 0;
        foreach (var change in commit.Changes)
            size += Write(change, values, documents);
        if (values.Count > MostValues)
            throw new ArgumentException($"A commit of {commit.Changes.Length} changes is too large; split it.");
        var plain = AuditCodec.Write(commit.Audit);
        return new PendingCommit
        {
            Seen = commit.Seen is { } seen ? keys.Seen(seen) : default(RedisKey?),
            Operations = [.. values],
            OperationCount = commit.Changes.Length,
            Documents = documents.ToString(),
            Audit = commit.Audit,
            Plain = plain,
            Sealed = SealEntry(plain),
            Brings = SlotHint.Of(commit),
            Size = size + plain.Length + documents.Length + 128,
            Since = time.GetTimestamp(),
        };
    }

    /// <summary>The same commit with its audit entry at a later time: times in the audit never run backwards.</summary>
    public void Later(PendingCommit pending, Instant at)
    {
        pending.Audit = pending.Audit with { At = at };
        pending.Plain = AuditCodec.Write(pending.Audit);
        pending.Sealed = SealEntry(pending.Plain);
    }

    private byte[] SealEntry(byte[] plain) =>
        sealer.Close(slot, AuditCodec.Place, SealedKind.Audit, AuditCodec.Format, 0, plain);

    private int Write(Change change, List<RedisValue> values, StringBuilder documents)
    {
        switch (change)
        {
            case Save save:
                return Write(save, values, documents);
            case Remove remove:
                Note(documents, remove.Id, 0);
                values.AddRange("R", remove.Id.Value, remove.Version);
                return 0;
            case SetDue look:
                values.AddRange("L", look.Id.Value, look.Version, DueIndex.Score(look.Due));
                return 0;
            case Notify notify:
                var text = NoticeText.Write(notify.Notice);
                values.AddRange("T", notify.Notice.Id, text);
                return text.Length;
            case Claim when !slot.IsPeople:
                throw new ArgumentException("Accounts and names are claimed in the slot of the people.");
            case Claim claim:
                values.AddRange("C", sealer.Keys.Hide(claim.Key), claim.Person?.Value ?? "");
                return 0;
            default:
                throw new ArgumentException($"{change.GetType().Name} is no change that this store knows.");
        }
    }

    private int Write(Save save, List<RedisValue> values, StringBuilder documents)
    {
        var (document, id) = (save.Document, save.Document.Doc);
        var (kind, version) = (codec.Kinds.Of(id), document.Version + 1);
        var body = sealer.Close(slot, id, SealedKind.Body, kind.Format, version, codec.Write(document));
        var head = kind.Heads is { } heads
            ? sealer.Close(slot, id, SealedKind.Head, heads.Format, version, heads.Write(heads.Of(document)))
            : [];
        Note(documents, id, version);
        values.AddRange("S", id.Value, document.Version, version, body, head, DueIndex.Score(save.Due));
        return body.Length + head.Length;
    }

    private static void Note(StringBuilder documents, DocId id, long version)
    {
        if (documents.Length > 0)
            documents.Append('\n');
        documents.Append(CultureInfo.InvariantCulture, $"{id.Value}={version}");
    }
}
