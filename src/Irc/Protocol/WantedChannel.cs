namespace Irc;

enum JoinStep { Idle, Asked, AskedChanServ, In }

/// <summary>A channel to be in, and how far that has come.</summary>
sealed class WantedChannel(ChannelOptions options)
{
    static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(30), LastRetry = TimeSpan.FromMinutes(15);

    readonly List<TaskCompletionSource<JoinResult>> waiting = [];

    public ChannelOptions Options { get; set; } = options;

    public JoinStep Step { get; set; }

    /// <summary>When this step has lasted too long, or when to try again.</summary>
    public DateTimeOffset Due { get; set; } = DateTimeOffset.MaxValue;

    public int Refusals { get; set; }

    public JoinResult? Refusal { get; set; }

    public TimeSpan Pause => TimeSpan.FromTicks(Math.Min(LastRetry.Ticks, FirstRetry.Ticks << Math.Min(Refusals, 6)));

    public Task<JoinResult> Wait()
    {
        var wait = new TaskCompletionSource<JoinResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Add(wait);
        return wait.Task;
    }

    public void Settle(JoinResult result)
    {
        foreach (var wait in waiting) wait.TrySetResult(result);
        waiting.Clear();
    }
}
