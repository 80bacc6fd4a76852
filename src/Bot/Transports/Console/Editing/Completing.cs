using Bot.Commands;
using Bot.Transports.Console.Rendering;
using Bot.Transports.Rendering;


namespace Bot.Transports.Console.Editing;

/// <summary>What Tab does with suggestions: one is taken, what several share is typed, else they are shown.</summary>
internal static class Completing
{
    public static (EditedLine Line, IReadOnlyList<string> Shown) Of(EditedLine line, IReadOnlyList<Suggestion> found)
    {
        if (found.Count == 0)
            return (line, []);
        if (found.Count == 1)
            return (line.Replace(found[0].Start, GivenValues.Quoted(found[0].Value) + (found[0].IsWhole ? " " : "")), []);
        var start = found[0].Start;
        var typed = line.Text[start..line.Cursor];
        var shared = found.All(s => s.Start == start) ? found.Select(s => s.Value).Aggregate(Shared) : "";
        if (shared.Length > typed.Length)
            return (line.Replace(start, shared), []);
        var widest = found.Max(s => CellWidth.Of(s.Value));
        return (line, [.. found.Select(s => $"  {CellWidth.Padded(s.Value, widest)}  {s.About}".TrimEnd())]);
    }

    private static string Shared(string a, string b)
    {
        var same = 0;
        while (same < a.Length && same < b.Length && char.ToLowerInvariant(a[same]) == char.ToLowerInvariant(b[same]))
            same++;
        return a[..same];
    }
}
