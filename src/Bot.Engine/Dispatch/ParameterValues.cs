using Bot.Commands;
using Bot.Documents;

namespace Bot.Dispatch;

/// <summary>The values of one parameter that begin as typed.</summary>
internal sealed class ParameterValues(Offers offers)
{
    private static readonly string[] yesOrNo = ["yes", "no"];

    public async Task<IEnumerable<Suggestion>> Of(Parameter parameter, string typed, Command command, CompletionReader reader)
    {
        if (offers.Of(command, parameter) is { } offer)
            return offer.Read is { } read ? await Loaded(read, typed, reader).ConfigureAwait(false) : offer.Values(typed, reader);
        if (parameter.Choices.Length > 0)
            return Starting(typed, parameter.Choices, parameter);
        if (parameter.Type == typeof(bool))
            return Starting(typed, yesOrNo, parameter);
        return parameter.Known?.Complete(typed, command, reader) ?? [];
    }

    private static async Task<IEnumerable<Suggestion>> Loaded(
        Func<string, CompletionReader, Task<IEnumerable<Suggestion>>> read, string typed, CompletionReader reader)
    {
        try
        {
            return await read(typed, reader).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is StoreUnavailableException or UnreadableDocumentException)
        {
            return []; // The command itself says so when it is sent.
        }
    }

    private static IEnumerable<Suggestion> Starting(string typed, IEnumerable<string> values, Parameter parameter) =>
        Suggestion.Starting(typed, values.Select(v => new Suggestion(v, parameter.About)));
}
