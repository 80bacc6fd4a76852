using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Commands;

/// <summary>All commands, read once from attributed methods.</summary>
public sealed class CommandTable
{
    private readonly FrozenDictionary<string, Command> byPath;

    /// <summary>Reads the commands of these objects' methods, with what is known of their parameters' types.</summary>
    /// <exception cref="InvalidOperationException">Two commands share a path, or a method is not shaped as a command.</exception>
    public CommandTable(IEnumerable<object> homes, ParameterTypes types)
    {
        Commands = [.. homes.SelectMany(new CommandReader(types).Read).OrderBy(c => c.Path, StringComparer.Ordinal)];
        var paths = new Dictionary<string, Command>(StringComparer.Ordinal);
        foreach (var command in Commands)
            foreach (var path in command.Aliases.Prepend(command.Path))
                if (!paths.TryAdd(path, command))
                    throw new InvalidOperationException($"two commands are called '{path}'");
        byPath = paths.ToFrozenDictionary(StringComparer.Ordinal);
        Groups = [.. Commands.Select(c => c.Path.Split(' ')[0]).Distinct()];
    }

    /// <summary>All of them, by path.</summary>
    public ImmutableArray<Command> Commands { get; }

    /// <summary>Their first words.</summary>
    public ImmutableArray<string> Groups { get; }

    /// <summary>The command of exactly this path or alias.</summary>
    public Command? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The command that a line begins with, the longest path first, and what follows it.</summary>
    public (Command? Command, string Left) Match(string line)
    {
        var words = line.Split((char[]?)null, 4, StringSplitOptions.RemoveEmptyEntries);
        for (var n = Math.Min(3, words.Length); n > 0; n--)
            if (byPath.TryGetValue(string.Join(' ', words.Take(n)).ToLowerInvariant(), out var command)
                || byPath.TryGetValue(Unmarked(words.Take(n)), out command))
                return (command, After(line, n));
        return (null, line);
    }

    /// <summary>The commands whose paths come nearest to what was typed, nearest first.</summary>
    public IReadOnlyList<Command> Nearest(string line, int most = 3)
    {
        var words = line.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToLowerInvariant()).ToArray();
        if (words.Length == 0)
            return [];
        var two = string.Join(' ', words.Take(2));
        var inGroup = words.Length > 1 && Groups.Contains(words[0]);
        int Far(string path) => inGroup
            ? Distance.Between(path, two)
            : Math.Min(Distance.Between(path, two), Distance.Between(path, words[0]));
        return [.. byPath
            .Select(p => (p.Key, p.Value, Far: Far(p.Key)))
            .Where(p => !p.Value.Operator)
            .Where(p => p.Far <= Math.Max(2, two.Length / 2) || p.Key.StartsWith(words[0] + " ", StringComparison.Ordinal))
            .OrderBy(p => p.Far).ThenBy(p => p.Value.Path, StringComparer.Ordinal)
            .Select(p => p.Value).Distinct().Take(most)];
    }

    /// <summary>As people write who do not think of commands: "Hello!", "help?".</summary>
    private static string Unmarked(IEnumerable<string> words) =>
        string.Join(' ', words).ToLowerInvariant().TrimEnd('!', '?', ',', '.', ':') is { Length: > 0 } bare ? bare : " ";

    private static string After(string line, int words)
    {
        var at = 0;
        for (var i = 0; i < words; i++)
        {
            while (at < line.Length && char.IsWhiteSpace(line[at]))
                at++;
            while (at < line.Length && !char.IsWhiteSpace(line[at]))
                at++;
        }

        return line[at..].Trim();
    }
}
