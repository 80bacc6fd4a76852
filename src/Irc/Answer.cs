namespace Irc;

/// <summary>What a question to the server brought: a value, or the reason why there is none.</summary>
public sealed record Answer<T>(T? Value, string? Refusal) where T : class;
