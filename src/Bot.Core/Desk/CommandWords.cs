using Bot.Commands;
using Bot.People;

namespace Bot.Desk;

/// <summary>Completion of the words that call a command.</summary>
internal static class CommandWords
{
    /// <summary>The next words of paths that begin as typed. Aliases are offered only once something of their last word was typed.</summary>
    public static IEnumerable<Suggestion> After(CommandTable table, string head, Role role)
    {
        var typed = head.TrimStart().ToLowerInvariant();
        if (typed.Length > 0 && typed[0] is '/' or '!')
            typed = typed[1..];
        var start = head.Length - Last(typed).Length;
        typed = string.Join(' ', typed.Split(' ', StringSplitOptions.RemoveEmptyEntries)) + (typed.EndsWith(' ') ? " " : "");
        var found =
            from command in table.Commands
            where command.Role <= role
            from path in command.Aliases.Prepend(command.Path)
            where path.StartsWith(typed, StringComparison.Ordinal) && (path == command.Path || Last(typed).Length > 0)
            let end = path.IndexOf(' ', typed.Length)
            select (Word: Last(end < 0 ? path : path[..end]), IsGroup: end >= 0, command.About);
        return found.GroupBy(f => f.Word, StringComparer.Ordinal).Select(g =>
            new Suggestion(g.Key, g.FirstOrDefault(f => !f.IsGroup).About ?? $"{g.Count()} commands", start));
    }

    private static string Last(string text) => text[(text.LastIndexOf(' ') + 1)..];
}
