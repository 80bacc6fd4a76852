using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class AssignmentTests
{
    [Fact]
    public async Task Of_two_who_take_at_once_exactly_one_wins_and_the_other_is_told_who()
    {
        await using var desk = await TestDesk.Open();
        for (var round = 0; round < 20; round++)
        {
            var n = await desk.OpenCase();
            var both = await Task.WhenAll(
                Task.Run(() => desk.Run("bob", $"case take {n}")),
                Task.Run(() => desk.Run("carol", $"case take {n}")));
            var winner = both[0].Reply is not null ? "bob" : "carol";
            Assert.Single(both, a => a.Reply is not null);
            var loser = both.Single(a => a.Refusal is not null);
            Assert.Contains($"{winner} already has {n}", loser.ToString(), StringComparison.Ordinal);
            Assert.Contains(loser.Refusal!.Instead, c => c.Line == $"case join {n}");
        }
    }

    [Fact]
    public async Task Taking_joining_and_leaving()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case take {n}", $"You have {n} now", "has not heard that it arrived");
        await desk.No("bob", $"case take {n}", RefusalKind.State, "already have");
        await desk.Hear("carol", $"case join {n}", $"You have {n} now");
        await desk.No("carol", $"case join {n}", RefusalKind.State, "already have");
        await desk.Hear("alice", $"case unassign {n} carol", "carol no longer has");
        await desk.No("alice", $"case unassign {n} carol", RefusalKind.State, "carol does not have");
        await desk.No("carol", $"case pass {n}", RefusalKind.State, "You do not have");
    }

    [Fact]
    public async Task Assigning_shows_each_ones_load_and_tells_the_one_who_is_given_it()
    {
        await using var desk = await TestDesk.Open();
        var (a, b) = (await desk.OpenCase(), await desk.OpenCase());
        await desk.Hear("carol", $"case take {a}");
        await desk.Hear("alice", $"case assign {b}", "To whom", "carol | 1", "bob | 0", $"case assign {b} bob");
        await desk.Hear("alice", $"case assign {b} bob", "bob has", "is told");
        await desk.Told(Duration.Zero, "bob", "You were given", b);
        await desk.No("alice", $"case assign {b} bob", RefusalKind.State, "bob already has");
        await desk.No("alice", $"case assign {b} dana", RefusalKind.Argument, "Nobody called “dana”", "alice, bob or carol");
        await desk.No("alice", $"case assign {b} zoe", RefusalKind.Argument, "Nobody called “zoe”");
    }

    [Fact]
    public async Task Passing_needs_no_reason_and_hands_over_promises_and_questions()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("bob", $"promise make {n} in 5 days update");
        await desk.Hear("bob", $"case ask {n} User:Heron \"in 3 days\" did you see it?");
        await desk.Hear("bob", $"case pass {n} carol", "is with carol now, promises and questions too", "no reason");
        await desk.Told(Duration.Zero, "carol", "You were given", n);
        await desk.Hear("carol", "promise list", n, "you → reporter");
        await desk.Hear("bob", "promise list", "No open promise");
        await desk.Told(Duration.FromHours(80), "carol", "bob asked User:Heron", "it is in your hands now");
        await desk.No("carol", $"case pass {n} me", RefusalKind.Argument, "can work on this");
    }

    [Fact]
    public async Task Unassigning_leaves_promises_with_the_other_investigator()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("carol", $"case join {n}");
        await desk.Hear("bob", $"promise make {n} in 5 days update");
        await desk.Hear("alice", $"case unassign {n} bob", "bob no longer has");
        await desk.Hear("carol", "promise list", n, "you → reporter");
    }

    [Fact]
    public async Task A_case_passed_to_nobody_goes_to_the_lead_and_its_promises_come_with_it_to_the_next()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("bob", $"promise make {n} in 5 days update");
        await desk.Hear("bob", $"case pass {n}", "off your hands", "a lead is asked");
        await desk.Told(Duration.Zero, "alice", n, "needs new hands");
        await desk.Hear("alice", "promise list", n, "you → reporter");
        await desk.Hear("alice", $"case assign {n} carol", "p1", "carol");
        await desk.Hear("carol", "promise list", n, "you → reporter");
        await desk.Told(Duration.FromHours(128), "carol", "Is it done?");
    }

    [Fact]
    public async Task Who_recuses_themselves_leaves_their_promises_to_be_handed_on()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("bob", $"promise make {n} in 5 days update");
        await desk.Hear("bob", $"case recuse {n}", "does not exist for you", "Nobody will ask why");
        await desk.Told(Duration.Zero, "alice", n, "needs new hands");
        await desk.No("bob", $"case recuse {n}", RefusalKind.Forbidden, "There is no case");
        await desk.Hear("carol", $"case take {n}", "p1", "with it");
        await desk.No("carol", $"case pass {n} bob", RefusalKind.Argument, "alice");
    }

    [Fact]
    public async Task A_namesake_is_kept_away_at_once_until_a_lead_lifts_it()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "me wiki User:Jackdaw", "Noted");
        var n = await desk.OpenCase("carol", "reporter=User:Kestrel accused=user:jackdaw Insults");
        await desk.No("bob", $"case show {n}", RefusalKind.Forbidden, "There is no case");
        await desk.Told(Duration.Zero, "alice", n, "bears the name of bob", $"case namesake {n} bob lift");
        await desk.No("carol", $"case namesake {n} bob lift", RefusalKind.Forbidden, "is for leads");
        await desk.No("alice", $"case namesake {n} carol lift", RefusalKind.State, "not kept away");
        await desk.Hear("alice", $"case namesake {n} bob lift", "bob can see");
        await desk.Hear("bob", $"case show {n}", n);
        await desk.Hear("carol", $"case party {n} witness User:Jackdaw", "witness");
        await desk.Hear("bob", $"case show {n}", n);
    }

    [Fact]
    public async Task A_confirmed_namesake_stays_away()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("carol");
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("carol", $"case party {n} witness bob", "A member bears that name");
        await desk.Told(Duration.Zero, "alice", n, "bears the name of bob");
        await desk.Hear("alice", $"case show {n}", "nobody yet");
        await desk.Hear("alice", $"case namesake {n} bob confirm", "stays away");
        await desk.No("alice", $"case namesake {n} bob lift", RefusalKind.State);
        await desk.No("bob", $"case show {n}", RefusalKind.Forbidden);
    }

    [Fact]
    public async Task A_named_lead_cannot_lift_their_own()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "accused=alice Insults");
        await desk.No("alice", $"case namesake {n} alice lift", RefusalKind.Forbidden, "There is no case");
    }

    [Fact]
    public async Task A_restricted_case_is_for_its_investigators_and_the_leads()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case take {n}");
        await desk.No("bob", $"case restrict {n} yes", RefusalKind.Forbidden, "is for leads");
        await desk.Hear("alice", $"case restrict {n} yes", "Only its investigators and the leads");
        await desk.No("carol", $"case show {n}", RefusalKind.Forbidden, "There is no case");
        await desk.Hear("bob", $"case show {n}", n);
        await desk.Hear("alice", $"case assign {n} carol", "carol has");
        await desk.Hear("carol", $"case show {n}", n);
        await desk.Hear("alice", $"case restrict {n} no", "Every investigator");
        await desk.No("alice", $"case restrict {n} perhaps", RefusalKind.Argument, "neither yes nor no");
    }
}
