using Bot.Texts;

namespace Bot.Engine.Tests.Texts;

public sealed class ClauseTests
{
    [Theory]
    [InlineData("has", "have")]
    [InlineData("does not have", "do not have")]
    [InlineData("is", "are")]
    [InlineData("is not kept away", "are not kept away")]
    [InlineData("was told", "were told")]
    [InlineData("goes on", "go on")]
    [InlineData("takes it", "take it")]
    [InlineData("uses", "use")]
    [InlineData("passes it on", "pass it on")]
    [InlineData("watches", "watch")]
    [InlineData("carries", "carry")]
    [InlineData("dies", "die")]
    [InlineData("fixes", "fix")]
    [InlineData("closes", "close")]
    [InlineData("can see", "can see")]
    [InlineData("asked", "asked")]
    [InlineData("already has", "already have")]
    [InlineData("no longer has it", "no longer have it")]
    public void A_verb_follows_its_subject(string one, string many)
    {
        Assert.Equal($"bob {one}", Clause.Of("bob", one));
        Assert.Equal($"you {many}", Clause.Of("you", one));
        Assert.Equal($"You {many}", Clause.Begun("you", one));
        Assert.Equal($"bob {one}", Clause.Begun("bob", one));
        Assert.Equal($"bob, carol and you {many}", Clause.Of(["bob", "carol", "you"], one));
        Assert.Equal($"bob {one}", Clause.Of(["bob"], one));
    }
}
