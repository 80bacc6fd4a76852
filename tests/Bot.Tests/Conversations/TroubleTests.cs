using Bot.Basics;
using Bot.Commits;
using Bot.Dispatch;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Scheduling;
using Bot.Texts;
using Bot.Views;
using NodaTime;
using NodaTime.Text;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed partial class TroubleTests
{
    [Fact]
    public async Task An_unreadable_case_is_put_back_the_others_of_its_page_ring_and_the_leads_are_told()
    {
        await using var desk = await Open();
        var (bad, good) = (await Promised(desk), await Promised(desk));
        desk.Around.Unreadable.Add(Doc(bad));
        desk.Desk.Time.Pass(Duration.FromHours(3));
        await desk.Desk.Told(Duration.Zero, "bob", good, "Is it done?");
        Assert.Equal(1, desk.Desk.Get<BotMetrics>().PutBack);
        await desk.Desk.Told(Duration.Zero, "alice", "unreadable " + Doc(bad).Value);
        await desk.Desk.Silence(Duration.FromSeconds(59));
        Assert.Equal(1, desk.Desk.Get<BotMetrics>().PutBack);
        await desk.Desk.Silence(Duration.FromSeconds(1));
        Assert.Equal(2, desk.Desk.Get<BotMetrics>().PutBack);
        desk.Around.Unreadable.Clear();
        await desk.Desk.Told(Duration.FromMinutes(2), "bob", bad, "Is it done?", "This comes late");
    }

    [Fact]
    public async Task A_recused_lead_is_not_told_which_case_is_unreadable()
    {
        await using var desk = await Open();
        await desk.Desk.Hear("alice", "team role carol lead");
        var n = await Promised(desk);
        await desk.Desk.Hear("carol", $"case recuse {n}");
        await desk.Desk.Told(Duration.Zero, "alice", "needs new hands");
        desk.Around.Unreadable.Add(Doc(n));
        desk.Desk.Time.Pass(Duration.FromHours(3));
        await desk.Desk.Ring();
        Assert.DoesNotContain(desk.Desk.Network.Take(), t => t.To == "carol");
    }

    [Fact]
    public async Task What_cannot_be_read_while_it_is_told_holds_up_none_of_the_same_persons_other_news()
    {
        await using var desk = await Open();
        var n = await desk.Desk.OpenCase();
        desk.Desk.Network.Answer = Delivered.Later;
        await desk.Desk.Hear("alice", $"case assign {n} bob");
        // Its first try must have been put off before anything is changed: else it is told in the middle of this.
        await desk.Desk.Settle();
        await desk.Desk.Hear("carol", $"case note {n} the version moves on");
        desk.Around.Unreadable.Add(Doc(n));
        desk.Desk.Get<ReadModel>().PutAway();
        desk.Desk.Network.Answer = Delivered.Told;
        await desk.Desk.Hear("bob", "remind me in 1 minute tea");
        await desk.Desk.Told(Duration.FromMinutes(1), "bob", "tea");
        // Whatever was tried meanwhile must have ended by the clock of now: else its next try lies two hours further on.
        var relay = desk.Desk.Get<OutboxRelay>();
        await Talk.Until(
            () => desk.Desk.Log.Contains("could not be told", StringComparison.Ordinal) && !relay.IsBusy,
            "it was tried and put off");
        desk.Around.Unreadable.Clear();
        await desk.Desk.Told(Duration.FromHours(2), "bob", "You were given");
    }

    [Fact]
    public async Task A_case_that_was_just_used_is_at_hand_and_one_that_somebody_else_has_changed_is_read_anew()
    {
        await using var desk = await Open();
        var n = await desk.Desk.OpenCase();
        desk.Around.Unreadable.Add(Doc(n));
        await desk.Desk.Hear("bob", $"case show {n}", "Phone number on a talk page");
        desk.Around.Unreadable.Clear();
        await using (var other = await TestDesk.Open(store: desk.Around, time: desk.Desk.Time))
            Assert.Null((await other.Run("carol", $"case note {n} it was removed", "said elsewhere")).Refusal);
        await desk.Desk.Hear("bob", $"case timeline {n}", "it was removed");
        await desk.Desk.Hear("bob", $"case note {n} and came back");
        desk.Around.Unreadable.Add(Doc(n));
        await desk.Desk.Hear("bob", $"case timeline {n}", "it was removed", "and came back");
    }

    [Fact]
    public async Task A_look_for_a_members_name_reads_no_case_whose_head_rules_it_out()
    {
        await using var desk = await Open();
        var n = await desk.Desk.OpenCase();
        desk.Around.Unreadable.Add(Doc(n));
        desk.Desk.Get<ReadModel>().PutAway();
        await desk.Desk.Hear("bob", "me wiki User:Wagtail", "Noted");
        await desk.Desk.Hear("bob", "me wiki User:Jackdaw", "Noted", "1 document of the team cannot be read");
    }

    [Fact]
    public async Task Lists_and_search_leave_an_unreadable_case_out_and_say_so_and_the_leads_are_told_once()
    {
        await using var desk = await Open();
        var (bad, good) = (await desk.Desk.OpenCase(), await desk.Desk.OpenCase());
        desk.Around.Unreadable.Add(Doc(bad));
        desk.Desk.Get<ReadModel>().PutAway();
        await desk.Desk.Hear("bob", "case list", good, "1 case cannot be read and is left out");
        await desk.Desk.Hear("bob", "case search phone", good, "1 case cannot be read");
        await desk.Desk.Get<OverdueMonitor>().Look(CancellationToken.None);
        await desk.Desk.Told(Duration.Zero, "alice", "is damaged", bad);
        await desk.Desk.Get<OverdueMonitor>().Look(CancellationToken.None);
        await desk.Desk.Silence(Duration.FromMinutes(1));
        await desk.Desk.Hear("alice", "audit verify", "not as it says", bad, "it was damaged");
        await desk.Desk.Hear("carol", $"case show {good}", "Phone number");
    }

    [Fact]
    public async Task A_command_about_an_unreadable_case_says_so_and_names_no_words_of_it()
    {
        await using var desk = await Open();
        var n = await desk.Desk.OpenCase();
        desk.Around.Unreadable.Add(Doc(n));
        desk.Desk.Get<ReadModel>().PutAway();
        await desk.Desk.No("bob", $"case show {n}", RefusalKind.Unavailable, "cannot be read", "nothing was changed");
    }

    [Fact]
    public async Task Who_cannot_be_reached_on_one_account_is_told_on_another_of_theirs_and_nobody_else_is()
    {
        await using var desk = await Open();
        var irc = new RecordingTransport("irc:libera");
        desk.Desk.Get<Networks>().Add(irc);
        var code = (await desk.Desk.Say("bob", "me link")).Split("me link ")[1].Split(' ')[0];
        Assert.NotNull((await desk.Desk.From(new Account("irc:libera", "bobby"), "me link " + code)).Reply);
        await desk.Desk.Hear("bob", "remind me in 1 minute one");
        await desk.Desk.Told(Duration.FromMinutes(1), "bob", "one");
        Assert.Empty(irc.Take());
        desk.Desk.Network.Answer = Delivered.Refused;
        await desk.Desk.Hear("bob", "remind me in 1 minute two");
        await desk.Desk.Pass(Duration.FromMinutes(1));
        await Talk.Until(() => irc.Told.Count == 1, "the other account is told");
        Assert.Equal("bobby", irc.Take()[0].To);
        (desk.Desk.Network.Answer, desk.Desk.Network.IsUp) = (Delivered.Told, false);
        await desk.Desk.Hear("bob", "remind me in 1 minute three");
        await desk.Desk.Pass(Duration.FromMinutes(1));
        await Talk.Until(() => irc.Told.Count == 1, "the other account is told");
        Assert.Equal("bobby", irc.Take()[0].To);
        Assert.Empty(desk.Desk.Network.Take());
    }

    [Fact]
    public async Task What_the_network_puts_off_is_tried_again_and_told_once()
    {
        await using var desk = await Open();
        desk.Desk.Network.Answer = Delivered.Later;
        await desk.Desk.Hear("bob", "remind me in 1 minute tea");
        await desk.Desk.Silence(Duration.FromMinutes(1));
        desk.Desk.Network.Answer = Delivered.Told;
        var told = await desk.Desk.Told(Duration.FromSeconds(6), "bob", "tea");
        Assert.DoesNotContain("may be a repeat", told, StringComparison.Ordinal);
        await desk.Desk.Silence(Duration.FromHours(1));
        Assert.Empty(await desk.Desk.Store.Outbox(desk.Desk.Slot, CancellationToken.None));
    }

    [Fact]
    public async Task A_notice_whose_try_had_begun_before_a_crash_is_told_as_a_possible_repeat_and_another_is_not()
    {
        await using var desk = await Open();
        desk.Desk.Network.Answer = Delivered.Later;
        await desk.Desk.Hear("bob", "remind me in 1 minute tea");
        await desk.Desk.Hear("carol", "remind me in 1 minute coffee");
        desk.Desk.Network.Unreachable.Add("carol");
        await desk.Desk.Silence(Duration.FromMinutes(1));
        await using var after = await TestDesk.Open(store: desk.Around, time: desk.Desk.Time);
        await after.Get<OutboxRelay>().SweepAll(CancellationToken.None);
        await after.Told(Duration.Zero, "bob", "tea", "It may be a repeat");
        var fresh = await after.Told(Duration.Zero, "carol", "coffee");
        Assert.DoesNotContain("repeat", fresh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outbox_that_was_read_before_the_striking_brings_nothing_back()
    {
        await using var desk = await Open();
        desk.Desk.Network.Unreachable.Add("bob");
        await desk.Desk.Hear("bob", "remind me in 1 minute tea");
        await desk.Desk.Silence(Duration.FromMinutes(1));
        desk.Around.AfterOutbox = async () =>
        {
            desk.Around.AfterOutbox = () => Task.CompletedTask;
            desk.Desk.Network.Unreachable.Clear();
            desk.Desk.Time.Pass(Duration.FromMinutes(1));
            var relay = desk.Desk.Get<OutboxRelay>();
            await Talk.Until(
                () => desk.Around.Inner.Outbox(desk.Desk.Slot, CancellationToken.None).Result.IsEmpty && !relay.IsBusy,
                "it is told and struck off");
        };
        await desk.Desk.Get<OutboxRelay>().SweepAll(CancellationToken.None);
        await desk.Desk.Settle();
        Assert.Single(desk.Desk.Network.Take());
    }

    [Fact]
    public async Task The_auditor_counts_what_is_overdue_and_undelivered_and_tells_the_leads_once_a_day()
    {
        await using var desk = await Open();
        var monitor = desk.Desk.Get<OverdueMonitor>();
        desk.Desk.Network.Unreachable.Add("bob");
        await desk.Desk.Hear("bob", "remind me in 1 minute tea");
        desk.Desk.Time.Pass(Duration.FromMinutes(3));
        await monitor.Look(CancellationToken.None);
        Assert.Equal((1, Duration.FromMinutes(2)), (desk.Desk.Get<BotMetrics>().Overdue, desk.Desk.Get<BotMetrics>().OldestOverdue));
        await desk.Desk.Told(Duration.Zero, "alice", "overdue and not rung");
        await desk.Desk.Silence(Duration.FromMinutes(11));
        await monitor.Look(CancellationToken.None);
        Assert.Equal((0, 1), (desk.Desk.Get<BotMetrics>().Overdue, desk.Desk.Get<BotMetrics>().Waiting));
        await desk.Desk.Silence(Duration.Zero);
        await desk.Desk.Silence(Duration.FromDays(1));
        desk.Desk.Network.Unreachable.Add("alice");
        await monitor.Look(CancellationToken.None);
        var waiting = await desk.Desk.Store.Outbox(desk.Desk.Slot, TestContext.Current.CancellationToken);
        var alarm = Assert.Single(waiting, n => n.Type == "alarm");
        Assert.DoesNotContain("bob", alarm.Subject, StringComparison.OrdinalIgnoreCase);
        desk.Desk.Network.Unreachable.Remove("alice");
        await desk.Desk.Told(Duration.FromMinutes(2), "alice", "undelivered to bob");
        desk.Desk.Network.Unreachable.Clear();
        await desk.Desk.Told(Duration.FromMinutes(2), "bob", "tea");
        await desk.Desk.Get<Scheduler>().RingDue(Slot.Of(new TeamId("other")), CancellationToken.None);
        await desk.Desk.Settle();
        await monitor.Look(CancellationToken.None);
        var metrics = desk.Desk.Get<BotMetrics>();
        Assert.Equal((0, 0, Duration.Zero), (metrics.Overdue, metrics.Waiting, metrics.OldestOverdue));
    }

    [Fact]
    public async Task What_waits_for_the_morning_is_no_alarm_not_even_at_the_minute_in_which_the_night_ends()
    {
        await using var desk = await Open("2026-11-18T18:00:00Z");
        await desk.Desk.Hear("bob", "me quiet 22-7");
        await desk.Desk.Hear("bob", "remind me in 5 hours tea");
        await desk.Desk.Silence(Duration.FromHours(6));
        await desk.Desk.Get<OverdueMonitor>().Look(CancellationToken.None);
        desk.Desk.Network.IsUp = false;
        desk.Desk.Time.Pass(Duration.FromHours(6));
        await desk.Desk.Get<OverdueMonitor>().Look(CancellationToken.None);
        desk.Desk.Network.IsUp = true;
        await desk.Desk.Told(Duration.FromMinutes(2), "bob", "tea");
        Assert.Empty(desk.Desk.Network.Take());
    }

    private static async Task<Broken> Open(string now = "2026-11-18T09:00:00Z")
    {
        var time = PassingTime.At(InstantPattern.ExtendedIso.Parse(now).Value);
        var around = new StoreAround(time);
        return new Broken(await TestDesk.Open(store: around, time: time), around);
    }

    private static async Task<string> Promised(Broken desk)
    {
        var n = await desk.Desk.OpenCase("bob", "acknowledged=\"just now\" reporter=User:Kestrel Insults");
        await desk.Desk.Hear("bob", $"promise make {n} in 3 hours update");
        await desk.Desk.Hear("bob", $"promise snooze {n} in 3 hours");
        return n;
    }

    private static DocId Doc(string number) =>
        Bot.Cases.CaseHead.DocOf(int.Parse(number["arb-".Length..], System.Globalization.CultureInfo.InvariantCulture));

    private sealed record Broken(TestDesk Desk, StoreAround Around) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Desk.DisposeAsync();
    }
}
