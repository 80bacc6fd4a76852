using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>What somebody had promised or asked is not dropped when they may not see the case any more.</summary>
public sealed class HandedOnTests
{
    [Theory]
    [InlineData("case party {0} witness User:Wagtail")]
    [InlineData("me wiki User:Wagtail")]
    [InlineData("me name wagtail")]
    public async Task It_goes_to_whoever_has_the_case_too_and_the_hidden_member_learns_nothing(string line)
    {
        await using var desk = await TestDesk.Open();
        var named = line.StartsWith("me", StringComparison.Ordinal);
        var n = await desk.OpenCase("carol", named ? "reporter=User:Wagtail Insults" : "reporter=User:Dipper Insults");
        await Promised(desk, n);
        await desk.Hear("carol", $"case join {n}");
        if (!named)
            await desk.Hear("bob", "me wiki Wagtail");
        await desk.Hear(named ? "bob" : "carol", string.Format(System.Globalization.CultureInfo.InvariantCulture, line, n));

        await desk.Told(Duration.Zero, "carol", n, "p1 and q1 are in your hands now");
        await desk.Hear("carol", $"case show {n} all", "p1: you", "asked User:Heron", "in your hands now");
        await desk.Hear("carol", $"case timeline {n}", "p1 and q1: in the hands of carol now");
        await desk.Hear("bob", "promise list", "No open promise");
        await desk.No("bob", $"case show {n}", RefusalKind.Forbidden, "There is no case");
        await desk.Told(Duration.FromHours(74), "carol", n);
        Assert.DoesNotContain(await desk.Pass(Duration.FromDays(8)), t => t.To == "bob" && t.Text.Contains(n, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nobody_else_has_it_a_lead_gets_it_and_it_goes_on_with_the_case()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("carol", "reporter=User:Dipper Insults");
        await Promised(desk, n);
        await desk.Hear("carol", $"case party {n} witness User:Bob");
        await desk.Told(Duration.Zero, "alice", n, "p1 and q1 are in your hands now", $"case assign {n}");
        await desk.Hear("alice", $"case assign {n} carol", "p1", "carol");
        await desk.Hear("carol", "promise list", n, "you → reporter");
        await desk.Hear("carol", $"case show {n} all", "q1: bob asked User:Heron", "in your hands now");
    }

    [Fact]
    public async Task What_a_restriction_or_a_smaller_role_takes_out_of_sight_is_handed_on_too()
    {
        await using var desk = await TestDesk.Open();
        var (restricted, left) = (await desk.OpenCase("carol", "reporter=User:Dipper Insults"), await desk.OpenCase("carol", "Insults"));
        await desk.Hear("bob", $"promise make {restricted} \"in 3 days\" update");
        await desk.Hear("bob", $"promise make {left} \"in 3 days\" update");
        await desk.Hear("alice", $"case restrict {restricted} yes");
        await desk.Told(Duration.Zero, "alice", restricted, "p1 is in your hands now");
        await desk.Hear("alice", "team role bob admin");
        await desk.Told(Duration.Zero, "alice", left, "p1 is in your hands now");
    }

    [Fact]
    public async Task What_nobody_could_take_waits_and_goes_to_whoever_is_let_in()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "team outsider erin console/erin");
        var n = await desk.OpenCase("bob", "reporter=User:Dipper Insults");
        await Promised(desk, n);
        foreach (var who in (string[])["alice", "carol", "bob"])
            await desk.Hear(who, $"case recuse {n}");
        await desk.Told(Duration.Zero, "erin", n, "you can see");
        await desk.Told(Duration.Zero, "erin", n, "p1 and q1 are in your hands now");
        await desk.Hear("erin", "promise list", n);
    }

    private static async Task Promised(TestDesk desk, string n)
    {
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("bob", $"case ack {n} thanks");
        await desk.Hear("bob", $"promise make {n} \"in 3 days\" update");
        await desk.Hear("bob", $"case ask {n} User:Heron \"in 4 days\" which one?");
    }
}
