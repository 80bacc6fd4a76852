namespace Testing.Discord;

/// <summary>Something that was sent is not what Discord's specification asks for.</summary>
public sealed class InvalidBodyException(string message) : Exception(message);
