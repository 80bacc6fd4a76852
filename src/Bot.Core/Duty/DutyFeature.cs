using Bot.Desk;

namespace Bot.Duty;

/// <summary>Who is on duty.</summary>
public sealed class DutyFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(new RotaKind(), DutyNotice.Instance, typeof(DutyCommands));
}
