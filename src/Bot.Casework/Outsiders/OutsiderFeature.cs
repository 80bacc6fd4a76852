using Bot.Commands;

namespace Bot.Outsiders;

/// <summary>A case always has a reader: the team's outsider, or the operator is told.</summary>
public sealed class OutsiderFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(
        VacancyPart.Instance, VacancyNotice.Instance, VacancyNotice.Again,
        LetInNotice.Instance, LeadsAloneNotice.Instance, OutsiderNotice.Instance,
        OutsiderSetting.Instance, new OutsiderField(), new OutsiderVisitors(),
        typeof(VacancyKeeper), typeof(OutsiderCommands), typeof(OperatorCommands),
        new CommandGroup("operator", "Whoever runs me", 220));
}
