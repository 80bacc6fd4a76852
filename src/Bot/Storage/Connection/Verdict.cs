using System.Globalization;

namespace Bot.Storage.Connection;

/// <summary>What is to be said of the facts. Pure.</summary>
internal static class Verdict
{
    public static readonly Version Oldest = new(6, 2);
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(2);

    public static IReadOnlyList<Finding> On(ServerFacts facts)
    {
        var findings = new List<Finding>();
        void Say(Severity severity, string sentence) => findings.Add(new Finding(severity, facts.Server, sentence));

        if (!Version.TryParse(facts.Version, out var version))
            Say(Severity.Warning, $"The server does not tell its version. It should be Redis {Oldest} or newer.");
        else if (version < Oldest)
            Say(Severity.Unsafe, $"The server is Redis {facts.Version}. It must be {Oldest} or newer.");

        if (facts.Mode == "sentinel")
            Say(Severity.Unsafe, "This is a Sentinel, which stores nothing. Redis:Configuration should name the Redis servers themselves.");
        else if (facts.Mode == "cluster")
            Say(Severity.Note, "The server is part of a Redis Cluster. "
                + "All keys of a team lie in one slot, so one team uses one of its masters.");
        if (facts.Role == "slave")
            Say(Severity.Note, "The server is a replica. "
                + "Answers wait until replicas have what was committed, as Redis:Replicas says.");

        OnReplicas(facts, Say);
        OnMemory(facts, Say);
        OnPersistence(facts, Say);

        if (facts.ConfigRefused is { } why)
            Say(Severity.Note, $"CONFIG GET is not allowed here ({why}); what INFO tells was used instead.");
        if (facts.ClockAhead is { } ahead && ahead.Duration() > ClockTolerance)
            Say(Severity.Warning, Skew(ahead));
        return findings;
    }

    /// <summary>The sentence about two clocks that differ; both are named, since either may be wrong.</summary>
    public static string Skew(TimeSpan ahead) => string.Create(CultureInfo.InvariantCulture,
        $"The server's clock is {ahead.Duration().TotalSeconds:F1} s {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} this machine's. "
        + $"They should differ by less than {ClockTolerance.TotalSeconds:F0} s; both should follow a time server (NTP).");

    private static void OnReplicas(ServerFacts facts, Action<Severity, string> say)
    {
        if (facts.Role != "master" || facts.Replicas is not > 0)
            return;
        if (facts.MinReplicas is null)
            say(Severity.Warning, "The server has replicas, and min-replicas-to-write could not be checked. It should be 1 or more, "
                + "with min-replicas-max-lag 2: a master that was cut off then stops taking what a failover would lose.");
        else if (facts.MinReplicas == 0)
            say(Severity.Unsafe, "The server has replicas, and min-replicas-to-write is 0: a master that was cut off goes on taking what a "
                + "failover then loses. It must be 1 or more, with min-replicas-max-lag 2.");
    }

    private static void OnMemory(ServerFacts facts, Action<Severity, string> say)
    {
        if (facts.MaxMemoryPolicy is null)
            say(Severity.Warning, "maxmemory-policy could not be checked. "
                + "It should be noeviction: any other lets the server drop stored data.");
        else if (facts.MaxMemoryPolicy != "noeviction")
            say(Severity.Unsafe,
                $"maxmemory-policy is {facts.MaxMemoryPolicy}: when memory runs out the server drops stored data. It must be noeviction.");
    }

    private static void OnPersistence(ServerFacts facts, Action<Severity, string> say)
    {
        if (facts.LastAppend is "err")
            say(Severity.Unsafe, "The last write to the append-only file failed, so the server refuses changes. "
                + "Its disk should be looked at.");
        if (facts.AppendOnly is null)
            say(Severity.Warning, "appendonly could not be checked. It should be yes: without it a restart loses what was confirmed.");
        else if (facts.AppendOnly == false)
            say(Severity.Unsafe, "appendonly is no: a restart of the server loses what was confirmed. "
                + "It must be yes, with appendfsync always.");
        else
            OnFsync(facts.AppendFsync, say);
    }

    private static void OnFsync(string? fsync, Action<Severity, string> say)
    {
        switch (fsync)
        {
            case "always":
                break;
            case "everysec":
                say(Severity.Warning, "appendfsync is everysec: a power failure may lose up to the last two seconds of what was confirmed. "
                    + "always loses nothing.");
                break;
            case null:
                say(Severity.Warning, "appendfsync could not be checked. "
                    + "It should be always; everysec may lose up to two seconds in a power failure.");
                break;
            default:
                say(Severity.Unsafe, $"appendfsync is {fsync}: a power failure may lose half a minute of what was confirmed. "
                    + "It must be always, or everysec where two seconds may be lost.");
                break;
        }
    }
}
