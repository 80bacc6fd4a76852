using Bot.Commands;
using Bot.Scheduling;
using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class FollowUpTests
{
    [Fact]
    public async Task A_follow_up_of_a_closed_case_is_said_on_its_day_and_again_each_week_until_it_is_done()
    {
        await using var desk = await TestDesk.Open();
        await desk.Get<OverdueMonitor>().Look(CancellationToken.None);
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("bob", $"case close {n} actioned anyway=yes blocked, diffs verified");
        await desk.Hear("bob", $"followup set {n} \"in 10 days\" has it started again?", "f1", "each week until it is done");
        await desk.Hear("bob", "followup list", n, "f1", "has it started again?");
        await desk.Hear("bob", $"case show {n} all", "to look at again", "Follow-ups");

        await Said(desk, Duration.FromDays(9), times: 0);
        await Said(desk, Duration.FromDays(2), times: 1);
        await Said(desk, Duration.FromDays(5), times: 0);
        await Said(desk, Duration.FromDays(2), times: 1);
        await desk.Hear("bob", $"followup done {n} f1", "f1", "done");
        await Said(desk, Duration.FromDays(20), times: 0);
        await desk.Hear("bob", "followup list", "Nothing is to be looked at again");
    }

    [Fact]
    public async Task Whoever_may_not_see_the_case_sees_no_follow_up_of_it()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("carol", $"followup set {n} tomorrow look at the talk page");
        await desk.Hear("carol", $"case recuse {n}");
        await desk.No("carol", $"followup list {n}", RefusalKind.Forbidden, "There is no case");
        await desk.No("carol", $"followup done {n} f1", RefusalKind.Forbidden, "There is no case");
        await desk.Hear("carol", "followup list", "Nothing is to be looked at again");
        var told = await desk.Pass(Duration.FromDays(3));
        Assert.DoesNotContain(told, t => t.To == "carol" && t.Text.Contains("talk page", StringComparison.Ordinal));
        await desk.Hear("alice", $"followup list {n}", "look at the talk page", "you");
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_what_would_be_right()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.No("bob", $"followup set {n} yesterday look", RefusalKind.Argument);
        await desk.No("bob", $"followup drop {n} f9", RefusalKind.Argument, "no follow-up f9");
        await desk.Hear("bob", $"followup set {n} \"in 3 days\" look");
        await desk.Hear("bob", $"followup drop {n} f1", "dropped");
        await desk.Hear("bob", $"case timeline {n}", "f1: look", "f1 dropped");
    }

    [Fact]
    public async Task One_that_came_due_while_the_bot_was_away_is_said_when_it_is_back()
    {
        await using var desk = await TestDesk.Open();
        await desk.Get<OverdueMonitor>().Look(CancellationToken.None);
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"followup set {n} \"in 3 days\" has it started again?");
        desk.Time.Pass(Duration.FromDays(5));
        await desk.Ring();
        Assert.Single(desk.Network.Take(), IsSaid);
        await Said(desk, Duration.FromDays(4), times: 0);
        await Said(desk, Duration.FromDays(2), times: 1);
    }

    [Fact]
    public async Task One_of_somebody_who_has_left_is_said_to_the_leads()
    {
        await using var desk = await TestDesk.Open();
        await desk.Get<OverdueMonitor>().Look(CancellationToken.None);
        var n = await desk.OpenCase();
        await desk.Hear("carol", $"followup set {n} \"in 3 days\" has it started again?");
        await desk.Hear("alice", "team remove carol");
        var told = (await desk.Pass(Duration.FromDays(4))).Where(t => t.Text.Contains("has it started again?", StringComparison.Ordinal));
        Assert.Equal(["alice"], told.Select(t => t.To));
    }

    private static async Task Said(TestDesk desk, Duration length, int times) =>
        Assert.Equal(times, (await desk.Pass(length)).Count(IsSaid));

    private static bool IsSaid((string To, string Text, string Nonce) told) =>
        told.To == "bob" && told.Text.Contains("has it started again?", StringComparison.Ordinal);
}
