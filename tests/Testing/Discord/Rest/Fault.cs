namespace Testing.Discord;

/// <summary>Something that goes wrong with a request.</summary>
public abstract record Fault
{
    /// <summary>A bare status; with <paramref name="AfterEffect"/> what was asked for is done all the same.</summary>
    public sealed record Status(int Code, bool AfterEffect = false) : Fault;

    /// <param name="Scope">"user", "shared" or "global".</param>
    public sealed record Limited(string Scope, TimeSpan RetryAfter) : Fault;

    /// <summary>The front's own 429: HTML, none of the API's headers.</summary>
    public sealed record Banned : Fault;

    /// <summary>No answer, ever; with <paramref name="AfterEffect"/> it was done.</summary>
    public sealed record Silence(bool AfterEffect = false) : Fault;

    /// <summary>The connection breaks instead of an answer.</summary>
    public sealed record Cut(bool AfterEffect = false) : Fault;

    /// <summary>One of the API's errors.</summary>
    public sealed record Error(int Http, int Code, string Message = "No", string? Errors = null) : Fault;
}

/// <summary>A bucket: so many requests in a window, shared by the paths that contain a text, apart for each channel or webhook.</summary>
public sealed record BucketRule(string PathContains, string Hash, int Limit, TimeSpan Window);
