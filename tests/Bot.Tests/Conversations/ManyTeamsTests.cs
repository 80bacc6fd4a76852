using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Scheduling;
using Bot.Views;
using NodaTime;
using Testing.Desk;
using Testing.Discord;
using Testing.Stores;

namespace Bot.Tests.Conversations;

/// <summary>Many teams on one bot: each works as if it were alone, and a team at rest costs nothing.</summary>
public sealed class ManyTeamsTests
{
    private const int More = 80;

    [Fact]
    public async Task A_command_reads_the_teams_of_its_caller_alone_and_a_strangers_reads_none()
    {
        var (desk, counted) = await Open();
        await using var open = desk;
        var n = await desk.OpenCase();
        counted.Clear();
        await desk.Hear("bob", $"case show {n}", "User:Kestrel");
        Assert.Equal(["arb", Slot.People.Tag], counted.Tails.Distinct().Order(StringComparer.Ordinal));
        counted.Clear();
        await desk.Say("nobody", "help");
        await desk.Say("nobody", "case list");
        Assert.Equal([Slot.People.Tag], counted.Tails.Distinct());
        counted.Clear();
        await desk.Get<ICompletion>().Complete("case show ", 10, Of("lead7"), new TeamId("t7"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("t8", counted.Tails);
    }

    [Fact]
    public async Task Whom_another_process_has_just_put_into_a_team_is_one_of_it_here_at_once_and_so_is_a_room()
    {
        var (desk, counted) = await Open();
        await using var open = desk;
        await using var elsewhere = await TestDesk.Open(store: counted.Inner, time: desk.Time, more: More);
        Assert.Contains("I do not know the account", await desk.Say("erin", "case list"), StringComparison.Ordinal);
        await elsewhere.Run("lead3", "team add erin console/erin investigator", "e1");
        var n = (await desk.Say("erin", "case open reporter=User:Kestrel A phone number")).Split(' ', ',')
            .First(w => w.StartsWith("t3-", StringComparison.Ordinal));
        await elsewhere.Run("lead3", "team remove erin", "e2");
        Assert.DoesNotContain("A phone number", await desk.Say("erin", $"case show {n}"), StringComparison.Ordinal);

        var team = elsewhere.Get<ReadModel>().Team(new TeamId("t5")).Team!;
        var saved = new Save(team with { Rooms = [new Room("console", "#five")] });
        var entry = new AuditEntry(desk.Time.Now(), PersonId.Operator, "team set", [DocId.Team]);
        await elsewhere.Get<Commits.Committer>().Commit(new Commit(Slot.Of(team.Id), null, entry, [saved]), CancellationToken.None);
        var answer = await desk.Get<Dispatcher>().Run(
            new Request { Id = "x1", Account = Of("lead5"), Place = new Place("console") { Room = "#five" }, Line = "team show" },
            TestContext.Current.CancellationToken);
        Assert.Contains("Team 5", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_in_two_of_many_teams_is_asked_which_one_and_a_full_number_says_it()
    {
        var (desk, _) = await Open();
        await using var open = desk;
        await desk.Hear("lead2", "team add lead9 console/lead9 investigator", "lead9 is investigator");
        Assert.Contains("You are in t2 and t9", await desk.Say("lead9", "case list"), StringComparison.Ordinal);
        var n = (await desk.Say("lead2", "case open reporter=User:Kestrel A phone number")).Split(' ', ',')
            .First(w => w.StartsWith("t2-", StringComparison.Ordinal));
        await desk.Hear("lead9", $"case show {n}", "User:Kestrel");
    }

    [Fact]
    public async Task Who_is_let_in_from_outside_is_heard_among_many_teams_with_a_number_and_without()
    {
        var (desk, counted) = await Open();
        await using var open = desk;
        await desk.Hear("lead4", "team outsider erin console/erin", "is the team's outsider now");
        counted.Clear();
        await desk.Say("erin", "case show t4-999");
        Assert.DoesNotContain("t5", counted.Tails);
        Assert.DoesNotContain("I do not know the account", await desk.Say("erin", "case list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_due_in_one_team_rings_on_time_and_no_other_team_is_asked()
    {
        var (desk, counted) = await Open();
        await using var open = desk;
        await desk.Hear("lead6", "remind me in 10 minutes tea");
        using var stop = new CancellationTokenSource();
        var running = Task.Run(() => desk.Get<Scheduler>().Run(stop.Token), TestContext.Current.CancellationToken);
        await Eventually.True(() => counted.Asked > 0);
        counted.Clear();
        for (var second = 0; second < 615; second++)
        {
            desk.Time.Pass(Duration.FromSeconds(1));
            await Task.Yield();
        }

        await Eventually.True(() =>
        {
            desk.Time.Pass(Duration.FromMilliseconds(100));
            return desk.Network.Take().Any(t => t.To == "lead6" && t.Text.Contains("tea", StringComparison.Ordinal));
        });
        await stop.CancelAsync();
        await running;
        Assert.Equal(["t6"], counted.Dues.Distinct());
    }

    [Fact]
    public async Task What_another_process_left_untold_is_told_and_no_other_outbox_is_read()
    {
        var (desk, counted) = await Open();
        await using var open = desk;
        await desk.Get<OutboxRelay>().SweepAll(CancellationToken.None);
        await using (var elsewhere = await TestDesk.Open(store: counted.Inner, time: desk.Time, more: More))
        {
            elsewhere.Network.Unreachable.Add("lead6");
            await elsewhere.Run("lead6", "remind me in 1 minute tea", "e1");
            elsewhere.Time.Pass(Duration.FromMinutes(1));
            await elsewhere.Get<Scheduler>().RingDue(Slot.Of(new TeamId("t6")), CancellationToken.None);
        }

        counted.Clear();
        await desk.Get<OutboxRelay>().SweepAll(CancellationToken.None);
        await desk.Settle();
        Assert.Empty(desk.Network.Take()); // Left to its maker for a moment.
        desk.Time.Pass(Duration.FromSeconds(5));
        await desk.Get<OutboxRelay>().SweepAll(CancellationToken.None);
        await desk.Told(Duration.Zero, "lead6", "tea");
        await desk.Get<OutboxRelay>().SweepAll(CancellationToken.None);
        Assert.Equal(["t6", "t6"], counted.Outboxes);
    }

    [Fact]
    public async Task A_team_that_nobody_asks_for_leaves_memory_and_is_there_again_when_somebody_does()
    {
        var (desk, counted) = await Open();
        await using var open = desk;
        var model = desk.Get<ReadModel>();
        var n = await desk.OpenCase();
        for (var team = 0; team < More; team++)
            await model.Refresh(Slot.Of(new TeamId($"t{team}")), CancellationToken.None);
        var left = 0;
        for (var minute = 0; minute < 20; minute++)
        {
            left += model.NextRound();
            await desk.Say("lead1", "case list");
        }

        Assert.Equal(More, left); // All but t1, of the teams and arb.
        counted.Clear();
        await desk.Hear("bob", $"case show {n}", "User:Kestrel");
        Assert.Contains("arb", counted.Tails);
        counted.Clear();
        await desk.Hear("bob", "case list", n);
        await desk.Hear("bob", $"case note {n} One more.");
        Assert.Equal(0, model.NextRound());
    }

    [Fact]
    public async Task Contacts_of_a_team_that_was_not_read_yet_are_told_while_the_store_is_down()
    {
        var (desk, counted) = await Open();
        await using var open = desk;
        await desk.Hear("lead3", "contact set fire address=fire@example.org", "fire");
        var known = desk.Get<ReadModel>().LastKnown();
        for (var minute = 0; minute < 20; minute++)
            desk.Get<ReadModel>().NextRound();
        Assert.Equal(known.Count, desk.Get<ReadModel>().LastKnown().Count);

        await using var after = await TestDesk.Open(store: counted.Inner, time: desk.Time, more: More);
        after.Get<ReadModel>().Restore(known);
        counted.Inner.IsDown = true;
        await after.Hear("lead3", "contact list", "fire");
    }

    [Fact]
    public async Task What_is_kept_for_an_outage_counts_as_changed_only_when_it_is()
    {
        var (desk, _) = await Open();
        await using var open = desk;
        var model = desk.Get<ReadModel>();
        var n = await desk.OpenCase();
        await model.Refresh(Slot.Of(new TeamId("t1")), CancellationToken.None);
        var before = model.LastKnownChanges;
        await desk.Hear("bob", $"case note {n} Nothing that is kept.");
        await desk.Hear("lead1", "case list");
        Assert.Equal(before, model.LastKnownChanges);
        await desk.Hear("bob", "me zone Europe/Paris");
        Assert.NotEqual(before, model.LastKnownChanges);
    }

    [Fact]
    public async Task The_look_each_minute_sees_what_is_late_anywhere_and_gives_daily_lines_to_every_team_in_its_turn()
    {
        var (desk, counted) = await Open(more: 150);
        await using var open = desk;
        await desk.Hear("lead140", "remind me in 1 minute tea");
        desk.Time.Pass(Duration.FromMinutes(3));
        await desk.Get<OverdueMonitor>().Look(CancellationToken.None);
        Assert.Equal(1, desk.Get<BotMetrics>().Overdue);
        Assert.Null(await Agenda(140));
        await desk.Get<OverdueMonitor>().Look(CancellationToken.None);
        Assert.NotNull(await Agenda(140));

        async Task<Document?> Agenda(int team)
        {
            var person = desk.Get<ReadModel>().People.Of(Of($"lead{team}"))!.Id;
            return (await counted.Inner.Load(
                Slot.Of(new TeamId($"t{team}")), [Administration.Agenda.DocOf(person)], TestContext.Current.CancellationToken))[0];
        }
    }

    private static Account Of(string name) => new("console", name);

    private static async Task<(TestDesk Desk, CountingStore Store)> Open(int more = More)
    {
        var time = PassingTime.At(Instant.FromUtc(2026, 11, 18, 9, 0));
        var counted = new CountingStore(new MemoryStore(time));
        return (await TestDesk.Open(store: counted, time: time, more: more), counted);
    }
}
