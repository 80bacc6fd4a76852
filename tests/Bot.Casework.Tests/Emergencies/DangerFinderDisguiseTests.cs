using Bot.Emergencies;

namespace Bot.Casework.Tests.Emergencies;

/// <summary>Words of danger that are disguised or mistyped, and words that only look as if they were.</summary>
public sealed class DangerFinderDisguiseTests
{
    [Theory]
    [InlineData("he wrote k1ll yourself on her page")]
    [InlineData("k*ll yourself, he wrote to her")]
    [InlineData("he treatened to kil me")]
    [InlineData("he will k i l l her")]
    [InlineData("k.i.l.l y.o.u.r.s.e.l.f he wrote")]
    [InlineData("I will s t a b you he wrote")]
    [InlineData("or i'll sh00t you tonight, he wrote")]
    [InlineData("i wil kiIl you, wrote the ip")]
    [InlineData("he thretened to muder her")]
    [InlineData("he wrote that he'd str@ngle her")]
    public void Danger_is_heard_through_it(string words) => Assert.Equal(DangerKind.Life, DangerFinder.Of(words));

    [Theory]
    [InlineData("he wrote f**k off and b*llshit in the summary", "he wrote fuck off and bullshit in the summary")]
    [InlineData("the threat was handed in, he kept shouting at the prison", "the threat was handed in, he kept shouting at the prison")]
    [InlineData("I D I O T, he wrote", "I D I O T, he wrote")]
    [InlineData("see https://example.org/k1ll and User:k1ller", "see https://example.org/k1ll and User:k1ller")]
    [InlineData("k i l l h e r now", "kill her now")]
    [InlineData("he will overdo the overdone rating", "he will overdo the overdone rating")]
    public void Nothing_else_is_changed(string words, string plain) => Assert.Equal(plain, DangerFinderDisguise.Off(words));

    [Theory]
    [InlineData("he wrote f**k off in an edit summary")]
    [InlineData("called her a b*tch and an a*****e")]
    [InlineData("says T H I S I S W R O N G under every post")]
    [InlineData("he calls me a n00b and a l0ser")]
    [InlineData("the skill of the newcomer is low, writes the accused")]
    [InlineData("he will fill her talk page with warnings and bill her for it")]
    public void What_is_only_rude_or_near_is_no_danger(string words) => Assert.Null(DangerFinder.Of(words));
}
