using Bot.Basics;
using Bot.Commands;
using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class TaskTests
{
    [Fact]
    public async Task A_colleague_who_is_given_a_task_is_told_and_reminded_twice_and_who_gave_it_hears_when_it_is_done()
    {
        await using var desk = await TestDesk.Open();
        var n = await Acknowledged(desk);
        await desk.Hear("bob", $"task add {n} carol \"in 2 days\" ask for the page to be hidden", "t1", "for carol", "carol is told now");
        await desk.Told(Duration.Zero, "carol", $"{n}: bob gives you a task", "ask for the page to be hidden", $"task done {n} t1");
        await desk.Hear("carol", "task list", $"{n} t1: ask for the page to be hidden", "from bob");
        await desk.Hear("bob", "task list", "Nothing is to be done here");

        await desk.Told(Duration.FromHours(56), "carol", $"{n}: your task t1 was to be done by", $"task move {n} t1");
        await desk.Hear("bob", $"case show {n}", "the task t1, due");
        await desk.Told(Duration.FromDays(1), "carol", $"{n}: your task t1 was to be done by");
        Assert.DoesNotContain(await desk.Pass(Duration.FromDays(4)), IsReminder);
        await desk.Hear("carol", $"task done {n} t1", "t1", "bob, who gave it, is told", $"task reopen {n} t1");
        await desk.Told(Duration.Zero, "bob", "the task t1, which you gave carol, is done");
        Assert.DoesNotContain("the task t1, due", await desk.Say("bob", $"case show {n}"), StringComparison.Ordinal);
        await desk.Hear("bob", $"case show {n} tasks", "t1: ask for the page to be hidden", "done");
        await desk.Hear("bob", $"case timeline {n}", "t1 for carol: ask for the page to be hidden", "t1 done");
    }

    [Fact]
    public async Task One_that_is_moved_rings_on_its_new_date_and_one_that_is_dropped_or_done_never()
    {
        await using var desk = await TestDesk.Open();
        var n = await Acknowledged(desk);
        await desk.Hear("bob", $"case task {n} me \"in 2 days\" look at the logs", "t1", "is yours", "I remind you");
        await desk.Hear("bob", $"task move {n} t1 \"in 5 days\"", "t1");
        Assert.DoesNotContain(await desk.Pass(Duration.FromDays(4)), IsReminder);
        await desk.Told(Duration.FromDays(2), "bob", "your task t1 was to be done by", "look at the logs");
        await desk.Hear("bob", $"task done {n} t1", "t1");
        await desk.Hear("bob", $"task add {n} me \"in 2 days\" write to them", "t2");
        await desk.Hear("bob", $"task drop {n} t2", "need not be done");
        Assert.DoesNotContain(await desk.Pass(Duration.FromDays(6)), IsReminder);
        await desk.Hear("bob", $"task reopen {n} t1", "is to be done again");
        await desk.Told(Duration.FromHours(20), "bob", "your task t1 was to be done by");
    }

    [Fact]
    public async Task Closing_says_which_are_not_done_and_a_closed_case_reminds_nobody()
    {
        await using var desk = await TestDesk.Open();
        var n = await Acknowledged(desk);
        await desk.Hear("bob", $"task add {n} carol \"in 5 days\" ask for the page to be hidden");
        await desk.No("bob", $"case close {n} actioned blocked", RefusalKind.Question, "t1 is not done");
        await desk.Hear("bob", $"case close {n} actioned anyway=yes blocked", "closed");
        Assert.DoesNotContain(await desk.Pass(Duration.FromDays(9)), IsReminder);
        await desk.No("bob", $"task add {n} carol \"in 2 days\" more", RefusalKind.State, "is closed. Reopen it first");
        await desk.Hear("carol", "task list", "Nothing is to be done here");
    }

    [Fact]
    public async Task Whoever_keeps_away_loses_their_tasks_to_other_hands_and_sees_none()
    {
        await using var desk = await TestDesk.Open();
        var n = await Acknowledged(desk);
        await desk.Hear("carol", $"case join {n}");
        await desk.Hear("bob", $"task add {n} carol \"in 2 days\" ask for the page to be hidden");
        await desk.Told(Duration.Zero, "carol", "gives you a task");
        await desk.Hear("carol", $"case recuse {n}");
        await desk.Hear("bob", $"task list {n}", "t1: ask for the page to be hidden, you");
        await desk.Hear("carol", "task list", "Nothing is to be done here");
        await desk.No("carol", $"task done {n} t1", RefusalKind.Forbidden, "There is no case");
        var told = await desk.Pass(Duration.FromDays(4));
        Assert.DoesNotContain(told, t => t.To == "carol" && t.Text.Contains("t1", StringComparison.Ordinal));
        Assert.Contains(told, t => t.To == "bob" && IsReminder(t));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_what_would_be_right()
    {
        await using var desk = await TestDesk.Open();
        var n = await Acknowledged(desk);
        await desk.Hear("alice", $"case recuse {n}");
        await desk.No("bob", $"task add {n} carol yesterday look", RefusalKind.Argument);
        await desk.No("bob", $"task add {n} alice tomorrow look", RefusalKind.Argument, "Nobody called “alice” can work on this here");
        await desk.No("bob", $"task add {n} dana tomorrow look", RefusalKind.Argument, "Nobody called “dana” can work on this here");
        await desk.No("bob", $"task done {n} t9", RefusalKind.Argument, "no open task t9");
        await desk.Hear("bob", $"task add {n} me tomorrow look");
        await desk.No("bob", $"task reopen {n} t1", RefusalKind.Argument, "no done task t1");
        await desk.No("bob", $"task move {n} t1 yesterday", RefusalKind.Argument);
        await desk.Hear("bob", $"task list {n}", "t1: look");
    }

    private static async Task<string> Acknowledged(TestDesk desk)
    {
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("bob", $"case ack {n}");
        return n;
    }

    private static bool IsReminder((string To, string Text, string Nonce) told) =>
        told.Text.Contains("was to be done by", StringComparison.Ordinal);
}
