namespace Irc.Tests;

public sealed class SendQueueTests
{
    static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    static QueuedLine Line(string target, string text) => new(new("PRIVMSG", target, text), target, null);

    static List<string> Drain(SendQueue queue, FloodBucket bucket, DateTimeOffset now)
    {
        var sent = new List<string>();
        while (queue.TryTake(bucket, now, out var line)) sent.Add(line.Line.Last);
        return sent;
    }

    [Fact]
    public void Answers_go_before_digests_and_one_listing_does_not_delay_another_answer()
    {
        var queue = new SendQueue(Casemapping.Rfc1459);
        for (var i = 0; i < 3; i++) queue.Add(Line("#room", $"digest {i}"), Lane.Digest);
        for (var i = 0; i < 3; i++) queue.Add(Line("alice", $"list {i}"), Lane.Answer);
        queue.Add(Line("bob", "short"), Lane.Answer);
        queue.Add(Line("ALICE", "list 3"), Lane.Answer);
        queue.Add(Line("", "pong"), Lane.Protocol);
        Assert.Equal(["pong", "list 0", "short", "list 1", "list 2", "list 3", "digest 0", "digest 1", "digest 2"],
            Drain(queue, new(FloodLimit.Unlimited), Start));
    }

    [Fact]
    public void A_burst_and_then_one_each_two_seconds()
    {
        var bucket = new FloodBucket(FloodLimit.Default);
        bucket.Connected(Start);
        var queue = new SendQueue(Casemapping.Rfc1459);
        for (var i = 0; i < 8; i++) queue.Add(Line("a", $"{i}"), Lane.Answer);
        Assert.Equal(5, Drain(queue, bucket, Start).Count);
        Assert.Equal(Start.AddSeconds(2).AddTicks(1), bucket.Next(Start));
        Assert.Empty(Drain(queue, bucket, Start.AddSeconds(1.9)));
        Assert.Single(Drain(queue, bucket, bucket.Next(Start.AddSeconds(1.9))));
        queue.Add(Line("", "pong"), Lane.Protocol);
        Assert.Equal(["pong"], Drain(queue, bucket, Start.AddSeconds(2.5)));
    }

    [Fact]
    public void A_flood_kick_halves_the_pace_and_an_hour_of_peace_doubles_it()
    {
        var bucket = new FloodBucket(new(8, TimeSpan.FromSeconds(1)));
        bucket.Connected(Start);
        for (var i = 0; i < 5; i++) bucket.Flooded(Start);
        Assert.Equal(8, bucket.Slowdown);
        bucket.Connected(Start);
        Assert.True(bucket.TryTake(Start));
        Assert.False(bucket.TryTake(Start.AddSeconds(7.9)));
        Assert.True(bucket.TryTake(Start.AddSeconds(8.1)));
        bucket.Next(Start.AddHours(1));
        Assert.Equal(4, bucket.Slowdown);
        bucket.Next(Start.AddHours(4));
        Assert.Equal(2, bucket.Slowdown);
    }

    [Fact]
    public async Task What_never_left_is_told_so()
    {
        var queue = new SendQueue(Casemapping.Rfc1459);
        var parcel = new Parcel(2);
        for (var i = 0; i < 2; i++) queue.Add(new(new("PRIVMSG", "a", "x"), "a", new("PRIVMSG", "a", "x", parcel)), Lane.Digest);
        queue.Abandon("gone");
        Assert.Equal(new(DeliveryOutcome.NotSent, "gone"), await parcel.Delivery);
        Assert.Equal(0, queue.Count);
    }

    [Theory]
    [InlineData(EndKind.Lost, 0, 2)]
    [InlineData(EndKind.Lost, 3, 16)]
    [InlineData(EndKind.Lost, 50, 300)]
    [InlineData(EndKind.IdentityRefused, 0, 8)]
    [InlineData(EndKind.StsUpgrade, 5, 0)]
    [InlineData(EndKind.Banned, 0, 600)]
    public void The_longest_wait_doubles_up_to_five_minutes(EndKind kind, int attempt, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.Delay(kind, attempt, new(), 1));

    [Fact]
    public void The_wait_is_anything_from_nothing_on() => Assert.Equal(TimeSpan.Zero, Backoff.Delay(EndKind.Lost, 9, new(), 0));
}
