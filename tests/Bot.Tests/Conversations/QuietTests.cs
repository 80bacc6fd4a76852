using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class QuietTests
{
    [Fact]
    public async Task Quiet_hours_hold_back_until_the_morning_and_that_is_neither_late_nor_a_repeat()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "me quiet 22-7", "Quiet from 22:00-07:00 in Europe/Berlin");
        await Promised(desk, "2026-11-20T23:30:00+01:00");
        await desk.Told(Duration.FromDays(2), "bob", "If it will slip");
        await desk.Silence(Duration.FromHours(21) - Duration.FromMinutes(1));
        var held = Assert.Single(await desk.Store.Outbox(desk.Slot, CancellationToken.None));
        Assert.False(held.Tried, "what quiet hours hold back was not tried");
        var told = await desk.Told(Duration.FromMinutes(1), "bob", "Is it done?");
        Assert.DoesNotContain("This comes late", told, StringComparison.Ordinal);
        Assert.DoesNotContain("repeat", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_night_in_which_the_clocks_go_back_is_an_hour_longer()
    {
        await using var desk = await TestDesk.Open("2026-10-23T09:00:00Z");
        await desk.Hear("bob", "me quiet 22-7");
        await Promised(desk, "2026-10-24T23:30:00+02:00");
        await desk.Told(Duration.FromHours(25), "bob", "If it will slip");
        await desk.Silence(Duration.FromHours(20) - Duration.FromMinutes(1));
        await desk.Told(Duration.FromMinutes(1), "bob", "Is it done?");
    }

    [Fact]
    public async Task The_night_in_which_the_clocks_go_forward_is_an_hour_shorter()
    {
        await using var desk = await TestDesk.Open("2027-03-26T09:00:00Z");
        await desk.Hear("bob", "me quiet 22-7");
        await Promised(desk, "2027-03-27T23:30:00+01:00");
        await desk.Told(Duration.FromHours(26), "bob", "If it will slip");
        await desk.Silence(Duration.FromHours(18) - Duration.FromMinutes(1));
        await desk.Told(Duration.FromMinutes(1), "bob", "Is it done?");
    }

    [Fact]
    public async Task What_follows_within_the_hour_from_what_the_same_person_did_rings_at_once()
    {
        await using var desk = await TestDesk.Open("2026-11-18T22:00:00Z");
        await desk.Hear("bob", "me quiet 22-7");
        await desk.Hear("bob", "remind me in 30 minutes go to bed");
        await desk.Hear("bob", "remind me in 3 hours sleep on");
        await desk.Told(Duration.FromMinutes(30), "bob", "go to bed");
        await desk.Silence(Duration.FromHours(7));
        await desk.Told(Duration.FromMinutes(30), "bob", "sleep on");
    }

    [Fact]
    public async Task A_promise_made_within_the_hour_is_urgent_when_it_is_due_but_not_a_day_later()
    {
        await using var desk = await TestDesk.Open("2026-11-18T22:00:00Z");
        await desk.Hear("bob", "me quiet 22-7");
        await Promised(desk, "in 30 minutes");
        await desk.Told(Duration.FromMinutes(20), "bob", "If it will slip");
        await desk.Told(Duration.FromMinutes(10), "bob", "Is it done?");
        await desk.Silence(Duration.FromDays(1) + Duration.FromHours(7));
        await desk.Told(Duration.FromMinutes(30), "bob", "not marked as kept");
    }

    [Fact]
    public async Task With_a_ladder_of_hours_the_owner_hears_in_the_morning_of_what_others_heard_at_night()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "team set ladder-step 1h");
        await desk.Hear("bob", "me quiet 22-7");
        await desk.Hear("carol", "me quiet 12-13");
        var n = await Promised(desk, "2026-11-20T23:30:00+01:00");
        await desk.Hear("carol", $"case join {n}");
        await desk.Told(Duration.FromDays(2), "bob", "If it will slip");
        await desk.Told(Duration.FromHours(16), "carol", n);
        await desk.Told(Duration.FromHours(6), "bob", n, "not marked as kept");
    }

    private static async Task<string> Promised(TestDesk desk, string when)
    {
        var n = await desk.OpenCase("bob", "acknowledged=\"just now\" reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("bob", $"promise make {n} \"{when}\" update");
        return n;
    }
}
