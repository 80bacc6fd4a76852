using Bot.Basics;
using Bot.Documents;
using NodaTime;

namespace Testing.Stores;

/// <summary>The parts of the work in memory, as they are kept in Redis.</summary>
internal sealed class MemoryWork
{
    private readonly Dictionary<string, (Instant Until, Instant Since)> living = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> holders = [];

    public WorkShare Take(string process, Instant since, Instant now, Duration length)
    {
        foreach (var gone in living.Where(p => p.Value.Until <= now).Select(p => p.Key).ToList())
            living.Remove(gone);
        living[process] = (now + length, since);
        var all = Enumerable.Range(0, Part.Count).ToList();
        var most = (Part.Count + living.Count - 1) / living.Count;
        var mine = all.Where(p => holders.GetValueOrDefault(p) == process).ToList();
        foreach (var part in mine.Skip(most))
            holders.Remove(part);
        var free = all.Where(p => !holders.TryGetValue(p, out var holder) || !living.ContainsKey(holder)).Except(mine).Reverse();
        mine = [.. mine.Take(most)];
        foreach (var part in free.Take(most - mine.Count))
        {
            holders[part] = process;
            mine.Add(part);
        }

        var others = living.Where(p => p.Key != process).Select(p => (Instant?)p.Value.Since).Min();
        return new WorkShare([.. mine], living.Count, others);
    }

    public bool GiveBack(string process)
    {
        foreach (var (part, _) in holders.Where(h => h.Value == process).ToList())
            holders.Remove(part);
        return living.Remove(process);
    }
}
