namespace Bot;

/// <summary>
/// The bot cannot start as it is configured or installed. The message is meant for the operator: it names what is wrong
/// and what would be right, and is printed without a stack trace.
/// </summary>
public sealed class StartupException(string message, Exception? cause = null) : Exception(message, cause);
