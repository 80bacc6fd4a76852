using Bot.Documents;
using Bot.Notices;
using Bot.Texts;


namespace Bot.Reminders;

/// <summary>A reminder rings; told to its owner alone.</summary>
public sealed class ReminderNotice() : NoticeType("reminder")
{
    /// <summary>The one object of it.</summary>
    public static readonly ReminderNotice Instance = new();

    /// <inheritdoc/>
    public override Task<Reply?> Words(Told told) => Task.FromResult(Said(told));

    private static Reply? Said(Told told)
    {
        if (told.Notice.Subject is not { } id)
            return null;
        if (told.At.View.Find<Reminder>(Reminder.DocOf(id)) is not { } reminder || reminder.Owner != told.Reader)
            return null;
        return Reply.Say($"{new Strong("Reminder")}: {reminder.Text}").Then(
            new Choice("In an hour", $"me snooze {reminder.Id} 1h"), new Choice("Tomorrow", $"me snooze {reminder.Id} tomorrow 9am"));
    }
}
