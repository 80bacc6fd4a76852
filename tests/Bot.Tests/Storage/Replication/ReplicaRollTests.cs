using Bot.Storage.Replication;

namespace Bot.Tests.Storage.Replication;

public sealed class ReplicaRollTests
{
    private static readonly TimeSpan Start = TimeSpan.FromHours(1);

    [Fact]
    public void A_lone_server_waits_for_nobody()
    {
        var roll = Roll(null, []);
        Assert.Equal((0, 0), (roll.Needed(Start), roll.Awaited(Start)));
        Assert.True(roll.IsEnough(0, Start));
    }

    [Fact]
    public void One_that_is_away_is_waited_for_until_it_is_known_to_be_down()
    {
        var roll = Roll(null, ["a", "b"]);
        var later = Start + ReplicaRoll.Grace + TimeSpan.FromSeconds(1);
        roll.Saw(Facts("a", "b"), later);
        var gone = later + TimeSpan.FromSeconds(5);
        roll.Saw(Facts("a"), gone);
        Assert.Equal(2, roll.Needed(gone));
        Assert.False(roll.IsEnough(1, gone));
        var known = later + ReplicaRoll.Grace;
        roll.Saw(Facts("a"), known);
        Assert.Equal((1, 1), (roll.Needed(known), roll.Awaited(known)));
        Assert.True(roll.IsEnough(1, known));
    }

    [Fact]
    public void Where_none_is_left_nothing_is_enough()
    {
        var roll = Roll(null, ["a"]);
        var later = Start + (3 * ReplicaRoll.Grace);
        roll.Saw(Facts(), later);
        Assert.Equal((0, 0), (roll.Needed(later), roll.Awaited(later)));
        Assert.False(roll.IsEnough(0, later));
    }

    [Fact]
    public void A_master_that_was_just_met_is_held_to_what_is_expected()
    {
        var roll = new ReplicaRoll(null);
        roll.Expect(2);
        roll.Saw(Facts(), Start);
        Assert.Equal((2, 2), (roll.Needed(Start), roll.Awaited(Start)));
        Assert.False(roll.IsEnough(1, Start));
    }

    [Fact]
    public void What_the_settings_ask_for_is_never_less()
    {
        var roll = Roll(2, ["a"]);
        var later = Start + (3 * ReplicaRoll.Grace);
        roll.Saw(Facts("a"), later);
        Assert.Equal((2, 1), (roll.Needed(later), roll.Awaited(later)));
        Assert.False(roll.IsEnough(1, later));
        Assert.True(Roll(0, ["a", "b"]).IsEnough(0, Start));
    }

    [Fact]
    public void Only_replicas_that_are_online_and_speak_count()
    {
        var facts = ReplicationFacts.Of(
            "# Server\r\nredis_version:7.2.4\r\n# Replication\r\nrole:master\r\nconnected_slaves:3\r\n"
            + "slave0:ip=127.0.0.1,port=7001,state=online,offset=10,lag=0\r\n"
            + "slave1:ip=127.0.0.1,port=7002,state=wait_bgsave,offset=0,lag=0\r\n"
            + "slave2:ip=127.0.0.1,port=7003,state=online,offset=10,lag=42\r\nslave_expires_tracked_keys:0\r\n");
        Assert.Equal(["127.0.0.1:7001"], facts.Replicas);
        Assert.True(facts.IsMaster);
        Assert.Equal(new Version(7, 2, 4), facts.Version);
        Assert.False(ReplicationFacts.Of("role:slave\r\nmaster_host:127.0.0.1\r\n").IsMaster);
    }

    private static ReplicaRoll Roll(int? asked, string[] replicas)
    {
        var roll = new ReplicaRoll(asked);
        roll.Saw(Facts(replicas), Start);
        return roll;
    }

    private static ReplicationFacts Facts(params string[] replicas) => new(IsMaster: true, replicas, null);
}
