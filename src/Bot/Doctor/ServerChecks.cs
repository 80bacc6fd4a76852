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
                finding.Sentence.Contains("clock", Sense) ? "clock" : "redis", finding.Sentence, ToDo(finding));
        if (Version.TryParse(report["redis_version"], out var version) && version >= Verdict.Oldest && report["redis_mode"] != "sentinel")
            yield return Observation.Ok("redis", $"version {version}, {report["redis_mode"]}.");
        if (Set(report, "appendonly", "aof_enabled") is "yes" or "1" && Config(report, "appendfsync") == "always"
            && report["aof_last_write_status"] is null or "ok")
            yield return Observation.Ok("persistence", "append-only file, fsync before each answer.");
        if (Set(report, "maxmemory-policy", "maxmemory_policy") == "noeviction")
            yield return Observation.Ok("eviction", "noeviction: it drops nothing.");
        if (report.Ahead.Duration() <= Verdict.ClockTolerance)
            yield return Observation.Ok("clock", string.Create(CultureInfo.InvariantCulture,
                $"differs from this machine's by {report.Ahead.Duration().TotalSeconds:F1} s."));
        if (Whole(report) is { } cut)
            yield return cut;
        if (Replicas(report, isPrivate) is { } replicas)
            yield return replicas;
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
                "It answers anybody who reaches it: they can read ids and times, and delete everything.",
                "set requirepass (or users with ACL), and bind it to where it is needed")
            : Observation.Look("password", "It answers every user of this machine without a password.", "set requirepass");
        yield return tls ? Observation.Ok("TLS", "the way to Redis is sealed.")
            : here ? Observation.Ok("TLS", "not needed: Redis is reached on this machine alone.")
            : Observation.Look("TLS", "password, ids and times travel in the clear.",
                "let Redis speak TLS (tls-port) and set ssl=true, or use a tunnel");
    }

    private const StringComparison Sense = StringComparison.Ordinal;

    /// <summary>What would be right, for what the start refuses or warns of.</summary>
    private static string ToDo(Finding finding) =>
        finding.Sentence.Contains("maxmemory-policy", Sense) ? Keep("maxmemory-policy noeviction")
        : finding.Sentence.Contains("min-replicas-to-write", Sense) ? Keep("min-replicas-to-write 1", "min-replicas-max-lag 2")
        : finding.Sentence.Contains("appendonly", Sense) ? Keep("appendonly yes", "appendfsync always")
        : finding.Sentence.Contains("appendfsync", Sense) ? Keep("appendfsync always")
        : "";

    private static string Keep(params string[] settings) =>
        $"{string.Join("; ", settings.Select(s => "CONFIG SET " + s))}; and the same in redis.conf, or CONFIG REWRITE";

    /// <summary>A cluster some of whose slots nobody serves; null for what is whole, or no cluster.</summary>
    private static Observation? Whole(ServerReport report) =>
        report["cluster_state"] is null or "ok" && report["cluster_slots_ok"] is null or All
        ? null
        : Observation.Wrong("cluster", $"The cluster is not whole: {report["cluster_slots_ok"]} of {All} slots are served. Teams in the "
            + "others stand still.", $"redis-cli --cluster check {report.Server}; start what is down, or redis-cli --cluster fix");

    /// <summary>How many slots any cluster has.</summary>
    private const string All = "16384";

    private static Observation? Replicas(ServerReport report, bool isPrivate)
    {
        if (report["role"] == "slave")
            return report["master_link_status"] == "up"
                ? Observation.Ok("replicas", "a replica that follows its master.")
                : Observation.Wrong("replicas", "It is a replica that has lost its master.", "look at the link between them");
        if (report.Replicas == 0)
            return report["redis_mode"] == "cluster" && report["cluster_slots_assigned"] is not null ? Alone(report)
                : Observation.Ok("replicas", isPrivate ? "none: what is confirmed lies on this disk." : "none.");
        return Config(report, "min-replicas-to-write") is null or "0"
            ? null // It is said above.
            : Observation.Ok("replicas", $"a master with {report.Replicas}; it confirms nothing without them.");
    }

    private static Observation Alone(ServerReport report) => report.HoldsSlots
        ? Observation.Look("replicas", "A master without a replica. When it fails, the teams whose keys it holds stand still until it "
            + "is back, and what is on its disk alone may be lost.",
            $"start one more server and let it join: redis-cli --cluster add-node NEW:PORT {report.Server} --cluster-slave")
        : Observation.Ok("replicas", "a master that holds no slots, so it needs no replica.");

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
        Replicas = report.Replicas,
        MinReplicas = int.TryParse(Config(report, "min-replicas-to-write"), CultureInfo.InvariantCulture, out var fewest) ? fewest : null,
        MaxMemoryPolicy = Set(report, "maxmemory-policy", "maxmemory_policy"),
        AppendOnly = Set(report, "appendonly", "aof_enabled") switch { "yes" or "1" => true, "no" or "0" => false, _ => null },
        AppendFsync = Config(report, "appendfsync"),
        LastAppend = report["aof_last_write_status"],
        ConfigRefused = report.ConfigRefused,
        ClockAhead = report.Ahead,
    };
}
