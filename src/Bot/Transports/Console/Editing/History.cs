namespace Bot.Transports.Console.Editing;

/// <summary>What was typed, for leafing back. In memory only: lines hold case content, which must not lie on a disk unsealed.</summary>
public sealed class History
{
    /// <summary>How many lines are kept.</summary>
    public const int Most = 500;

    private readonly List<string> lines = [];
    private int at;
    private string draft = "";

    /// <summary>Adds a line, unless it is the last one again, and goes to the end.</summary>
    public void Add(string line)
    {
        if (line.Length > 0 && (lines.Count == 0 || lines[^1] != line))
            lines.Add(line);
        if (lines.Count > Most)
            lines.RemoveAt(0);
        Rewind();
    }

    /// <summary>Goes to the end, where a new line is typed.</summary>
    public void Rewind() => (at, draft) = (lines.Count, "");

    /// <summary>The line before; null at the oldest. What was being typed is kept for the way back.</summary>
    public string? Older(string typed)
    {
        if (at == 0)
            return null;
        if (at == lines.Count)
            draft = typed;
        return lines[--at];
    }

    /// <summary>The line after; what was being typed at the end; null there.</summary>
    public string? Newer() => at >= lines.Count ? null : ++at == lines.Count ? draft : lines[at];
}
