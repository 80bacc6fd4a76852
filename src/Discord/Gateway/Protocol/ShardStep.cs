namespace Discord.Gateway;

/// <summary>What the state machine wants done. It does nothing itself.</summary>
public abstract record ShardStep
{
    /// <summary>
    /// Ask for leave to start a session; answer with <see cref="ShardMachine.Granted"/> or <see cref="ShardMachine.Refused"/>.
    /// </summary>
    public sealed record Ask : ShardStep;

    /// <param name="Url">With its query.</param>
    public sealed record Connect(Uri Url) : ShardStep;

    public sealed record Heartbeat(int? Sequence) : ShardStep;

    public sealed record Identify : ShardStep;

    public sealed record Resume(GatewaySession Session) : ShardStep;

    /// <param name="Code">Never 1000 or 1001 unless the session is to end; null drops without a word.</param>
    public sealed record Drop(int? Code) : ShardStep;

    public sealed record Tell(Note Note) : ShardStep;

    /// <summary>It is over.</summary>
    public sealed record Stop(int CloseCode, string Reason) : ShardStep;
}
