using Bot.Emergencies;
using Bot.Routes;
using Bot.Triage;
using Found = Bot.Emergencies.DangerKind;

namespace Bot.Casework.Tests.Emergencies;

/// <summary>Details by which somebody can be found, put where others can read them.</summary>
public sealed class ExposedDetailsTests
{
    [Theory]
    [InlineData("a girl of twelve wrote her phone number and home town on her user page")]
    [InlineData("a girl of 9 posted her phone number on her user page")]
    [InlineData("11 year old names his school on the help desk")]
    [InlineData("an editor put the full name and the class of a pupil on the talk page")]
    [InlineData("A boy says that he is 10. His address is on his talk page.")]
    [InlineData("user page of a schoolboy with his mobile number and when he is home alone")]
    [InlineData("her kid (7) posted the family's landline on the help desk")]
    [InlineData("user is twelve and gives her Snapchat on her page")]
    [InlineData("an 8th grader wrote his full name, school and mobile in the sandbox")]
    [InlineData("editor who is 12 gives out her whatsapp number")]
    public void Of_a_child_they_are_danger_of_their_own_kind(string words)
    {
        Assert.Equal(Found.Exposed, DangerFinder.Of(words));
        var routes = TriageEngine.Shipped.Triage(words).Routes.Select(r => r.Route.Id).ToArray();
        Assert.Contains(RouteIds.Oversight, routes);
        Assert.Contains(RouteIds.TrustAndSafety, routes);
        Assert.DoesNotContain(RouteIds.ChildProtection, routes);
    }

    [Theory]
    [InlineData("somebody wrote the home address of another editor with a map on her talk page")]
    [InlineData("he posted her home address and a map of the way to it")]
    [InlineData("The admin's workplace and the bus line to it are listed on the noticeboard, with a sketch")]
    [InlineData("They published where the reporter lives. \"Feel free to pay her a visit\", it says.")]
    [InlineData("her street and house number stand on the talk page, and when she leaves for work")]
    public void Where_others_seem_to_be_asked_to_go_there_it_is_danger_to_a_life(string words) =>
        Assert.Equal(Found.Life, DangerFinder.Of(words));

    [Theory]
    [InlineData("the real name of an editor was put in an edit summary")]
    [InlineData("he has published my employer and my phone number on the talk page")]
    [InlineData("somebody posted the admin's home address in the infobox")]
    [InlineData("a vandal added the private number of the reporter to a caption")]
    [InlineData("linked my account to my employer")]
    [InlineData("linked both of my accounts")]
    [InlineData("posted a photo of my badge")]
    [InlineData("he uploaded a scan of my passport")]
    [InlineData("he put her bank details into the sandbox")]
    [InlineData("my salary and my diagnosis are in the article about me")]
    [InlineData("he named the clinic where I am treated")]
    [InlineData("names my therapist and what she treats me for")]
    [InlineData("doxxed me on the talk page")]
    [InlineData("outed me as trans on the village pump")]
    [InlineData("outed an editor")]
    [InlineData("my boss's name and my workplace stand on the talk page")]
    [InlineData("posted my email address")]
    [InlineData("published my IP from a private wiki")]
    [InlineData("says in public that I am the person behind an account")]
    [InlineData("posted our private mails")]
    [InlineData("user posted the private mail I sent him")]
    [InlineData("Google maps link to my house in his summary")]
    [InlineData("put revenge porn of her on Commons")]
    [InlineData("hat meine Adresse und Telefonnummer veröffentlicht")]
    [InlineData("a publié mon adresse et mon nom réel")]
    [InlineData("ha pubblicato il mio indirizzo e il mio vero nome")]
    public void Of_anybody_else_they_are_to_be_hidden(string words)
    {
        Assert.Equal(ExposedPerson.Somebody, DangerFinder.All(words).Exposed);
        Assert.Contains(RouteIds.Oversight, TriageEngine.Shipped.Triage(words).Routes.Select(r => r.Route.Id));
    }

    [Theory]
    [InlineData("the address of the museum was changed in the article by its press officer")]
    [InlineData("IP address of the sock is listed on the noticeboard")]
    [InlineData("the admin quoted a mail address from the log")]
    [InlineData("the chapter's office has moved, the new address is on the page")]
    [InlineData("her phone number was posted on the talk page and was suppressed within minutes")]
    [InlineData("phone number on the talk page, oversighted at 14:02")]
    [InlineData("the school's phone number stands in the article about the school")]
    [InlineData("she lists her own workplace and phone on her user page, she is the press officer")]
    [InlineData("should the policy name phone numbers that are posted on talk pages?")]
    [InlineData("the venue's address and a map are on the event page")]
    [InlineData("he lives in the same time zone as the sock, says the talk page")]
    [InlineData("the article on the street shows the composer's house on a map")]
    [InlineData("Reporter asks that mail goes to her new address")]
    [InlineData("the children's hospital has a new phone number in the infobox")]
    [InlineData("a pupil asked for his real name to be hidden on the talk page. It was hidden at once.")]
    [InlineData("the home page of the project lists the names of the winners")]
    [InlineData("he linked his own account to his own employer on his user page")]
    [InlineData("she published her real name herself on her page")]
    [InlineData("he mailed me his phone number so that I can call")]
    [InlineData("I posted my draft on the talk page")]
    [InlineData("he outed himself as a fan of the club")]
    [InlineData("she linked the account policy on the talk page")]
    [InlineData("he posted a link to the map of the district")]
    [InlineData("he quoted my edit summary on the talk page")]
    [InlineData("who is the person behind the account, he asked")]
    public void What_is_nobodys_or_hidden_already_is_left_alone(string words)
    {
        Assert.Equal(ExposedPerson.Nobody, DangerFinder.All(words).Exposed);
        Assert.Null(DangerFinder.Of(words));
    }

    [Theory]
    [InlineData("on another site somebody posted a photograph of me, my home address, and the names of my children and their school")]
    [InlineData("a blog shows my picture, where I live and which school my sons go to")]
    public void A_family_that_is_exposed_elsewhere_is_no_matter_for_the_address_for_images_of_abuse(string words)
    {
        Assert.Equal([Found.Life], DangerFinder.All(words).Kinds().Where(kind => kind != Found.Exposed));
        Assert.DoesNotContain(RouteIds.ChildProtection, TriageEngine.Shipped.Triage(words).Routes.Select(r => r.Route.Id));
    }

    [Theory]
    [InlineData("kys")]
    [InlineData("KYS!")]
    [InlineData("go kill yourself")]
    [InlineData("hang yourself")]
    public void Who_is_told_to_die_and_no_more_is_an_emergency(string words)
    {
        Assert.Equal(Found.Life, DangerFinder.Of(words));
        var triage = TriageEngine.Shipped.Triage(words);
        Assert.Equal(RouteIds.Emergency, triage.Routes[0].Route.Id);
        Assert.False(triage.NotSure);
    }

    [Theory]
    [InlineData("die")]
    [InlineData("kill it")]
    [InlineData("go away")]
    [InlineData("key")]
    public void Other_orders_of_a_word_or_two_are_not(string words) =>
        Assert.Null(DangerFinder.Of(words));

    [Theory]
    [InlineData("her phone number is hidden now", true)]
    [InlineData("suppressed by Oversighter 3", true)]
    [InlineData("asked the oversighters", true)]
    [InlineData("told the stewards", true)]
    [InlineData("not hidden yet", false)]
    [InlineData("blocked him", false)]
    [InlineData("will ask oversight tomorrow", false)]
    public void What_hides_them_settles_it(string act, bool settles) => Assert.Equal(settles, DangerActs.IsHidden(act));
}
