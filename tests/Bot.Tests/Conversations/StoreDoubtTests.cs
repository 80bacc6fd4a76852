using Bot.Administration;
using Bot.Basics;
using Bot.Commits;
using Bot.Documents;
using Bot.Views;
using NodaTime;
using Testing.Desk;
using Testing.Stores;

namespace Bot.Tests.Conversations;

/// <summary>What people are told where the store lacks something, or has it on fewer servers than it should.</summary>
public sealed class StoreDoubtTests
{
    [Fact]
    public async Task What_stands_on_fewer_servers_than_it_should_is_said_under_the_answer_and_nothing_else()
    {
        await using var desk = await TestDesk.Open();
        Of(desk).Fewer = new FewerCopies(0, 2);
        var said = await desk.Say("bob", "case open reporter=User:Siskin Mails at night");
        Assert.Contains("Opened", said);
        Assert.Contains("Stored, but not safe yet: 0 of 2 other storage servers have confirmed it", said);
        Assert.DoesNotContain("not safe yet", await desk.Say("bob", "help"));
        Of(desk).Fewer = null;
        Assert.DoesNotContain("not safe yet", await desk.Say("bob", "me zone Asia/Tokyo"));
    }

    [Fact]
    public async Task An_audit_that_lacks_what_was_confirmed_does_not_hold_and_says_what_is_missing()
    {
        await using var desk = await TestDesk.Open();
        Assert.Contains("The audit holds", await desk.Say("alice", "audit verify"));
        var until = Instant.FromUtc(2026, 11, 27, 18, 0);
        Of(desk).Losses =
        [
            new StoreLoss(desk.Slot, LossKind.WentBack, "17-0", 152, until - Duration.FromMinutes(3), until, until),
            new StoreLoss(Slot.People, LossKind.Emptied, "18-0", null, null, until, until),
        ];
        var said = await desk.Say("alice", "audit verify");
        Assert.Contains("The audit does not hold", said);
        Assert.Contains("The store went back: 152 entries of the team are missing that came after", said);
        Assert.Contains("The store was emptied: entries of the people are missing", said);
        Assert.Contains("bot store accept", said);
    }

    [Fact]
    public async Task Leads_are_told_of_a_loss_and_so_is_whoever_runs_the_installation()
    {
        await using var desk = await OutsiderTests.Desk();
        var now = desk.Time.Now();
        var loss = new StoreLoss(desk.Slot, LossKind.WentBack, "17-0", 152, now - Duration.FromMinutes(3), now, now);
        await desk.Get<ReadModel>().Refresh(Slot.People, TestContext.Current.CancellationToken);
        var team = desk.Get<ReadModel>().Team(desk.Slot.Team).Team!;
        var runs = desk.Get<ReadModel>().People.Operator!.Id;
        await desk.Get<Committer>().Commit(
            StoreLossNotice.ToLeads(team, runs, loss, now, desk.Get<IdGenerator>()), TestContext.Current.CancellationToken);
        var told = await desk.Pass(Duration.Zero);
        Assert.Equal(["alice", "root"], told.Select(t => t.To).Order(StringComparer.Ordinal));
        Assert.All(told, t => Assert.Contains("has lost what was confirmed", t.Text));
        Assert.Contains("bot store accept", told.Single(t => t.To == "root").Text);
        Assert.Contains("audit verify", told.Single(t => t.To == "alice").Text);
    }

    private static MemoryStore Of(TestDesk desk) => (MemoryStore)desk.Store;
}
