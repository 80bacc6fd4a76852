namespace Irc;

public enum DeliveryOutcome
{
    /// <summary>The server has taken it.</summary>
    Delivered,
    /// <summary>The server has said no.</summary>
    Refused,
    /// <summary>Sent, but the connection went or the time was up before the server said anything: it may or may not have arrived.</summary>
    Unconfirmed,
    /// <summary>It never left.</summary>
    NotSent,
}

/// <summary>What became of a message, all its parts taken together: the worst of them.</summary>
public sealed record Delivery(DeliveryOutcome Outcome, string? Reason = null)
{
    /// <summary>The network's id of the first part, where it gives ids.</summary>
    public string? MsgId { get; init; }

    /// <summary>The numeric of a refusal, 0 for none.</summary>
    public int Numeric { get; init; }
}
