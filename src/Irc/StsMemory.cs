using System.Collections.Concurrent;
using System.Globalization;

namespace Irc;

/// <summary>Which hosts have asked for TLS only, and until when [strict transport security]. In a file where a path is given, else for the
/// process's life.</summary>
public sealed class StsMemory
{
    readonly ConcurrentDictionary<string, StsPolicy> policies = new(StringComparer.OrdinalIgnoreCase);
    readonly Lock writing = new();
    readonly string? path;

    public StsMemory(string? path = null)
    {
        this.path = path;
        if (path is null || !File.Exists(path)) return;
        foreach (var words in File.ReadLines(path).Select(line => line.Split(' ')))
            if (words.Length == 3 && int.TryParse(words[1], CultureInfo.InvariantCulture, out var port)
                && long.TryParse(words[2], CultureInfo.InvariantCulture, out var until))
                policies[words[0]] = new(port, DateTimeOffset.FromUnixTimeSeconds(until));
    }

    /// <summary>The policy that holds for a host now, or null.</summary>
    public StsPolicy? For(string host, DateTimeOffset now) =>
        policies.TryGetValue(host, out var policy) && policy.Until > now ? policy : null;

    /// <summary>A duration of zero forgets the host.</summary>
    public void Remember(string host, int port, TimeSpan duration, DateTimeOffset now)
    {
        if (duration <= TimeSpan.Zero) policies.TryRemove(host, out _);
        else policies[host] = new(port, now + duration);
        if (path is null) return;
        lock (writing)
            File.WriteAllLines(path, policies.Select(p => string.Create(CultureInfo.InvariantCulture,
                $"{p.Key} {p.Value.Port} {p.Value.Until.ToUnixTimeSeconds()}")));
    }
}

public sealed record StsPolicy(int Port, DateTimeOffset Until);
