using System.Globalization;
using System.Net;
using Bot.Storage.Connection;

namespace Bot.Doctor;

/// <summary>What is to be said of a server's report. Pure.</summary>
internal static class ServerChecks
{
    public static IEnumerable<Observation> Of(ServerReport report, bool isPrivate)
    {
        foreach (var finding in Verdict.On(Facts(report)).Where(f => f.Severity != Severity.Note || f.Sentence.Contains("CONFIG", Sense)))
            yield return new Observation(
                finding.Severity == Severity.Unsafe ? Condition.Wrong : Condition.Look,
                finding.Sentence.Contains("clock", Sense) ? "clock" : "redis", $"{report.Server}: {finding.Sentence}");
        if (Version.TryParse(report["redis_version"], out var version) && version >= Verdict.Oldest && report["redis_mode"] != "sentinel")
            yield return Observation.Ok("redis", $"{report.Server}: version {version}, {report["redis_mode"]}, {report["role"]}.");
        if (Set(report, "appendonly", "aof_enabled") is "yes" or "1" && Config(report, "appendfsync") == "always"
            && report["aof_last_write_status"] is null or "ok")
            yield return Observation.Ok("persistence", "append-only file, fsync before each answer.");
        if (Set(report, "maxmemory-policy", "maxmemory_policy") == "noeviction")
            yield return Observation.Ok("eviction", "noeviction: it drops nothing.");
        if (report.Ahead.Duration() <= Verdict.ClockTolerance)
            yield return Observation.Ok("clock", string.Create(CultureInfo.InvariantCulture,
                $"{report.Server} and this machine differ by {report.Ahead.Duration().TotalSeconds:F1} s."));
        yield return Replicas(report, isPrivate);
    }

    /// <summary>Who could get in without a password, and who listens on the way.</summary>
    /// <param name="open">Whether it answers without a password.</param>
    /// <param name="tls">Whether the way is sealed.</param>
    /// <param name="endpoint">How it is reached.</param>
    /// <param name="report">What it says of itself.</param>
    public static IEnumerable<Observation> Exposure(bool open, bool tls, EndPoint endpoint, ServerReport report)
    {
        var here = IsLoopback(endpoint);
        var wide = Config(report, "bind") is { } bind && bind.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(b => !IsLoopback(b));
        yield return !open ? Observation.Ok("password", "without one it answers nobody.")
            : !here || wide ? Observation.Wrong("password",
                $"{report.Server} answers anybody who reaches it: they can read ids and times, and delete everything.",
                "set requirepass (or users with ACL), and bind it to where it is needed")
            : Observation.Look("password", $"{report.Server} answers every user of this machine without a password.", "set requirepass");
        yield return tls ? Observation.Ok("TLS", "the way to Redis is sealed.")
            : here ? Observation.Ok("TLS", "not needed: Redis is reached on this machine alone.")
            : Observation.Look("TLS", $"{report.Server}: password, ids and times travel in the clear.",
                "let Redis speak TLS (tls-port) and set ssl=true, or use a tunnel");
    }

    private const StringComparison Sense = StringComparison.Ordinal;

    private static Observation Replicas(ServerReport report, bool isPrivate)
    {
        if (report["role"] == "slave")
            return report["master_link_status"] == "up"
                ? Observation.Ok("replicas", $"{report.Server} is a replica, and follows its master.")
                : Observation.Wrong("replicas", $"{report.Server} is a replica that has lost its master.", "look at the link between them");
        if (report.Replicas == 0)
            return Observation.Ok("replicas", isPrivate ? "none: what is confirmed lies on this disk." : $"{report.Server} has none.");
        return Config(report, "min-replicas-to-write") is null or "0"
            ? Observation.Look("replicas", $"{report.Server} has {report.Replicas}, and confirms without any: "
                + "a failover may lose the last moments of what was confirmed.", "set min-replicas-to-write 1 and min-replicas-max-lag 2")
            : Observation.Ok("replicas", $"{report.Server} has {report.Replicas}, and confirms nothing without them.");
    }

    private static bool IsLoopback(EndPoint endpoint) => endpoint switch
    {
        DnsEndPoint named => IsLoopback(named.Host),
        IPEndPoint ip => IPAddress.IsLoopback(ip.Address),
        _ => true, // A socket in the file system.
    };

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.TrimStart('-'), out var ip) && IPAddress.IsLoopback(ip));

    private static string? Config(ServerReport report, string name) => report.Config.GetValueOrDefault(name);

    private static string? Set(ServerReport report, string config, string info) => Config(report, config) ?? report[info];

    private static ServerFacts Facts(ServerReport report) => new()
    {
        Server = report.Server,
        Version = report["redis_version"],
        Mode = report["redis_mode"],
        Role = report["role"],
        MaxMemoryPolicy = Set(report, "maxmemory-policy", "maxmemory_policy"),
        AppendOnly = Set(report, "appendonly", "aof_enabled") switch { "yes" or "1" => true, "no" or "0" => false, _ => null },
        AppendFsync = Config(report, "appendfsync"),
        LastAppend = report["aof_last_write_status"],
        ConfigRefused = report.ConfigRefused,
        ClockAhead = report.Ahead,
    };
}
