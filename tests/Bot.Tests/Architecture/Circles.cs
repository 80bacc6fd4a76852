using System.Collections.Immutable;

namespace Bot.Tests.Architecture;

/// <summary>Finds what uses itself by way of others: the strongly connected parts of more than one member (Tarjan 1972).</summary>
internal static class Circles
{
    public static ImmutableArray<ImmutableArray<string>> In(IEnumerable<(string From, string To)> arrows)
    {
        var next = arrows.Where(a => a.From != a.To).ToLookup(a => a.From, a => a.To);
        var order = new Dictionary<string, int>();
        var low = new Dictionary<string, int>();
        var open = new Stack<string>();
        var found = new List<ImmutableArray<string>>();
        foreach (var start in next.Select(n => n.Key).Order(StringComparer.Ordinal))
        {
            if (!order.ContainsKey(start))
                Visit(start);
        }
        return [.. found.OrderBy(c => c[0], StringComparer.Ordinal)];

        void Visit(string at)
        {
            order[at] = low[at] = order.Count;
            open.Push(at);
            foreach (var to in next[at])
            {
                if (!order.ContainsKey(to))
                    Visit(to);
                if (open.Contains(to))
                    low[at] = Math.Min(low[at], low[to]);
            }
            if (low[at] != order[at])
                return;
            var members = new List<string>();
            do
                members.Add(open.Pop());
            while (members[^1] != at);
            if (members.Count > 1)
                found.Add([.. members.Order(StringComparer.Ordinal)]);
        }
    }

    /// <summary>The shortest way by arrows from one to another, both included; null if there is none.</summary>
    public static ImmutableArray<string>? Way(IEnumerable<(string From, string To)> arrows, string from, string to)
    {
        var next = arrows.ToLookup(a => a.From, a => a.To);
        var before = new Dictionary<string, string> { [from] = from };
        var queue = new Queue<string>([from]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var step in next[at].Where(step => before.TryAdd(step, at)))
                queue.Enqueue(step);
        }
        if (!before.ContainsKey(to))
            return null;
        var way = new List<string> { to };
        while (way[^1] != from)
            way.Add(before[way[^1]]);
        way.Reverse();
        return [.. way];
    }
}
