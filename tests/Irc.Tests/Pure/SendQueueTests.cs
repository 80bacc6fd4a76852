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
        Assert.Equal(["pong", "list 0", "short", "list 1", "digest 0", "list 2", "list 3", "digest 1", "digest 2"],
            Drain(queue, new(FloodLimit.Unlimited), Start));
    }

    [Fact]
    public void Notices_go_before_all_else_and_yet_everything_moves()
    {
        var queue = new SendQueue(Casemapping.Rfc1459);
        foreach (var lane in new[] { Lane.Digest, Lane.State, Lane.Answer, Lane.Question, Lane.Notice })
            for (var i = 0; i < 200; i++) queue.Add(Line($"{lane}", $"{lane}"), lane);
        var sent = Drain(queue, new(FloodLimit.Unlimited), Start).Take(160).CountBy(l => l).ToDictionary();
        Assert.Equal((128, 24, 6), (sent["Notice"], sent["Question"], sent["Answer"]));
        Assert.Equal(2, sent["State"]);
    }

    [Fact]
    public void Two_lines_of_each_burst_are_kept_for_notices_which_take_them_at_once_and_share_what_comes_after()
    {
        var bucket = new FloodBucket(FloodLimit.Default);
        bucket.Connected(Start);
        var queue = new SendQueue(Casemapping.Rfc1459);
        for (var i = 0; i < 100; i++) queue.Add(Line("a", "answer"), Lane.Answer);
        Assert.Equal(3, Drain(queue, bucket, Start).Count);
        for (var i = 0; i < 12; i++) queue.Add(Line("b", "notice"), Lane.Notice);
        Assert.Equal(["notice", "notice"], Drain(queue, bucket, Start));
        List<string> later = [];
        for (var now = Start; later.Count < 8; now = bucket.Next(now, queue.HasNotice)) later.AddRange(Drain(queue, bucket, now));
        Assert.Equal(["notice", "notice", "answer", "notice", "notice", "notice", "notice", "answer"], later);
    }

    [Fact]
    public async Task What_is_taken_back_is_never_sent_and_the_rest_keeps_its_turn()
    {
        var queue = new SendQueue(Casemapping.Rfc1459);
        var (first, second) = (new Parcel(3), new Parcel(1));
        for (var i = 0; i < 3; i++) queue.Add(new(new("PRIVMSG", "a", $"{i}"), "a", new("PRIVMSG", "a", $"{i}", first)), Lane.Notice);
        queue.Add(new(new("PRIVMSG", "A", "other"), "A", new("PRIVMSG", "A", "other", second)), Lane.Notice);
        queue.Add(Line("b", "third"), Lane.Notice);
        Assert.True(queue.TryTake(new(FloodLimit.Unlimited), Start, out var sent));
        sent.Message!.Leaves(Start);
        queue.TakeBack(first, "taken back");
        await first.Left;
        Assert.False(first.Delivery.IsCompleted);
        sent.Message.Settle(new(DeliveryOutcome.Delivered));
        Assert.Equal(new(DeliveryOutcome.NotSent, "taken back"), await first.Delivery);
        Assert.Equal(1, first.Sent);
        Assert.Equal(2, queue.Count);
        Assert.Equal(["third", "other"], Drain(queue, new(FloodLimit.Unlimited), Start).Order().Reverse());
        Assert.Equal(0, queue.Count);
    }

    [Fact]
    public void A_burst_and_then_one_each_two_seconds()
    {
        var bucket = new FloodBucket(FloodLimit.Default);
        bucket.Connected(Start);
        var queue = new SendQueue(Casemapping.Rfc1459);
        for (var i = 0; i < 8; i++) queue.Add(Line("a", $"{i}"), Lane.Notice);
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
