namespace Irc;

readonly record struct QueuedLine(IrcLine Line, string Target, OutgoingMessage? Message);

/// <summary>
/// What waits to be sent: lanes in their order, and within a lane the targets take turns, so that nobody's listing delays another's
/// answer. No lane starves another: while something waits below it, it has three turns (notices four) and then gives one away.
/// </summary>
sealed class SendQueue
{
    const int InARow = 3, NoticesInARow = 4;

    readonly TurnQueue[] lanes;
    readonly int[] row;

    public SendQueue(IEqualityComparer<string> names)
    {
        lanes = [.. Enum.GetValues<Lane>().Select(_ => new TurnQueue(names))];
        row = new int[lanes.Length];
    }

    public int Count { get; private set; }

    /// <summary>Something waits that the flood control does not hold back.</summary>
    public bool HasProtocol => lanes[(int)Lane.Protocol].Count > 0;

    /// <summary>Something waits for which a part of each burst is kept.</summary>
    public bool HasNotice => lanes[(int)Lane.Notice].Count > 0;

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
        else if (!bucket.TryTake(now, all: HasNotice)) return false;
        return lanes[Turn()].TryTake(out line) && --Count >= 0;
    }

    /// <summary>Takes out what of a message has not left yet; it is told so.</summary>
    public void TakeBack(Parcel parcel, string reason)
    {
        foreach (var lane in lanes)
            foreach (var message in lane.Remove(parcel))
            {
                Count--;
                message.Settle(new(DeliveryOutcome.NotSent, reason));
            }
    }

    /// <summary>Empties it; what was a message is told that it never left.</summary>
    public void Abandon(string reason)
    {
        foreach (var lane in lanes)
            while (lane.TryTake(out var line)) line.Message?.Settle(new(DeliveryOutcome.NotSent, reason));
        Count = 0;
    }

    // The first lane where something waits, unless it has had its turns and gives this one to those below it.
    int Turn()
    {
        var below = Count;
        for (var lane = 0; ; lane++)
        {
            var own = lanes[lane].Count;
            if (own == 0) continue;
            below -= own;
            var most = (Lane)lane switch { Lane.Protocol => int.MaxValue, Lane.Notice => NoticesInARow, _ => InARow };
            var givesAway = below > 0 && row[lane] >= most;
            row[lane] = givesAway || below == 0 ? 0 : row[lane] + 1;
            if (!givesAway) return lane;
        }
    }
}
