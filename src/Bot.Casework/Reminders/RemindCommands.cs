using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using NodaTime;

namespace Bot.Reminders;

/// <summary>Personal reminders; nobody else sees them.</summary>
public sealed class RemindCommands
{
    private const int Most = 200;
    private const int MostListed = 40;

    /// <summary>Makes one.</summary>
    [Command("remind me", "A reminder for yourself; nobody else sees it", Role = Role.Admin, Form = true, Content = true,
        Aliases = "me remind, remindme", Example = "remind me in 3 days ask Heron again")]
    public Outcome Remind(CommandContext call,
        [About("when", Ask = "When? (as “friday 18:00” or “in 3 days”)", Date = DateUse.Alarm)] DateText when,
        [About("of what", Ask = "Of what?", Most = 1000)] string text)
    {
        var (at, no) = call.Ahead(when, $"remind me {{date}} {text}", Times.Terms.WhenRules.Alarm);
        if (no is not null)
            return no;
        if (Waiting(call).Count >= Most)
            return TooMany();
        var reminder = new Reminder
        {
            Id = call.Generator.Id(5), Owner = call.Me, At = at.ToInstant(), Zone = at.Zone.Id, Made = call.Now, Text = text,
        };
        return Outcome.Of(Reply.Say($"{Told(call, reminder, at)}: {text}. ({reminder.Id})"), new Save(reminder));
    }

    /// <summary>Those that wait.</summary>
    [Command("me reminders", "Your reminders that wait", Role = Role.Admin, Aliases = "reminders")]
    public Outcome List(CommandContext call)
    {
        var waiting = Waiting(call);
        if (waiting.Count == 0)
            return Reply.Say($"No reminder of yours waits. {new Typed("remind me ")} makes one.");
        var lines = waiting.OrderBy(r => r.At).Take(MostListed).Select(r => Text.Of($"{r.Id}: {r.At}: {r.Text}"));
        return new Reply([new Block.Lines(Text.Ours("Your reminders"), [.. lines])]);
    }

    /// <summary>Rings again later.</summary>
    [Command("me snooze", "Let a reminder ring again later", Role = Role.Admin)]
    public Outcome Snooze(CommandContext call, [About("which")] string id, [About("until when, or for how long")] DateText until)
    {
        if (Mine(call, id) is not { } reminder)
            return None(id);
        var (at, no) = call.Ahead(until, $"me snooze {id} {{date}}", Times.Terms.WhenRules.Alarm with { SpansFirst = true });
        if (no is not null)
            return no;
        var later = reminder with { At = at.ToInstant(), Zone = at.Zone.Id, Made = call.Now, Rung = null };
        return Outcome.Of(Reply.Say($"{Told(call, later, at)}: {reminder.Text}."), new Save(later));
    }

    /// <summary>Takes one away.</summary>
    [Command("me forget", "Take a reminder away", Role = Role.Admin)]
    public Outcome Forget(CommandContext call, [About("which")] string id) => Mine(call, id) is { } reminder
        ? Outcome.Of(Reply.Say($"Forgotten: {reminder.Text}."), new Remove(reminder.Doc, reminder.Version))
        : None(id);

    /// <summary>When it will really be told: quiet hours hold back what is not of this very hour.</summary>
    private static Text Told(CommandContext call, Reminder reminder, NodaTime.ZonedDateTime at)
    {
        var held = reminder.IsUrgent ? null : call.Caller.Person?.Quiet?.Until(reminder.At, call.Caller.Person.TimeZone);
        return held is { } until
            ? Text.Of($"I remind you {new At(until, MomentStyle.Short)}, when your quiet hours are over (you said {call.Echo(at)})")
            : Text.Of($"I remind you {call.Echo(at)}");
    }

    private static ImmutableArray<Reminder> Kept(CommandContext call) =>
        [.. call.View!.All<Reminder>(ReminderKind.Instance).Where(r => r.Owner == call.Me)];

    private static List<Reminder> Waiting(CommandContext call) => [.. Kept(call).Where(r => r.Rung is null)];

    private static Reminder? Mine(CommandContext call, string id) =>
        Kept(call).FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.OrdinalIgnoreCase));

    private static Refusal TooMany() => new(RefusalKind.State, Text.Of(
        $"You have {Most} reminders waiting already; "
        + $"{new Typed("me reminders")} shows them, {new Typed("me forget ")} takes one away."));

    private static Refusal None(string id) =>
        new Refusal(RefusalKind.Argument, Text.Of($"You have no reminder {id}.")).Or(new Choice("Your reminders", "me reminders"));
}
