using System.Runtime.CompilerServices;
using Testing.Crashes;

namespace Bot.Tests.Crashes;

public sealed class CrashTests
{
    [ModuleInitializer]
    internal static void BeTheVictimWhereAsked()
    {
        if (Victim.RunWhereAsked().GetAwaiter().GetResult())
            Environment.Exit(0);
    }

    [Fact]
    public Task Whatever_was_answered_outlives_five_kills_of_the_bot_and_five_of_its_redis_and_rings_once_or_says_it_may_be_a_repeat() =>
        Survives(kills: 5);

    [Fact(Explicit = true)]
    [Trait("Category", "long")]
    public Task Whatever_was_answered_outlives_forty_kills_of_each() => Survives(kills: 40);

    private static async Task Survives(int kills)
    {
        using var scratch = new Storage.Embedded.Scratch(); // Skips where there is no redis-server.
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var verdict = await CrashLab.Run(kills, seed);
        TestContext.Current.TestOutputHelper!.WriteLine(verdict.ToString());
        Assert.Empty(verdict.Wrongs);
        Assert.True(verdict.Rung > 0);
    }
}
