using System.Collections.Immutable;
using Bot.Texts;

namespace Bot.Commands;

/// <summary>What somebody may have meant who typed a line that is no command: "59", "show 59", "case", "case 59". Pure.</summary>
/// <param name="table">All commands.</param>
public sealed class CommandGuess(CommandTable table)
{
    private const int Most = 5;

    /// <summary>Whole lines that it may stand for, the likeliest first; none where nothing comes to mind.</summary>
    /// <param name="line">As typed.</param>
    /// <param name="scope">Now and a zone, for reading values.</param>
    public ImmutableArray<string> Lines(string line, Scope scope)
    {
        var words = TypedText.Clean(line).Trim().TrimEnd('?', '!', '.').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return [];
        var rest = table.Groups.Contains(words[0].ToLowerInvariant()) && words.Length > 1 ? words[1..] : words;
        return [.. Shown(rest, scope).Concat(Verbs(rest, scope)).Distinct(StringComparer.Ordinal).Take(Most)];
    }

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
            .Select(c => rest.Length > 0 ? $"{c.Path} {rest}" : c.Path + (c.Parameters.Any(p => !p.Optional) ? " " : ""));
    }

    private static bool Binds(Command command, string left, Scope scope) =>
        Binder.Line(command, left, scope) is { Refusal: null } or { Missing: not null };
}
