using System.Globalization;
using NodaTime;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>
/// Commits linked into the chain and laid out as one call of <see cref="CommitScript"/>: the bytes that are sent, and sent again.
/// </summary>
internal sealed class Batch
{
    private const int FixedKeys = 14, FixedValues = 7;

    /// <summary>How far the clocks of processes may differ, so that times in the audit still never run backwards.</summary>
    private static readonly Duration MostSkew = Duration.FromMinutes(1);

    /// <param name="number">Tells this batch from every other of its lane.</param>
    /// <param name="keys">The slot's keys.</param>
    /// <param name="lane">Where its outcome is kept.</param>
    /// <param name="from">The chain's head that it builds on.</param>
    /// <param name="commits">What it does.</param>
    /// <param name="writer">For those that must be dated later.</param>
    /// <param name="withSlots">Whether the same step also notes in the index of slots what it brings.</param>
    public Batch(
        long number, KeySchema keys, RedisKey lane, ChainHead from, PendingCommit[] commits, CommitWriter writer, bool withSlots = false)
    {
        (Number, From, Commits) = (number, from, commits);
        var names = new List<RedisKey>(FixedKeys + commits.Length)
        {
            keys.Versions, keys.Documents, keys.Heads, keys.Due, keys.Outbox, keys.Audit, keys.Chain, lane, keys.Claims,
            keys.Counts,
        };
        Brings = Array.ConvertAll(commits, c => c.Brings).Aggregate(SlotHint.Nothing, SlotHint.Both);
        if (withSlots)
            names.AddRange(KeySchema.SlotsDue, KeySchema.SlotsTelling, KeySchema.SlotsTeam, KeySchema.SlotsTurn);
        var values = new RedisValue[FixedValues + commits.Sum(c => 5 + c.Operations.Length)];
        (values[0], values[1], values[2]) = (number.ToString("x16", CultureInfo.InvariantCulture), from.Bytes, commits.Length);
        (values[3], values[4]) = (withSlots ? keys.Tag : RedisValue.EmptyString, Brings.Score);
        (values[5], values[6]) = (Brings.Notices ? 1 : 0, Brings.Team ? 1 : 0);
        var at = FixedValues;
        var head = from;
        foreach (var commit in commits)
        {
            // Beyond that the clock of whoever wrote it was wrong: what comes after does not take its time over.
            if (commit.Audit.At < head.At && head.At - commit.Audit.At <= MostSkew)
                writer.Later(commit, head.At);
            head = head.Next(commit.Documents, commit.Plain, commit.Audit.At);
            if (commit.Seen is { } seen)
                names.Add(seen);
            values[at++] = commit.Seen is null ? 0 : names.Count;
            values[at++] = commit.OperationCount;
            commit.Operations.CopyTo(values, at);
            at += commit.Operations.Length;
            values[at++] = commit.Documents;
            values[at++] = commit.Sealed;
            values[at++] = head.Bytes;
        }

        (To, Keys, Values) = (head, [.. names], values);
    }

    /// <summary>Grows from one batch of a queue to the next.</summary>
    public long Number { get; }

    public ChainHead From { get; }

    public ChainHead To { get; }

    public PendingCommit[] Commits { get; }

    /// <summary>What it brings at most: it may end before all of it is done.</summary>
    public SlotHint Brings { get; }

    public RedisKey[] Keys { get; }

    public RedisValue[] Values { get; }
}

/// <summary>How a batch ended.</summary>
internal enum BatchEnd
{
    Done,
    Moved,
    Conflict,
    Duplicate,
    NotSent,
}

/// <summary>What a batch came to.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Done">How many of its commits were done; the next one is what it ended at.</param>
/// <param name="Head">The chain's head after it.</param>
/// <param name="Where">Where something was done, the id of the stream's last entry and how many there are.</param>
/// <param name="Why">Why it was not sent.</param>
internal readonly record struct BatchAnswer(BatchEnd End, int Done, ChainHead Head, RedisValue Where = default, Exception? Why = null)
{
    /// <summary>The id of the stream's last entry; null where nothing was done.</summary>
    public string? Last => (string?)Where is { Length: > 0 } where ? where[..where.IndexOf(' ', StringComparison.Ordinal)] : null;

    public static BatchAnswer Of(Batch batch, RedisResult result)
    {
        var parts = (RedisResult[])result!;
        var end = (BatchEnd)(int)parts[0];
        if (end == BatchEnd.Done)
            return new BatchAnswer(end, (int)parts[1], batch.To, (RedisValue)parts[2]);
        var where = parts.Length > 3 ? (RedisValue)parts[3] : default;
        return new BatchAnswer(end, (int)parts[1], new ChainHead((byte[]?)parts[2] ?? []), where);
    }
}
