namespace Discord.Gateway;

/// <summary>How a shard is. An open socket alone says nothing.</summary>
/// <param name="RoundTrip">Of the last heartbeat.</param>
/// <param name="SinceAck">Since the last heartbeat was acknowledged; null on a connection without one so far.</param>
/// <param name="SinceEvent">Since any event came; null if none ever did.</param>
public sealed record ShardHealth(int Shard, ShardPhase Phase, TimeSpan? RoundTrip, TimeSpan? SinceAck, TimeSpan? SinceEvent)
{
    public bool IsLive => Phase == ShardPhase.Live;
}
