using Bot.Texts;
using NodaTime;
using Testing.Desk;
using static Bot.Tests.Conversations.OutsiderTests;

namespace Bot.Tests.Conversations;

/// <summary>What the operator hears of danger: by number, or as a count, and never a word of it.</summary>
public sealed class UnansweredDangerTests
{
    [Fact]
    public async Task Danger_in_a_case_that_nobody_may_see_rings_the_operator_at_once_and_again()
    {
        await using var desk = await Desk(now: "2026-11-18T02:00:00Z");
        var n = await HandedIn(desk, "she says that she will kill herself tonight");
        await Vanished(desk, n);

        var told = await desk.Told(Duration.Zero, "root", n, "danger was noticed", "Nobody may see the case");
        Assert.DoesNotContain("kill", told, StringComparison.Ordinal);
        await desk.Told(Duration.FromMinutes(15), "root", n, "danger was noticed");
        await desk.Hear("dana", $"case danger {n} sent");
        Assert.DoesNotContain(await desk.Pass(Duration.FromHours(3)), t => t.Text.Contains("danger", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_ring_of_danger_that_nobody_answers_goes_to_the_operator_too()
    {
        await using var desk = await Desk();
        var n = await desk.OpenCase("bob", "reporter=User:Wagtail Magpieword, he says he will kill himself tonight");
        Assert.DoesNotContain(await desk.Pass(Duration.FromMinutes(119)), t => t.To == "root");
        var told = await desk.Told(Duration.FromMinutes(2), "root", n, "danger was noticed", "Wake somebody of the team");
        Assert.DoesNotContain("Magpieword", told, StringComparison.Ordinal);
        await desk.No("root", $"case danger {n} none", RefusalKind.Forbidden);
    }

    [Fact]
    public async Task No_danger_by_the_only_lead_is_a_count_for_the_operator_and_by_one_of_two_a_line_for_both()
    {
        await using var desk = await Desk();
        var n = await desk.OpenCase("bob", "reporter=User:Wagtail he says he will kill himself tonight");
        await desk.Hear("alice", $"case danger {n} none a song", "You are the only lead");
        var told = await desk.Told(Duration.Zero, "root", "danger in 1 case", "looked at");
        Assert.DoesNotContain(n, told, StringComparison.Ordinal);
        await desk.Hear("alice", "team role carol lead");
        var other = await desk.OpenCase("bob", "reporter=User:Wagtail he says he will kill himself tonight");
        await desk.Hear("alice", $"case danger {other} none", "The leads read that");
        Assert.DoesNotContain(await desk.Pass(Duration.FromHours(1)), t => t.To == "root");
    }
}
