using System.Runtime.CompilerServices;

namespace Testing.Discord;

/// <summary>Waits for something to become true, with a limit.</summary>
public static class Eventually
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);

    /// <exception cref="TimeoutException">It did not within 20 s; the message says what was awaited.</exception>
    public static async Task True(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string? what = null)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(started) > TimeSpan.FromSeconds(20))
                throw new TimeoutException($"Waited in vain for: {what}");
            await Task.Delay(Step, TimeProvider.System);
        }
    }

    /// <summary>The same for what must be asked.</summary>
    /// <exception cref="TimeoutException">It did not within 20 s; the message says what was awaited.</exception>
    public static async Task True(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string? what = null)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(started) > TimeSpan.FromSeconds(20))
                throw new TimeoutException($"Waited in vain for: {what}");
            await Task.Delay(Step, TimeProvider.System);
        }
    }
}
