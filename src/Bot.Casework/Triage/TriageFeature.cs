using Bot.Basics;
using Bot.Commands;
using Bot.Routes;

namespace Bot.Triage;

/// <summary>Where does this go?</summary>
public sealed class TriageFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(
        new DoubtScreen(),
        SentNotice.Instance, typeof(WhereCommands), RouteOffers.Of("where about", "route"), RouteOffers.Of("where sent", "route"),
        new CommandGroup("where", "Where does this go", 10),
        new FirstJob(Role.Admin, 10, "Find out where something goes", "where"));
}
