namespace Bot.Tests.Transports.Discord;

public sealed class CompletionTests
{
    [Fact]
    public async Task Cases_are_offered_to_those_who_may_see_them_and_never_to_the_recused()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        Assert.Contains(number, await lab.Type("bob", "case show", "case", "arb"));
        Assert.DoesNotContain("✖", (await lab.Call("bob", "case recuse", ("case", number))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(number, await lab.Type("bob", "case show", "case", number));
        Assert.Contains("There is no case", (await lab.Call("bob", "case show", ("case", number))).Text, StringComparison.Ordinal);
        Assert.Contains(number, await lab.Type("carol", "case show", "case", number[..5]));
    }

    [Fact]
    public async Task Members_are_offered_by_the_names_that_colleagues_use()
    {
        await using var lab = await DiscordLab.Open();
        Assert.Equal(["carol"], await lab.Type("alice", "team role", "member", "ca"));
        Assert.Empty(await lab.Type("bob", "team role", "member", "ca"));
    }
}
