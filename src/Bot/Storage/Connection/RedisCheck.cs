using System.Net;
using StackExchange.Redis;

namespace Bot.Storage.Connection;

/// <summary>Looks at the connected Redis and says what is unsafe: at the start, and of the clock again each hour.</summary>
public sealed class RedisCheck(RedisConnection connection, TimeProvider clock)
{
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Looks at every server that is connected. CONFIG and INFO are answered by each for itself, but CONFIG goes through
    /// the library's own choice of server where there are several; those should be set up alike.
    /// </summary>
    /// <exception cref="RedisUnavailableException">A server stopped answering meanwhile.</exception>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancel)
    {
        var findings = new List<Finding>();
        foreach (var endpoint in Connected())
            findings.AddRange(Verdict.On(await LookAsync(endpoint, cancel)));
        return [.. findings.OrderByDescending(finding => finding.Severity)];
    }

    /// <summary>A warning for each server whose clock and ours differ by more than two seconds.</summary>
    public async Task<IReadOnlyList<Finding>> ClockAsync(CancellationToken cancel)
    {
        var findings = new List<Finding>();
        foreach (var endpoint in Connected())
        {
            if (await AheadAsync(endpoint, cancel) is { } ahead && ahead.Duration() > Verdict.ClockTolerance)
                findings.Add(new Finding(Severity.Warning, Name(endpoint), Verdict.Skew(ahead)));
        }
        return findings;
    }

    /// <exception cref="StartupException">Something is unsafe and that was not accepted; every such finding is in the message.</exception>
    public static void Require(IEnumerable<Finding> findings, bool acceptUnsafe)
    {
        var grave = findings.Where(finding => finding.Severity == Severity.Unsafe).ToList();
        if (grave.Count > 0 && !acceptUnsafe)
            throw new StartupException(
                "Redis as it is set up could lose what was confirmed. "
                + string.Join(' ', grave.Select(finding => $"{finding.Server}: {finding.Sentence}"))
                + " To start all the same, set Redis:AcceptUnsafe to true.");
    }

    private IEnumerable<EndPoint> Connected() =>
        connection.Client.GetEndPoints().Where(endpoint => connection.Client.GetServer(endpoint).IsConnected);

    private async Task<ServerFacts> LookAsync(EndPoint endpoint, CancellationToken cancel)
    {
        var info = (await connection.Limit(_ => connection.Client.GetServer(endpoint).InfoAsync(), CallLimit, cancel))
            .SelectMany(section => section)
            .GroupBy(line => line.Key)
            .ToDictionary(lines => lines.Key, lines => lines.Last().Value);
        var config = await ConfigAsync(cancel);
        return new ServerFacts
        {
            Server = Name(endpoint),
            Version = info.GetValueOrDefault("redis_version"),
            Mode = info.GetValueOrDefault("redis_mode"),
            Role = info.GetValueOrDefault("role"),
            MaxMemoryPolicy = config.Policy ?? info.GetValueOrDefault("maxmemory_policy"),
            AppendOnly = YesOrNo(config.AppendOnly) ?? YesOrNo(info.GetValueOrDefault("aof_enabled")),
            AppendFsync = config.AppendFsync,
            LastAppend = info.GetValueOrDefault("aof_last_write_status"),
            ConfigRefused = config.Refused,
            ClockAhead = await AheadAsync(endpoint, cancel),
        };
    }

    private async Task<(string? Policy, string? AppendOnly, string? AppendFsync, string? Refused)> ConfigAsync(CancellationToken cancel)
    {
        try
        {
            return (await SettingAsync("maxmemory-policy", cancel), await SettingAsync("appendonly", cancel),
                await SettingAsync("appendfsync", cancel), null);
        }
        catch (RedisServerException refused)
        {
            return (null, null, null, refused.Message);
        }
    }

    /// <summary>By a plain command: the library's own call wants its administrator mode, which would open far more.</summary>
    private async Task<string?> SettingAsync(string name, CancellationToken cancel)
    {
        var answer = (RedisValue[]?)await connection.Limit(database => database.ExecuteAsync("CONFIG", "GET", name), CallLimit, cancel);
        return answer is { Length: 2 } ? (string?)answer[1] : null;
    }

    private async Task<TimeSpan?> AheadAsync(EndPoint endpoint, CancellationToken cancel)
    {
        var asked = clock.GetUtcNow();
        var began = clock.GetTimestamp();
        var theirs = await connection.Limit(_ => connection.Client.GetServer(endpoint).TimeAsync(), CallLimit, cancel);
        var way = clock.GetElapsedTime(began);
        var ahead = new DateTimeOffset(DateTime.SpecifyKind(theirs, DateTimeKind.Utc)) - (asked + (way / 2));
        var surely = ahead.Duration() - (way / 2);
        return surely > TimeSpan.Zero ? surely * Math.Sign(ahead.Ticks) : TimeSpan.Zero;
    }

    private static bool? YesOrNo(string? said) => said switch { "yes" or "1" => true, "no" or "0" => false, _ => null };

    private static string Name(EndPoint endpoint) => endpoint switch
    {
        DnsEndPoint named => $"{named.Host}:{named.Port}",
        _ => endpoint.ToString() ?? "",
    };
}
