namespace Bot.Backup;

/// <summary>Says how far something is, once a second from its first second on.</summary>
internal sealed class Progress(TextWriter to, TimeProvider time)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private long said = time.GetTimestamp();

    /// <summary>Says it if it is time; what to say is made only then.</summary>
    public async Task Tell(Func<string> words)
    {
        if (time.GetElapsedTime(said) < Every)
            return;
        said = time.GetTimestamp();
        await to.WriteLineAsync(words()).ConfigureAwait(false);
    }
}
