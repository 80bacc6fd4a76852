namespace Discord.Gateway;

/// <summary>
/// The beat of one connection (Gateway, "Sending Heartbeats"): the first after a random part of the interval; two beats without an
/// acknowledgement between them mean that nobody is there. A beat that the server asked for is no part of that. Pure.
/// </summary>
internal sealed class Heartbeat(TimeSpan interval, TimeSpan now, double random)
{
    private bool _waiting;
    private TimeSpan _sentAt;

    public TimeSpan Due { get; private set; } = now + interval * random;

    public TimeSpan? RoundTrip { get; private set; }

    public TimeSpan? LastAck { get; private set; }

    /// <returns>False when the last beat was never acknowledged.</returns>
    public bool Beat(TimeSpan now)
    {
        if (_waiting)
            return false;
        _waiting = true;
        _sentAt = now;
        Due = now + interval;
        return true;
    }

    public void Acknowledged(TimeSpan now)
    {
        if (_waiting)
            RoundTrip = now - _sentAt;
        _waiting = false;
        LastAck = now;
    }
}
