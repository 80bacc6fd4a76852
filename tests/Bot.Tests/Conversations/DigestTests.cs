using Bot.Scheduling;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class DigestTests
{
    [Fact]
    public async Task Nothing_to_say_is_not_said()
    {
        await using var desk = await Open();
        await desk.Silence(Duration.FromDays(10));
    }

    [Fact]
    public async Task The_daily_lines_come_at_nine_in_the_readers_own_zone()
    {
        await using var desk = await Open("Asia/Tokyo");
        var n = await desk.OpenCase("bob", "acknowledged=\"just now\" reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"case take {n}");
        await desk.Silence(Duration.FromHours(15) - Duration.FromMinutes(1));
        await desk.Told(Duration.FromMinutes(1), "bob", "Cases that ask for a look", n, "no date promised to the reporter");
    }

    [Fact]
    public async Task A_case_that_nobody_has_is_a_line_for_the_lead()
    {
        await using var desk = await Open();
        var n = await desk.OpenCase("bob", "acknowledged=\"just now\" reporter=User:Kestrel Insults");
        await desk.Told(Duration.FromDays(1), "alice", $"{n}: nobody has it");
    }

    [Fact]
    public async Task On_a_monday_of_the_reader_all_their_promises_are_listed_even_in_cases_that_are_not_theirs()
    {
        await using var desk = await Open("Pacific/Auckland");
        var n = await desk.OpenCase("carol", "acknowledged=\"just now\" reporter=User:Kestrel Insults");
        await desk.Hear("carol", $"case take {n}");
        await desk.Hear("carol", $"promise make {n} 2026-12-15 owner=bob update");
        await desk.Told(Duration.FromHours(10), "bob", "in your name", n);
        await desk.Silence(Duration.FromDays(4));
        await desk.Told(Duration.FromHours(1), "bob", "Your promises this week", n);
        await desk.Hear("carol", $"promise keep {n} p1");
        await desk.Hear("carol", $"promise make {n} 2026-12-15 update");
        await desk.Told(Duration.FromDays(1), "carol", "Your promises this week");
    }

    [Fact]
    public async Task A_case_that_lies_idle_and_one_not_written_up_are_lines_unless_it_waits()
    {
        await using var desk = await Open();
        var n = await desk.OpenCase("bob", "acknowledged=\"just now\" reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("bob", $"promise make {n} 2027-03-01 update");
        await desk.Hear("bob", $"case act {n} suppressed the revision");
        await desk.Told(Duration.FromDays(1), "bob", "done at once and not yet written up");
        await desk.Hear("bob", $"case written {n} a1");
        await desk.Pass(Duration.FromDays(6));
        await desk.Told(Duration.FromDays(2), "bob", "nothing happened since", "the reporter has had no update since it arrived");
        await desk.Hear("bob", $"case wait {n} 2027-01-10 the checkuser result");
        var later = await desk.Pass(Duration.FromDays(20));
        Assert.DoesNotContain(later, t => t.Text.Contains("nothing happened since", StringComparison.Ordinal));
    }

    private static async Task<TestDesk> Open(string bobsZone = "Europe/Berlin")
    {
        var desk = await TestDesk.Open();
        await desk.Hear("bob", "me zone " + bobsZone);
        await desk.Get<OverdueMonitor>().Look(CancellationToken.None);
        return desk;
    }
}
