using System.Collections.Concurrent;
using Bot.Configuration;
using Bot.Hosting;
using Bot.Notices;
using Bot.Transports;

namespace Bot.Health;

/// <summary>How this process stands to a network.</summary>
public enum NetworkState
{
    /// <summary>Another process speaks there, or none yet.</summary>
    Standby,

    /// <summary>It speaks there and is not connected at the moment.</summary>
    Down,

    /// <summary>Connected.</summary>
    Up,

    /// <summary>The network forbids coming back; only the operator can change that.</summary>
    Ended,
}

/// <summary>The configured chat networks and how each is, for health and metrics.</summary>
public sealed class NetworkBoard(Settings settings, Networks networks)
{
    private readonly ConcurrentDictionary<string, int> ended = new(StringComparer.Ordinal);

    /// <summary>Notes that a network forbids coming back.</summary>
    public void Ended(string network, int code) => ended[network] = code;

    /// <summary>All of them, by name.</summary>
    public IEnumerable<(string Network, NetworkState State)> All() =>
        Names().Order(StringComparer.Ordinal).Select(n => (n, Of(n)));

    /// <summary>What a network's transport says is wrong with it; null where it says nothing.</summary>
    public string? Trouble(string network) => (networks.Of(network) as ITroubled)?.Trouble;

    private NetworkState Of(string network) =>
        ended.ContainsKey(network) ? NetworkState.Ended
        : networks.Of(network) is not { } transport ? NetworkState.Standby
        : (transport as IConnected)?.IsConnected ?? transport.IsUp ? NetworkState.Up : NetworkState.Down;

    private IEnumerable<string> Names()
    {
        if (settings.Discord.Token.Length > 0)
            yield return "discord";
        foreach (var (name, network) in settings.Irc.Networks)
            if (network.Servers.Length > 0)
                yield return $"irc:{name}";
    }
}
