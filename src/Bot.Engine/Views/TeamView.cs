using System.Collections.Frozen;
using Bot.Basics;
using Bot.Documents;
using Bot.People;

namespace Bot.Views;

/// <summary>One team as it stands: its document and what each kind keeps of it. In memory; kept right by <see cref="ReadModel"/>.</summary>
public sealed class TeamView
{
    private readonly Lock gate = new();
    private readonly KindTable table;
    private Views? held;

    internal TeamView(TeamId id, KindTable table) => (Id, this.table) = (id, table);

    /// <summary>Which team.</summary>
    public TeamId Id { get; }

    /// <summary>The team's document; null while the store knows no such team.</summary>
    public Team? Team { get; private set; }

    /// <summary>Whether a member may know of a document.</summary>
    public bool MaySee(DocId id, PersonId reader) => table.MaySee(id, this, reader);

    /// <summary>What people call a document.</summary>
    public string Label(DocId id, PeopleView people) => table.Label(id, this, people);

    /// <summary>Whether a document may be named in the team's rooms. One of a kind that this program does not know may not.</summary>
    public bool MayStandInRooms(DocId id) => table.Find(id)?.MayStandInRooms(id, this) == true;

    /// <summary>The view that a kind has made for itself.</summary>
    public T Get<T>()
        where T : class, IView => (T)Held.ByType[typeof(T)];

    /// <summary>A document that is held whole; null where there is none.</summary>
    public T? Find<T>(DocId id)
        where T : Document => Held.ByKind.TryGetValue(id.Kind, out var of) ? (of.View as ResidentView)?.Find(id) as T : null;

    /// <summary>All documents of a kind that is held whole.</summary>
    public IEnumerable<T> All<T>(Kind kind)
        where T : Document => Held.ByKind.TryGetValue(kind.Letter, out var of) ? of.View.Documents.OfType<T>() : [];

    /// <summary>The documents that are kept in a file too.</summary>
    internal IEnumerable<Document> LastKnown => Volatile.Read(ref held) is { } all
        ? all.ByKind.Values.Where(v => v.Kind.Is(KindTraits.LastKnown)).SelectMany(v => v.View.Documents)
        : Team is { } team ? [team] : [];

    /// <summary>What the clock looks at again when the team's settings change.</summary>
    internal IEnumerable<DocId> FollowsSettings =>
        Held.ByKind.Values.Where(v => v.Kind.Is(KindTraits.DueFollowsSettings)).SelectMany(v => v.View.Open);

    internal void Put(Document document, bool evenIfOlder = false)
    {
        if (document is Team team && !Put(team, evenIfOlder))
            return;
        if (Held.ByKind.TryGetValue(document.Doc.Kind, out var of))
            of.View.Put(of.Kind.Heads is { } heads ? heads.Of(document) : document, evenIfOlder);
    }

    internal void PutHead(DocId id, object head, bool evenIfOlder = false) => Held.ByKind[id.Kind].View.Put(head, evenIfOlder);

    internal void Forget(DocId id)
    {
        if (Held.ByKind.TryGetValue(id.Kind, out var of))
            of.View.Forget(id);
    }

    internal long VersionOf(DocId id) => id == DocId.Team ? Team?.Version ?? 0
        : Held.ByKind.TryGetValue(id.Kind, out var of) ? of.View.VersionOf(id) : 0;

    /// <returns>Whether it is to be put into the views, too; of a team of which no more is known there are none yet.</returns>
    private bool Put(Team team, bool evenIfOlder)
    {
        lock (gate)
        {
            if (evenIfOlder || Team is null || Team.Version < team.Version)
                Team = team;
            return held is not null;
        }
    }

    /// <summary>Made when something beside the team itself is asked for: thousands of teams may be known by that alone.</summary>
    private Views Held
    {
        get
        {
            if (Volatile.Read(ref held) is { } there)
                return there;
            lock (gate)
                return held ?? Made();
        }
    }

    private Views Made()
    {
        var made = new List<(Kind Kind, IView View)>();
        foreach (var kind in table.All.Where(k => !k.Is(KindTraits.OfPeople)))
            if (kind.NewView(this) is { } view)
                made.Add((kind, view));
        var byKind = made.ToFrozenDictionary(v => v.Kind.Letter);
        if (Team is { } team && byKind.TryGetValue(team.Doc.Kind, out var of))
            of.View.Put(team);
        var all = new Views(byKind, made.Where(v => v.View is not ResidentView).ToFrozenDictionary(v => v.View.GetType(), v => v.View));
        Volatile.Write(ref held, all);
        return all;
    }

    private sealed record Views(FrozenDictionary<char, (Kind Kind, IView View)> ByKind, FrozenDictionary<Type, IView> ByType);
}
