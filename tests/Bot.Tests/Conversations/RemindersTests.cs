using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class RemindersTests
{
    [Fact]
    public async Task A_reminder_rings_once_for_its_owner_alone()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("dana", "remind me in 3 hours ask Heron again", "Wed 18 Nov 2026 13:00 Europe/Berlin", "ask Heron again");
        await desk.Hear("dana", "me reminders", "ask Heron again");
        await desk.Hear("alice", "me reminders", "No reminder of yours waits");
        await desk.No("stranger", "me reminders", RefusalKind.Forbidden, "I do not know the account");
        var told = await desk.Pass(Duration.FromHours(3));
        var one = Assert.Single(told);
        Assert.Equal("dana", one.To);
        await desk.Silence(Duration.FromDays(30));
        await desk.Hear("dana", "me reminders", "No reminder");
    }

    [Fact]
    public async Task A_reminder_that_rang_can_be_snoozed_for_a_week()
    {
        await using var desk = await TestDesk.Open();
        var id = IdIn(await desk.Say("bob", "remind me in 1 hour tea"));
        await desk.Told(Duration.FromHours(1), "bob", "tea", $"me snooze {id} 1h");
        await desk.Hear("bob", $"me snooze {id} 2h", "tea");
        await desk.Silence(Duration.FromMinutes(119));
        await desk.Told(Duration.FromMinutes(1), "bob", "tea");
        await desk.Pass(Duration.FromDays(7));
        await desk.No("bob", $"me snooze {id} 1h", RefusalKind.Argument, "You have no reminder");
    }

    [Fact]
    public async Task A_forgotten_reminder_does_not_ring_and_nobody_touches_anothers()
    {
        await using var desk = await TestDesk.Open();
        var id = IdIn(await desk.Say("bob", "remind me in 1 hour tea"));
        await desk.No("carol", $"me forget {id}", RefusalKind.Argument, "You have no reminder");
        await desk.No("carol", $"me snooze {id} 1h", RefusalKind.Argument, "You have no reminder");
        await desk.Hear("bob", $"me forget {id}", "Forgotten: tea");
        await desk.Silence(Duration.FromHours(2));
    }

    [Fact]
    public async Task A_past_an_ambiguous_and_a_missing_date_are_refused()
    {
        await using var desk = await TestDesk.Open();
        await desk.No("bob", "remind me yesterday tea", RefusalKind.Argument);
        await desk.No("bob", "remind me 03/04/2027 tea", RefusalKind.Question, "Nothing was done yet");
        await desk.No("bob", "remind me tea", RefusalKind.Argument, "when");
        await desk.No("bob", "remind me in 2 hours", RefusalKind.Argument, "text is missing");
    }

    private static string IdIn(string answer) => answer[(answer.LastIndexOf('(') + 1)..^1];
}
