using System.Collections.Immutable;
using Bot.Commands;
using global::Discord;
using Command = Bot.Commands.Command;

namespace Bot.Transports.Discord.Slash;

/// <summary>A slash command as it was called.</summary>
/// <param name="Words">Its name, group and subcommand.</param>
/// <param name="Options">The options given.</param>
internal sealed record CalledCommand(ImmutableArray<string> Words, IReadOnlyList<InteractionOption> Options)
{
    /// <summary>Reads it from an interaction's data.</summary>
    public static CalledCommand Of(InteractionData data)
    {
        var words = ImmutableArray.Create(data.Name ?? "");
        var options = data.Options ?? [];
        while (options is [{ Type: OptionType.Subcommand or OptionType.SubcommandGroup } inner])
            (words, options) = (words.Add(inner.Name), inner.Options ?? []);
        return new CalledCommand(words, options);
    }

    /// <summary>The values by parameter name; truth values as they are typed.</summary>
    public Dictionary<string, string> Values() => Values(Options);

    /// <summary>The same but for the one that is being typed.</summary>
    public Dictionary<string, string> Others() => Values(Options.Where(o => o.Focused != true));

    private static Dictionary<string, string> Values(IEnumerable<InteractionOption> of) => of.Where(o => o.Value is not null).ToDictionary(
        o => o.Name, o => o.Value!.Value.Truth is { } truth ? truth ? "yes" : "no" : o.Value.Value.ToString(), StringComparer.Ordinal);

    /// <summary>The parameter being typed, and what was typed of it.</summary>
    public (Parameter? Parameter, string Typed) Focused(Command command) =>
        Options.FirstOrDefault(o => o.Focused == true) is { } option
            ? (command.Parameters.FirstOrDefault(p => p.Name == option.Name), option.Value?.ToString() ?? "")
            : (null, "");
}
