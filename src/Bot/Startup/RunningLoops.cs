using Microsoft.Extensions.Logging;

namespace Bot.Startup;

/// <summary>The background loops: one that ends before it was told to is an alarm at once, whatever the others do.</summary>
internal sealed partial class RunningLoops(ILogger log)
{
    private volatile bool hasEnded;

    /// <summary>Whether every loop goes round, or was told to end; true also before they begin.</summary>
    public bool AreAlive => !hasEnded;

    /// <summary>Runs a loop. What comes back does not fail: how the loop ended is said here.</summary>
    public async Task Watch(string name, Func<CancellationToken, Task> loop, CancellationToken stop)
    {
        Exception? why = null;
        try
        {
            await loop(stop).ConfigureAwait(false);
        }
        catch (Exception bug)
        {
            why = bug;
        }

        if (stop.IsCancellationRequested && why is null or OperationCanceledException)
            return;
        hasEnded = true;
        Log.Ended(log, why, name);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Critical,
            "The background loop “{Loop}” has ended: this process does part of its work no more; start it again")]
        public static partial void Ended(ILogger log, Exception? why, string loop);
    }
}
