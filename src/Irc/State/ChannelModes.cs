namespace Irc;

/// <summary>Which modes take an argument, and which are ranks of members [ISUPPORT CHANMODES, PREFIX].</summary>
public sealed record ChannelModes(string Lists, string Always, string WhenSet, string Flags, string Ranks, string Prefixes)
{
    /// <summary>RFC 2812's modes, until the server tells its own.</summary>
    public static readonly ChannelModes Default = new("beI", "k", "l", "imnpst", "ov", "@+");

    public static ChannelModes Of(string? chanmodes, string? prefix)
    {
        var kinds = chanmodes?.Split(',') ?? [Default.Lists, Default.Always, Default.WhenSet, Default.Flags];
        string Kind(int i) => i < kinds.Length ? kinds[i] : "";
        var (ranks, prefixes) = (Default.Ranks, Default.Prefixes);
        if (prefix is not null)
        {
            var close = prefix.IndexOf(')');
            var well = prefix.StartsWith('(') && close > 0 && prefix.Length - close - 1 == close - 1;
            (ranks, prefixes) = well ? (prefix[1..close], prefix[(close + 1)..]) : ("", "");
        }
        return new(Kind(0), Kind(1), Kind(2), Kind(3), ranks, prefixes);
    }

    public bool IsRank(char mode) => Ranks.Contains(mode);

    public bool TakesArgument(char mode, bool set) =>
        IsRank(mode) || Lists.Contains(mode) || Always.Contains(mode) || (set && WhenSet.Contains(mode));

    /// <summary>Rank letters of the prefixes before a nick (<c>@+nick</c>), highest first, and the nick without them.</summary>
    public (string Ranks, string Nick) Split(string prefixed)
    {
        var n = 0;
        while (n < prefixed.Length && Prefixes.Contains(prefixed[n])) n++;
        return (n == 0 ? "" : string.Concat(Ranks.Where((_, i) => prefixed.AsSpan(0, n).Contains(Prefixes[i]))), prefixed[n..]);
    }

    /// <summary>The changes of a MODE line: mode letters and then their arguments. What lacks its argument is a question for a list, and
    /// left out.</summary>
    public IReadOnlyList<ModeChange> Read(IEnumerable<string> words)
    {
        var changes = new List<ModeChange>();
        var arguments = new Queue<string>(words);
        if (!arguments.TryDequeue(out var letters)) return changes;
        var set = true;
        foreach (var mode in letters)
        {
            if (mode is '+' or '-') set = mode == '+';
            else if (!TakesArgument(mode, set)) changes.Add(new(set, mode, null));
            else if (arguments.TryDequeue(out var argument)) changes.Add(new(set, mode, argument));
            else if (!set) changes.Add(new(set, mode, null));
        }
        return changes;
    }
}
