using Bot.Basics;
using Bot.Documents;
using Bot.Views;

namespace Bot.Engine.Tests.Views;

/// <summary>What was used last is at hand, in the version that the view knows, and never in another.</summary>
public sealed class RecentDocumentsTests
{
    private static readonly Slot slot = new("arb");
    private readonly RecentDocuments recent = new();

    [Fact]
    public void A_document_is_found_in_its_own_version_alone()
    {
        recent.Put(slot, Of("c:1", 3));
        Assert.Equal(3, recent.Find(slot, new DocId("c:1"), 3)?.Version);
        Assert.Null(recent.Find(slot, new DocId("c:1"), 4));
        Assert.Null(recent.Find(slot, new DocId("c:1"), 2));
        Assert.Null(recent.Find(new Slot("other"), new DocId("c:1"), 3));
        Assert.Null(recent.Find(slot, new DocId("c:2"), 0));
    }

    [Fact]
    public void An_older_version_that_comes_late_does_not_push_out_a_newer_one()
    {
        recent.Put(slot, Of("c:1", 4));
        recent.Put(slot, Of("c:1", 3));
        Assert.NotNull(recent.Find(slot, new DocId("c:1"), 4));
    }

    [Fact]
    public void One_that_was_removed_is_not_found_again()
    {
        recent.Put(slot, Of("c:1", 1));
        recent.Forget(slot, new DocId("c:1"));
        Assert.Null(recent.Find(slot, new DocId("c:1"), 1));
    }

    [Fact]
    public void What_was_put_away_is_read_anew()
    {
        recent.Put(slot, Of("c:1", 1));
        recent.Clear();
        Assert.Null(recent.Find(slot, new DocId("c:1"), 1));
    }

    [Fact]
    public void However_many_are_used_128_at_most_are_kept_and_the_last_one_is_there()
    {
        for (var i = 0; i < 10_000; i++)
        {
            recent.Put(slot, Of($"c:{i}", 1));
            Assert.NotNull(recent.Find(slot, new DocId($"c:{i}"), 1));
        }

        Assert.InRange(Enumerable.Range(0, 10_000).Count(i => recent.Find(slot, new DocId($"c:{i}"), 1) is not null), 32, 128);
    }

    private static Some Of(string id, long version) => new(new DocId(id)) { Version = version };

    private sealed record Some(DocId Id) : Document
    {
        public override DocId Doc => Id;
    }
}
