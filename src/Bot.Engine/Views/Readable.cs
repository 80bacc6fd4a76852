using System.Collections.Immutable;
using Bot.Documents;

namespace Bot.Views;

/// <summary>Reads what can be read of many: one that cannot is set aside and does not hold up the others.</summary>
internal static class Readable
{
    /// <summary>Values in the order asked for; null where there is none, or it cannot be read.</summary>
    /// <param name="of">What is asked for.</param>
    /// <param name="read">Reads some of it.</param>
    /// <param name="setAside">Told of each that cannot be read.</param>
    public static async Task<ImmutableArray<T?>> Of<TAsked, T>(
        IReadOnlyList<TAsked> of, Func<IReadOnlyList<TAsked>, Task<ImmutableArray<T?>>> read, Action<UnreadableDocumentException> setAside)
        where T : class
    {
        try
        {
            return await read(of).ConfigureAwait(false);
        }
        catch (UnreadableDocumentException bad) when (of.Count == 1)
        {
            setAside(bad);
            return [null];
        }
        catch (UnreadableDocumentException)
        {
            var half = of.Count / 2;
            var first = await Of([.. of.Take(half)], read, setAside).ConfigureAwait(false);
            return [.. first, .. await Of([.. of.Skip(half)], read, setAside).ConfigureAwait(false)];
        }
    }
}
