using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class PromisesTests
{
    [Theory]
    [InlineData("outcome")]
    [InlineData("a decision on the block")]
    [InlineData("the final verdict")]
    [InlineData("our result")]
    public async Task Nobody_can_promise_an_outcome_by_a_date(string what)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        var refusal = await desk.No("bob", $"promise make {n} \"friday 18:00\" {what}", RefusalKind.Argument, "Promise an update instead");
        await desk.Hear("bob", refusal.Instead[0].Line, "you promise the reporter an update by Fri 20 Nov 2026 18:00");
    }

    [Fact]
    public async Task A_tight_date_gets_the_advice_to_leave_slack()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"promise make {n} in 3 hours update", "That is tight");
        Assert.DoesNotContain("tight", await desk.Say("bob", $"promise make {n} in 3 days update"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_past_and_an_ambiguous_date_are_refused_and_nothing_is_promised()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.No("bob", $"promise make {n} yesterday update", RefusalKind.Argument);
        await desk.No("bob", $"promise make {n} 03/04/2027 update", RefusalKind.Question, "Nothing was done yet");
        await desk.No("bob", $"promise make {n} update", RefusalKind.Argument, "when");
        await desk.Hear("bob", $"case show {n}", "next promise: none open");
    }

    [Fact]
    public async Task To_others_by_others_and_in_the_zone_of_who_types()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("alice", "me zone America/New_York", "America/New_York");
        await desk.Hear("alice", $"promise make {n} \"friday 18:00\" to=target owner=carol answer to the question",
            "carol promises the target an answer by Fri 20 Nov 2026 18:00 America/New_York", "I remind carol");
        await desk.Hear("carol", "promise list", n, "2026-11-20T23:00:00Z");
        await desk.No("alice", $"promise make {n} friday owner=zoe update", RefusalKind.Argument, "Nobody called “zoe”");
        await desk.No("alice", $"promise make {n} friday to=nobody update", RefusalKind.Argument,
            "I find nobody as “nobody”", "the reporter, the target, the accused or the team");
    }

    [Fact]
    public async Task With_several_open_promises_it_asks_which()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.No("bob", $"promise keep {n}", RefusalKind.State, "no open promise");
        await desk.Hear("bob", $"promise make {n} friday update");
        await desk.Hear("bob", $"promise make {n} friday to=target update");
        var which = await desk.No("bob", $"promise keep {n}", RefusalKind.Question, "Which one?");
        await desk.Hear("bob", which.Instead[1].Line, "p2", "kept");
        await desk.No("bob", $"promise keep {n} p2", RefusalKind.State, "is kept and cannot change");
        await desk.No("bob", $"promise keep {n} p7", RefusalKind.Argument, "p7");
        await desk.Hear("bob", $"promise keep {n}", "p1", "kept");
    }

    [Fact]
    public async Task Moving_asks_whether_they_were_told_until_it_is_said()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"promise make {n} friday update");
        await desk.No("bob", $"promise told {n} yes", RefusalKind.State, "has not moved");
        await desk.Hear("bob", $"promise move {n} monday", "Mon 23 Nov 2026 18:00 Europe/Berlin", "Was the reporter told?");
        await desk.Hear("bob", $"case show {n}", "whether the reporter knows that p1 moved");
        await desk.Hear("bob", $"promise told {n} no", "Tell the reporter as soon as you can");
        await desk.Hear("bob", $"promise told {n} p1 yes", "knows of the new date");
        await desk.Hear("bob", $"promise move {n} p1 tuesday told=no", "before they notice the silence");
        await desk.Hear("bob", $"promise list {n}", "moved 2 times");
        await desk.No("bob", $"promise move {n} yesterday", RefusalKind.Argument);
    }

    [Fact]
    public async Task Late_and_broken_promises_are_recorded_as_such()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"promise make {n} in 3 hours update");
        await desk.Pass(Duration.FromHours(5));
        await desk.Hear("bob", $"promise keep {n}", "2 hours after its date");
        await desk.Hear("bob", $"promise make {n} friday answer");
        await desk.No("bob", $"promise break {n}", RefusalKind.Argument, "why is missing");
        await desk.Hear("bob", $"promise break {n} the other team does not reply", "broken", "Tell the reporter");
        await desk.Hear("bob", $"promise list {n}", "kept", "broken");
    }

    [Fact]
    public async Task Lists_of_mine_of_a_case_and_of_all()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"promise make {n} friday update");
        await desk.Hear("carol", "promise list", "No open promise of yours");
        await desk.Hear("carol", "promise list all=yes", n, "bob → reporter");
        await desk.Hear("carol", "promise list all", n, "bob → reporter");
        await desk.Hear("carol", $"promise list {n}", "bob → reporter");
        await desk.No("carol", "promise list arb-1001", RefusalKind.Forbidden, "There is no case");
    }
}
