namespace Bot.Transports.Discord.Session;

/// <summary>Does what is to be looked after: when asked, every minute, and again soon when it failed.</summary>
internal sealed class Maintenance(Func<Maintenance.Job, CancellationToken, Task<bool>> work, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan always = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan soon = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim asked = new(0);

    /// <summary>What is looked after.</summary>
    internal enum Job
    {
        /// <summary>That the commands are registered.</summary>
        Commands,

        /// <summary>That rooms are private and threads hold those who may see.</summary>
        Places,
    }

    /// <summary>Rooms may have changed.</summary>
    public void Rooms() => asked.Release();

    /// <summary>A document with a thread of its own has changed.</summary>
    public void Threads() => asked.Release();

    /// <summary>Runs until cancelled.</summary>
    public async Task Run(CancellationToken token)
    {
        try
        {
            var registered = false;
            while (!token.IsCancellationRequested)
            {
                registered = registered || await work(Job.Commands, token).ConfigureAwait(false);
                var done = await work(Job.Places, token).ConfigureAwait(false) && registered;
                await Asked(done ? always : soon, token).ConfigureAwait(false);
                while (asked.CurrentCount > 0)
                    await asked.WaitAsync(token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // The session ends.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => asked.Dispose();

    private async Task Asked(TimeSpan most, CancellationToken token)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        var waiting = asked.WaitAsync(limit.Token);
        await Task.WhenAny(waiting, Task.Delay(most, time, limit.Token)).ConfigureAwait(false);
        await limit.CancelAsync().ConfigureAwait(false);
        await waiting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        token.ThrowIfCancellationRequested();
    }
}
