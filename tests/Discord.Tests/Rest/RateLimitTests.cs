using Discord.Rest;

namespace Discord.Tests.Rest;

/// <summary>The limits as a state machine: told what is sent and what comes back, at which instant.</summary>
public sealed class RateLimitTests
{
    private static readonly Route Messages = new("POST /channels/{channel}/messages", "1");
    private static readonly Route OtherChannel = Messages with { Major = "2" };
    private static readonly Route Edits = new("PATCH /channels/{channel}/messages/{message}", "1");
    private static readonly Route Callback = new("POST callback", "9", RouteKind.Callback);
    private readonly RateLimits _limits = new(50, 500);
    private TimeSpan _now = TimeSpan.FromHours(1);

    [Fact]
    public void Before_a_bucket_is_known_one_request_at_a_time_is_let_through()
    {
        Assert.True(Go(Messages, out var ticket));
        Assert.Equal(VerdictKind.AwaitAnswer, _limits.Enter(Messages, _now, out _).Kind);
        Assert.True(Go(OtherChannel, out _));

        _limits.Leave(Messages, ticket, Facts(remaining: 4), _now);
        for (var i = 0; i < 4; i++)
            Assert.True(Go(Messages, out _));
        Assert.Equal(VerdictKind.Wait, _limits.Enter(Messages, _now, out _).Kind);
    }

    [Fact]
    public void An_empty_bucket_waits_until_it_is_filled_by_our_own_clock()
    {
        Go(Messages, out var ticket);
        _limits.Leave(Messages, ticket, Facts(remaining: 0, resetAfter: 2.5), _now);

        Assert.Equal(Verdict.WaitUntil(_now + TimeSpan.FromSeconds(2.5)), _limits.Enter(Messages, _now, out _));
        _now += TimeSpan.FromSeconds(2.5);
        for (var i = 0; i < 5; i++)
            Assert.True(Go(Messages, out _));
    }

    [Fact]
    public void Routes_with_one_hash_share_a_bucket_per_channel_and_a_new_hash_is_learned()
    {
        Go(Messages, out var post);
        _limits.Leave(Messages, post, Facts(hash: "a", remaining: 0), _now);
        Go(Edits, out var edit);
        _limits.Leave(Edits, edit, Facts(hash: "a", remaining: 0), _now);
        Assert.Equal(VerdictKind.Wait, _limits.Enter(Edits, _now, out _).Kind);
        Assert.True(Go(OtherChannel, out _));

        _now += TimeSpan.FromSeconds(5);
        Go(Edits, out edit);
        _limits.Leave(Edits, edit, Facts(hash: "b", remaining: 3), _now);
        Assert.True(Go(Edits, out _));
    }

    [Fact]
    public void Answers_that_overtake_each_other_do_not_give_requests_back()
    {
        Go(Messages, out var ticket);
        _limits.Leave(Messages, ticket, Facts(remaining: 4), _now);
        Go(Messages, out var first);
        Go(Messages, out var second);

        _limits.Leave(Messages, second, Facts(remaining: 2), _now);
        _limits.Leave(Messages, first, Facts(remaining: 3), _now);

        Assert.True(Go(Messages, out _));
        Assert.True(Go(Messages, out _));
        Assert.Equal(VerdictKind.Wait, _limits.Enter(Messages, _now, out _).Kind);
    }

    [Fact]
    public void Fifty_a_second_go_and_interaction_answers_do_not_count()
    {
        for (var i = 0; i < 50; i++)
            Assert.True(Go(Messages with { Major = $"{i}" }, out _));

        Assert.Equal(Verdict.WaitUntil(_now + TimeSpan.FromSeconds(1)), _limits.Enter(Edits, _now, out _));
        Assert.True(Go(Callback, out _));
        _now += TimeSpan.FromSeconds(1);
        Assert.True(Go(Edits, out _));
    }

    [Fact]
    public void A_global_limit_stops_every_route_but_interactions_for_as_long_as_it_says()
    {
        Go(Messages, out var ticket);
        _limits.Leave(Messages, ticket, Limited(LimitScope.Global, 3), _now);

        Assert.Equal(Verdict.WaitUntil(_now + TimeSpan.FromSeconds(3)), _limits.Enter(Edits, _now, out _));
        Assert.True(Go(Callback, out _));
    }

