namespace Irc;

/// <summary>Whether we are in, and if not the server's numeric (0: no answer in time) and words.</summary>
public sealed record JoinResult(string Channel, bool Joined, int Numeric = 0, string? Reason = null)
{
    /// <summary>Where the server wanted to put us instead; a forward is a refusal, and that channel is left.</summary>
    public string? ForwardedTo { get; init; }
}
