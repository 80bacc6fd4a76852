using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Testing.Discord;

/// <summary>Rate limits as Discord enforces and announces them.</summary>
public sealed class Throttle
{
    private readonly DiscordSimulator _simulator;
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Hash, string Resource), (int Used, DateTimeOffset Until)> _windows = [];
    private readonly Queue<DateTimeOffset> _lastSecond = new();

    internal Throttle(DiscordSimulator simulator) => _simulator = simulator;

    /// <summary>The first whose text is in "METHOD path" counts. Change it to change a bucket's hash at run time.</summary>
    public IReadOnlyList<BucketRule> Rules { get; set; } = [];

    /// <summary>Requests turned away with 429 by a rule or the global limit.</summary>
    public int Refused { get; private set; }

    /// <summary>Sets the headers; true when the request was turned away.</summary>
    internal async Task<bool> Hold(HttpContext context, Recorded request)
    {
        if (!request.HasTokenInPath && OverGlobal())
        {
            await Refuse(context, "global", TimeSpan.FromSeconds(1));
            return true;
        }
        var rule = Rules.FirstOrDefault(rule => $"{request.Method} {request.Path}".Contains(rule.PathContains, StringComparison.Ordinal));
        if (rule is null)
            return false;
        var (over, left, after) = Use(rule, string.Join('/', request.Path.Split('/').Take(3)));
        var headers = context.Response.Headers;
        headers["X-RateLimit-Bucket"] = rule.Hash;
        headers["X-RateLimit-Limit"] = Text(rule.Limit);
        headers["X-RateLimit-Remaining"] = Text(left);
        headers["X-RateLimit-Reset-After"] = Text(after.TotalSeconds);
        headers["X-RateLimit-Reset"] = Text((_simulator.Time.GetUtcNow() + after).ToUnixTimeMilliseconds() / 1000.0);
        if (over)
            await Refuse(context, "user", after);
        return over;
    }

    internal async Task Refuse(HttpContext context, string scope, TimeSpan after)
    {
        lock (_lock)
            Refused++;
        context.Response.Headers["Retry-After"] = Text(Math.Ceiling(after.TotalSeconds));
        context.Response.Headers["X-RateLimit-Scope"] = scope;
        if (scope == "global")
            context.Response.Headers["X-RateLimit-Global"] = "true";
        var body = new JsonObject
        {
            ["message"] = "You are being rate limited.", ["retry_after"] = after.TotalSeconds, ["global"] = scope == "global",
        };
        await new RestReply(429, body).Write(context.Response);
    }

    private (bool Over, int Left, TimeSpan After) Use(BucketRule rule, string resource)
    {
        lock (_lock)
        {
            var now = _simulator.Time.GetUtcNow();
            if (!_windows.TryGetValue((rule.Hash, resource), out var window) || now >= window.Until)
                window = (0, now + rule.Window);
            var over = window.Used >= rule.Limit;
            window.Used += over ? 0 : 1;
            _windows[(rule.Hash, resource)] = window;
            return (over, rule.Limit - window.Used, window.Until - now);
        }
    }

    private bool OverGlobal()
    {
        lock (_lock)
        {
            var now = _simulator.Time.GetUtcNow();
            while (_lastSecond.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromSeconds(1))
                _lastSecond.Dequeue();
            if (_lastSecond.Count >= _simulator.Options.GlobalPerSecond)
                return true;
            _lastSecond.Enqueue(now);
            return false;
        }
    }

    private static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
