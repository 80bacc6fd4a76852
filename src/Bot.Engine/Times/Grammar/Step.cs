namespace Bot.Times.Grammar;

/// <summary>One way to read the tokens from some place on: what they mean and where the reading ends.</summary>
internal readonly record struct Step<T>(T Value, int Next);
