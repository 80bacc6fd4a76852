using System.Collections.Immutable;

namespace Bot.Transports.Irc;

/// <summary>Cuts a long answer: so many lines now, the rest after "more".</summary>
internal static class Page
{
    /// <summary>The first page with a line that says how to go on, and what is left.</summary>
    public static (IReadOnlyList<string> Shown, ImmutableArray<string> Left) Of(IReadOnlyList<string> lines, int most)
    {
        if (lines.Count <= most)
            return (lines, []);
        ImmutableArray<string> rest = [.. lines.Skip(most - 1)];
        return ([.. lines.Take(most - 1), $"… {Texts.Words.Count(rest.Length, "more line")}: type more"], rest);
    }
}
