using System.Runtime.InteropServices;

namespace Bot.Hosting;

/// <summary>
/// Hears SIGTERM and Ctrl-C from the first moment on, before there is a host that does. Whatever then takes longer than it may is left
/// where it is: what was confirmed is stored, and what was not told yet is told at the next start.
/// </summary>
internal sealed class StopSignal : IDisposable
{
    /// <summary>How long the end may take. With it the process is gone within three seconds.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2.6);

    private readonly CancellationTokenSource stop = new();
    private readonly List<PosixSignalRegistration> heard = [];
    private readonly TimeProvider time;
    private ITimer? last;

    /// <param name="exit">The exit code of a program that was told to stop.</param>
    /// <param name="time">The clock of the limit.</param>
    public StopSignal(int exit, TimeProvider time)
    {
        (Exit, this.time) = (exit, time);
        foreach (var signal in new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT })
            heard.Add(PosixSignalRegistration.Create(signal, Hear));
    }

    /// <summary>The exit code of a program that was told to stop.</summary>
    public int Exit { get; }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => stop.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in heard)
            registration.Dispose();
        last?.Dispose();
        stop.Dispose();
    }

    private void Hear(PosixSignalContext context)
    {
        context.Cancel = true;
        last ??= time.CreateTimer(_ => Environment.Exit(Exit), null, Limit, Timeout.InfiniteTimeSpan);
        stop.Cancel();
    }
}
