using Bot.Texts;

namespace Bot.Routes;

/// <summary>The wording of every "no" about destinations.</summary>
internal static class RouteRefusals
{
    /// <summary>No destination is called so.</summary>
    public static Refusal NoRoute(string typed) => new(RefusalKind.Argument, Text.Of(
        $"“{typed}” is no route. There are {Words.List([.. RouteIds.All], "or")}."));
}
