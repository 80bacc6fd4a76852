namespace Bot.Storage.Connection;

public enum Severity
{
    /// <summary>Good to know.</summary>
    Note,

    /// <summary>The bot runs, and something could go wrong; somebody should look.</summary>
    Warning,

    /// <summary>What was confirmed could be lost: the bot does not start, unless <c>Redis:AcceptUnsafe</c> is set.</summary>
    Unsafe,
}

/// <summary>One thing that was seen when the server was looked at.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Server">Which server, as host:port.</param>
/// <param name="Sentence">What is so and what would be right, for the operator.</param>
public sealed record Finding(Severity Severity, string Server, string Sentence);
