using Bot.Cases;
using Bot.Commands;
using Bot.People;
using Bot.Texts;

namespace Bot.Outsiders;

/// <summary>What whoever opens a report hears at once, where the names in it leave too few of the team who may look at it.</summary>
internal static class VacancyWords
{
    /// <summary>Who is told of it instead; null where nobody needs to be.</summary>
    public static Text? AtOpening(Case of, CommandContext call)
    {
        var (head, team) = (of.Head, call.Team);
        var isVacant = !head.HasReader(team);
        if (!isVacant && !head.IsUnled(team))
            return null;
        var outsider = Eligible.Of(of, team, call.People, call.Now).FirstOrDefault();
        var operators = of.Operator(new Views.Moment(team, call.View!, call.People, call.Now, call.Generator));
        if (!isVacant)
            return outsider is not null
                ? Text.Of($"No lead may look at it: whom the team named outside is let in within a minute, and can say that a name is a "
                    + $"coincidence.")
                : Text.Of($"No lead may look at it, and nobody fit is named outside, so nobody can say that a name is a coincidence: it "
                    + $"stays hidden from whom it names, and those who may see it work on it.");
        var nobody = Text.Of($"{new Strong("Nobody of the team may see it now.")} ");
        if (outsider is not null)
            return nobody + Text.Of($"Whom the team named outside for this is let in and told within a minute.");
        var itself = Text.Of($"If it cannot wait, take it to Trust and Safety yourself: ca@wikimedia.org. Where anybody may be in danger: "
            + $"emergency@wikimedia.org, now.");
        return operators is null
            ? nobody + Text.Of($"Nobody is named outside, and nobody who runs me, so nobody is told of it. Take it to Trust and Safety "
                + $"yourself: ca@wikimedia.org. Where anybody may be in danger: emergency@wikimedia.org, now.")
            : nobody + Text.Of($"Whoever runs me is told within a minute, by its number alone; the team had named nobody outside who could "
                + $"be let in, so it may take long. ") + itself;
    }
}
