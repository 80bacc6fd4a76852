using Bot.Guidance;


namespace Bot.Casework.Tests.Guidance;

public sealed class GuideSearchTests
{
    private static GuideSearch Search => GuidanceShelf.Shipped.Search;

    [Fact]
    public void Every_id_finds_its_topic()
    {
        foreach (var snippet in GuidancePack.Shipped.Topics())
            Assert.Equal(snippet.Id, Search.Find(snippet.Id, 1)[0].TopicId);
    }

    [Fact]
    public void Every_alias_finds_a_topic_that_bears_it()
    {
        foreach (var snippet in GuidancePack.Shipped.Topics())
            foreach (var alias in snippet.Aliases)
                Assert.Contains(Search.Find(alias, 2), found => found.TopicId == snippet.Id);
    }

    [Theory]
    [InlineData("good reply", "good-reply")]
    [InlineData("Good-Reply", "good-reply")]
    [InlineData("wikihoundign", "wikihounding")]
    [InlineData("rangeblocks", "range-blocks")]
    [InlineData("STREISAND EFECT", "streisand-effect")]
    public void A_slip_of_the_finger_is_forgiven(string typed, string topic) => Assert.Equal(topic, Search.Find(typed, 1)[0].TopicId);

    [Theory]
    [InlineData("announcement", "announcement-contents")]
    [InlineData("locks", "global-locks-and-cross-wiki")]
    public void A_word_or_two_out_of_a_name_find_the_topics_that_have_them(string typed, string topic) =>
        Assert.Contains(Search.Find(typed, 3), found => found.TopicId == topic);

    [Theory]
    [InlineData("the")]
    [InlineData("moon")]
    [InlineData("banana the")]
    public void A_word_that_stands_in_no_name_or_in_many_finds_none(string typed) => Assert.Empty(Search.Find(typed, 3));

    [Fact]
    public void The_same_question_has_the_same_answer()
    {
        var first = Search.Find("he follows her to every article", 5);
        Assert.Equal(first, new GuideSearch(GuidancePack.Shipped).Find("he follows her to every article", 5));
    }

    [Fact]
    public void No_more_than_asked_for_and_falling_scores()
    {
        var found = Search.Find("may I tell her who reported it", 5);
        Assert.Equal(5, found.Count);
        Assert.Equal(found.OrderByDescending(entry => entry.Score), found);
        Assert.Empty(Search.Find("block", 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!…🙂")]
    public void A_question_without_words_has_no_answer(string question) => Assert.Empty(Search.Find(question, 3));
}
