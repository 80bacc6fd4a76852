using System.Collections.Immutable;

namespace Bot.Tests.Architecture;

/// <summary>One room uses another: by which uses.</summary>
internal sealed record Arrow(string From, string To, ImmutableArray<Use> Uses)
{
    public int Count => Uses.Sum(u => u.Count);

    public override string ToString() => $"{From} -> {To}";
}

/// <summary>
/// The house as the sources show it. A room is a folder that holds sources, named from src: Bot/Transports/Discord/Rooms.
/// </summary>
internal sealed record Picture(
    ImmutableArray<SourceFile> Files,
    ImmutableArray<Arrow> Arrows,
    ImmutableArray<ImmutableArray<string>> Circles)
{
    static readonly Lazy<(Picture, Uses)> Real = new(() =>
    {
        var projects = Project.All();
        var uses = SymbolReader.Read([.. projects]);
        return (Of([.. projects.SelectMany(p => p.Files)], uses.All), uses);
    });

    /// <summary>Of the checkout that is tested: read once.</summary>
    public static Picture Today => Real.Value.Item1;

    public static Uses UsesToday => Real.Value.Item2;

    public IEnumerable<IGrouping<string, SourceFile>> Rooms => Files.GroupBy(f => Room(f.Path)).OrderBy(r => r.Key, StringComparer.Ordinal);

    public static Picture Of(IEnumerable<SourceFile> files, IEnumerable<Use> uses)
    {
        ImmutableArray<Arrow> arrows =
        [
            .. from use in uses
               group use by (From: Room(use.From), To: Room(use.To)) into arrow
               where arrow.Key.From != arrow.Key.To
               orderby arrow.Key.From, arrow.Key.To
               select new Arrow(arrow.Key.From, arrow.Key.To, [.. arrow.OrderByDescending(u => u.Count)]),
        ];
        return new([.. files], arrows, Architecture.Circles.In(arrows.Select(a => (a.From, a.To))));
    }

    public bool IsInCircle(Arrow arrow) => Circles.Any(c => c.Contains(arrow.From) && c.Contains(arrow.To));

    public static string Room(string path) => path["src/".Length..path.LastIndexOf('/')];

    public static string ProjectOf(string room) => room.Split('/')[0];
}
