using Bot.Basics;
using Bot.Documents;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>Goes through a slot's chain once and knows then which version of each document it ends with.</summary>
internal sealed class ChainSurvey(IRedis redis, AuditTrail trail, Slot slot, KeySchema keys, Action<DocId, string> found, Pauses pauses)
{
    private static readonly DocId End = AuditTrail.PlaceOf("end");
    private readonly Dictionary<string, long> versions = new(StringComparer.Ordinal);
    private ChainHead head = ChainHead.Empty;
    private string position = "0-0";

    /// <summary>What the chain says of a document: its version, 0 where it was removed or never was.</summary>
    public long VersionOf(string id) => versions.GetValueOrDefault(id);

    /// <summary>Every document that the chain says is there.</summary>
    public IEnumerable<string> There => versions.Where(v => v.Value > 0).Select(v => v.Key);

    /// <summary>Reads on to the end; what does not follow from the one before is told.</summary>
    public async Task GoOn(CancellationToken token)
    {
        while (await trail.Entries(keys, position, token).ConfigureAwait(false) is { Length: > 0 } page)
        {
            foreach (var entry in page)
                Take(entry);
            await pauses.Next(token).ConfigureAwait(false);
        }
    }

    /// <summary>Looks whether the chain's own head is that of the last entry.</summary>
    public async Task LookAtEnd(CancellationToken token)
    {
        for (var tries = 0; tries < 3; tries++)
        {
            var end = await redis.Run(db => db.StringGetAsync(keys.Chain), token).ConfigureAwait(false);
            await GoOn(token).ConfigureAwait(false);
            if (new ChainHead((byte[]?)end ?? []) == head)
                return;
        }

        found(End, head == ChainHead.Empty
            ? "entries are missing: the chain has an end, and no entry is there"
            : "the chain's end is not that of its last entry: entries were cut off, or the end was changed");
    }

    private void Take(AuditTrail.Raw entry)
    {
        var documents = (string?)entry.Documents ?? "";
        var stated = new ChainHead((byte[]?)entry.Head ?? []);
        if (trail.Open(slot, entry) is not var (read, plain))
            found(AuditTrail.PlaceOf(entry.Id), "it cannot be unsealed");
        else if (head.Next(documents, plain, read.At) != stated)
            found(AuditTrail.PlaceOf(entry.Id), "it does not follow from the one before");
        var changes = new AuditTrail.Changes();
        _ = changes.Add(documents);
        foreach (var (id, version) in changes.All)
            versions[id.Value] = version;
        (head, position) = (stated, entry.Id);
    }
}
