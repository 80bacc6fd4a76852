using System.Collections.Immutable;

namespace Bot.Tests.Architecture;

/// <summary>
/// What may use what, from table.txt. Lines: <c>room -> room room</c>;
/// <c>order Project: A B C</c>, where each folder may use those before it;
/// <c>registration file</c>, a source that may name every feature; <c>features room/*</c>, whose folders own all of themselves.
/// <c>word room: FollowUp followup</c>, what a feature is called in names and texts.
/// <c>planned room/*</c>, rows whose rooms may be missing yet. A room that ends in /* means that folder and all below it.
/// </summary>
internal sealed record Table(
    ImmutableArray<(string From, string To)> Rows,
    ImmutableDictionary<string, ImmutableArray<string>> Orders,
    ImmutableArray<string> Registrations,
    ImmutableArray<string> Features,
    ImmutableArray<string> Planned,
    ImmutableDictionary<string, ImmutableArray<string>> Words)
{
    public static Table Read(string text)
    {
        var lines = TextLines.Of(text).ToArray();
        var rows = from line in lines.Where(l => l.Contains("->", StringComparison.Ordinal))
                   let sides = line.Split("->")
                   from to in Split(sides[1]).DefaultIfEmpty("")
                   select (sides[0].Trim(), to);
        return new(
            [.. rows],
            Named(lines, "order "),
            [.. After(lines, "registration ")],
            [.. After(lines, "features ")],
            [.. After(lines, "planned ")],
            Named(lines, "word "));
    }

    public bool Knows(string room) => Rows.Any(r => Covers(r.From, room)) || Place(room) is not null;

    public bool Allows(string from, string to) =>
        Rows.Any(r => Covers(r.From, from) && Covers(r.To, to)) || (Place(from), Place(to)) is var (a, b) && IsBefore(b, a);

    /// <summary>An arrow that comes only of bringing features in is no arrow.</summary>
    public bool Allows(Arrow arrow) => Allows(arrow.From, arrow.To) || arrow.Uses.All(BringsIn);

    public bool BringsIn(Use use) => Registrations.Contains(use.From) && FeatureOf(Picture.Room(use.To)) is not null;

    /// <summary>The feature that a room is part of: its folder directly below the project; null if it is part of none.</summary>
    public string? FeatureOf(string room) =>
        room.Split('/') is [var project, var folder, ..] && Features.Any(f => Covers(f, room)) ? $"{project}/{folder}" : null;

    /// <summary>The circles that the table itself would allow: there must be none.</summary>
    public ImmutableArray<ImmutableArray<string>> Circles(IEnumerable<string> rooms)
    {
        var all = rooms.Concat(Rows.SelectMany(r => new[] { r.From, r.To }).Where(r => r != "" && !r.EndsWith('*'))).Distinct().ToArray();
        return Architecture.Circles.In(from a in all from b in all where a != b && Allows(a, b) select (a, b));
    }

    /// <summary>Rows for rooms that are neither there nor planned, and plans of which nothing is missing any more.</summary>
    public IEnumerable<string> Empty(IReadOnlyCollection<string> rooms)
    {
        var rows = Rows.Select(r => r.From).Concat(Orders.SelectMany(o => o.Value.Select(f => $"{o.Key}/{f}/*"))).Distinct();
        var missing = rows.Where(row => !rooms.Any(room => Covers(row, room))).ToArray();
        var unplanned = missing.Where(row => !Planned.Any(p => Covers(p, row)));
        return unplanned.Concat(Planned.Where(p => !missing.Any(row => Covers(p, row))).Select(p => "planned " + p));
    }

    public static bool Covers(string pattern, string room) =>
        pattern == room
        || pattern.EndsWith("/*", StringComparison.Ordinal) && (room + "/").StartsWith(pattern[..^1], StringComparison.Ordinal);

    static bool IsBefore((string Project, int At)? one, (string Project, int At)? other) =>
        one is { } a && other is { } b && a.Project == b.Project && a.At < b.At;

    (string Project, int At)? Place(string room)
    {
        var parts = room.Split('/');
        if (parts.Length < 2 || !Orders.TryGetValue(parts[0], out var order) || order.IndexOf(parts[1]) is not (>= 0 and var at))
            return null;
        return (parts[0], at);
    }

    static IEnumerable<string> After(IEnumerable<string> lines, string word) =>
        lines.Where(l => l.StartsWith(word, StringComparison.Ordinal)).SelectMany(l => Split(l[word.Length..]));

    static ImmutableDictionary<string, ImmutableArray<string>> Named(IEnumerable<string> lines, string word) =>
        lines.Where(l => l.StartsWith(word, StringComparison.Ordinal)).Select(l => l[word.Length..].Split(':'))
            .ToImmutableDictionary(sides => sides[0].Trim(), sides => Split(sides[1]).ToImmutableArray());

    static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
