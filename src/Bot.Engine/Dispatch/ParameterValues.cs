using Bot.Commands;


namespace Bot.Dispatch;

/// <summary>The values of one parameter that begin as typed.</summary>
internal static class ParameterValues
{
    private static readonly string[] yesOrNo = ["yes", "no"];

    public static IEnumerable<Suggestion> Of(Parameter parameter, string typed, Command command, CompletionReader reader)
    {
        if (parameter.Choices.Length > 0)
            return Starting(typed, parameter.Choices, parameter);
        if (parameter.Type == typeof(bool))
            return Starting(typed, yesOrNo, parameter);
        return parameter.Known?.Complete(typed, command, reader) ?? [];
    }

    private static IEnumerable<Suggestion> Starting(string typed, IEnumerable<string> values, Parameter parameter) =>
        Suggestion.Starting(typed, values.Select(v => new Suggestion(v, parameter.About)));
}
