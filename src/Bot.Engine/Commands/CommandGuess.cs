using System.Collections.Immutable;
using Bot.Texts;

namespace Bot.Commands;

/// <summary>
/// What somebody may have meant who typed a line that is no command: "59", "show 59", "59 show", "case", "case 59", "remind list". Pure.
/// </summary>
/// <param name="table">All commands.</param>
public sealed class CommandGuess(CommandTable table)
{
    private const int Most = 5;
    private const int ShortestNoun = 4;

    private static readonly string[] looking = ["list", "show", "ls", "view", "see", "all", "mine", "display", "now"];

    /// <summary>Whole lines that it may stand for, the likeliest first; none where nothing comes to mind.</summary>
    /// <param name="line">As typed.</param>
    /// <param name="scope">Now and a zone, for reading values.</param>
    public ImmutableArray<string> Lines(string line, Scope scope)
    {
        var words = TypedText.Clean(line).Trim().TrimEnd('?', '!', '.').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return [];
        var rest = table.Groups.Contains(words[0].ToLowerInvariant()) && words.Length > 1 ? words[1..] : words;
        if (Only(line) is { } only)
            return [only];
        if (Looks(words) is { Count: > 0 } looks)
            return [.. looks.Take(Most)];
        // "42 show" as others say it.
        var turned = rest.Length > 1 ? Verbs([rest[^1], .. rest[..^1]], scope) : [];
        return [.. Shown(rest, scope).Concat(Verbs(rest, scope)).Concat(turned).Distinct(StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>The one command of a group, where its first word is all that was typed.</summary>
    private string? Only(string line) => Group(line) is [var only] ? Begun(only) : null;

    /// <summary>
    /// What shows something that has no "list" or "show" of its own: "oncall show" is oncall who, "remind list" is me reminders.
    /// </summary>
    private List<string> Looks(string[] words)
    {
        var noun = words[0].ToLowerInvariant();
        if (words.Length != 2 || !looking.Contains(words[1].ToLowerInvariant()) || noun.Length < ShortestNoun)
            return [];
        var own = table.Find(noun) is { } alone && alone.Parameters.All(p => p.Optional) ? [alone] : Array.Empty<Command>();
        var named = table.Commands.Where(c => c.Parameters.All(p => p.Optional)
            && c.Aliases.Prepend(c.Path).Any(path => path.Split(' ')[^1].StartsWith(noun, StringComparison.Ordinal)));
        var listed = table.Commands.Where(c => c.Path == noun + " list" || c.Path == noun + " show" || c.Path == noun + "s list");
        return [.. own.Concat(listed).Concat(named).Where(c => !c.Operator).Distinct().Select(Begun)];
    }

    /// <summary>A command to go on with: a blank stands behind one that wants more.</summary>
    private static string Begun(Command command) => command.Path + (command.Parameters.Any(p => !p.Optional) ? " " : "");

    /// <summary>The commands of a group, where its first word is all that was typed.</summary>
    public ImmutableArray<Command> Group(string line)
    {
        var word = line.Trim().TrimEnd('?', '!', '.').ToLowerInvariant();
        return [.. table.Commands.Where(c => c.Path.StartsWith(word + " ", StringComparison.Ordinal))];
    }

    /// <summary>A value alone, of a type whose values are shown by a command.</summary>
    private IEnumerable<string> Shown(string[] words, Scope scope) =>
        from command in table.Commands
        where words.Length == 1 && command.Parameters is [{ Known.ShownBy: { } path }, ..] && path == command.Path
        where Binds(command, words[0], scope)
        select $"{command.Path} {words[0]}";

    /// <summary>The verb of a command without the word before it; where several have it, those that the rest fits.</summary>
    private IEnumerable<string> Verbs(string[] words, Scope scope)
    {
        var (verb, rest) = (words[0].ToLowerInvariant(), string.Join(' ', words[1..]));
        var called = table.Commands.Where(c => c.Path.EndsWith(" " + verb, StringComparison.Ordinal)).ToList();
        var fits = called.FindAll(c => Binds(c, rest, scope) && (rest.Length > 0 || c.Parameters.All(p => p.Optional)));
        return (fits.Count > 0 ? fits : rest.Length == 0 ? called : [])
            .OrderBy(c => c.Parameters.Any(p => p.Known?.ShownBy is not null) ? 0 : 1)
            .Select(c => rest.Length > 0 ? $"{c.Path} {rest}" : Begun(c));
    }

    private static bool Binds(Command command, string left, Scope scope) =>
        Binder.Line(command, left, scope) is { Refusal: null } or { Missing: not null };
}
