using Bot.Documents;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>A commit made ready for the queue: sealed, its operations laid out, waiting for its place in the chain.</summary>
internal sealed class PendingCommit
{
    private readonly TaskCompletionSource<Committed> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public required RedisKey? Seen { get; init; }

    public required RedisValue[] Operations { get; init; }

    public required int OperationCount { get; init; }

    /// <summary>What changed, in the clear, for the tail.</summary>
    public required string Documents { get; init; }

    public required AuditEntry Audit { get; set; }

    public required byte[] Plain { get; set; }

    public required byte[] Sealed { get; set; }

    /// <summary>What others who look after the slot should know of it.</summary>
    public required SlotHint Brings { get; init; }

    /// <summary>About how many bytes it sends.</summary>
    public required int Size { get; init; }

    /// <summary>When its caller is told that it took too long, as a timestamp.</summary>
    public required long Since { get; init; }

    public Task<Committed> Outcome => outcome.Task;

    public bool IsAnswered => outcome.Task.IsCompleted;

    public void Answer(Committed committed) => outcome.TrySetResult(committed);

    public void Fail(Exception e) => outcome.TrySetException(e);
}
