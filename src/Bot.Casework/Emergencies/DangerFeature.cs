using Bot.Cases;
using Bot.Commands;

namespace Bot.Emergencies;

/// <summary>Danger in the words that come in: said first, kept in the case, rung until somebody says what was done.</summary>
public sealed class DangerFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(
        DangerPart.Instance, DangerNotice.Instance, UnansweredDangerNotice.Instance, DismissedDangerNotice.Instance,
        new DangerScreen(DangerKind.Life), new DangerScreen(DangerKind.Child), new DangerScreen(DangerKind.Exposed), new ExposedScreen(),
        new ForeignScreen(),
        new DangerDailyLines(), typeof(DangerCommands),
        CaseOffers.Handed("case danger", head => head.InstantOf(DangerPart.Open) is not null));
}
