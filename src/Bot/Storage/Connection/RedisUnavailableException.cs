namespace Bot.Storage.Connection;

/// <summary>What is known about a command whose answer did not come.</summary>
public enum CommandFate
{
    /// <summary>Surely not carried out: it was never sent, or Redis said that it would not.</summary>
    NotExecuted,

    /// <summary>It may have been carried out, or may still be. Send the same bytes again; the "seen" mark tells.</summary>
    Unknown,
}

/// <summary>Redis did not answer a call: it is down, frozen, loading, or the connection broke.</summary>
public sealed class RedisUnavailableException(string message, CommandFate fate, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>For a call of several commands it speaks of the last one tried; those before it may have been carried out.</summary>
    public CommandFate Fate { get; } = fate;
}
