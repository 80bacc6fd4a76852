using StackExchange.Redis;

namespace Bot.Doctor;

/// <summary>What a Redis server says of itself, by INFO and CONFIG GET; what it does not say is not there.</summary>
internal sealed record ServerReport(
    string Server, IReadOnlyDictionary<string, string> Info, IReadOnlyDictionary<string, string> Config, string? ConfigRefused,
    TimeSpan Ahead)
{
    private static readonly string[] Asked = ["maxmemory-policy", "appendonly", "appendfsync", "bind", "min-replicas-to-write"];

    public string? this[string name] => Info.GetValueOrDefault(name);

    public int Replicas => int.TryParse(this["connected_slaves"], out var count) ? count : 0;

    /// <summary>Of a cluster's server, whether slots are its own.</summary>
    public bool HoldsSlots { get; private init; }

    public static async Task<ServerReport> Of(string name, IServer server, TimeProvider time)
    {
        var info = await Told(server).ConfigureAwait(false);
        var config = new Dictionary<string, string>(StringComparer.Ordinal);
        string? refused = null;
        foreach (var setting in Asked)
            try
            {
                foreach (var (key, value) in await server.ConfigGetAsync(setting).ConfigureAwait(false))
                    config[key] = value;
            }
            catch (Exception no) when (no is RedisServerException or RedisCommandException)
            {
                refused = no.Message;
            }

        var holds = info.GetValueOrDefault("redis_mode") == "cluster" && await Clustered(server, info).ConfigureAwait(false);
        return new ServerReport(name, info, config, refused, await Measured(server, time).ConfigureAwait(false)) { HoldsSlots = holds };
    }

    private static async Task<Dictionary<string, string>> Told(IServer server)
    {
        try
        {
            var all = await server.InfoAsync().ConfigureAwait(false);
            return all.SelectMany(s => s).GroupBy(l => l.Key).ToDictionary(l => l.Key, l => l.Last().Value);
        }
        catch (Exception no) when (no is RedisServerException or RedisCommandException)
        {
            return [];
        }
    }

    /// <summary>Takes in what CLUSTER INFO says, as lines of name:value.</summary>
    /// <returns>Whether slots are this server's own.</returns>
    private static async Task<bool> Clustered(IServer server, Dictionary<string, string> info)
    {
        try
        {
            var said = (string?)await server.ExecuteAsync("CLUSTER", "INFO").ConfigureAwait(false) ?? "";
            foreach (var line in said.Split('\n', StringSplitOptions.TrimEntries))
                if (line.Split(':') is [var name, var value])
                    info[name] = value;
            var nodes = (string?)await server.ExecuteAsync("CLUSTER", "NODES").ConfigureAwait(false) ?? "";
            // id address flags master ping pong epoch link slots…
            return nodes.Split('\n').Select(n => n.Split(' '))
                .Any(words => words.Length > 8 && words[2].Contains("myself", StringComparison.Ordinal));
        }
        catch (Exception no) when (no is RedisServerException or RedisCommandException)
        {
            return true;
        }
    }

    /// <summary>How far its clock is ahead of ours for certain: less what the way there and back may account for.</summary>
    private static async Task<TimeSpan> Measured(IServer server, TimeProvider time)
    {
        var (asked, began) = (time.GetUtcNow(), time.GetTimestamp());
        var theirs = await server.TimeAsync().ConfigureAwait(false);
        var half = time.GetElapsedTime(began) / 2;
        var ahead = new DateTimeOffset(DateTime.SpecifyKind(theirs, DateTimeKind.Utc)) - (asked + half);
        return ahead.Duration() > half ? ahead : TimeSpan.Zero;
    }
}
