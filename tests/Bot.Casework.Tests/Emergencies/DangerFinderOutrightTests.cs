using Bot.Emergencies;
using Bot.Routes;
using Bot.Triage;

namespace Bot.Casework.Tests.Emergencies;

/// <summary>Threats that name no deed, orders to die in other languages, and those who say that they are drawn to children.</summary>
public sealed class DangerFinderOutrightTests
{
    [Theory]
    [InlineData("the accused told him that nobody will find the body")]
    [InlineData("they will never find your body, he mailed")]
    [InlineData("they will fish you out of the river, he mailed her")]
    [InlineData("he told me I would vanish and no one would find me")]
    [InlineData("he has put my head on a picture of a corpse and wrote soon")]
    [InlineData("somebody edited my photo into a picture of a coffin and wrote soon")]
    [InlineData("the police came to my house because of his false call")]
    [InlineData("police were sent to my flat by his hoax call")]
    [InlineData("better look over your shoulder when you leave the office, he wrote")]
    public void A_threat_that_names_no_deed_is_heard(string words) => Assert.Equal(DangerKind.Life, DangerFinder.Of(words));

    [Theory]
    [InlineData("zabij się - wpis w opisie zmian")]
    [InlineData("va te pendre, lui a-t-il écrit")]
    [InlineData("häng dich auf, schrieb er ihr")]
    [InlineData("ahórcate, le dijo en el resumen")]
    [InlineData("ammazzati, le ha scritto")]
    [InlineData("ya tebya ubyu, napisal on mne v lichku")]
    [InlineData("заплашва да ме убие")]
    [InlineData("prijeti da će me ubiti")]
    [InlineData("나는 오늘 죽을 거예요 라고 썼습니다")]
    [InlineData("dreigt haar op te wachten bij haar huis")]
    [InlineData("убей себя, написал он ей")]
    public void An_order_to_die_or_a_threat_is_heard_in_a_few_words_of_another_language(string words) =>
        Assert.Equal(DangerKind.Life, DangerFinder.Of(words));

    [Theory]
    [InlineData("user page says he is a proud MAP and likes little boys")]
    [InlineData("calls himself a boylover on his user page")]
    [InlineData("his profile says minor attracted person")]
    [InlineData("i found cp")]
    [InlineData("somebody shared cp with me")]
    public void Who_is_drawn_to_children_and_images_of_abuse_are_of_a_child(string words)
    {
        Assert.Contains(DangerKind.Child, DangerFinder.All(words).Kinds());
        Assert.Contains(RouteIds.ChildProtection, TriageEngine.Shipped.Triage(words).Routes.Select(r => r.Route.Id));
    }

    [Theory]
    [InlineData("uploads drawings of children's playgrounds without a licence")]
    [InlineData("a photo of him with his children was added to an attack page")]
    [InlineData("she was hit by a car last year and edits less")]
    [InlineData("he posted a picture of his dog on my talk page")]
    [InlineData("the article on Kurt Cobain says he killed himself")]
    [InlineData("er nennt sie Totengräberin der Wikipedia")]
    [InlineData("dieser Hinweis bringt mich um den Verstand")]
    [InlineData("er hat mich total ignoriert")]
    [InlineData("MAP projection articles are reverted all day")]
    [InlineData("nobody will ever find the source for this")]
    [InlineData("the body of the article was never found in the history")]
    public void What_looks_alike_is_none(string words) => Assert.Null(DangerFinder.Of(words));
}