    [Theory]
    [InlineData(LimitScope.User)]
    [InlineData(LimitScope.Shared)]
    public void A_bucket_that_was_refused_waits_and_others_go(LimitScope scope)
    {
        Go(Messages, out var ticket);
        _limits.Leave(Messages, ticket, Limited(scope, 7), _now);

        Assert.Equal(Verdict.WaitUntil(_now + TimeSpan.FromSeconds(7)), _limits.Enter(Messages, _now, out _));
        Assert.True(Go(OtherChannel, out _));
    }

    [Fact]
    public void A_ban_by_the_front_stops_everything_for_minutes()
    {
        Go(Messages, out var ticket);

        Assert.Equal(StopReason.Banned, _limits.Leave(Messages, ticket, Limited(LimitScope.Cloudflare, 0), _now));
        Assert.Equal(StopReason.Banned, _limits.Enter(Callback, _now + TimeSpan.FromMinutes(4.9), out _).Reason);
        _now += TimeSpan.FromMinutes(5);
        Assert.True(Go(Callback, out _));
    }

    [Fact]
    public void Too_many_invalid_requests_stop_everything_until_the_oldest_are_forgotten()
    {
        for (var i = 0; i < 500; i++)
        {
            var route = Messages with { Major = $"{i}" };
            Assert.True(Go(route, out var ticket));
            Assert.Equal(i == 499 ? StopReason.TooManyInvalid : null, _limits.Leave(route, ticket, new ResponseFacts(403), _now));
            _now += TimeSpan.FromMilliseconds(100);
        }

        Assert.Equal(StopReason.TooManyInvalid, _limits.Enter(Edits, _now, out _).Reason);
        _now += TimeSpan.FromMinutes(10);
        Assert.True(Go(Edits, out _));
    }

    [Fact]
    public void A_refused_token_stops_the_bots_requests_for_good_but_not_answers_signed_otherwise()
    {
        Go(Messages, out var ticket);

        Assert.Equal(StopReason.TokenRefused, _limits.Leave(Messages, ticket, new ResponseFacts(401), _now));
        Assert.Equal(StopReason.TokenRefused, _limits.Enter(Edits, _now + TimeSpan.FromDays(1), out _).Reason);
        Assert.True(Go(Callback, out _));
    }

    [Fact]
    public void A_webhook_that_is_gone_is_never_asked_again()
    {
        var webhook = new Route("POST /webhooks/{application}/{token}", "t", RouteKind.Interaction);
        Go(webhook, out var ticket);
        _limits.Leave(webhook, ticket, new ResponseFacts(404) { Code = ErrorCode.UnknownWebhook }, _now);

        Assert.Equal(StopReason.Gone, _limits.Enter(webhook, _now, out _).Reason);
    }

    [Fact]
    public void What_is_no_longer_needed_is_forgotten()
    {
        for (var i = 0; i < 5000; i++)
        {
            var route = Messages with { Major = $"{i}" };
            Go(route, out var ticket);
            _limits.Leave(route, ticket, Facts(remaining: 4), _now);
            var once = Callback with { Major = $"c{i}" };
            Go(once, out var none);
            _limits.Leave(once, none, Facts(remaining: 4), _now);
            _now += TimeSpan.FromMilliseconds(100);
        }

        Assert.InRange(_limits.BucketCount, 1, 1100);
    }

    private bool Go(Route route, out Bucket? ticket) => _limits.Enter(route, _now, out ticket).Kind == VerdictKind.Go;

    private static ResponseFacts Facts(int remaining, double resetAfter = 5, string hash = "h") =>
        new(200) { Bucket = hash, Limit = 5, Remaining = remaining, ResetAfter = TimeSpan.FromSeconds(resetAfter) };

    private static ResponseFacts Limited(LimitScope scope, double seconds) =>
        new(429) { Scope = scope, RetryAfter = TimeSpan.FromSeconds(seconds) };
}
