namespace Bot.Drafts;

/// <summary>One thing a careful trainer would say about a draft.</summary>
/// <param name="Flag">Stable id, as measurements name it.</param>
/// <param name="Words">The words it saw; empty where something is missing.</param>
/// <param name="Why">Why that matters.</param>
/// <param name="Better">What to write instead.</param>
/// <param name="TopicId">The guidance topic behind it.</param>
public sealed record Finding(string Flag, string Words, string Why, string Better, string TopicId);
