namespace Discord.Rest;

/// <summary>
/// All limits of one bot token as a state machine (Topics, "Rate Limits"): told what is to be sent and what came back, it says when.
/// Buckets are learned from answers, never written down in advance. Not safe for threads: its owner locks.
/// </summary>
internal sealed class RateLimits(int globalPerSecond, int invalidLimit)
{
    private const int SweepEvery = 1024;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LeastBan = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Hash, string Major), Bucket> _buckets = [];
    private readonly Dictionary<string, TimeSpan> _gone = new(StringComparer.Ordinal);
    private readonly Queue<TimeSpan> _sent = new();
    private readonly Breaker _breaker = new(invalidLimit);
    private TimeSpan _globalUntil;
    private TimeSpan _bannedUntil;
    private bool _tokenRefused;
    private int _sinceSweep;

    public int BucketCount => _buckets.Count;

    /// <param name="ticket">To be handed back with the answer; null where nothing is counted.</param>
    public Verdict Enter(in Route route, TimeSpan now, out Bucket? ticket)
    {
        ticket = null;
        if (Stopped(route, now) is { } stopped)
            return stopped;
        var counted = route.Kind == RouteKind.Bot;
        if (counted && GlobalWait(now) is { } wait)
            return Verdict.WaitUntil(wait);
        if (route.Kind == RouteKind.Callback && !_buckets.ContainsKey(Key(route)))
            return Verdict.Go;
        var bucket = BucketOf(route);
        var verdict = bucket.Enter(now);
        if (verdict.Kind != VerdictKind.Go)
            return verdict;
        ticket = bucket;
        if (counted)
            _sent.Enqueue(now);
        return verdict;
    }

    /// <summary>Every request that was let go comes back here, also when there was no answer (status 0).</summary>
    /// <returns>Why everything stopped, if this answer was the one.</returns>
    public StopReason? Leave(in Route route, Bucket? ticket, in ResponseFacts facts, TimeSpan now)
    {
        ticket?.Leave(facts, now);
        if (route.Kind == RouteKind.Callback)
            LearnCallback(route, ticket, facts, now);
        else
            LearnHash(route, ticket, facts, now);
        if (facts.Scope == LimitScope.Global)
            _globalUntil = Later(_globalUntil, now + facts.RetryAfter);
        Sweep(now);
        return Stop(route, facts, now);
    }

    private StopReason? Stop(in Route route, in ResponseFacts facts, TimeSpan now)
    {
        var wasOpen = _breaker.OpenUntil(now) is not null;
        _breaker.Count(facts, now);
        if (facts.Scope == LimitScope.Cloudflare)
        {
            _bannedUntil = Later(_bannedUntil, now + Later(LeastBan, facts.RetryAfter));
            return StopReason.Banned;
        }
        if (facts.Status == 401 && route.Kind == RouteKind.Bot && !_tokenRefused)
        {
            _tokenRefused = true;
            return StopReason.TokenRefused;
        }
        if (facts.Status == 404 && route.Kind == RouteKind.Interaction && facts.Code == ErrorCode.UnknownWebhook)
            _gone[route.Major] = now + InteractionToken.Lifetime;
        return !wasOpen && _breaker.OpenUntil(now) is not null ? StopReason.TooManyInvalid : null;
    }

    public Verdict? Stopped(in Route route, TimeSpan now)
    {
        if (_tokenRefused && route.Kind == RouteKind.Bot)
            return Verdict.Stopped(StopReason.TokenRefused, TimeSpan.MaxValue);
        if (now < _bannedUntil)
            return Verdict.Stopped(StopReason.Banned, _bannedUntil);
        if (_breaker.OpenUntil(now) is { } until)
            return Verdict.Stopped(StopReason.TooManyInvalid, until);
        return _gone.ContainsKey(route.Major) ? Verdict.Stopped(StopReason.Gone, TimeSpan.MaxValue) : null;
    }

    private TimeSpan? GlobalWait(TimeSpan now)
    {
        if (now < _globalUntil)
            return _globalUntil;
        while (_sent.TryPeek(out var oldest) && now - oldest >= Second)
            _sent.Dequeue();
        return _sent.Count >= globalPerSecond ? _sent.Peek() + Second : null;
    }

    private void LearnHash(in Route route, Bucket? ticket, in ResponseFacts facts, TimeSpan now)
    {
        if (ticket is null || facts.Bucket is not { } hash || (_hashes.TryGetValue(route.Template, out var known) && known == hash))
            return;
        // A hash learned, or changed: the bucket moves along, unless another route has brought that one already.
        var old = Key(route);
        if (_buckets.TryGetValue(old, out var held) && ReferenceEquals(held, ticket))
            _buckets.Remove(old);
        _hashes[route.Template] = hash;
        if (!_buckets.TryAdd(Key(route), ticket))
            _buckets[Key(route)].Learn(facts, now);
    }

    private void LearnCallback(in Route route, Bucket? ticket, in ResponseFacts facts, TimeSpan now)
    {
        if (ticket is null && facts.Scope is (LimitScope.User or LimitScope.Shared))
            BucketOf(route).Learn(facts, now);
    }

    private (string Hash, string Major) Key(in Route route) => (_hashes.GetValueOrDefault(route.Template, route.Template), route.Major);

    private Bucket BucketOf(in Route route)
    {
        var key = Key(route);
        if (!_buckets.TryGetValue(key, out var bucket))
            _buckets[key] = bucket = new Bucket();
        return bucket;
    }

    private void Sweep(TimeSpan now)
    {
        if (++_sinceSweep < SweepEvery)
            return;
        _sinceSweep = 0;
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.IsIdle(now))
                _buckets.Remove(key);
        }
        foreach (var (major, until) in _gone)
        {
            if (now >= until)
                _gone.Remove(major);
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
