namespace Discord.Rest;

/// <summary>Which limits a request is under.</summary>
internal enum RouteKind
{
    Bot,

    /// <summary>Answers to interactions: signed by their own token, outside the global limit, but in webhook buckets.</summary>
    Interaction,

    /// <summary>The first answer: each resource is used once, so that there is no bucket to remember unless it was refused.</summary>
    Callback,
}

/// <summary>May a request be sent again when nobody knows whether it took effect?</summary>
internal enum Repeat
{
    /// <summary>The same request twice has the effect of one: reads, overwrites, a message with a nonce.</summary>
    Harmless,

    /// <summary>Twice would be twice. Repeated only when it certainly had no effect.</summary>
    Harmful,
}

/// <param name="Template">Method and path with names for ids: what Discord knows buckets by, and all that a log shows.</param>
/// <param name="Major">The top-level resource that splits a bucket: channel, guild, or webhook with its token.</param>
internal readonly record struct Route(string Template, string Major, RouteKind Kind = RouteKind.Bot);

internal sealed record RestRequest(HttpMethod Method, Route Route, string Path, Repeat Repeat)
{
    public byte[]? Json { get; init; }

    public IReadOnlyList<FileDraft> Files { get; init; } = [];
}
