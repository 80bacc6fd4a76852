namespace Bot.Storage;

/// <summary>How a lane gathers and how long it waits.</summary>
public sealed record CommitQueueLimits
{
    /// <summary>Commits in one script at most.</summary>
    public int Commits { get; init; } = 256;

    /// <summary>Bytes in one script at most, unless a single commit is larger.</summary>
    public int Bytes { get; init; } = 256 * 1024;

    /// <summary>Scripts under way at once. The second is linked to the end of the first before that is answered.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>
    /// How long a commit that certainly did nothing yet (no connection, Redis refuses) is tried before its caller is told that nothing was
    /// changed.
    /// </summary>
    public TimeSpan Unsent { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long a caller waits for an unknown outcome to be resolved. The lane goes on after that. One call's limit may come on top.
    /// </summary>
    public TimeSpan Unknown { get; init; } = TimeSpan.FromSeconds(8);
}
