using Bot.Emergencies;
using Bot.Routes;
using Bot.Triage;

namespace Bot.Casework.Tests.Emergencies;

public sealed class DangerFinderHarmlessTests
{
    [Theory]
    [InlineData("he says he'll take the article to deletion")]
    [InlineData("he says he will tell the journalists")]
    [InlineData("I will die on this hill says the editor")]
    [InlineData("he says he will see me at AfD tomorrow")]
    [InlineData("he promised to end my adminship")]
    [InlineData("he will come after my adminship")]
    [InlineData("He says I should die of shame for such a bad article")]
    [InlineData("he said the article should die")]
    [InlineData("she wants to end her mentorship")]
    [InlineData("An edit war about suicide methods in the article on suicide")]
    [InlineData("Article on self-harm has undue weight")]
    [InlineData("He added the category child actors to a biography")]
    [InlineData("an article about child abuse in the church is vandalised")]
    [InlineData("a nude of Eve by Rembrandt is labelled explicit")]
    [InlineData("somebody called the article on lolicon child porn")]
    public void What_hurts_nobody_is_heard_neither_in_a_note_nor_by_triage(string words)
    {
        Assert.Null(DangerFinder.Of(words));
        Assert.DoesNotContain(TriageEngine.Shipped.Triage(words).Routes,
            answer => answer.Route.Id is RouteIds.Emergency or RouteIds.ChildProtection);
    }

    [Theory]
    [InlineData("he will see me at AfD tomorrow and then he will stab me")]
    [InlineData("he will tell the press and then kill himself")]
    [InlineData("He writes in the article on suicide that he will hang himself tonight")]
    [InlineData("he says he will take the article to deletion and burn down my house")]
    public void Beside_a_real_threat_they_hide_nothing(string words) => Assert.Equal(DangerKind.Life, DangerFinder.Of(words));
}
