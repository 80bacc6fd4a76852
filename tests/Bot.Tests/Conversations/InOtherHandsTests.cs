using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>Cases say who did what, also when it is in other hands now, and at what hour somebody is really told.</summary>
public sealed class InOtherHandsTests
{
    [Fact]
    public async Task Who_asked_stays_who_asked_when_the_case_goes_on()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob");
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("bob", $"case ask {n} reporter \"in 2 days\" can you send it?");
        await desk.Hear("alice", $"case assign {n} carol");
        await desk.Hear("alice", $"case unassign {n} bob");
        await desk.Hear("alice", $"case show {n} questions", "q1: bob asked User:Kestrel", "in the hands of carol now");
        await desk.Told(Duration.FromDays(3), "carol", n, "bob asked User:Kestrel “can you send it?”", "in your hands now");
        await desk.Hear("alice", $"case answered {n} q1 here it is", "carol, who chases it, is told");
        await desk.Told(Duration.Zero, "carol", n, "answered what bob asked");
    }

    [Fact]
    public async Task Who_promises_in_anothers_name_is_told_when_they_hear_of_it_and_they_do()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob");
        await desk.Hear("bob", $"promise make {n} \"in 4 days\" owner=carol update on the diffs",
            "carol is told now that it is promised in their name");
        await desk.Told(Duration.Zero, "carol", n, "was promised an update (on the diffs) in your name", $"promise move {n} p1");
        Assert.DoesNotContain("is told", await desk.Say("bob", $"promise make {n} \"in 4 days\" update"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hour_at_which_a_colleague_is_really_told_is_named()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob");
        await desk.Hear("carol", "me zone Asia/Tokyo");
        await desk.Pass(Duration.FromHours(8));
        var said = await desk.Say("bob", $"case ask {n} carol \"in 3 days\" did you see the diff?");
        Assert.DoesNotContain("told now", said, StringComparison.Ordinal);
        Assert.Contains("for the night where they are holds it back", said, StringComparison.Ordinal);
        await desk.Told(Duration.FromHours(12), "carol", "did you see the diff?");
        await desk.Hear("carol", "me zone Europe/Berlin");
    }

    [Fact]
    public async Task A_promise_that_is_moved_to_its_own_date_does_not_move()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob");
        await desk.Hear("bob", $"promise make {n} \"in 4 days\" update");
        await desk.No("bob", $"promise move {n} p1 \"in 4 days\"", RefusalKind.State, "promised for", "already");
        Assert.DoesNotContain("moved", await desk.Say("bob", $"promise list {n}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promises_of_a_colleague_are_listed_by_their_name()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob");
        await desk.Hear("bob", $"promise make {n} \"in 4 days\" owner=carol update");
        await desk.Hear("bob", "promise list carol", n, "p1");
        await desk.Hear("bob", "promise list", "No open promise of yours");
        await desk.Hear("bob", "promise list alice", "No open promise of alice");
        await desk.Hear("bob", "promise list all", n);
        await desk.Hear("carol", "promise list me", n);
        await desk.No("bob", "promise list klingon", RefusalKind.Argument, "Nobody called “klingon”");
    }
}
