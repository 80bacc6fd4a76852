using System.Text;

namespace Bot.Tests.Architecture;

/// <summary>
/// The picture as a Mermaid diagram for the README: projects as boxes, and inside those that are opened their first-level folders.
/// An arrow that follows from others (A to B to C makes A to C) is left out where there is no circle, so that a page can hold it.
/// </summary>
internal static class Diagram
{
    public const string Begin = "<!-- picture:begin -->";
    public const string End = "<!-- picture:end -->";

    public static string Draw(Picture picture, params string[] opened)
    {
        var all = picture.Arrows.Select(a => (From: Box(a.From, opened), To: Box(a.To, opened)));
        var arrows = all.Where(a => a.From != a.To).Distinct().ToArray();
        var text = new StringBuilder("```mermaid\nflowchart TD\n");
        foreach (var group in picture.Rooms.Select(r => Box(r.Key, opened)).Distinct().GroupBy(Picture.ProjectOf))
        {
            var boxes = group.Select(b => $"{Id(b)}[\"{b[(b.IndexOf('/', StringComparison.Ordinal) + 1)..]}\"]");
            var inside = opened.Contains(group.Key);
            text.Append(inside ? $"  subgraph {Id(group.Key)}_[\"{group.Key}\"]\n" : "");
            foreach (var box in boxes)
                text.Append(inside ? "    " : "  ").Append(box).Append('\n');
            text.Append(inside ? "  end\n" : "");
        }
        foreach (var (from, to) in arrows.Where(a => !Follows(a, arrows)).Order())
            text.Append("  ").Append(Id(from)).Append(" --> ").Append(Id(to)).Append('\n');
        return text.Append("```\n").ToString();
    }

    /// <summary>The text with the picture between its marks; throws where a mark is missing.</summary>
    public static string Put(string text, string drawn)
    {
        var (begin, end) = Between(text);
        return $"{text[..begin]}\n{drawn}{text[end..]}";
    }

    /// <summary>Null if the text holds this picture between its marks; else what to do.</summary>
    public static string? Complaint(string text, string drawn)
    {
        if (!text.Contains(Begin, StringComparison.Ordinal) || !text.Contains(End, StringComparison.Ordinal))
            return $"The marks {Begin} and {End} are missing.";
        var (begin, end) = Between(text);
        var same = text[begin..end].Trim() == drawn.Trim();
        return same ? null : $"The picture is not that of the sources; between the marks should stand:\n{drawn}";
    }

    static (int Begin, int End) Between(string text) =>
        (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));

    static bool Follows((string From, string To) arrow, (string From, string To)[] all)
    {
        if (Circles.Way(all, arrow.To, arrow.From) is not null)
            return false;
        var others = all.Where(a => a != arrow);
        return Circles.Way(others, arrow.From, arrow.To) is not null;
    }

    static string Box(string room, string[] opened) =>
        room.Split('/') is [var project, var folder, ..] && opened.Contains(project) ? $"{project}/{folder}" : Picture.ProjectOf(room);

    static string Id(string box) => box.Replace('/', '_').Replace('.', '_');
}
