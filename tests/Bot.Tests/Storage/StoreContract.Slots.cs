using Bot.Basics;
using Bot.Documents;
using Bot.People;
using NodaTime;
using Testing.Discord;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

/// <summary>Where there is something to do. On a cluster that is said a moment after the step that made it so.</summary>
public abstract partial class StoreContract
{
    private static readonly Slot Other = Slot.Of(new TeamId("other"));
    private static readonly Instant Late = Instant.FromUtc(2100, 1, 1, 0, 0);

    [Fact]
    public async Task Slots_are_listed_by_the_earliest_that_comes_due_in_them_up_to_the_instant_and_the_count()
    {
        await Store.Do(new Save(Reminder("a"), Start + 5 * Minute), new Save(Reminder("b"), Start + Minute), new Save(Reminder("c")));
        await Store.Commit(Commit(new Save(Reminder("a"), Start)) with { Slot = Other }, Token);
        await Listed((Other, Start), (Demo, Start + Minute));
        Assert.Equal([(Other, Start)], await Store.DueSlots(Start + Minute - Duration.FromMilliseconds(1), 10, Token));
        Assert.Equal([(Other, Start)], await Store.DueSlots(Late, 1, Token));
    }

    [Fact]
    public async Task Whatever_moves_a_due_time_forward_moves_its_slot()
    {
        await Store.Do(new Save(Reminder("a"), Start + 9 * Minute), new Save(Reminder("b")));
        await Listed((Demo, Start + 9 * Minute));
        await Store.BringForward(Demo, [new DueItem(OfReminder("b"), Start + 7 * Minute)], Token);
        await Listed((Demo, Start + 7 * Minute));
        await Store.Reschedule(Demo, [(new DueItem(OfReminder("a"), Start + 9 * Minute), Start + 3 * Minute)], Token);
        await Listed((Demo, Start + 3 * Minute));
        await Store.Do(new SetDue(OfReminder("b"), 1, Start + Minute));
        await Listed((Demo, Start + Minute));
    }

    [Fact]
    public async Task What_moved_later_or_away_is_listed_so_once_it_was_looked_at()
    {
        await Store.Do(new Save(Reminder("a"), Start), new Save(Reminder("b"), Start + Minute));
        await Listed((Demo, Start));
        await Store.Reschedule(Demo, [(new DueItem(OfReminder("a"), Start), null)], Token);
        Assert.Equal([Start + Minute, null], await Store.Settle([Demo, Other], Token));
        await Listed((Demo, Start + Minute));
        await Store.Do(new Remove(OfReminder("b"), 1));
        Assert.Equal([null], await Store.Settle([Demo], Token));
        await Listed();
    }

    [Fact]
    public async Task Where_something_waits_to_be_told_is_said_from_a_turn_on_and_no_more_when_it_was_told()
    {
        Assert.Empty((await Store.TellingSlots(0, Token)).Slots);
        await Store.Do(new Notify(Notice("n1")));
        await Eventually.True(async () => (await Store.TellingSlots(0, Token)).Slots is [var only] && only == Demo);
        var (turn, _) = await Store.TellingSlots(0, Token);
        Assert.Empty((await Store.TellingSlots(turn, Token)).Slots);
        await Store.Commit(Commit(new Notify(Notice("n2"))) with { Slot = Other }, Token);
        await Eventually.True(async () => (await Store.TellingSlots(turn, Token)).Slots is [var only] && only == Other);
        await Store.Do(new Notify(Notice("n3")));
        await Eventually.True(async () => (await Store.TellingSlots(turn, Token)).Slots.Length == 2);
        await Store.MarkDelivered(Demo, ["n1", "n3"], Token);
        await Store.Settle([Demo, Other], Token);
        Assert.Equal([Other], (await Store.TellingSlots(0, Token)).Slots);
    }

    [Fact]
    public async Task A_team_whose_own_document_was_saved_is_said_from_a_turn_on_and_others_are_not()
    {
        var team = new Team { Id = Demo.Team, Title = "Demo" };
        await Store.Do(new Save(team));
        await Store.Commit(Commit(new Save(Reminder("a"))) with { Slot = Other }, Token);
        await Eventually.True(async () => (await Store.ChangedTeams(0, Token)).Slots is [var only] && only == Demo);
        var (turn, _) = await Store.ChangedTeams(0, Token);
        Assert.Empty((await Store.ChangedTeams(turn, Token)).Slots);
        await Store.Do(new Save(team.At(1)));
        await Eventually.True(async () => (await Store.ChangedTeams(turn, Token)).Slots is [var only] && only == Demo);
    }

    private Task Listed(params (Slot, Instant)[] slots) =>
        Eventually.True(async () => (await Store.DueSlots(Late, 10, Token)).SequenceEqual(slots), string.Join(", ", slots));
}
