using System.Globalization;

namespace Bot.Storage.Replication;

/// <summary>What a server says of its replication: the section of that name of INFO.</summary>
/// <param name="IsMaster">Whether it takes writes.</param>
/// <param name="Replicas">Those that are connected and have all that was written, by address.</param>
/// <param name="Version">Of the server; null where it does not say.</param>
internal sealed record ReplicationFacts(bool IsMaster, IReadOnlyList<string> Replicas, Version? Version)
{
    /// <summary>A replica that has said nothing for longer than this is as good as away; it speaks each second.</summary>
    private const int LongestLag = 5;

    /// <summary>A server that does not say.</summary>
    public static readonly ReplicationFacts Unknown = new(IsMaster: true, [], null);

    /// <summary>Reads INFO.</summary>
    public static ReplicationFacts Of(string info)
    {
        var lines = info.Split("\r\n").Select(l => l.Split(':', 2)).Where(p => p.Length == 2).ToLookup(p => p[0], p => p[1]);
        var replicas = lines.Where(l => IsReplica(l.Key)).Select(l => l.First().Split(',')
            .Select(p => p.Split('=', 2)).Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1])).Where(IsGood);
        return new ReplicationFacts(
            lines["role"].FirstOrDefault() == "master",
            [.. replicas.Select(r => $"{r.GetValueOrDefault("ip")}:{r.GetValueOrDefault("port")}")],
            Version.TryParse(lines["redis_version"].FirstOrDefault(), out var version) ? version : null);
    }

    private static bool IsReplica(string name) =>
        name.StartsWith("slave", StringComparison.Ordinal) && name.Length > 5 && char.IsAsciiDigit(name[5]);

    private static bool IsGood(Dictionary<string, string> replica) =>
        replica.GetValueOrDefault("state") == "online"
        && int.TryParse(replica.GetValueOrDefault("lag"), CultureInfo.InvariantCulture, out var lag) && lag is >= 0 and <= LongestLag;
}
