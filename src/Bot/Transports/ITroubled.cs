namespace Bot.Transports;

/// <summary>A transport that can say what is wrong with it, in words for the operator.</summary>
public interface ITroubled
{
    /// <summary>Why it is not connected, or not as whom it should be; null where nothing is wrong.</summary>
    string? Trouble { get; }
}
