using Bot.Basics;
using Bot.Documents;
using Bot.People;
using NodaTime;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Fact]
    public async Task Due_documents_come_earliest_first_up_to_the_instant_and_the_count()
    {
        await Store.Do(
            new Save(Reminder("c"), Start + 3 * Minute),
            new Save(Reminder("a"), Start),
            new Save(Reminder("b"), Start + Minute));
        Assert.Equal(["r:a", "r:b"], (await Store.Due(Demo, Start + 2 * Minute, 10, Token)).Select(d => d.Id.Value));
        Assert.Equal(new DueItem(OfReminder("a"), Start), Assert.Single(await Store.Due(Demo, Start + 2 * Minute, 1, Token)));
        Assert.Empty(await Store.Due(Demo, Start - Minute, 10, Token));
        Assert.Equal((Start, 3), await Store.NextDue(Demo, Token));
    }

    [Fact]
    public async Task A_due_time_is_never_reported_early()
    {
        var at = Start.PlusTicks(1);
        await Store.Do(new Save(Reminder("a"), at));
        Assert.Empty(await Store.Due(Demo, Start, 10, Token));
        Assert.Single(await Store.Due(Demo, Start + Duration.FromMilliseconds(1), 10, Token));
    }

    [Fact]
    public async Task A_save_without_a_due_time_and_a_look_for_none_take_it_back()
    {
        await Store.Do(new Save(Reminder("a"), Start), new Save(Reminder("b"), Start));
        await Store.Do(new Save(Reminder("a").At(1)), new SetDue(OfReminder("b"), 1, null));
        Assert.Equal((null, 0), await Store.NextDue(Demo, Token));
    }

    [Fact]
    public async Task A_look_moves_the_due_time_and_leaves_the_version()
    {
        await Store.Do(new Save(Reminder("a"), Start));
        Assert.Equal(Committed.Done, await Store.Do(new SetDue(OfReminder("a"), 1, Start + Minute)));
        Assert.Equal((Start + Minute, 1), await Store.NextDue(Demo, Token));
        Assert.Equal(1, (await Store.One(OfReminder("a")))!.Version);
    }

    [Fact]
    public async Task Looking_again_only_brings_times_forward_of_what_exists_and_leaves_no_audit()
    {
        await Store.Do(new Save(Reminder("a"), Start), new Save(Reminder("b")), new Save(Reminder("c"), Start + 5 * Minute));
        await Store.BringForward(Demo, [.. "abcd".Select(c => new DueItem(OfReminder($"{c}"), Start + Minute))], Token);
        Assert.Equal(
            [("r:a", Start), ("r:b", Start + Minute), ("r:c", Start + Minute)],
            (await Store.Due(Demo, Instant.FromUtc(2100, 1, 1, 0, 0), 10, Token)).Select(d => (d.Id.Value, d.At)));
        Assert.Single(await Entries());
    }

    [Fact]
    public async Task A_notice_waits_until_it_is_struck_off_and_keeps_every_field()
    {
        var full = Notice("n1");
        var room = full with { Id = "n2", Person = null, Room = "irc:net #a\t%09|b", About = null, Subject = null, Urgent = false };
        await Store.Do(new Notify(full), new Notify(room));
        Assert.Equal([full, room], await Store.Outbox(Demo, Token));
        await Store.MarkTried(Demo, [full], Token);
        Assert.Equal([full with { Tried = true }, room], await Store.Outbox(Demo, Token));
        await Store.MarkDelivered(Demo, ["n1", "unknown"], Token);
        Assert.Equal([room], await Store.Outbox(Demo, Token));
    }

    [Fact]
    public async Task What_was_struck_off_is_not_brought_back_by_a_late_mark()
    {
        await Store.Do(new Notify(Notice("n1")));
        await Store.MarkDelivered(Demo, ["n1"], Token);
        await Store.MarkTried(Demo, [Notice("n1")], Token);
        Assert.Empty(await Store.Outbox(Demo, Token));
    }

    [Fact]
    public async Task A_claim_holds_against_others_until_it_is_given_free()
    {
        var key = ClaimKeys.Of(new Account("irc:net", "User:K"));
        Assert.Null(await Store.Holder(key, Token));
        Assert.Equal(Committed.Done, await Store.Commit(PeopleCommit(new Claim(key, Alice)), Token));
        Assert.Equal(Committed.Conflict, await Store.Commit(PeopleCommit(new Claim(key, Bob)), Token));
        Assert.Equal(Committed.Done, await Store.Commit(PeopleCommit(new Claim(key, Alice)), Token));
        Assert.Equal(Alice, await Store.Holder(key, Token));
        await Store.Commit(PeopleCommit(new Claim(key, null)), Token);
        Assert.Null(await Store.Holder(key, Token));
        Assert.Equal(Committed.Done, await Store.Commit(PeopleCommit(new Claim(key, Bob)), Token));
    }

    [Fact]
    public async Task Claims_belong_to_the_people_alone() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.Do(new Claim("name:x", Alice)));

    [Fact]
    public async Task A_lease_is_one_holders_until_it_ends_or_is_given_up()
    {
        var length = Duration.FromSeconds(30);
        Assert.True(await Store.Lease("irc", "a", length, Token));
        Assert.False(await Store.Lease("irc", "b", length, Token));
        Assert.True(await Store.Lease("irc", "a", length, Token));
        Assert.True(await Store.Lease("other", "b", length, Token));
        await Store.Release("irc", "b", Token);
        Assert.False(await Store.Lease("irc", "b", length, Token));
        await Store.Release("irc", "a", Token);
        Assert.True(await Store.Lease("irc", "b", length, Token));
    }

    [Fact]
    public async Task The_work_is_shared_by_those_who_live_and_what_one_gives_back_the_others_take()
    {
        var (length, since) = (Duration.FromSeconds(30), Instant.FromUnixTimeMilliseconds(1_793_000_000_123));
        var alone = await Store.ShareWork("a", since, length, Token);
        Assert.Equal((1, Part.Count, null), (alone.Living, alone.Parts.Length, alone.OthersSince));
        Assert.Empty((await Store.ShareWork("b", since + Duration.FromSeconds(1), length, Token)).Parts);
        var first = await Store.ShareWork("a", since, length, Token);
        var second = await Store.ShareWork("b", since + Duration.FromSeconds(1), length, Token);
        Assert.Equal((2, Part.Count / 2, Part.Count / 2), (first.Living, first.Parts.Length, second.Parts.Length));
        Assert.Equal((since + Duration.FromSeconds(1), since), (first.OthersSince, second.OthersSince));
        Assert.Equal(Enumerable.Range(0, Part.Count), first.Parts.Concat(second.Parts).Order());
        await Store.LeaveWork("a", Token);
        var left = await Store.ShareWork("b", since, length, Token);
        Assert.Equal((1, Part.Count, null), (left.Living, left.Parts.Length, left.OthersSince));
    }

    [Fact]
    public async Task A_process_that_gives_no_word_for_its_time_is_dead_and_its_parts_are_taken()
    {
        var since = Instant.FromUnixTimeMilliseconds(1_793_000_000_123);
        Assert.Equal(Part.Count, (await Store.ShareWork("a", since, Duration.Zero, Token)).Parts.Length);
        var share = await Store.ShareWork("b", since, Duration.FromSeconds(30), Token);
        Assert.Equal((1, Part.Count, null), (share.Living, share.Parts.Length, share.OthersSince));
    }

    [Fact]
    public async Task An_instant_is_kept_under_its_name_and_a_later_word_replaces_it()
    {
        var at = Instant.FromUnixTimeMilliseconds(1_793_000_000_123);
        Assert.Null(await Store.Marked("irc", Token));
        await Store.Mark("irc", at + Duration.FromSeconds(1), Token);
        await Store.Mark("irc", at + Duration.FromTicks(5), Token);
        await Store.Mark("other", at + Duration.FromHours(1), Token);
        Assert.Equal(at, await Store.Marked("irc", Token));
    }
}
