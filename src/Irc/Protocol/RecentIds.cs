namespace Irc;

/// <summary>The ids of the last messages, for telling what history repeats.</summary>
sealed class RecentIds
{
    const int Most = 1_024;

    readonly HashSet<string> ids = new(StringComparer.Ordinal);
    readonly Queue<string> order = new();

    public bool Contains(string id) => ids.Contains(id);

    public void Add(string? id)
    {
        if (id is null || !ids.Add(id)) return;
        order.Enqueue(id);
        if (order.Count > Most) ids.Remove(order.Dequeue());
    }
}
