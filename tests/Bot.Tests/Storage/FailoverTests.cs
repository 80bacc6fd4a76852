using Testing.Stores;

namespace Bot.Tests.Storage;

/// <summary>Many processes each: a class, so that the two labs do not run at once.</summary>
public sealed class FailoverTests
{
    private static readonly Way[] Short = [Way.CutThenKill, Way.Freeze, Way.WithoutTheOneThatHadIt];

    [Fact]
    public async Task What_was_answered_as_safe_outlives_the_loss_of_a_master_under_load() =>
        await Survives(await SentinelServers.Start(), 0);

    [Fact]
    public async Task So_it_does_in_a_cluster() => await Survives(await ClusterServers.Start(), 0);

    [Fact(Explicit = true)]
    [Trait("Category", "long")]
    public async Task What_was_answered_as_safe_outlives_a_hundred_losses_and_cuts() => await Survives(await SentinelServers.Start(), 100);

    [Fact(Explicit = true)]
    [Trait("Category", "long")]
    public async Task So_it_does_a_hundred_times_in_a_cluster() => await Survives(await ClusterServers.Start(), 100);

    private static async Task Survives(ReplicatedServers servers, int rounds)
    {
        var seed = Random.Shared.Next();
        var ways = rounds == 0 ? Short : MasterLosses.Shuffled(rounds, seed);
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var verdict = await FailoverLab.Run(servers, ways, seed, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper!.WriteLine(verdict.ToString());
        Assert.Equal(0, verdict.Tally.SafeLost);
        Assert.Equal(0, verdict.Tally.RefusedThere);
        Assert.Equal(0, verdict.Unnoticed);
        Assert.Equal(0, verdict.Broken);
        Assert.True(verdict.Tally.Safe > 40 * verdict.Rounds);
    }
}
