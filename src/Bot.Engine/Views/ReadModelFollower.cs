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
    private bool anew;

    /// <summary>The next tail is read from the beginning.</summary>
    public void StartAnew()
    {
        lock (gate)
            anew = true;
    }

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

    // Called under the gate: what it does before its first await is, too.
    private async Task Run()
    {
        var (from, wasAnew) = (anew ? null : position, anew);
        anew = false;
        try
        {
            position = await follow(from, CancellationToken.None).ConfigureAwait(false);
        }
        catch when (wasAnew)
        {
            StartAnew();
            throw;
        }
    }
}
