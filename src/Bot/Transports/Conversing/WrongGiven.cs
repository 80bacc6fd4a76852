using Bot.Dispatch;
using Bot.Texts;

namespace Bot.Transports.Conversing;

/// <summary>What a line gives already and names nothing that is there: a form asks for it first of all.</summary>
internal static class WrongGiven
{
    /// <summary>Why, by the parameter's name.</summary>
    /// <param name="door">Where it is known.</param>
    /// <param name="filling">Who fills which command.</param>
    /// <param name="given">What the line gives.</param>
    /// <param name="token">Ends the wait.</param>
    public static async Task<Dictionary<string, Refusal>> Of(
        IFrontDoor door, Request filling, IReadOnlyDictionary<string, string> given, CancellationToken token)
    {
        var wrong = new Dictionary<string, Refusal>(StringComparer.Ordinal);
        foreach (var parameter in filling.Command!.Parameters)
            if (given.TryGetValue(parameter.Name, out var typed)
                && await door.Wrong(filling with { Values = given }, parameter, typed, token).ConfigureAwait(false) is { } why)
                wrong[parameter.Name] = why;
        return wrong;
    }
}
