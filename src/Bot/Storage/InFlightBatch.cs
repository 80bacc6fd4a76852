using Bot.Documents;
using Bot.Storage.Connection;


namespace Bot.Storage;

/// <summary>Sends one batch and does not come back before its outcome is known.</summary>
/// <remarks>
/// The bytes are the same every time: Redis tells whether it has done them by the queue's record, and the chain's head lets them
/// work once at most. A batch that builds on one still under way is sent again only after that one is resolved. Otherwise an old copy
/// of it, stuck in a connection of before, could find the head that it waits for after a new copy was answered "moved".
/// </remarks>
internal sealed class InFlightBatch(Batch batch, Task before, IRedis redis, CommitQueueLimits limits, TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    public Batch Batch => batch;

    /// <param name="troubled">Told after each try that had no answer.</param>
    /// <param name="token">Gives it up: the outcome stays unknown.</param>
    /// <exception cref="StackExchange.Redis.RedisServerException">The script failed: part of a commit may be done.</exception>
    public async Task<BatchAnswer> Fly(Action<InFlightBatch, StoreUnavailableException> troubled, CancellationToken token)
    {
        var (began, unknown, pause) = (time.GetTimestamp(), false, FirstPause);
        while (true)
        {
            try
            {
                return BatchAnswer.Of(
                    batch, await redis.Run(CommitScript.Text, batch.Keys, batch.Values, token).ConfigureAwait(false));
            }
            catch (StoreUnavailableException e)
            {
                await Task.Yield();
                unknown |= e.InnerException is not RedisUnavailableException { Fate: CommandFate.NotExecuted };
                if (!unknown && time.GetElapsedTime(began) >= limits.Unsent)
                    return new BatchAnswer(BatchEnd.NotSent, 0, batch.From, Why: e);
                troubled(this, e);
            }

            await before.WaitAsync(token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.Delay(pause, time, token).ConfigureAwait(false);
            pause = pause < LongestPause ? pause * 2 : LongestPause;
        }
    }
}
