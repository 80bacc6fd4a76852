using Bot.Commands;


namespace Bot.Dispatch;

/// <summary>The values of one parameter that begin as typed.</summary>
internal sealed class ParameterValues(Offers offers)
{
    private static readonly string[] yesOrNo = ["yes", "no"];

    public IEnumerable<Suggestion> Of(Parameter parameter, string typed, Command command, CompletionReader reader)
    {
        if (offers.Of(command, parameter) is { } offer)
            return offer.Values(typed, reader);
        if (parameter.Choices.Length > 0)
            return Starting(typed, parameter.Choices, parameter);
        if (parameter.Type == typeof(bool))
            return Starting(typed, yesOrNo, parameter);
        return parameter.Known?.Complete(typed, command, reader) ?? [];
    }

    private static IEnumerable<Suggestion> Starting(string typed, IEnumerable<string> values, Parameter parameter) =>
        Suggestion.Starting(typed, values.Select(v => new Suggestion(v, parameter.About)));
}
