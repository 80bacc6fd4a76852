using System.Collections.Frozen;
using Bot.Basics;
using Bot.Documents;
using Bot.People;

namespace Bot.Views;

/// <summary>One team as it stands: its document and what each kind keeps of it. In memory; kept right by <see cref="ReadModel"/>.</summary>
public sealed class TeamView
{
    private readonly FrozenDictionary<char, (Kind Kind, IView View)> views;
    private readonly FrozenDictionary<Type, IView> byType;
    private readonly Lock gate = new();
    private readonly KindTable table;

    internal TeamView(TeamId id, KindTable table)
    {
        (Id, this.table) = (id, table);
        var made = new List<(Kind Kind, IView View)>();
        foreach (var kind in table.All.Where(k => !k.Is(KindTraits.OfPeople)))
            if (kind.NewView(this) is { } view)
                made.Add((kind, view));
        views = made.ToFrozenDictionary(v => v.Kind.Letter);
        byType = made.Where(v => v.View is not ResidentView).ToFrozenDictionary(v => v.View.GetType(), v => v.View);
    }

    /// <summary>Which team.</summary>
    public TeamId Id { get; }

    /// <summary>The team's document; null while the store knows no such team.</summary>
    public Team? Team { get; private set; }

    /// <summary>Whether a member may know of a document.</summary>
    public bool MaySee(DocId id, PersonId reader) => table.MaySee(id, this, reader);

    /// <summary>Whether a document may be named in the team's rooms. One of a kind that this program does not know may not.</summary>
    public bool MayStandInRooms(DocId id) => table.Find(id)?.MayStandInRooms(id, this) == true;

    /// <summary>The view that a kind has made for itself.</summary>
    public T Get<T>()
        where T : class, IView => (T)byType[typeof(T)];

    /// <summary>A document that is held whole; null where there is none.</summary>
    public T? Find<T>(DocId id)
        where T : Document => views.TryGetValue(id.Kind, out var held) ? (held.View as ResidentView)?.Find(id) as T : null;

    /// <summary>All documents of a kind that is held whole.</summary>
    public IEnumerable<T> All<T>(Kind kind)
        where T : Document => views.TryGetValue(kind.Letter, out var held) ? held.View.Documents.OfType<T>() : [];

    /// <summary>The documents that are kept in a file too.</summary>
    internal IEnumerable<Document> LastKnown => views.Values.Where(v => v.Kind.Is(KindTraits.LastKnown)).SelectMany(v => v.View.Documents);

    /// <summary>What the clock looks at again when the team's settings change.</summary>
    internal IEnumerable<DocId> FollowsSettings =>
        views.Values.Where(v => v.Kind.Is(KindTraits.DueFollowsSettings)).SelectMany(v => v.View.Open);

    internal void Put(Document document, bool evenIfOlder = false)
    {
        if (document is Team team)
            Put(team, evenIfOlder);
        if (views.TryGetValue(document.Doc.Kind, out var held))
            held.View.Put(held.Kind.Heads is { } heads ? heads.Of(document) : document, evenIfOlder);
    }

    internal void PutHead(DocId id, object head, bool evenIfOlder = false) => views[id.Kind].View.Put(head, evenIfOlder);

    internal void Forget(DocId id)
    {
        if (views.TryGetValue(id.Kind, out var held))
            held.View.Forget(id);
    }

    internal long VersionOf(DocId id) => views.TryGetValue(id.Kind, out var held) ? held.View.VersionOf(id) : 0;

    private void Put(Team team, bool evenIfOlder)
    {
        lock (gate)
            if (evenIfOlder || Team is null || Team.Version < team.Version)
                Team = team;
    }
}
