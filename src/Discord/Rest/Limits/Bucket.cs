namespace Discord.Rest;

/// <summary>
/// One rate limit of one resource. What is let go is counted at once; answers can only correct that downwards within a window.
/// </summary>
internal sealed class Bucket
{
    /// <summary>Windows whose ends lie closer than this are taken for one.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(250);

    private int _left = 1;
    private int _limit = 1;
    private TimeSpan _resetAt;
    private int _underWay;
    private bool _known;

    /// <summary>Nothing is lost when it is forgotten.</summary>
    public bool IsIdle(TimeSpan now) => _underWay == 0 && now >= _resetAt;

    public Verdict Enter(TimeSpan now)
    {
        // Requests of the window before may still arrive in the new one.
        if (_known && now >= _resetAt && _left < _limit - _underWay)
            _left = _limit - _underWay;
        if (_left > 0)
        {
            _left--;
            _underWay++;
            return Verdict.Go;
        }
        return _known && now < _resetAt ? Verdict.WaitUntil(_resetAt) : Verdict.AwaitAnswer;
    }

    public void Leave(in ResponseFacts facts, TimeSpan now)
    {
        _underWay--;
        Learn(facts, now);
        if (!_known)
            _left = 1;
    }

    public void Learn(in ResponseFacts facts, TimeSpan now)
    {
        if (facts is { Remaining: { } remaining, Limit: { } limit, ResetAfter: { } after })
        {
            var sameWindow = _known && now < _resetAt && now + after < _resetAt + Slack;
            _left = sameWindow ? Math.Min(_left, remaining) : Math.Max(0, remaining - _underWay);
            (_limit, _resetAt, _known) = (Math.Max(1, limit), now + after, true);
        }
        if (facts.Scope is LimitScope.User or LimitScope.Shared)
            (_left, _resetAt, _known) = (0, Later(_resetAt, now + facts.RetryAfter), true);
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
