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
    private readonly ConcurrentDictionary<int, CaseHead> open = new();

    /// <summary>How many cases there are, seen by nobody but the number drawer and metrics.</summary>
    internal int Count => heads.Count;

    /// <summary>Every head, for what decides access itself.</summary>
    internal IEnumerable<CaseHead> All => heads.Values;

    /// <summary>Every open head, likewise.</summary>
    internal IEnumerable<CaseHead> AllOpen => open.Values;

    /// <inheritdoc/>
    public IEnumerable<DocId> Open => open.Values.Select(h => h.Doc);

    /// <inheritdoc/>
    public IEnumerable<Document> Documents => [];

    /// <summary>The heads that a person may see.</summary>
    public IEnumerable<CaseHead> VisibleTo(PersonId person, bool onlyOpen = true)
    {
        var role = view.Team?.RoleOf(person) ?? Role.Guest;
        return (onlyOpen ? open : heads).Values.Where(h => CaseAccess.MaySee(h, person, role));
    }

    /// <inheritdoc/>
    public void Put(object documentOrHead)
    {
        var head = (CaseHead)documentOrHead;
        var now = heads.AddOrUpdate(head.Value, head, (_, old) => old.Version >= head.Version ? old : head);
        if (now.IsOpen)
            open[now.Value] = now;
        else
            open.TryRemove(now.Value, out _);
    }

    /// <inheritdoc/>
    public void Forget(DocId id)
    {
        if (Number(id) is not { } number)
            return;
        heads.TryRemove(number, out _);
        open.TryRemove(number, out _);
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
