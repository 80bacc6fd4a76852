namespace Bench.Harness;

/// <summary>The settings of redis-server under which things are measured.</summary>
internal static class Fsync
{
    /// <summary>Durable ones, ours.</summary>
    public static readonly string[] Durable = ["always", "everysec"];

    /// <summary>Also without an append-only file, where another program is compared: its figures are often given so.</summary>
    public static readonly string[] Compared = ["always", "everysec", "no"];

    /// <summary>In words.</summary>
    public static string Name(string fsync) => fsync == "no" ? "appendonly no" : "appendfsync " + fsync;
}
