using System.Text;

namespace Bot.Doctor;

/// <summary>Writes observations for a terminal of 80 columns: what is well first, so that what is wrong stands last and is seen.</summary>
public static class DoctorPage
{
    private const int Width = 80;
    private const int Left = 20;

    /// <summary>The page, with a line that counts.</summary>
    public static string Write(IReadOnlyList<Observation> all)
    {
        var page = new StringBuilder();
        foreach (var seen in all.OrderBy(o => o.Condition))
        {
            var lead = $"{Word(seen.Condition),-6}{seen.Subject,-13}";
            foreach (var line in Lines(seen))
            {
                page.Append(lead.PadRight(Left)[..Left].TrimEnd().PadRight(Left)).Append(line).Append('\n');
                lead = "";
            }
        }

        int Count(Condition condition) => all.Count(o => o.Condition == condition);
        return page.Append($"{Count(Condition.Ok)} ok, {Count(Condition.Look)} to look at, {Count(Condition.Wrong)} wrong").ToString();
    }

    /// <summary>The exit code: 0 all is well, 1 something should be looked at, 2 something is wrong.</summary>
    public static int Exit(IReadOnlyList<Observation> all) => all.Count == 0 ? 0 : (int)all.Max(o => o.Condition);

    private static string Word(Condition condition) => condition switch
    {
        Condition.Ok => "ok",
        Condition.Look => "look",
        _ => "wrong",
    };

    private static IEnumerable<string> Lines(Observation seen) =>
        seen.ToDo.Length == 0 ? Wrapped(seen.Said) : Wrapped(seen.Said).Concat(Wrapped("Do: " + seen.ToDo));

    private static IEnumerable<string> Wrapped(string text)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width - Left)
            {
                yield return line.ToString();
                line.Clear();
            }

            if (line.Length > 0)
                line.Append(' ');
            line.Append(word);
        }

        if (line.Length > 0)
            yield return line.ToString();
    }
}
