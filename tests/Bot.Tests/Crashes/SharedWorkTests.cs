using Testing.Crashes;

namespace Bot.Tests.Crashes;

/// <summary>Several processes on one Redis, as they ring and tell what comes due in many teams.</summary>
public sealed class SharedWorkTests
{
    [Fact]
    public async Task Two_processes_share_what_comes_due_and_each_thing_is_told_once()
    {
        var verdict = await Lab(2, Mishap.None);
        Assert.Equal(600, verdict.Told.Sum());
        Assert.All(verdict.Told, told => Assert.InRange(told, 150, 450));
        Assert.Equal(0, verdict.MarkedRepeats);
    }

    [Fact]
    public Task What_a_killed_process_left_the_others_ring_and_tell() => Lab(3, Mishap.Killed);

    [Fact(Explicit = true)]
    [Trait("Category", "long")]
    public Task A_process_that_stood_still_for_longer_than_its_lease_tells_nothing_again_without_a_word() => Lab(2, Mishap.Paused);

    private static async Task<ProcessVerdict> Lab(int processes, Mishap mishap)
    {
        using var scratch = new Storage.Embedded.Scratch(); // Skips where there is no redis-server.
        var verdict = await ProcessLab.Run(processes, teams: 30, due: 600, mishap);
        TestContext.Current.TestOutputHelper!.WriteLine(verdict.ToString());
        Assert.Equal(0, verdict.Lost);
        Assert.Empty(verdict.Unmarked);
        return verdict;
    }
}
