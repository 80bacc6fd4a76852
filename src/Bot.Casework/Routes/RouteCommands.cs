using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;


namespace Bot.Routes;

/// <summary>Which destinations a team's project has.</summary>
public sealed class RouteCommands
{
    /// <summary>Routes that this team does not have (a wiki without arbitrators, say).</summary>
    internal static readonly WordsSetting Off = new("RoutesOff", "routes switched off");

    /// <summary>Switches a route on or off.</summary>
    [Command("team route", "Say whether your project has a destination of where: on or off", Role = Role.Lead,
        Example = "team route arbitrators off")]
    public Outcome Route(CommandContext call,
        [About("the route, as arbitrators", Completed = true, Most = 40)] string route,
        [About("on or off")] bool on)
    {
        if (RouteTable.Find(route.ToLowerInvariant()) is not { } found)
            return RouteRefusals.NoRoute(route);
        if (found.Always && !on)
            return new Refusal(RefusalKind.Argument, Text.Of(
                $"The route {new Strong(found.Id)} ({Text.Ours(found.Destination)}) cannot be switched off: it is there for everybody."));
        var without = Off.Of(call.Team).Remove(found.Id);
        var settings = Off.In(call.Team.Settings, on ? without : without.Add(found.Id));
        var reply = on
            ? Reply.Say($"The route {new Strong(found.Id)} ({Text.Ours(found.Destination)}) is on.")
            : Reply.Say($"The route {new Strong(found.Id)} ({Text.Ours(found.Destination)}) is off: "
                + $"{new Typed("where")} no longer names it.");
        var after = call.Team with { Settings = settings };
        if (!on)
            reply = reply.And($"{new Strong(StandIns.Of(after, found).Id)} does that work instead.");
        return Outcome.Of(reply, new Save(after));
    }

    /// <summary>Whether a team uses a route; some cannot be switched off.</summary>
    internal static bool IsOn(Team? team, Route route) => route.Always || team is null || !Off.Of(team).Contains(route.Id);
}
