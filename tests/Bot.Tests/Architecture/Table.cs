using System.Collections.Immutable;

namespace Bot.Tests.Architecture;

/// <summary>
/// What may use what, from table.txt. Lines: <c>room -> room room</c>;
/// <c>order Project: A B C</c>, where each folder may use those before it;
/// <c>registration file</c>, a source that may name every feature; <c>features room/*</c>, whose folders own all of themselves.
/// A room that ends in /* means that folder and all below it.
/// </summary>
internal sealed record Table(
    ImmutableArray<(string From, string To)> Rows,
    ImmutableDictionary<string, ImmutableArray<string>> Orders,
    ImmutableArray<string> Registrations,
    ImmutableArray<string> Features)
{
    public static Table Read(string text)
    {
        var lines = TextLines.Of(text).ToArray();
        var rows = from line in lines.Where(l => l.Contains("->", StringComparison.Ordinal))
                   let sides = line.Split("->")
                   from to in Words(sides[1]).DefaultIfEmpty("")
                   select (sides[0].Trim(), to);
        var orders = lines.Where(l => l.StartsWith("order ", StringComparison.Ordinal)).Select(l => l["order ".Length..].Split(':'));
        return new(
            [.. rows],
            orders.ToImmutableDictionary(o => o[0].Trim(), o => Words(o[1]).ToImmutableArray()),
            [.. After(lines, "registration ")],
            [.. After(lines, "features ")]);
    }

    public bool Knows(string room) => Rows.Any(r => Covers(r.From, room)) || Place(room) is not null;

    public bool Allows(string from, string to) =>
        Rows.Any(r => Covers(r.From, from) && Covers(r.To, to)) || (Place(from), Place(to)) is var (a, b) && IsBefore(b, a);

    /// <summary>The circles that the table itself would allow: there must be none.</summary>
    public ImmutableArray<ImmutableArray<string>> Circles(IEnumerable<string> rooms)
    {
        var all = rooms.Concat(Rows.SelectMany(r => new[] { r.From, r.To }).Where(r => r != "" && !r.EndsWith('*'))).Distinct().ToArray();
        return Architecture.Circles.In(from a in all from b in all where a != b && Allows(a, b) select (a, b));
    }

    /// <summary>Rows for rooms that do not exist.</summary>
    public IEnumerable<string> Empty(IReadOnlyCollection<string> rooms) =>
        Rows.Select(r => r.From).Distinct().Where(row => !rooms.Any(room => Covers(row, room)))
            .Concat(Orders.SelectMany(o => o.Value.Select(f => $"{o.Key}/{f}")).Where(row => !rooms.Any(room => Covers(row + "/*", room))));

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
        lines.Where(l => l.StartsWith(word, StringComparison.Ordinal)).SelectMany(l => Words(l[word.Length..]));

    static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
