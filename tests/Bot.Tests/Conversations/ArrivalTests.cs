using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class ArrivalTests
{
    [Fact]
    public async Task Who_is_on_duty_hears_of_a_new_report_at_once_and_the_investigators_two_hours_later()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "oncall set weekly 09:00 carol alice");
        var n = await HandedIn(desk);

        await desk.Told(Duration.Zero, "carol", n, "a new report, handed in by dana", "nobody has it yet");
        await desk.Silence(Duration.FromMinutes(119));
        await desk.Told(Duration.FromMinutes(1), "bob", n, "nobody has it yet");
    }

    [Fact]
    public async Task With_nobody_on_duty_the_investigators_hear_of_it_at_once_and_once()
    {
        await using var desk = await TestDesk.Open();
        var n = await HandedIn(desk);

        await desk.Told(Duration.Zero, "bob", n, "a new report, handed in by dana", "nobody has it yet");
        await desk.Told(Duration.Zero, "carol", n, "nobody has it yet");
        await desk.Told(Duration.Zero, "alice", n, "nobody has it yet");
        await desk.Silence(Duration.FromHours(3));
    }

    [Fact]
    public async Task With_nobody_on_duty_at_night_they_hear_of_it_in_the_morning()
    {
        await using var desk = await TestDesk.Open("2026-11-18T01:00:00Z");
        var n = await HandedIn(desk);

        await desk.Silence(Duration.FromHours(5));
        await desk.Told(Duration.FromHours(1), "bob", n, "a new report");
    }

    [Fact]
    public async Task Where_who_is_on_duty_is_named_in_it_the_others_hear_of_it_at_once()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "oncall set weekly 09:00 carol alice");
        var n = await HandedIn(desk, "reporter=User:Kestrel accused=carol Insults");

        await desk.Told(Duration.Zero, "bob", n, "a new report");
    }

    [Fact]
    public async Task Nobody_else_is_told_once_somebody_has_it()
    {
        await using var desk = await TestDesk.Open();
        var n = await HandedIn(desk);
        await desk.Hear("bob", $"case take {n}");

        await desk.Silence(Duration.FromHours(3));
    }

    [Fact]
    public async Task Quiet_hours_hold_it_back()
    {
        await using var desk = await TestDesk.Open("2026-11-18T01:00:00Z");
        await desk.Hear("alice", "oncall set weekly 09:00 carol alice");
        await desk.Hear("carol", "me quiet 22-8");
        var n = await HandedIn(desk);

        Assert.DoesNotContain(await desk.Pass(Duration.FromMinutes(5)), t => t.To == "carol");
        await desk.Told(Duration.FromHours(6), "carol", n, "a new report");
    }

    [Fact]
    public async Task Whoever_is_accused_hears_nothing()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "oncall set weekly 09:00 carol alice");
        await HandedIn(desk, "reporter=User:Kestrel accused=carol Insults");

        Assert.DoesNotContain(await desk.Pass(Duration.FromMinutes(5)), t => t.To == "carol");
    }

    private static async Task<string> HandedIn(TestDesk desk, string line = "reporter=User:Kestrel Insults on a talk page") =>
        (await desk.Hear("dana", "case open " + line)).Split(' ', '.').First(w => w.StartsWith("arb-", StringComparison.Ordinal));
}
