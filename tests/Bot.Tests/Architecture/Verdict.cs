namespace Bot.Tests.Architecture;

/// <summary>What is wrong with the sources beside the table, each with its place and what to do.</summary>
internal static class Verdict
{
    public static IEnumerable<string> Complaints(Picture picture, Table table)
    {
        foreach (var room in picture.Rooms.Select(r => r.Key).Where(r => !table.Knows(r)))
            yield return $"The room {room} is not in the table: add it to table.txt with the rooms that it may use, below all that use it.";
        foreach (var arrow in picture.Arrows.Where(a => !table.Allows(a)))
            yield return NotAllowed(arrow, picture);
    }

    static string NotAllowed(Arrow arrow, Picture picture)
    {
        var circle = picture.IsInCircle(arrow) ? $" It is part of a circle: {Circle(arrow, picture)}." : "";
        var uses = string.Concat(arrow.Uses.Take(5).Select(u => $"\n    {u}"));
        return $"The arrow {arrow} is not allowed.{circle} Move what is named to a room below both, turn the use round by an interface, "
            + $"or, if the house is meant so, add the arrow to table.txt.{uses}";
    }

    static string Circle(Arrow arrow, Picture picture) =>
        string.Join(" -> ", Circles.Way(picture.Arrows.Select(a => (a.From, a.To)), arrow.To, arrow.From)!.Value.Prepend(arrow.From));
}
