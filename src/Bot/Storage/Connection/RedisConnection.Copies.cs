using System.Net;
using Bot.Storage.Replication;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Bot.Storage.Connection;

/// <summary>The way to the servers themselves, for what is asked of one and not of all.</summary>
public sealed partial class RedisConnection
{
    /// <summary>Makes what holds answers back until replicas have what was committed, with the settings of this connection.</summary>
    /// <param name="asked">How many; null for all but those known to be down.</param>
    /// <param name="log">Gets addresses and counts only.</param>
    public Confirmations Confirmations(int? asked, ILogger log) => new(MasterOf, _settings.Client, asked, Promised, _clock, log)
    {
        Clustered = () => Client.GetServers().Where(IsMasterOfACluster).Select(s => s.EndPoint),
    };

    /// <summary>
    /// Where Sentinels are named, or several servers, there is to be a replica, also where none was seen yet: a master that has none is
    /// then one that was cut off, or came back.
    /// </summary>
    private int Promised => _settings.Client.ServiceName is { Length: > 0 } || (_settings.Client.EndPoints.Count > 1 && !IsCluster) ? 1 : 0;

    private static bool IsMasterOfACluster(IServer server) =>
        server.IsConnected && !server.IsReplica && server.ServerType == ServerType.Cluster;

    private bool IsCluster => Client.GetServers().Any(s => s.IsConnected && s.ServerType == ServerType.Cluster);

    private async Task<EndPoint?> MasterOf(RedisKey key, CancellationToken token)
    {
        var asking = Client.GetDatabase().IdentifyEndpointAsync(key, CommandFlags.DemandMaster);
        try
        {
            return await asking.WaitAsync(_settings.HeartbeatLimit, _clock, token).ConfigureAwait(false);
        }
        catch
        {
            RedisFailure.Forget(asking);
            throw;
        }
    }
}
