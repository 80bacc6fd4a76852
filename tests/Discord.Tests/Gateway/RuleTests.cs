using Discord.Gateway;
using FsCheck;
using FsCheck.Fluent;

namespace Discord.Tests.Gateway;

public sealed class RuleTests
{
    [Theory]
    [InlineData(null, CloseVerdict.Resume)]
    [InlineData(1000, CloseVerdict.NewSession)]
    [InlineData(1001, CloseVerdict.Resume)]
    [InlineData(1005, CloseVerdict.Resume)]
    [InlineData(1006, CloseVerdict.Resume)]
    [InlineData(4000, CloseVerdict.Resume)]
    [InlineData(4001, CloseVerdict.Resume)]
    [InlineData(4002, CloseVerdict.Resume)]
    [InlineData(4003, CloseVerdict.NewSession)]
    [InlineData(4004, CloseVerdict.Stop)]
    [InlineData(4005, CloseVerdict.NewSession)]
    [InlineData(4007, CloseVerdict.NewSession)]
    [InlineData(4008, CloseVerdict.NewSession)]
    [InlineData(4009, CloseVerdict.NewSession)]
    [InlineData(4010, CloseVerdict.Stop)]
    [InlineData(4011, CloseVerdict.Stop)]
    [InlineData(4012, CloseVerdict.Stop)]
    [InlineData(4013, CloseVerdict.Stop)]
    [InlineData(4014, CloseVerdict.Stop)]
    [InlineData(4999, CloseVerdict.Resume)]
    public void Every_close_code_is_sorted(int? code, CloseVerdict verdict) => Assert.Equal(verdict, CloseCodes.Sort(code));

    [Fact]
    public void A_wait_lies_between_nothing_and_the_cap() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(-1, 2000).Zip(Gen.Choose(0, 999)).ToArbitrary(), pair =>
        {
            var rule = new BackoffRule(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10));
            var wait = rule.Delay(pair.Item1, pair.Item2 / 1000.0);
            return wait >= TimeSpan.Zero && wait <= rule.Cap && (pair.Item1 > 0 || wait == TimeSpan.Zero);
        }));

    [Fact]
    public void However_often_it_is_asked_the_budget_stays_under_120_a_minute_with_room_for_heartbeats()
    {
        var budget = new SendBudget();
        budget.Reset(TimeSpan.FromSeconds(41.25));
        var sent = 0;
        var now = TimeSpan.Zero;
        for (; now < TimeSpan.FromSeconds(59); now += TimeSpan.FromMilliseconds(100))
            sent += budget.TrySpend(now) == TimeSpan.Zero ? 1 : 0;

        Assert.Equal(120 - budget.Reserve, sent);
        Assert.Equal(6, budget.Reserve);
        Assert.Equal(TimeSpan.FromSeconds(1), budget.TrySpend(TimeSpan.FromSeconds(59)));
        Assert.Equal(TimeSpan.Zero, budget.TrySpend(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public void Identifies_of_one_bucket_are_kept_apart_and_others_are_not_held_up()
    {
        var schedule = new IdentifySchedule(TimeSpan.FromSeconds(5));
        var now = TimeSpan.FromSeconds(100);

        var at = Enumerable.Range(0, 4).Select(shard => (schedule.Reserve(shard, 2, now) - now).TotalSeconds);

        Assert.Equal([0, 0, 5, 5], at);
    }

    [Fact]
    public void A_guild_belongs_to_the_shard_that_its_id_says()
    {
        Assert.Equal(0, new Snowflake(0).ShardOf(3));
        Assert.Equal((int)((2000000000000000001UL >> 22) % 7), Snowflake.Parse("2000000000000000001").ShardOf(7));
    }
}
