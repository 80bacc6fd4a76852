namespace Irc;

/// <summary>A queue for each target, and the targets in a circle.</summary>
sealed class TurnQueue(IEqualityComparer<string> names)
{
    readonly Dictionary<string, Queue<QueuedLine>> waiting = new(names);
    readonly Queue<Queue<QueuedLine>> turns = new();
    readonly Stack<Queue<QueuedLine>> spare = new();

    public int Count { get; private set; }

    public void Add(QueuedLine line)
    {
        if (!waiting.TryGetValue(line.Target, out var own))
        {
            waiting[line.Target] = own = spare.TryPop(out var used) ? used : new();
            turns.Enqueue(own);
        }
        own.Enqueue(line);
        Count++;
    }

    /// <summary>Takes out the lines of a message; the others keep their turns.</summary>
    public IReadOnlyList<OutgoingMessage> Remove(Parcel parcel)
    {
        List<OutgoingMessage> removed = [];
        for (var left = turns.Count; left > 0; left--)
        {
            var own = turns.Dequeue();
            var target = own.Peek().Target;
            for (var lines = own.Count; lines > 0; lines--)
            {
                var line = own.Dequeue();
                if (line.Message is { } message && message.Parcel == parcel) removed.Add(message);
                else own.Enqueue(line);
            }
            if (own.Count > 0) turns.Enqueue(own);
            else waiting.Remove(target);
        }
        Count -= removed.Count;
        return removed;
    }

    public bool TryTake(out QueuedLine line)
    {
        line = default;
        if (!turns.TryDequeue(out var own)) return false;
        line = own.Dequeue();
        Count--;
        if (own.Count > 0) turns.Enqueue(own);
        else
        {
            waiting.Remove(line.Target);
            if (spare.Count < 4) spare.Push(own);
        }
        return true;
    }
}
