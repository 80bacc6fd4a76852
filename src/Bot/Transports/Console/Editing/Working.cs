using System.Globalization;

namespace Bot.Transports.Console.Editing;

/// <summary>Shows that something is under way, once it takes longer than a second.</summary>
public sealed class Working(Screen screen, TimeProvider time)
{
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(120);
    private const string Wheel = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";

    /// <summary>Waits for some work.</summary>
    public async Task<T> For<T>(Task<T> work, CancellationToken token)
    {
        var started = time.GetTimestamp();
        await Task.WhenAny(work, Task.Delay(Quick, time, token)).ConfigureAwait(false);
        try
        {
            for (var turn = 0; !work.IsCompleted && !token.IsCancellationRequested; turn++)
            {
                var row = string.Create(CultureInfo.InvariantCulture,
                    $"{Wheel[turn % Wheel.Length]} working, {time.GetElapsedTime(started).TotalSeconds:0} s");
                screen.SetFoot((width, _) => Footer.Of(row, width));
                await Task.WhenAny(work, Task.Delay(Turn, time, token)).ConfigureAwait(false);
            }
        }
        finally
        {
            screen.SetFoot(null);
        }

        return await work.ConfigureAwait(false);
    }
}
