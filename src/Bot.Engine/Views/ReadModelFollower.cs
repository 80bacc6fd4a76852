namespace Bot.Views;

/// <summary>
/// Runs one tail at a time and lets callers share: whoever asks while one is under way waits for the next, because the one under way
/// may have been answered before they asked.
/// </summary>
internal sealed class ReadModelFollower(Func<string?, CancellationToken, Task<string>> follow)
{
    private readonly Lock gate = new();
    private Task running = Task.CompletedTask;
    private Task? next;
    private string? position;

    public Task Next(CancellationToken token)
    {
        lock (gate)
        {
            if (running.IsCompleted && next is null)
                return (running = Run()).WaitAsync(token);
            next ??= Queue(running);
            return next.WaitAsync(token);
        }
    }

    private async Task Queue(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Task mine;
        lock (gate)
        {
            next = null;
            mine = running = Run();
        }

        await mine.ConfigureAwait(false);
    }

    private async Task Run() => position = await follow(position, CancellationToken.None).ConfigureAwait(false);
}
