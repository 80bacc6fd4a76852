namespace Bot.Tests.Damage;

/// <summary>Damage of a store that is no more does not stand in the way of what comes after it.</summary>
public sealed class EmptiedTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_store_with_damage_that_is_emptied_under_the_bot_is_founded_anew_and_worked_on()
    {
        await using var lab = await DamageLab.Open();
        var id = $"c:{lab.Numbers[0][4..]}";
        await lab.Redis.HashSetAsync("{arb}:doc", [new(id, "garbage"), new("t:", "garbage")]);
        await using var bot = await lab.Start();
        Assert.Contains("not as it says", await bot.Done("audit verify"), StringComparison.Ordinal);
        await lab.Redis.ExecuteAsync("FLUSHALL");
        var began = TimeProvider.System.GetTimestamp();
        while (await bot.Run("case open reporter=User:Kestrel accused=User:Jackdaw Insults") is { Refusal: { } no })
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Limit, no.ToString());
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
