namespace Bot.Storage;

/// <summary>A long look in the background rests for longer than it works, so that nobody waits for it.</summary>
/// <param name="time">For waiting.</param>
/// <param name="share">How much longer it rests than it works; 0 for somebody who waits for the answer.</param>
internal sealed class Pauses(TimeProvider time, int share)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);
    private long began = time.GetTimestamp();

    /// <summary>Rests, after a piece of work.</summary>
    public async Task Next(CancellationToken token)
    {
        if (share == 0)
            return;
        var rest = time.GetElapsedTime(began) * share;
        await Task.Delay(rest < Longest ? rest : Longest, time, token).ConfigureAwait(false);
        began = time.GetTimestamp();
    }
}
