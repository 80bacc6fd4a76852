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
