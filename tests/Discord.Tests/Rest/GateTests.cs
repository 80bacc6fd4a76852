using Discord.Rest;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;
using Testing.Discord;

namespace Discord.Tests.Rest;

public sealed class GateTests
{
    private static readonly Snowflake Channel = Snowflake.Parse(DiscordSimulator.ChannelId);

    [Fact]
    public async Task A_wait_over_ten_seconds_is_told_and_then_over()
    {
        var time = new FakeTimeProvider();
        await using var lab = await Lab.Start(settings => settings with { Time = time });
        lab.Simulator.Rest.Fail("/messages", new Fault.Limited("user", TimeSpan.FromSeconds(30)));

        var posting = lab.Rest.Messages.Create(Channel, new MessageDraft("x"), TestContext.Current.CancellationToken);
        await Eventually.True(() => lab.Notes.OfType<Note.LongWait>().Any());
        Assert.False(posting.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(31));

        Assert.True((await posting).Succeeded);
        Assert.InRange(lab.Notes.OfType<Note.LongWait>().Single().For.TotalSeconds, 30, 31);
    }

    [Fact]
    public async Task Requests_of_one_channel_keep_their_order_while_they_wait()
    {
        await using var lab = await Lab.Start();
        lab.Simulator.Rest.Throttle.Rules = [new BucketRule("/messages", "m", 2, TimeSpan.FromMilliseconds(150))];
        await Post(lab, "first");
        await Post(lab, "second");

        var waiting = Enumerable.Range(0, 8).Select(i => Post(lab, $"{i}")).ToList();
        await Task.WhenAll(waiting);

        Assert.Equal(0, lab.Simulator.Rest.Throttle.Refused);
        // Two go at a time, and those two may overtake each other on the way.
        var contents = lab.Simulator.Rest.World.Messages.Skip(2).Select(message => message["content"]!.GetValue<string>());
        var order = contents.Select(content => int.Parse(content, null)).ToList();
        Assert.All(order.Index(), entry => Assert.InRange(entry.Item, entry.Index - 1, entry.Index + 1));
    }

    private static Task<Answer<Message>> Post(Lab lab, string content) =>
        lab.Rest.Messages.Create(Channel, new MessageDraft(content), TestContext.Current.CancellationToken);

    /// <summary>A server with a fixed window, requests at random instants with random delays on the way back.</summary>
    [Fact]
    public void Once_a_bucket_is_known_a_lone_client_is_never_refused() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 6).Zip(Gen.Choose(0, 900).Zip(Gen.Choose(0, 150)).ListOf()).ToArbitrary(), given =>
        {
            var (limit, arrivals) = given;
            var limits = new RateLimits(int.MaxValue, int.MaxValue);
            var route = new Route("POST /x", "1");
            var window = TimeSpan.FromSeconds(2);
            TimeSpan now = TimeSpan.FromMinutes(1), windowEnd = TimeSpan.Zero;
            var used = 0;
            var answers = new PriorityQueue<(Bucket? Ticket, ResponseFacts Facts), TimeSpan>();
            foreach (var (gap, delay) in arrivals)
            {
                now += TimeSpan.FromMilliseconds(gap);
                while (true)
                {
                    while (answers.TryPeek(out var answer, out var at) && at <= now)
                    {
                        answers.Dequeue();
                        // What the server said was true when it said it: it counts from then.
                        limits.Leave(route, answer.Ticket, answer.Facts, at);
                    }
                    var verdict = limits.Enter(route, now, out var ticket);
                    if (verdict.Kind == VerdictKind.Go)
                    {
                        if (now >= windowEnd)
                            (used, windowEnd) = (0, now + window);
                        if (++used > limit)
                            return false;
                        var left = limit - used;
                        var facts = new ResponseFacts(200) { Bucket = "h", Limit = limit, Remaining = left, ResetAfter = windowEnd - now };
                        answers.Enqueue((ticket, facts), now + TimeSpan.FromMilliseconds(delay));
                        break;
                    }
                    if (verdict.Kind == VerdictKind.Wait)
                        now = verdict.Until;
                    else if (answers.TryPeek(out _, out var next) && next > now)
                        now = next;
                }
            }
            return true;
        }));
}
