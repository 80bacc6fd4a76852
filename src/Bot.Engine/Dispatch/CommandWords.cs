using Bot.Basics;
using Bot.Commands;
using Bot.People;


namespace Bot.Dispatch;

/// <summary>Completion of the words that call a command.</summary>
internal static class CommandWords
{
    /// <summary>The next words of paths that begin as typed; aliases only where nothing else does.</summary>
    public static IEnumerable<Suggestion> After(CommandTable table, string head, Role role)
    {
        var typed = head.TrimStart().ToLowerInvariant();
        if (typed.Length > 0 && typed[0] is '/' or '!')
            typed = typed[1..];
        var start = head.Length - Last(typed).Length;
        typed = string.Join(' ', typed.Split(' ', StringSplitOptions.RemoveEmptyEntries)) + (typed.EndsWith(' ') ? " " : "");
        var found = Words(table, role, typed, c => [c.Path]);
        return found.Count > 0 ? Grouped(found, start) : Grouped(Words(table, role, typed, c => c.Aliases), start);
    }

    private static List<(string Word, bool IsGroup, string About)> Words(
        CommandTable table, Role role, string typed, Func<Command, IEnumerable<string>> paths) =>
    [
        .. from command in table.Commands
           where command.Role <= role && !command.Operator
           from path in paths(command)
           where path.StartsWith(typed, StringComparison.Ordinal)
           let end = path.IndexOf(' ', typed.Length)
           select (Last(end < 0 ? path : path[..end]), end >= 0, command.About),
    ];

    private static IEnumerable<Suggestion> Grouped(List<(string Word, bool IsGroup, string About)> found, int start) =>
        found.GroupBy(f => f.Word, StringComparer.Ordinal).Select(g =>
            new Suggestion(g.Key, g.FirstOrDefault(f => !f.IsGroup).About ?? $"{g.Count()} commands", start));

    private static string Last(string text) => text[(text.LastIndexOf(' ') + 1)..];
}
