using System.Collections.Concurrent;
using System.Globalization;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Views;

namespace Bot.Cases;

/// <summary>The heads of a team's cases, in memory.</summary>
public sealed class CaseIndex(TeamView view) : IView
{
    private readonly ConcurrentDictionary<int, CaseHead> heads = new();
    private readonly HashSet<int> open = [];

    /// <summary>How many cases there are, seen by nobody but the number drawer and metrics.</summary>
    internal int Count => heads.Count;

    /// <summary>Every head, for what decides access itself.</summary>
    internal IEnumerable<CaseHead> All => heads.Values;

    /// <summary>Every open head, likewise, by number.</summary>
    internal IEnumerable<CaseHead> AllOpen
    {
        get
        {
            int[] numbers;
            lock (open)
                numbers = [.. open];
            Array.Sort(numbers);
            foreach (var number in numbers)
                if (Head(number) is { IsOpen: true } head)
                    yield return head;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<DocId> Open => AllOpen.Select(h => h.Doc);

    /// <inheritdoc/>
    public IEnumerable<Document> Documents => [];

    /// <summary>The heads that a person may see.</summary>
    public IEnumerable<CaseHead> VisibleTo(PersonId person, bool onlyOpen = true)
    {
        var role = view.Team?.RoleOf(person) ?? Role.Guest;
        return (onlyOpen ? AllOpen : heads.Values).Where(h => CaseAccess.MaySee(h, person, role));
    }

    /// <inheritdoc/>
    public void Put(object documentOrHead, bool evenIfOlder = false)
    {
        var head = (CaseHead)documentOrHead;
        heads.AddOrUpdate(head.Value, head, (_, old) => !evenIfOlder && old.Version >= head.Version ? old : head);
        lock (open)
            // Somebody may have put a newer one meanwhile.
            if (Head(head.Value) is { IsOpen: true })
                open.Add(head.Value);
            else
                open.Remove(head.Value);
    }

    /// <inheritdoc/>
    public void Forget(DocId id)
    {
        if (Number(id) is not { } number)
            return;
        heads.TryRemove(number, out _);
        lock (open)
            open.Remove(number);
    }

    /// <inheritdoc/>
    public long VersionOf(DocId id) => Head(id)?.Version ?? 0;

    /// <summary>A head by number; not yet a right to see it.</summary>
    internal CaseHead? Head(int number) => heads.GetValueOrDefault(number);

    /// <summary>A head by its document; not yet a right to see it.</summary>
    internal CaseHead? Head(DocId id) => Number(id) is { } number ? Head(number) : null;

    /// <summary>The number of a case's document; null for a document of another kind.</summary>
    internal static int? Number(DocId id)
    {
        if (id.Kind != CaseHead.Letter)
            return null;
        return int.TryParse(id.Rest, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
