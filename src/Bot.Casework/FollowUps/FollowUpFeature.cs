using Bot.Cases;
using Bot.Commands;
using NodaTime;

namespace Bot.FollowUps;

/// <summary>Things to look at again, also once a case is closed.</summary>
public sealed class FollowUpFeature : IFeature
{
    private static readonly string[] Ending = ["followup done", "followup drop"];

    /// <inheritdoc/>
    public static void Register(Features to) => to
        .With(FollowUpsPart.Instance, typeof(FollowUpCommands), typeof(FollowUpDailyLines))
        .With([.. Ending.Select(path => CaseOffers.Cases(path, (head, _) => head.InstantOf(FollowUpsPart.Next) is not null))])
        .With([.. Ending.Select(path => PartOffers.Of(path, "followup", Standing))]);

    private static IEnumerable<(string Id, string Word, Instant? At)> Standing(Case of) =>
        of.FollowUps.Select(f => (f.Id, "for", (Instant?)f.At));
}
