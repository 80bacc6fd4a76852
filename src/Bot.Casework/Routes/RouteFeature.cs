using Bot.Commands;


namespace Bot.Routes;

/// <summary>The destinations, and which of them a team's project has.</summary>
public sealed class RouteFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(RouteCommands.Off, typeof(RouteCommands), RouteOffers.Of("team route", "route"));
}
