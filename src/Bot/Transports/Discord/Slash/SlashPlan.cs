using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Bot.Commands;
using global::Discord;
using Command = Bot.Commands.Command;

namespace Bot.Transports.Discord.Slash;

/// <summary>The command table as slash commands, made once: what is registered, and the way back from what is called.</summary>
public sealed class SlashPlan
{
    /// <summary>The name of the message command.</summary>
    public const string OpenFromMessage = "Open a case from this message";

    private readonly FrozenDictionary<string, Command> byPath;
    private readonly FrozenDictionary<string, string> paths;

    /// <summary>Makes the plan.</summary>
    /// <exception cref="InvalidOperationException">The table breaks one of Discord's limits; the message names it.</exception>
    public SlashPlan(CommandTable table)
    {
        Table = table;
        var placed = SlashPaths.Of(table);
        byPath = placed.ToFrozenDictionary(p => string.Join(' ', p.Words), p => p.Command, StringComparer.Ordinal);
        paths = placed.ToFrozenDictionary(p => p.Command.Path, p => string.Join(' ', p.Words), StringComparer.Ordinal);
        Drafts =
        [
            .. placed.GroupBy(p => p.Words[0], StringComparer.Ordinal).Select(f => Fitted(f.Key, [.. f])),
            new CommandDraft(OpenFromMessage, Type: CommandType.Message),
        ];
        if (CommandLimits.Check(Drafts, inGuild: false) is { Count: > 0 } breaches)
            throw new InvalidOperationException("Discord would not take the commands: " + string.Join("; ", breaches));
        Hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Drafts.Select(Described)))));
    }

    /// <summary>The commands themselves.</summary>
    public CommandTable Table { get; }

    /// <summary>What is registered.</summary>
    public ImmutableArray<CommandDraft> Drafts { get; }

    /// <summary>Changes whenever anything of <see cref="Drafts"/> does.</summary>
    public string Hash { get; }

    /// <summary>The command that was called by these words; null for one that is no longer there.</summary>
    public Command? Find(IEnumerable<string> words) => byPath.GetValueOrDefault(string.Join(' ', words));

    /// <summary>How a command is called here: "/case about kind".</summary>
    public string PathOf(Command command) => "/" + paths.GetValueOrDefault(command.Path, command.Path);

    /// <summary>A line as it is typed elsewhere, with the path that it has here.</summary>
    public string Typed(string line) =>
        Table.Match(line) is ({ } command, var left) ? $"{PathOf(command)} {left}".TrimEnd() : line.TrimEnd();

    private static CommandDraft Fitted(string name, ImmutableArray<(Command Command, string[] Words)> family)
    {
        foreach (var fullness in Enum.GetValues<Fullness>())
            if (Draft(name, family, fullness) is var draft && CommandLimits.Check([draft], inGuild: false).Count == 0)
                return draft;
        return Draft(name, family, Fullness.Bare);
    }

    private static CommandDraft Draft(string name, ImmutableArray<(Command Command, string[] Words)> family, Fullness fullness)
    {
        if (family is [(var single, [_])])
            return new CommandDraft(name, single.About, Options: SlashOptions.Of(single, fullness));
        var options = new List<CommandOption>();
        foreach (var second in family.GroupBy(p => p.Words[1], StringComparer.Ordinal))
            options.Add(second.First() is (var command, [_, var word])
                ? Subcommand(word, command, fullness)
                : new CommandOption(OptionType.SubcommandGroup, second.Key, $"More of /{name}: {second.Key}",
                    Options: [.. second.Select(p => Subcommand(p.Words[2], p.Command, fullness))]));
        return new CommandDraft(name, $"Everything about {name}", Options: options);
    }

    private static CommandOption Subcommand(string word, Command command, Fullness fullness) =>
        new(OptionType.Subcommand, word, command.About, Options: SlashOptions.Of(command, fullness));

    private static string Described(CommandDraft draft) =>
        $"{draft.Type}|{draft.Name}|{draft.Description}|{string.Concat((draft.Options ?? []).Select(Described))}";

    private static string Described(CommandOption option) =>
        $"({option.Type}|{option.Name}|{option.Description}|{option.Required}|{option.Autocomplete}|{option.MaxLength}|"
        + $"{string.Join(',', (option.Choices ?? []).Select(c => $"{c.Name}={c.Value}"))}|"
        + $"{string.Concat((option.Options ?? []).Select(Described))})";
}
