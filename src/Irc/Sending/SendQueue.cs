namespace Irc;

readonly record struct QueuedLine(IrcLine Line, string Target, OutgoingMessage? Message);

/// <summary>What waits to be sent: lanes in their order, and within a lane the targets take turns, so that nobody's listing delays
/// another's answer.</summary>
sealed class SendQueue(IEqualityComparer<string> names)
{
    readonly TurnQueue[] lanes = [new(names), new(names), new(names), new(names)];

    public int Count { get; private set; }

    /// <summary>Something waits that the flood control does not hold back.</summary>
    public bool HasProtocol => lanes[(int)Lane.Protocol].Count > 0;

    public void Add(QueuedLine line, Lane lane)
    {
        lanes[(int)lane].Add(line);
        Count++;
    }

    /// <summary>The next line that may go at this moment, its token taken.</summary>
    public bool TryTake(FloodBucket bucket, DateTimeOffset now, out QueuedLine line)
    {
        line = default;
        if (Count == 0) return false;
        if (HasProtocol) bucket.Spend(now);
        else if (!bucket.TryTake(now)) return false;
        foreach (var lane in lanes)
        {
            if (!lane.TryTake(out line)) continue;
            Count--;
            return true;
        }
        return false;
    }

    /// <summary>Empties it; what was a message is told that it never left.</summary>
    public void Abandon(string reason)
    {
        foreach (var lane in lanes)
            while (lane.TryTake(out var line)) line.Message?.Settle(new(DeliveryOutcome.NotSent, reason));
        Count = 0;
    }
}
