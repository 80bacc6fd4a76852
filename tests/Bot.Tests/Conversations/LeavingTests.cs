using Bot.Basics;
using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>Who leaves is off the rota and hears nothing more; what was theirs is offered to others.</summary>
public sealed class LeavingTests
{
    [Theory]
    [InlineData("2026-11-16T01:41:00Z", "weekly carol bob alice", "carol")]
    [InlineData("2026-11-16T12:00:00Z", "weekly bob alice", "bob")]
    [InlineData("2026-11-22T22:00:00Z", "weekly 10:00 alice bob carol", "alice")]
    [InlineData("2026-11-18T05:00:00Z", "daily carol alice", "carol")]
    [InlineData("2026-11-18T05:00:00Z", "daily 03:00 bob carol alice", "bob")]
    [InlineData("2026-03-29T00:30:00Z", "daily 02:30 bob carol alice", "bob")]
    public async Task The_rota_begins_with_who_is_named_first_at_any_hour_and_says_so(string now, string plan, string first)
    {
        await using var desk = await TestDesk.Open(now);
        var said = await desk.Hear("alice", "oncall set " + plan, "The rota is set.");
        var subject = first == "alice" ? "You are" : first + " is";
        Assert.Contains($"{subject} on duty now.", said, StringComparison.Ordinal);
        await desk.Hear("dana", "oncall who", first + " is on duty until");
    }

    [Theory]
    [InlineData("team remove carol")]
    [InlineData("team role carol admin")]
    public async Task Who_leaves_or_is_demoted_is_off_the_rota_and_the_shifts_are_offered(string leaves)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "oncall set weekly 09:00 bob carol");
        await desk.Hear("alice", leaves, "carol is off the rota too", "bob is asked");
        var offered = await desk.Told(Duration.Zero, "bob", "carol is off the rota. Nobody has these shifts now",
            "oncall take 2026-11-23 09:00");
        Assert.DoesNotContain("oncall set", offered, StringComparison.Ordinal);
        await desk.Hear("dana", "oncall next", "nobody: 2026-11-23T08:00:00Z");
        await desk.Hear("bob", "oncall take 2026-11-24", "You are on duty from 2026-11-23T08:00:00Z until 2026-11-30T08:00:00Z");
        await desk.No("dana", "oncall take 2026-11-25", RefusalKind.State, "bob has that shift");
        await desk.Hear("dana", "oncall take", "You are on duty from 2026-12-07T08:00:00Z");
        await desk.Hear("dana", "oncall next", "you: 2026-12-07T08:00:00Z");
        var told = await desk.Pass(Duration.FromDays(40));
        Assert.DoesNotContain(told, t => t.To == "carol" && t.Text.Contains("duty", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_on_duty_in_the_place_of_who_left_in_the_middle_of_it()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "team add erin console/erin lead");
        await desk.Hear("alice", "oncall set daily carol bob");
        await desk.Hear("erin", "team remove carol", "carol is off the rota too. Nobody is on duty now", "alice and bob are asked");
        await desk.Told(Duration.Zero, "alice", "Take it from now", "oncall set daily 09:00 bob");
        await desk.Hear("dana", "oncall who", "Nobody is on duty now");
        await desk.Hear("dana", "where sent oversight", "Noted: sent to");
        await desk.Hear("bob", "oncall take", "You are on duty from 2026-11-18T09:00:00Z until 2026-11-19T08:00:00Z");
        await desk.Hear("alice", "team add carol", "carol is investigator");
        await desk.Hear("alice", "oncall override carol until=tomorrow");
        await desk.Hear("dana", "oncall who", "carol is on duty");
    }

    [Fact]
    public async Task What_was_under_way_to_somebody_who_left_is_not_told()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "team add erin console/erin lead");
        await desk.Hear("alice", "oncall set weekly bob carol");
        await desk.Hear("bob", "me quiet 8-20");
        await desk.Hear("dana", "where sent oversight", "bob is told");
        await desk.Hear("bob", "remind me in 2 hours the mail to the stewards");
        await desk.Hear("erin", "team remove bob", "bob is no longer in");
        var told = await desk.Pass(Duration.FromDays(2));
        Assert.DoesNotContain(told, t => t.To == "bob");
        var token = TestContext.Current.CancellationToken;
        var start = TimeProvider.System.GetTimestamp();
        while ((await desk.Store.Outbox(desk.Slot, token)).Any() && TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(10))
            await Task.Yield();
        Assert.Empty(await desk.Store.Outbox(desk.Slot, token));
        Assert.DoesNotContain(desk.Network.Take(), t => t.To == "bob");
    }

    [Fact]
    public async Task A_lead_who_becomes_an_investigator_keeps_the_duty_but_hears_nothing_that_is_for_leads()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "team add erin console/erin lead");
        await desk.Hear("alice", "oncall set weekly erin bob");
        await desk.Hear("alice", "contact set press address=press@example.org for journalists");
        await desk.Hear("alice", "team role erin investigator", "erin is investigator now.");
        await desk.Hear("dana", "oncall who", "erin is on duty");
        var told = await desk.Pass(Duration.FromDays(182));
        Assert.Contains(told, t => t.To == "alice" && t.Text.Contains("press@example.org", StringComparison.Ordinal));
        Assert.DoesNotContain(told, t => t.To == "erin" && t.Text.Contains("press@example.org", StringComparison.Ordinal));
    }
}
