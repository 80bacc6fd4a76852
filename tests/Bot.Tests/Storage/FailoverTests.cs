namespace Bot.Tests.Storage;

public sealed class FailoverTests
{
    [Fact]
    public Task What_was_answered_as_safe_outlives_the_loss_of_a_master_under_load() => Survives(rounds: 2);

    [Fact(Explicit = true)]
    [Trait("Category", "long")]
    public Task What_was_answered_as_safe_outlives_thirty_losses_of_a_master() => Survives(rounds: 30);

    private static async Task Survives(int rounds)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var verdict = await FailoverLab.Run(rounds, seed, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper!.WriteLine(verdict.ToString());
        Assert.Equal(0, verdict.SafeLost);
        Assert.Equal(0, verdict.Broken);
        Assert.True(verdict.Safe > 100 * rounds);
        Assert.True(verdict.DoubtfulLost == 0 || verdict.Noticed > 0, "Something is gone, and nothing was said.");
    }
}
