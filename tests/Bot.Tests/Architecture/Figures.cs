using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Bot.Tests.Architecture;

/// <summary>The picture in words and numbers: what a table of before and after is made of.</summary>
internal static class Figures
{
    const int Columns = 140;

    public static int Lines(SourceFile file) => file.Text.TrimEnd('\n').Split('\n').Length;

    public static int LongLines(SourceFile file) => file.Text.Split('\n').Count(l => l.TrimEnd('\r').Length > Columns);

    public static string Of(string name, IReadOnlyCollection<SourceFile> files)
    {
        int[] lines = [.. files.Select(Lines).Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {lines.Length} | {lines.Sum()} | {At(lines, 0.5)} | {At(lines, 0.95)} | {lines[^1]} | {files.Sum(LongLines)} |");
    }

    public static string Show(Picture picture)
    {
        var text = new StringBuilder();
        text.AppendLine("| project | files | lines | median | 95th percentile | longest | lines over 140 |");
        text.AppendLine("|---|---|---|---|---|---|---|");
        foreach (var project in picture.Files.GroupBy(f => Picture.ProjectOf(Picture.Room(f.Path))))
            text.AppendLine(Of(project.Key, [.. project]));
        text.AppendLine(Of("all", picture.Files)).AppendLine();
        text.AppendLine("| room | files | lines | uses |").AppendLine("|---|---|---|---|");
        foreach (var room in picture.Rooms)
        {
            var arrows = picture.Arrows.Where(a => a.From == room.Key).Select(a => $"{a.To}{(picture.IsInCircle(a) ? "*" : "")} {a.Count}");
            var uses = string.Join(", ", arrows);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {room.Key} | {room.Count()} | {room.Sum(Lines)} | {uses} |");
        }
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{picture.Rooms.Count()} rooms, {picture.Arrows.Length} arrows");
        text.AppendLine(CultureInfo.InvariantCulture, $"{picture.Arrows.Count(picture.IsInCircle)} of them in circles (marked *)");
        text.AppendLine(CultureInfo.InvariantCulture, $"{picture.Circles.Length} circles of {picture.Circles.Sum(c => c.Length)} rooms:");
        foreach (var circle in picture.Circles)
            text.AppendLine(CultureInfo.InvariantCulture, $"- {circle.Length}: {string.Join(", ", circle)}");
        return text.ToString();
    }

    static int At(int[] sorted, double part) => sorted[(int)Math.Ceiling(part * sorted.Length) - 1];
}
