namespace Irc;

/// <summary>An open BATCH [batch]: its type and parameters, the label of the request it answers, and its lines where they are
/// kept.</summary>
sealed class Batch(string type, IReadOnlyList<string> parameters, string? label, Batch? parent)
{
    public string Type => type;

    public IReadOnlyList<string> Parameters => parameters;

    public string? Label => label ?? parent?.Label;

    public List<IrcLine> Lines { get; } = [];

    public bool IsHistory => type is "chathistory" or "draft/chathistory" or "znc.in/playback" || parent is { IsHistory: true };

    /// <summary>The outermost batch of history, which gathers all lines within.</summary>
    public Batch Gathering => parent is { IsHistory: true } ? parent.Gathering : this;

    public bool IsNetsplit => type is "netsplit" or "netjoin" || parent is { IsNetsplit: true };
}

/// <summary>The batches that are open; their number and size are bounded.</summary>
sealed class Batches
{
    const int MaxOpen = 64, MaxLines = 10_000;

    readonly Dictionary<string, Batch> open = new(StringComparer.Ordinal);

    public int Count => open.Count;

    /// <summary>The batch a line belongs to, or null.</summary>
    public Batch? Of(IrcLine line) => line.Tags[TagKeys.Batch] is { } reference ? open.GetValueOrDefault(reference) : null;

    /// <summary>A BATCH line; the batch that it closes, or null.</summary>
    public Batch? Take(IrcLine line)
    {
        var reference = line[0];
        if (reference.StartsWith('-')) return open.Remove(reference[1..], out var closed) ? closed : null;
        if (reference.StartsWith('+') && open.Count < MaxOpen)
            open[reference[1..]] = new(line[1], [.. line.Parameters.Skip(2)], line.Tags[TagKeys.Label], Of(line));
        return null;
    }

    public static void Keep(Batch batch, IrcLine line)
    {
        if (batch.Gathering.Lines.Count < MaxLines) batch.Gathering.Lines.Add(line);
    }
}
