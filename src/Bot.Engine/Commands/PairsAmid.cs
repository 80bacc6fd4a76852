using System.Collections.Immutable;
using System.Text;

namespace Bot.Commands;

/// <summary>The pairs of a line that stand behind the first word of what is written freely.</summary>
internal sealed class PairsAmid
{
    private readonly ImmutableArray<PairAt> within;

    private PairsAmid(IEnumerable<PairAt> all, IEnumerable<PairAt> within) => (All, this.within) = ([.. all], [.. within]);

    /// <summary>All of them.</summary>
    public IReadOnlyList<PairAt> All { get; }

    /// <summary>Those that end the line as what is given last does, with words between them and the others.</summary>
    public IReadOnlyList<PairAt> Last => [.. All.Except(within)];

    /// <summary>Whether all that is asked about ends the line.</summary>
    public bool IsLast { get; private init; }

    /// <summary>The pairs behind the first word of the text.</summary>
    public static PairsAmid Of(Command command, string line, List<PairAt> seen, Scope scope)
    {
        if (command.Parameters.FirstOrDefault(p => p.Rest) is not { } text)
            return new PairsAmid([], []);
        var words = Without(line, seen.Where(p => p.IsTaken));
        var all = seen.Where(p => p.IsTaken && command.IsNamedAnywhere(p.Name) && IsBehind(p)).ToList();
        var within = all.Where(p => !IsLastWord(p) || IsBareName(p)).ToList();
        return new PairsAmid(all, within) { IsLast = all.TrueForAll(IsLastWord) };

        bool IsBehind(PairAt pair) => GivenValues.Of(command, words[..Shift(pair.Start, seen)], scope).ContainsKey(text.Name);

        bool IsLastWord(PairAt pair) => words.AsSpan(Shift(pair.End, seen)).Trim().Length == 0;

        // Names are often given last; one without "User:" may as well end the sentence.
        bool IsBareName(PairAt pair) => !pair.IsQuoted && !pair.Value.Contains(':', StringComparison.Ordinal)
            && command.Parameters.Any(p => p.Name == pair.Name && p.IsName);
    }

    /// <summary>The names of those that stand behind words of the text, where a pair of an unknown name is none.</summary>
    public static ImmutableHashSet<string> BehindWords(Command command, string line, List<PairAt> seen, Scope scope) =>
        [.. Of(command, line, seen, scope).All
            .Where(p => Without(line[..p.Start], seen.Where(s => s.End <= p.Start)).AsSpan().Trim().Length > 0)
            .Select(p => p.Name)];

    /// <summary>Whether what this pair means is doubtful; then it is asked about all of them.</summary>
    public bool Asks(PairAt pair) => within.Contains(pair);

    /// <summary>The line that gives all of them: they stand first, and what they hold stays in the text where that goes on.</summary>
    public string AsValues(Command command, string line)
    {
        var first = All.Select(p => command.Parameters.Any(n => n.Name == p.Name && n.IsName)
            ? $"{p.Name}={GivenValues.InQuotes(p.Value)}"
            : $"{p.Name}={GivenValues.Quoted(p.Value)}");
        var text = new StringBuilder(line);
        foreach (var pair in All.Reverse())
        {
            var sign = pair.Start + pair.Name.Length + 1;
            var isEnd = text.ToString(pair.End, text.Length - pair.End).AsSpan().Trim().Length == 0;
            text.Remove(pair.Start, (isEnd ? pair.End : sign) - pair.Start);
        }

        return $"{string.Join(' ', first)} {text.ToString().Trim()}";
    }

    private static string Without(string line, IEnumerable<PairAt> pairs)
    {
        foreach (var pair in pairs.Reverse())
            line = line.Remove(pair.Start, pair.End - pair.Start);
        return line;
    }

    /// <summary>Where a place of the line is once the pairs before it are gone.</summary>
    private static int Shift(int at, List<PairAt> seen) => at - seen.Where(p => p.IsTaken && p.End <= at).Sum(p => p.End - p.Start);
}
