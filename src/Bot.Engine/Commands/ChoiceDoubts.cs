using System.Collections.Immutable;
using Bot.Texts;

namespace Bot.Commands;

/// <summary>
/// A word that is none of a parameter's choices: the choices are offered, each with all else that was typed, so that nothing is lost.
/// </summary>
internal static class ChoiceDoubts
{
    /// <summary>More choices than this are read in the sentence and not picked.</summary>
    private const int Most = 12;

    /// <summary>The refusal of a word of a line.</summary>
    /// <param name="command">The command.</param>
    /// <param name="parameter">What the word was typed for.</param>
    /// <param name="why">Why it is none.</param>
    /// <param name="with">The line, behind the command's words, with a choice in the word's place.</param>
    /// <param name="scope">Now and the caller's zone.</param>
    /// <param name="asText">Names whose pairs are part of the text.</param>
    public static Refusal Of(
        Command command, Parameter parameter, string why, Func<string, string> with, Scope scope, IReadOnlySet<string>? asText)
    {
        var refusal = Refusals.BadArgument(command, parameter.Name, why);
        return IsOffered(parameter)
            ? refusal.Or([.. parameter.Choices.Select(choice => Choice(command, choice, with(choice), scope, asText))])
            : refusal;
    }

    /// <summary>A line with a value of the asked kind in it, with all values that it then gives.</summary>
    public static Choice Choice(Command command, string choice, string line, Scope scope, IReadOnlySet<string>? asText)
    {
        line = line.Trim();
        var bound = Binder.Line(command, line, scope, asText);
        return bound.Refusal is not null && bound.Missing is null
            ? new Choice(choice, $"{command.Path} {line}")
            : new Choice(choice, GivenValues.Line(command, bound.Given)) { Values = bound.Given };
    }

    /// <summary>The refusal of one of several values that were given by name.</summary>
    public static Refusal Of(Command command, Parameter parameter, string why, IReadOnlyDictionary<string, string> values)
    {
        var refusal = Refusals.BadArgument(command, parameter.Name, why);
        return IsOffered(parameter) ? refusal.Or([.. parameter.Choices.Select(Choice)]) : refusal;

        Choice Choice(string choice)
        {
            var all = values.ToImmutableDictionary().SetItem(parameter.Name, choice);
            return new Choice(choice, GivenValues.Line(command, all)) { Values = all };
        }
    }

    private static bool IsOffered(Parameter parameter) => parameter.Choices.Length is > 0 and <= Most;
}
