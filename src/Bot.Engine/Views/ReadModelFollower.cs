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

    /// <summary>The round in which it was asked last; see <see cref="ReadModel.NextRound"/>.</summary>
    public int UsedIn { get; set; }

    /// <summary>Whether something was read that the next tail goes on from.</summary>
    public bool HasRead => Volatile.Read(ref position) is not null;

    /// <summary>Puts away what was read, while nobody reads: the next tail is read from the beginning.</summary>
    /// <param name="putAway">Done in a moment in which nothing can begin.</param>
    /// <returns>False where somebody reads.</returns>
    public bool Rest(Action putAway)
    {
        lock (gate)
        {
            if (!running.IsCompleted || next is not null)
                return false;
            putAway();
            position = null;
            return true;
        }
    }

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
