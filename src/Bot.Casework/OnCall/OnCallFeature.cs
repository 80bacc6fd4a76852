using Bot.Commands;


namespace Bot.OnCall;

/// <summary>Who is on duty.</summary>
public sealed class OnCallFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(
        new RotaKind(), DutyNotice.Instance, FreeShiftsNotice.Instance, typeof(OnCallCommands), typeof(RotaPersonRule),
        new CommandGroup("oncall", "On duty", 90));
}
