using Bot.Routes;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>A destination that the project does not have is replaced by the next that does its work.</summary>
public sealed class RoutesOffTests
{
    [Theory]
    [InlineData("oversight", "where her street and house number stand in an old revision", "stewards")]
    [InlineData("oversight", "where step private 1", "stewards")]
    [InlineData("oversight", "where step private 3", "stewards", "arbitrators")]
    [InlineData("arbitrators", "where step rights 1", "functionaries")]
    [InlineData("checkusers", "where step accounts 1", "stewards")]
    [InlineData("commons", "where step picture 1", "oversight")]
    [InlineData("commons oversight", "where step picture 1", "stewards")]
    [InlineData("external-site", "where step elsewhere 1", "trust-and-safety")]
    [InlineData("noticeboard administrator", "where step dispute 1", "functionaries")]
    public async Task The_next_is_named_in_free_words_and_in_the_tree(string off, string line, params string[] instead)
    {
        await using var desk = await TestDesk.Open();
        foreach (var route in off.Split(' '))
            await desk.Hear("alice", $"team route {route} off", "is off", "does that work instead");
        var said = await desk.Hear("dana", line, "switched off", "does that work", "emergency@wikimedia.org");
        Assert.All(instead, id => Assert.Contains(RouteTable.Find(id)!.Title, said, StringComparison.Ordinal));
        Assert.All(off.Split(' '), id => Assert.DoesNotContain(RouteTable.Find(id)!.Title, said, StringComparison.Ordinal));
        Assert.DoesNotContain("nobody's harassment", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_team_shows_what_is_off()
    {
        await using var desk = await TestDesk.Open();
        Assert.DoesNotContain("switched off", await desk.Say("bob", "team show"), StringComparison.Ordinal);
        await desk.Hear("alice", "team route checkusers off");
        await desk.Hear("alice", "team route bureaucrats off");
        await desk.Hear("bob", "team show", "routes switched off: checkusers and bureaucrats");
        await desk.Hear("alice", "team route checkusers on");
        await desk.Hear("dana", "team", "routes switched off: bureaucrats");
        await desk.Hear("dana", "where about bureaucrats", "switched off", "stewards");
    }
}
