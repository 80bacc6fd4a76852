using System.Collections.Immutable;
using Bot.Names;
using Bot.Texts;

namespace Bot.Commands;

/// <summary>Names in commands, where one is asked for and several may be typed.</summary>
public static class ContextNames
{
    /// <summary>The question whether a text is one name or several; null where it can be but one of them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="typed">What was given.</param>
    /// <param name="parameter">The parameter's name as typed.</param>
    public static Refusal? HowMany(this CommandContext call, string typed, string parameter) =>
        HowMany(call.Command, call.Given, typed, parameter);

    /// <summary>The same before all is given.</summary>
    /// <param name="command">The command.</param>
    /// <param name="given">What else is given.</param>
    /// <param name="typed">What was given for it.</param>
    /// <param name="parameter">The parameter's name as typed.</param>
    internal static Refusal? HowMany(Command command, IReadOnlyDictionary<string, string> given, string typed, string parameter)
    {
        var list = NameList.Of(typed);
        if (!list.IsSeveral || list.IsSure)
            return null;
        var all = Words.List([.. list.Names.Select(n => $"“{TypedText.Short(n)}”")]);
        var what = Text.Of($"Is “{TypedText.Short(typed)}” one name, or are they {list.Names.Length}: {all}? Nothing was done yet.");
        return new Refusal(RefusalKind.Question, what) { About = parameter }
            .Or(Meaning("One name", NameList.AsOne(typed)), Meaning($"{list.Names.Length} names", list.Listed));

        Choice Meaning(string label, string meant)
        {
            var values = given.ToImmutableDictionary().SetItem(parameter, meant);
            return new Choice(label, GivenValues.Line(command, values)) { Values = values };
        }
    }
}
