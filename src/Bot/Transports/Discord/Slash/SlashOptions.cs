using Bot.Commands;
using Bot.Texts;
using global::Discord;
using Choice = global::Discord.Choice;
using Command = Bot.Commands.Command;

namespace Bot.Transports.Discord.Slash;

/// <summary>How much of a family's words is sent, so that its 8000 characters are kept.</summary>
internal enum Fullness
{
    /// <summary>Everything.</summary>
    Whole,

    /// <summary>Fixed choices are completed instead of listed.</summary>
    WithoutChoices,

    /// <summary>Besides, options say only their name.</summary>
    Bare,
}

/// <summary>Parameters as options of a slash command.</summary>
internal static class SlashOptions
{
    private const int LongestText = 6000;

    /// <summary>A command's options, required ones first.</summary>
    public static IReadOnlyList<CommandOption> Of(Command command, Fullness fullness) =>
        [.. command.Parameters.Select(p => Option(command, p, fullness)).OrderByDescending(o => o.Required == true)];

    /// <summary>Whether a form asks for it if it is left out: then the slash command does not insist.</summary>
    public static bool IsAskedFor(Command command, Parameter parameter) => command.Form && !IsPicked(parameter);

    /// <summary>Whether values are offered while it is typed.</summary>
    public static bool IsCompleted(Parameter parameter, Fullness fullness = Fullness.Whole) =>
        parameter.IsCompleted || parameter.Choices.Length > (fullness == Fullness.Whole ? Limit.Choices : 0);

    /// <summary>What is picked rather than typed is better given as an option than in a form.</summary>
    private static bool IsPicked(Parameter parameter) =>
        parameter.Choices.Length > 0 || parameter.Type == typeof(bool) || IsCompleted(parameter);

    private static CommandOption Option(Command command, Parameter parameter, Fullness fullness)
    {
        bool? required = parameter.Optional || IsAskedFor(command, parameter) ? null : true;
        var about = fullness == Fullness.Bare ? parameter.Name : Cut.To(parameter.About, Limit.CommandDescription);
        if (parameter.Type == typeof(bool))
            return new CommandOption(OptionType.Boolean, parameter.Name, about, required);
        if (IsCompleted(parameter, fullness))
            return new CommandOption(OptionType.Text, parameter.Name, about, required, Autocomplete: true);
        return parameter.Choices.Length > 0
            ? new CommandOption(OptionType.Text, parameter.Name, about, required,
                [.. parameter.Choices.Select(c => new Choice(c.Replace('-', ' '), OptionValue.Of(c)))])
            : new CommandOption(OptionType.Text, parameter.Name, about, required, MaxLength: Math.Clamp(parameter.Most, 1, LongestText));
    }
}
