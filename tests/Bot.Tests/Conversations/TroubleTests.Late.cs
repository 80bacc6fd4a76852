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

/// <summary>What comes late, because the bot or the person was away.</summary>
public sealed partial class TroubleTests
{
    [Fact]
    public async Task What_came_due_while_the_bot_was_off_is_no_alarm_at_its_start()
    {
        await using var desk = await Open();
        await desk.Desk.Hear("bob", "remind me in 1 minute tea");
        desk.Desk.Time.Pass(Duration.FromHours(3));
        using var stop = new CancellationTokenSource();
        var monitor = desk.Desk.Get<OverdueMonitor>().Run(stop.Token);
        await desk.Desk.Told(Duration.Zero, "bob", "tea");
        await desk.Desk.Silence(Duration.Zero);
        Assert.Equal(0, desk.Desk.Get<BotMetrics>().Overdue);
        await stop.CancelAsync();
        await monitor;
    }

    [Fact]
    public async Task Six_thousand_late_things_of_one_person_are_one_message_with_a_list()
    {
        await using var desk = await Open();
        const int many = 6_000;
        desk.Desk.Network.Unreachable.Add("bob");
        await Remind(desk, 0, many);
        desk.Desk.Time.Pass(Duration.FromHours(3));
        desk.Desk.Network.Unreachable.Clear();
        await desk.Desk.Ring();
        var told = desk.Desk.Network.Take().Where(t => t.To == "bob").ToList();
        // The first may be told before the others are there.
        Assert.InRange(told.Count, 1, 10);
        Assert.Contains(told, t => t.Text.Contains("things that I could not tell you in time", StringComparison.Ordinal));
        Assert.Equal(many, told.Sum(t => t.Text.Split("number ").Length - 1));
        Assert.Empty(await desk.Desk.Store.Outbox(desk.Desk.Slot, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Among_many_late_things_one_that_cannot_be_read_holds_up_none_of_the_others()
    {
        await using var desk = await Open();
        var n = await desk.Desk.OpenCase();
        desk.Desk.Network.Unreachable.Add("bob");
        await RemindAndRing(desk, 0, Notices.LateList.Fewest);
        await desk.Desk.Hear("alice", $"case assign {n} bob");
        await desk.Desk.Settle();
        await RemindAndRing(desk, Notices.LateList.Fewest, 2 * Notices.LateList.Fewest);
        await desk.Desk.Hear("carol", $"case note {n} the version moves on");
        desk.Around.Unreadable.Add(Doc(n));
        desk.Desk.Get<ReadModel>().PutAway();
        desk.Desk.Time.Pass(Duration.FromHours(2));
        await desk.Desk.Ring();
        var waiting = await desk.Desk.Store.Outbox(desk.Desk.Slot, TestContext.Current.CancellationToken);
        // Another process finds all of them at once, and cannot read what one of them is about.
        await using var after = await TestDesk.Open(store: desk.Around, time: desk.Desk.Time);
        await after.Get<OutboxRelay>().SweepAll(CancellationToken.None);
        await after.Settle();
        var told = after.Network.Take().Where(t => t.To == "bob").ToList();
        Assert.All(Enumerable.Range(0, 2 * Notices.LateList.Fewest).Select(i => $"number {i} of them"),
            one => Assert.Single(told, t => t.Text.Contains(one, StringComparison.Ordinal)));
        Assert.DoesNotContain(told, t => t.Text.Contains(n, StringComparison.Ordinal));
        // A network that was given its first one alone before must not take the list for that.
        var lists = told.Where(t => t.Text.Contains("could not tell you in time", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lists);
        Assert.All(lists, list => Assert.DoesNotContain(waiting, w => w.Id == list.Nonce));
    }

    /// <summary>Reminders of bob's, one each second, of which each may wait for civil hours.</summary>
    private static async Task Remind(Broken desk, int from, int until)
    {
        var bob = desk.Desk.Get<ReadModel>().People.All.Single(p => p.Name == "bob").Id;
        var now = desk.Desk.Time.Now();
        foreach (var page in Enumerable.Range(from, until - from).Chunk(500))
        {
            var saves = page.Select(i => (Change)new Save(new Reminders.Reminder
            {
                Id = $"many{i}", Owner = bob, Zone = "UTC", Text = $"number {i} of them", Made = now - Duration.FromHours(9),
                At = now + Duration.FromSeconds(1 + i - from),
            }));
            var entry = new AuditEntry(now, bob, "remind me", []);
            await desk.Desk.Get<Committer>().Commit(new Commit(desk.Desk.Slot, null, entry, [.. saves]), CancellationToken.None);
        }
    }

    private static async Task RemindAndRing(Broken desk, int from, int until)
    {
        await Remind(desk, from, until);
        desk.Desk.Time.Pass(Duration.FromMinutes(1));
        await desk.Desk.Ring();
    }
}
