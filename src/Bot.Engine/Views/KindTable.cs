using Bot.Basics;
using Bot.Documents;
using Bot.People;


namespace Bot.Views;

/// <summary>All kinds with their rules, and what is asked of a document whose kind one does not know.</summary>
/// <exception cref="InvalidOperationException">Two kinds have one letter.</exception>
public sealed class KindTable(IEnumerable<Kind> kinds)
{
    /// <summary>As the store knows them.</summary>
    public DocumentKinds Documents { get; } = new(kinds);

    /// <summary>All of them.</summary>
    public IEnumerable<Kind> All => Documents.All.Cast<Kind>();

    /// <summary>The kind of a document's id.</summary>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public Kind Of(DocId id) => (Kind)Documents.Of(id);

    /// <summary>The kind of a document's id; null where this program knows none.</summary>
    public Kind? Find(DocId id) => (Kind?)Documents.Find(id);

    /// <summary>
    /// Whether a member may know of a document: its owner decides, and the one that owns that, then its own kind. What no kind is known of
    /// is seen by nobody.
    /// </summary>
    public bool MaySee(DocId id, TeamView view, PersonId reader)
    {
        for (var (at, kind) = (id, Find(id)); ; (at, kind) = Owner(at, kind))
            if (kind is null || !kind.MaySee(at, view, reader))
                return false;
            else if (kind.Owner(at) is null)
                return true;
    }

    /// <summary>What people call a document.</summary>
    public string Label(DocId id, TeamView view, PeopleView people) =>
        Find(id)?.Label(id, view, people) ?? "something newer than this program";

    /// <summary>A team's memory, empty.</summary>
    internal TeamView NewView(TeamId team) => new(team, this);

    private (DocId, Kind?) Owner(DocId id, Kind kind) => kind.Owner(id) is { } owner ? (owner, Find(owner)) : default;
}
