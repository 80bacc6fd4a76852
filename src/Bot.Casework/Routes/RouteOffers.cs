using Bot.Commands;
using Bot.Texts;

namespace Bot.Routes;

/// <summary>Destinations that a command takes, for completion and for forms: the most urgent first.</summary>
public static class RouteOffers
{
    /// <summary>All that there are.</summary>
    public static Offer Of(string path, string parameter) => new(path, parameter, (typed, _) => Suggestion.Starting(typed, all))
    {
        Wrong = (typed, _, _) => Task.FromResult(RouteTable.Find(LineReader.Unquoted(typed).ToLowerInvariant()) is null
            ? RouteRefusals.NoRoute(TypedText.Short(typed))
            : null),
    };

    private static readonly Suggestion[] all = [.. RouteTable.All.Select(r => new Suggestion(r.Id, r.Title))];
}
