using System.Globalization;
using Bot.Basics;
using Bot.Cases;
using Bot.Tests.Conversations;
using Testing.Desk;

namespace Bot.Tests.Storage;

/// <summary>
/// A document that went back: somebody put an older copy in its place while a process still has the newer one at hand. What stands in
/// the store counts, nothing that was written since is overwritten, and every process decides from the same.
/// </summary>
public abstract partial class StoreContract
{
    [Fact]
    public async Task What_went_back_while_a_newer_one_is_at_hand_is_read_anew_by_the_next_write()
    {
        await using var desk = await TestDesk.Open(store: Store);
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case note {n} the first");
        var back = await Copied(desk.Slot, Doc(n));
        await desk.Hear("bob", $"case note {n} the second");
        await back();
        await desk.Hear("bob", $"case note {n} the third", "Noted");
        await using var other = await TestDesk.Open(store: Store, time: desk.Time);
        var there = await other.Say("bob", $"case timeline {n}");
        Assert.Contains("the first", there, StringComparison.Ordinal);
        Assert.Contains("the third", there, StringComparison.Ordinal);
        Assert.DoesNotContain("the second", there, StringComparison.Ordinal);
        Assert.Equal(there, await desk.Say("bob", $"case timeline {n}"));
        Assert.All(await Entries(desk.Slot), e => Assert.True(e.Holds));
    }

    [Fact]
    public async Task What_went_back_is_decided_from_as_everywhere_else_once_that_was_noticed()
    {
        await using var desk = await TestDesk.Open(store: Store);
        var n = await desk.OpenCase();
        var back = await Copied(desk.Slot, Doc(n));
        await desk.Hear("alice", $"case close {n} actioned anyway=yes blocked", "closed");
        await back();
        await desk.Hear("bob", $"case note {n} is it open?", "Noted");
        await using var other = await TestDesk.Open(store: Store, time: desk.Time);
        Assert.Equal(await other.Say("bob", "case list"), await desk.Say("bob", "case list"));
        await desk.Hear("bob", "case list", n);
        await desk.Hear("bob", "case list closed", "No case");
    }

    [Fact]
    public async Task What_another_process_wrote_after_it_went_back_is_not_overwritten_though_the_versions_are_equal()
    {
        await using var desk = await TestDesk.Open(store: Store);
        var n = await desk.OpenCase();
        var back = await Copied(desk.Slot, Doc(n));
        await desk.Hear("bob", $"case note {n} the second");
        await desk.Hear("bob", $"case timeline {n}", "the second");
        await back();
        await using var other = await TestDesk.Open(store: Store, time: desk.Time);
        Assert.Null((await other.Run("carol", $"case note {n} elsewhere", "said elsewhere")).Refusal);
        await desk.Hear("bob", $"case note {n} the third", "Noted");
        var said = await desk.Say("bob", $"case timeline {n}");
        Assert.Contains("elsewhere", said, StringComparison.Ordinal);
        Assert.Contains("the third", said, StringComparison.Ordinal);
        Assert.DoesNotContain("the second", said, StringComparison.Ordinal);
        await using var third = await TestDesk.Open(store: Store, time: desk.Time);
        Assert.Equal(said, await third.Say("bob", $"case timeline {n}"));
    }

    private static DocId Doc(string number) => CaseHead.DocOf(int.Parse(number["arb-".Length..], CultureInfo.InvariantCulture));
}
