using System.Diagnostics;
using Bot.Basics;
using Bot.Documents;
using NodaTime;
using Testing.Stores;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage.Replication;

/// <summary>A real cluster of six: three masters, each with a replica.</summary>
public sealed class ClusterTests : IAsyncLifetime
{
    private ClusterServers cluster = null!;
    private Opened opened = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        cluster = await ClusterServers.Start();
        opened = await Opened.WithReplicas(cluster.Configuration);
        Assert.Equal(1, await opened.LookAtReplicas(Token)); // The fewest that any master has.
    }

    public async ValueTask DisposeAsync()
    {
        await opened.DisposeAsync();
        await cluster.DisposeAsync();
    }

    [Fact]
    public async Task Each_team_is_waited_for_at_its_own_master_and_a_slot_that_moves_is_followed()
    {
        foreach (var team in cluster.Teams)
        {
            var (master, _) = await cluster.Shard(team);
            var before = await ReplicatedServers.Waits(master);
            await Answered(team);
            Assert.True(await ReplicatedServers.Waits(master) > before, $"{team} was not waited for at its master.");
        }

        Assert.Equal(Committed.Done, await opened.Store.Commit(PeopleCommit(new Save(Case(1))), Token));
        Assert.True(await opened.Store.Lease("irc:libera", "one", Duration.FromSeconds(30), Token));
        Assert.False(await opened.Store.Lease("irc:libera", "two", Duration.FromSeconds(30), Token));

        var moved = cluster.Teams[1];
        await cluster.Move(moved);
        var (now, _) = await cluster.Shard(moved);
        var waits = await ReplicatedServers.Waits(now);
        var began = Stopwatch.GetTimestamp();
        while (!await Answered(moved))
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(20), "The slot that moved is not followed.");
        Assert.True(await ReplicatedServers.Waits(now) > waits);
        var entries = 0;
        await foreach (var entry in opened.Store.Audit(SlotOf(moved), Token))
            entries += entry.Holds ? 1 : 0;
        Assert.True(entries >= 2, "The audit of the team that moved does not hold.");
    }

    /// <summary>Commits something of a team.</summary>
    /// <returns>Whether its replica has it.</returns>
    private async Task<bool> Answered(string team)
    {
        var commit = new Commit(SlotOf(team), null, Entry(), [new Save(Reminder(Guid.NewGuid().ToString("n")))]);
        Assert.Equal(Committed.Done, await opened.Store.Commit(commit, Token));
        return opened.Store.Short(SlotOf(team)) is null;
    }

    private static Slot SlotOf(string team) => Slot.Of(new TeamId(team));
}
