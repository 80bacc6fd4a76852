using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Discord.Rest;

/// <summary>The body of a 429.</summary>
/// <param name="RetryAfter">Seconds.</param>
internal sealed record RateLimitBody(string? Message = null, double? RetryAfter = null, bool? Global = null, int? Code = null);

/// <summary>What an answer says about limits. Only times counted from now are used: the server's clock may differ from ours.</summary>
internal readonly record struct ResponseFacts(int Status)
{
    /// <summary>Added to every wait: the server rounds to milliseconds, and its clock may run a little slower than ours.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(25);

    public string? Bucket { get; init; }

    public int? Limit { get; init; }

    public int? Remaining { get; init; }

    public TimeSpan? ResetAfter { get; init; }

    public LimitScope? Scope { get; init; }

    public TimeSpan RetryAfter { get; init; }

    public int Code { get; init; }

    public static ResponseFacts Of(HttpResponseMessage response)
    {
        var headers = response.Headers.NonValidated;
        return new ResponseFacts((int)response.StatusCode)
        {
            Bucket = Text(headers, "X-RateLimit-Bucket"),
            Limit = Number(headers, "X-RateLimit-Limit") is { } limit ? (int)limit : null,
            Remaining = Number(headers, "X-RateLimit-Remaining") is { } remaining ? (int)remaining : null,
            ResetAfter = Number(headers, "X-RateLimit-Reset-After") is { } seconds ? TimeSpan.FromSeconds(seconds) + Margin : null,
        };
    }

    /// <summary>Adds what a 429 says in its headers and body.</summary>
    /// <param name="body">Null when it is no JSON, as from Cloudflare.</param>
    public ResponseFacts WithLimit(HttpResponseMessage response, RateLimitBody? body)
    {
        if (response.StatusCode != HttpStatusCode.TooManyRequests)
            return this;
        var headers = response.Headers.NonValidated;
        // The body counts in fractions; the header is the same, rounded up to whole seconds.
        var seconds = body?.RetryAfter ?? Number(headers, "Retry-After") ?? 0;
        return this with
        {
            Scope = ScopeOf(headers, body),
            RetryAfter = TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 86_400)) + Margin,
            Code = body?.Code ?? 0,
        };
    }

    private static LimitScope ScopeOf(HttpHeadersNonValidated headers, RateLimitBody? body)
    {
        if (body?.RetryAfter is null)
            return LimitScope.Cloudflare;
        if (body.Global == true || Text(headers, "X-RateLimit-Global") is "true")
            return LimitScope.Global;
        return Text(headers, "X-RateLimit-Scope") switch
        {
            "shared" => LimitScope.Shared,
            "global" => LimitScope.Global,
            _ => LimitScope.User,
        };
    }

    private static string? Text(HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.ToString() : null;

    private static double? Number(HttpHeadersNonValidated headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
}
