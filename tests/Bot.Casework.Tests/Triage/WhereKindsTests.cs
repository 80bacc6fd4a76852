using Bot.Routes;
using Bot.Triage;

namespace Bot.Casework.Tests.Triage;

/// <summary>Kinds of descriptions that were once answered wrongly, each by several examples.</summary>
public sealed class WhereKindsTests
{
    [Theory]
    [InlineData("the reporter says he will go to the press")]
    [InlineData("he threatens to tell a newspaper about our decision")]
    [InlineData("the reporter says she will talk to journalists if we close it")]
    [InlineData("the accused demands to know why we banned him")]
    [InlineData("she wants to know why her edit was hidden and demands an explanation")]
    [InlineData("someone threatened to take me to ANI")]
    [InlineData("he says he will drag me to the noticeboard")]
    [InlineData("a user wants to have me blocked and will report me to the admins")]
    [InlineData("she says she will hang up her admin bits")]
    [InlineData("he says he will hand in his tools and step down")]
    [InlineData("an admin threatens to lay down the mop")]
    public void A_threat_that_hurts_nobody_is_no_emergency_and_is_not_dismissed(string words)
    {
        var result = TriageEngine.Shipped.Triage(words);
        Assert.DoesNotContain(result.Routes, answer => answer.Route.Id == RouteIds.Emergency);
        Assert.True(result.NotSure || result.Routes.Count > 0);
    }

    [Theory]
    [InlineData("he says his attorney will contact me")]
    [InlineData("her solicitor is going to write to me")]
    [InlineData("an editor says that his lawyers will sue me")]
    public void Lawyers_are_for_the_legal_team_and_no_emergency(string words)
    {
        var ids = Ids(words);
        Assert.Contains(RouteIds.Legal, ids);
        Assert.DoesNotContain(RouteIds.Emergency, ids);
    }

    [Theory]
    [InlineData("user follows me from article to article")]
    [InlineData("someone is stalking my edits and reverts everything I do")]
    [InlineData("he shadows my contributions and undoes them all")]
    public void Followed_edits_are_for_functionaries_or_an_administrator(string words)
    {
        var ids = Ids(words);
        Assert.True(ids[0] is RouteIds.Functionaries or RouteIds.Administrator, ids[0]);
        Assert.DoesNotContain(RouteIds.Emergency, ids);
    }

    [Theory]
    [InlineData("there is an image of a naked statue in the article on david")]
    [InlineData("a marble venus without clothes is the lead picture of the article on roman art")]
    public void Naked_art_is_nobodys_harassment(string words) => Assert.Empty(Ids(words));

    [Theory]
    [InlineData("he uploaded my nudes")]
    [InlineData("nude pictures of an editor by her ex")]
    [InlineData("her former boyfriend posted intimate photos of her")]
    public void Intimate_pictures_of_adults_are_hidden_and_reported_and_never_child_abuse(string words)
    {
        var ids = Ids(words);
        Assert.Empty(new[] { RouteIds.Oversight, RouteIds.TrustAndSafety, RouteIds.Commons }.Except(ids));
        Assert.DoesNotContain(RouteIds.ChildProtection, ids);
    }

    [Theory]
    [InlineData("cutting again, user wrote on talk, blood pic")]
    [InlineData("my colleague on the team said he wants to end it all after this case")]
    [InlineData("he says he will come to her house")]
    [InlineData("user wrote that he started hurting himself again")]
    [InlineData("he wants photos of a 13 yr old contributor")]
    public void Danger_in_few_words_is_an_emergency(string words) =>
        Assert.True(Ids(words)[0] is RouteIds.Emergency or RouteIds.ChildProtection, words);

    [Theory]
    [InlineData("ktoś opublikował mój numer telefonu na mojej stronie")]
    [InlineData("alguém publicou o meu número de telefone na minha página")]
    [InlineData("någon har skrivit mitt telefonnummer på min användarsida")]
    [InlineData("birisi telefon numaramı kullanıcı sayfama yazmış")]
    [InlineData("nekdo je objavil mojo telefonsko številko")]
    [InlineData("netko je objavio moju adresu na stranici za razgovor")]
    public void Private_matters_in_other_languages_are_hidden_or_asked_about(string words)
    {
        var result = TriageEngine.Shipped.Triage(words);
        Assert.True(result.IsOpen || result.Routes.Any(answer => answer.Route.Id is RouteIds.Oversight or RouteIds.Stewards), words);
    }

    [Theory]
    [InlineData("my picture is used as lead image of the article on pedophilia")]
    [InlineData("my photo is used in the article about ugliness")]
    public void A_face_above_an_insulting_article_is_for_more_than_one_person(string words) =>
        Assert.Equal([RouteIds.Functionaries, RouteIds.Administrator], Ids(words));

    [Theory]
    [InlineData("several users demand to know why we banned him")]
    [InlineData("they ask why the ban was made")]
    public void A_question_from_others_about_a_ban_is_for_functionaries(string words) =>
        Assert.Equal([RouteIds.Functionaries], Ids(words));

    [Theory]
    [InlineData("pics of my daughter in the bath were uploaded")]
    [InlineData("pornographie enfantine sur Commons")]
    public void A_child_is_protected_first_and_no_public_request_is_made(string words)
    {
        var ids = Ids(words);
        Assert.Equal(RouteIds.ChildProtection, ids[0]);
        Assert.DoesNotContain(RouteIds.Commons, ids);
    }

    [Theory]
    [InlineData("my ex put a hidden camera video of me on commons")]
    [InlineData("a hidden camera video of me is on commons")]
    [InlineData("upskirt photo of me was uploaded by a colleague")]
    public void Pictures_taken_in_secret_are_hidden_and_reported(string words)
    {
        var ids = Ids(words);
        Assert.Empty(new[] { RouteIds.Oversight, RouteIds.TrustAndSafety }.Except(ids));
    }

    [Theory]
    [InlineData("hangs around my talk page all day", RouteIds.Functionaries)]
    [InlineData("he threatened to report me to an admin", RouteIds.Noticeboard)]
    public void Small_kinds_have_their_own_place(string words, string route) => Assert.Equal([route], Ids(words));

    [Fact]
    public void Edits_that_are_followed_are_on_no_other_site() =>
        Assert.DoesNotContain(RouteIds.ExternalSite, Ids("he follows me around and reverts my edits on every page"));

    [Fact]
    public void Anatomy_is_nobodys_harassment() => Assert.Empty(Ids("an anatomical photo of a penis is used in an article"));

    [Fact]
    public void Who_was_exposed_on_another_site_is_asked_whether_they_are_in_danger() =>
        Assert.True(TriageEngine.Shipped.Triage("he doxxed me on reddit").AskSafety);

    private static string[] Ids(string words) => [.. TriageEngine.Shipped.Triage(words).Routes.Select(answer => answer.Route.Id)];
}
