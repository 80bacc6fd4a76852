using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Bot.Cases;

/// <summary>
/// One list for equal lists of a single item: most cases are of one kind and in one person's hands, and heads are held by the hundred
/// thousand.
/// </summary>
internal sealed class Singles<T>
    where T : notnull
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<T, ImmutableArray<T>> known = new();

    /// <summary>The list to keep in the place of this one.</summary>
    public ImmutableArray<T> Of(ImmutableArray<T> items)
    {
        if (items is not [var only])
            return items;
        if (known.TryGetValue(only, out var shared))
            return shared;
        return known.Count < Most ? known.GetOrAdd(only, items) : items;
    }
}
