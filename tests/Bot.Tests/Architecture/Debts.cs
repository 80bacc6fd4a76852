using System.Collections.Immutable;
using System.Text;

namespace Bot.Tests.Architecture;

/// <summary>
/// The arrows of today that the table does not allow, and the rooms that it does not know, from arrows.txt: they may only grow fewer.
/// An arrow that is part of a circle is marked, so that one which closes a circle is noticed, though it be old.
/// </summary>
internal sealed record Debts(ImmutableSortedSet<string> Rooms, ImmutableSortedSet<string> Arrows, ImmutableSortedSet<string> InCircles)
{
    const string Mark = " (circle)";

    const string Head = """
        # Arrows between rooms that the table (table.txt) does not allow, and rooms that it does not know. They may only grow fewer.
        # Written by: ARCHITECTURE_WRITE=1 tests/Bot.Tests/bin/Debug/net10.0/Bot.Tests -class "Bot.Tests.Architecture.*"

        """;

    public static Debts Read(string text)
    {
        var lines = TextLines.Of(text).ToArray();
        var arrows = lines.Where(l => l.Contains("->", StringComparison.Ordinal)).ToArray();
        return new(
            [.. lines.Except(arrows)],
            [.. arrows.Select(a => a.Replace(Mark, "", StringComparison.Ordinal))],
            [.. arrows.Where(a => a.EndsWith(Mark, StringComparison.Ordinal)).Select(a => a[..^Mark.Length])]);
    }

    public static Debts Of(Picture picture, Table table)
    {
        var arrows = picture.Arrows.Where(a => !table.Allows(a)).ToArray();
        return new(
            [.. picture.Rooms.Select(r => r.Key).Where(r => !table.Knows(r))],
            [.. arrows.Select(a => a.ToString())],
            [.. arrows.Where(picture.IsInCircle).Select(a => a.ToString())]);
    }

    public bool Owes(Use use) => Arrows.Contains($"{Picture.Room(use.From)} -> {Picture.Room(use.To)}");

    public string Write()
    {
        var text = new StringBuilder(Head);
        foreach (var room in Rooms)
            text.Append(room).Append('\n');
        foreach (var arrow in Arrows)
            text.Append(arrow).Append(InCircles.Contains(arrow) ? Mark : "").Append('\n');
        return text.ToString();
    }

    /// <summary>What is wrong with the sources beside the table and these debts, each with its place and what to do.</summary>
    public IEnumerable<string> Complaints(Picture picture, Table table)
    {
        var today = Of(picture, table);
        foreach (var room in today.Rooms.Except(Rooms))
            yield return $"The room {room} is not in the table: add it to table.txt with the rooms that it may use, below all that use it.";
        foreach (var arrow in picture.Arrows.Where(a => today.Arrows.Contains(a.ToString()) && !Arrows.Contains(a.ToString())))
            yield return NewArrow(arrow, picture);
        foreach (var arrow in picture.Arrows.Where(a => Arrows.Contains(a.ToString()) && IsNewlyInCircle(a.ToString(), today)))
            yield return $"The arrow {arrow} was there, but is now part of a circle: {Circle(arrow, picture)}. "
                + "Something new closed it: take that out.";
        foreach (var line in Rooms.Except(today.Rooms).Concat(Arrows.Except(today.Arrows)))
            yield return $"'{line}' is gone or allowed: take it out of arrows.txt, so that it does not return (ARCHITECTURE_WRITE=1 does).";
        foreach (var line in InCircles.Intersect(today.Arrows).Except(today.InCircles))
            yield return $"'{line}' is in no circle any more: take its mark out of arrows.txt (ARCHITECTURE_WRITE=1 does).";
    }

    bool IsNewlyInCircle(string arrow, Debts today) => today.InCircles.Contains(arrow) && !InCircles.Contains(arrow);

    static string NewArrow(Arrow arrow, Picture picture)
    {
        var circle = picture.IsInCircle(arrow) ? $" It closes a circle: {Circle(arrow, picture)}." : "";
        var uses = string.Concat(arrow.Uses.Take(5).Select(u => $"\n    {u}"));
        return $"The arrow {arrow} is not allowed.{circle} Move what is named to a room below both, turn the use round by an interface, "
            + $"or, if the house is meant so, add the arrow to table.txt.{uses}";
    }

    static string Circle(Arrow arrow, Picture picture) =>
        string.Join(" -> ", Circles.Way(picture.Arrows.Select(a => (a.From, a.To)), arrow.To, arrow.From)!.Value.Prepend(arrow.From));
}
