using Bot.Emergencies;
using Found = Bot.Emergencies.DangerKind;

namespace Bot.Casework.Tests.Emergencies;

public sealed class DangerFinderHintedTests
{
    [Theory]
    [InlineData("I cant go on")]
    [InlineData("no reason to keep going")]
    [InlineData("User wrote goodbye cruel world")]
    [InlineData("He wrote: next time I see you at the meetup you will need an ambulance")]
    [InlineData("he has been hitting his kids, wrote on talk page")]
    [InlineData("she said she stopped eating and is in hospital because of the harassment")]
    [InlineData("They posted my location in a war zone together with my army unit")]
    [InlineData("Her ex is editing to find out where she lives now")]
    public void Danger_in_a_turn_of_phrase_is_to_a_life(string words) => Assert.Equal(Found.Life, DangerFinder.Of(words));

    [Theory]
    [InlineData("pics of my daughter in the bath were uploaded")]
    [InlineData("photos of my son bathing are on commons")]
    [InlineData("a teacher posts photos of his pupils in swimsuits")]
    [InlineData("bath photos of my little girl are in the gallery")]
    [InlineData("loli art in userspace gallery")]
    [InlineData("pornographie enfantine sur Commons")]
    [InlineData("pédopornographie sur Commons")]
    [InlineData("pornografia infantile su Commons")]
    [InlineData("материалы с изнасилованием ребёнка")]
    [InlineData("dječja pornografija na Commonsu")]
    public void Pictures_of_a_child_that_is_bare_or_abused_are_of_a_child(string words) =>
        Assert.Equal(Found.Child, DangerFinder.Of(words));

    [Theory]
    [InlineData("The mediation cannot go on, nobody answers")]
    [InlineData("there is no point in going on with the discussion")]
    [InlineData("a painting of a bathing child was deleted")]
    [InlineData("you will need an account")]
    [InlineData("l'article sur la pédopornographie est vandalisé")]
    public void What_is_said_of_a_thread_a_painting_or_an_article_is_not(string words) => Assert.Null(DangerFinder.Of(words));
}
