using System.Text.Json.Nodes;

namespace Testing.Discord;

/// <summary>A session with everything it was ever sent, so that a resume can replay it.</summary>
internal sealed class SimulatedSession(string id, int shard, int shardCount)
{
    public string Id => id;

    public int Shard => shard;

    public int ShardCount => shardCount;

    public List<(int Sequence, JsonObject Payload)> Sent { get; } = [];

    public GatewayPeer? Peer { get; set; }

    public string Query { get; set; } = "";

    public JsonObject Add(string name, JsonNode data)
    {
        var payload = new JsonObject { ["op"] = 0, ["s"] = Sent.Count + 1, ["t"] = name, ["d"] = data };
        Sent.Add((Sent.Count + 1, payload));
        return payload;
    }
}
