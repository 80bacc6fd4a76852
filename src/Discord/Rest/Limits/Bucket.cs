namespace Discord.Rest;

/// <summary>One rate limit of one resource: how many requests are left, counting those on their way.</summary>
internal sealed class Bucket
{
    /// <summary>Windows whose ends lie closer than this are taken for one.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(250);

    private int _remaining = 1;
    private int _limit = 1;
    private TimeSpan _resetAt;
    private int _underWay;
    private bool _known;

    /// <summary>Nothing is lost when it is forgotten.</summary>
    public bool IsIdle(TimeSpan now) => _underWay == 0 && now >= _resetAt;

    public Verdict Enter(TimeSpan now)
    {
        if (_known && now >= _resetAt)
            _remaining = _limit;
        if (_remaining - _underWay > 0)
        {
            _underWay++;
            return Verdict.Go;
        }
        // What the answers under way will say is better than waiting for a reset that they may bring forward.
        return _remaining > 0 || now >= _resetAt ? Verdict.AwaitAnswer : Verdict.WaitUntil(_resetAt);
    }

    public void Leave(in ResponseFacts facts, TimeSpan now)
    {
        _underWay--;
        Learn(facts, now);
    }

    public void Learn(in ResponseFacts facts, TimeSpan now)
    {
        if (facts is { Remaining: { } remaining, Limit: { } limit, ResetAfter: { } after })
        {
            // Answers may overtake each other: within one window the smaller remainder is the newer.
            var same = _known && now < _resetAt && now + after < _resetAt + Slack && facts.Status != 429;
            _remaining = Math.Max(0, same ? Math.Min(_remaining - 1, remaining) : remaining);
            (_limit, _resetAt, _known) = (Math.Max(1, limit), now + after, true);
        }
        else if (_known && _remaining > 0)
            _remaining--;
        if (facts.Scope is LimitScope.User or LimitScope.Shared)
            (_remaining, _resetAt, _known) = (0, Later(_resetAt, now + facts.RetryAfter), true);
        if (!_known)
            _remaining = 1;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
