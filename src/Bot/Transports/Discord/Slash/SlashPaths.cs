using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Commands;
using global::Discord;
using Command = Bot.Commands.Command;

namespace Bot.Transports.Discord.Slash;

/// <summary>
/// Where each command stands among slash commands. Discord takes at most 25 under one name, so what is used every day keeps its path
/// and the rest of a large family moves one level down.
/// </summary>
internal static class SlashPaths
{
    private const string Overflow = "more";
    private const string Alone = "ask";

    /// <summary>The second word of a family's less frequent commands, by their path.</summary>
    private static readonly FrozenDictionary<string, string> groups = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["case kind"] = "about", ["case wiki"] = "about", ["case relate"] = "about", ["case written"] = "about",
        ["case unwritten"] = "about", ["case correct"] = "about", ["case remove"] = "about",
        ["case answered"] = "questions", ["case chase"] = "questions",
        ["case join"] = "hands", ["case unassign"] = "hands", ["case namesake"] = "hands", ["case restrict"] = "hands",
        ["case decide"] = "state", ["case wait"] = "state", ["case resume"] = "state", ["case glance"] = "state", ["case snooze"] = "state",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words for a command that is also the name of a family.</summary>
    private static readonly FrozenDictionary<string, string> alone = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["train"] = "next",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every command with its one to three words.</summary>
    public static ImmutableArray<(Command Command, string[] Words)> Of(CommandTable table)
    {
        var paths = table.Commands.Select(c => (Command: c, Words: Placed(c.Path))).ToList();
        paths = [.. paths.Select(p => (p.Command, Cleared(p.Words, paths.Select(o => o.Words))))];
        return [.. paths.GroupBy(p => p.Words[0], StringComparer.Ordinal).SelectMany(f => Fitting([.. f]))];
    }

    private static string[] Placed(string path)
    {
        var words = path.Split(' ');
        return groups.TryGetValue(path, out var group) ? [words[0], group, words[1]] : words;
    }

    /// <summary>A path that others go on from gets a word of its own.</summary>
    private static string[] Cleared(string[] words, IEnumerable<string[]> all) =>
        all.Any(o => o.Length > words.Length && o.AsSpan(0, words.Length).SequenceEqual(words))
            ? [.. words, alone.GetValueOrDefault(string.Join(' ', words), Alone)]
            : words;

    /// <summary>Moves what does not fit under one name into a group, the last by name first.</summary>
    private static IEnumerable<(Command Command, string[] Words)> Fitting(List<(Command Command, string[] Words)> family)
    {
        var names = family.Where(p => p.Words.Length > 1).Select(p => p.Words[1]).Distinct(StringComparer.Ordinal).Count();
        if (names <= Limit.CommandOptions)
            return family;
        var moved = family.Where(p => p.Words.Length == 2).OrderByDescending(p => p.Words[1], StringComparer.Ordinal)
            .Take(
                Math.Min(Limit.CommandOptions, names - Limit.CommandOptions + 1)).Select(p => p.Words[1]).ToHashSet(StringComparer.Ordinal);
        return family.Select(p => p.Words.Length == 2 && moved.Contains(p.Words[1]) ? (p.Command, [p.Words[0], Overflow, p.Words[1]]) : p);
    }
}
