using System.Globalization;
using System.Net;
using StackExchange.Redis;

namespace Bot.Storage.Connection;

/// <summary>Looks at the connected Redis and says what is unsafe: at the start, and of the clock again each hour.</summary>
public sealed class RedisCheck(RedisConnection connection, TimeProvider clock)
{
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(5);

    /// <summary>How many replicas the servers that were looked at have in all; null where one of them does not say.</summary>
    public int? Replicas { get; private set; }

    /// <summary>
    /// Looks at every server that is connected. INFO and CONFIG want the library's administrator mode, so it is done on a
    /// connection of its own, closed afterwards: the everyday one never may do so much.
    /// </summary>
    /// <exception cref="RedisUnavailableException">No server answers, or one stopped answering meanwhile.</exception>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancel)
    {
        var client = await connection.OpenAdministratorAsync(cancel);
        try
        {
            var servers = Connected(client);
            if (servers.Count == 0)
                throw new RedisUnavailableException("No Redis server is connected, so none could be checked.", CommandFate.NotExecuted);
            var findings = new List<Finding>();
            var replicas = (int?)0;
            foreach (var server in servers)
            {
                var facts = await LookAsync(server, cancel);
                replicas += facts.Role == "master" ? facts.Replicas : null;
                findings.AddRange(Verdict.On(facts));
            }

            Replicas = replicas;
            return [.. findings.OrderByDescending(finding => finding.Severity)];
        }
        finally
        {
            await connection.CloseAsync(client);
        }
    }

    /// <summary>A warning for each server whose clock and ours differ by more than two seconds.</summary>
    public async Task<IReadOnlyList<Finding>> ClockAsync(CancellationToken cancel)
    {
        var findings = new List<Finding>();
        foreach (var server in Connected(connection.Client))
        {
            var ahead = await AheadAsync(server, cancel);
            if (ahead.Duration() > Verdict.ClockTolerance)
                findings.Add(new Finding(Severity.Warning, Name(server.EndPoint), Verdict.Skew(ahead)));
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

    private static List<IServer> Connected(ConnectionMultiplexer client) =>
        [.. client.GetEndPoints().Select(endpoint => client.GetServer(endpoint)).Where(server => server.IsConnected)];

    private async Task<ServerFacts> LookAsync(IServer server, CancellationToken cancel)
    {
        var info = await InfoAsync(server, cancel);
        var config = await ConfigAsync(server, cancel);
        return new ServerFacts
        {
            Server = Name(server.EndPoint),
            Version = info.GetValueOrDefault("redis_version"),
            Mode = info.GetValueOrDefault("redis_mode"),
            Role = info.GetValueOrDefault("role"),
            Replicas = Number(info.GetValueOrDefault("connected_slaves")),
            MinReplicas = Number(config.MinReplicas),
            MaxMemoryPolicy = config.Policy ?? info.GetValueOrDefault("maxmemory_policy"),
            AppendOnly = YesOrNo(config.AppendOnly) ?? YesOrNo(info.GetValueOrDefault("aof_enabled")),
            AppendFsync = config.AppendFsync,
            LastAppend = info.GetValueOrDefault("aof_last_write_status"),
            ConfigRefused = config.Refused,
            ClockAhead = await AheadAsync(server, cancel),
        };
    }

    private async Task<Dictionary<string, string>> InfoAsync(IServer server, CancellationToken cancel)
    {
        try
        {
            return (await Within(() => server.InfoAsync(), cancel))
                .SelectMany(section => section)
                .GroupBy(line => line.Key)
                .ToDictionary(lines => lines.Key, lines => lines.Last().Value);
        }
        catch (Exception refused) when (refused is RedisServerException or RedisCommandException)
        {
            return []; // Each fact that is missing then is a finding of its own.
        }
    }

    private async Task<(string? Policy, string? AppendOnly, string? AppendFsync, string? MinReplicas, string? Refused)> ConfigAsync(
        IServer server, CancellationToken cancel)
    {
        try
        {
            return (await SettingAsync(server, "maxmemory-policy", cancel), await SettingAsync(server, "appendonly", cancel),
                await SettingAsync(server, "appendfsync", cancel), await SettingAsync(server, "min-replicas-to-write", cancel), null);
        }
        catch (Exception refused) when (refused is RedisServerException or RedisCommandException)
        {
            return (null, null, null, null, refused.Message);
        }
    }

    private async Task<string?> SettingAsync(IServer server, string name, CancellationToken cancel)
    {
        var settings = await Within(() => server.ConfigGetAsync(name), cancel);
        return settings.Where(pair => pair.Key == name).Select(pair => pair.Value).FirstOrDefault();
    }

    private async Task<TimeSpan> AheadAsync(IServer server, CancellationToken cancel)
    {
        var asked = clock.GetUtcNow();
        var began = clock.GetTimestamp();
        var theirs = await Within(() => server.TimeAsync(), cancel);
        var way = clock.GetElapsedTime(began);
        var ahead = new DateTimeOffset(DateTime.SpecifyKind(theirs, DateTimeKind.Utc)) - (asked + (way / 2));
        var surely = ahead.Duration() - (way / 2);
        return surely > TimeSpan.Zero ? surely * Math.Sign(ahead.Ticks) : TimeSpan.Zero;
    }

    private async Task<T> Within<T>(Func<Task<T>> call, CancellationToken cancel)
    {
        Task<T>? pending = null;
        try
        {
            pending = call();
            return await pending.WaitAsync(CallLimit, clock, cancel);
        }
        catch (Exception thrown) when (!RedisFailure.IsWish(thrown, cancel) && RedisFailure.Read(thrown) is not null)
        {
            RedisFailure.Forget(pending);
            throw RedisFailure.Read(thrown)!;
        }
    }

    private static int? Number(string? said) => int.TryParse(said, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool? YesOrNo(string? said) => said switch { "yes" or "1" => true, "no" or "0" => false, _ => null };

    private static string Name(EndPoint endpoint) => endpoint switch
    {
        DnsEndPoint named => $"{named.Host}:{named.Port}",
        _ => endpoint.ToString() ?? "",
    };
}
