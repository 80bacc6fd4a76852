using Bot.Commands;


namespace Bot.Reminders;

/// <summary>Personal reminders.</summary>
public sealed class ReminderFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(
        ReminderKind.Instance, ReminderNotice.Instance, new NextReminder(), typeof(RemindCommands),
        new CommandGroup("remind", "Reminders", 70));
}
