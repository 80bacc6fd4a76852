namespace Discord.Rest;

internal enum VerdictKind
{
    Go,

    /// <summary>Ask again then.</summary>
    Wait,

    /// <summary>Ask again when any answer has come.</summary>
    AwaitAnswer,
    Stopped,
}

internal readonly record struct Verdict(VerdictKind Kind, TimeSpan Until = default, StopReason Reason = default)
{
    public static Verdict Go => new(VerdictKind.Go);

    public static Verdict AwaitAnswer => new(VerdictKind.AwaitAnswer);

    public static Verdict WaitUntil(TimeSpan at) => new(VerdictKind.Wait, at);

    /// <param name="until"><see cref="TimeSpan.MaxValue"/> for good.</param>
    public static Verdict Stopped(StopReason reason, TimeSpan until) => new(VerdictKind.Stopped, until, reason);
}
