namespace Discord.Gateway;

/// <summary>
/// 120 payloads in 60 s on one connection, else 4008. A share is kept back for heartbeats, which are never held up. Pure.
/// </summary>
public sealed class SendBudget
{
    private const int Most = 120;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);
    private readonly Queue<TimeSpan> _sent = new(Most);

    /// <summary>Heartbeats expected in a window, twice over, since the server may ask for more.</summary>
    public int Reserve { get; private set; } = 6;

    public void Reset(TimeSpan heartbeatInterval)
    {
        _sent.Clear();
        Reserve = Math.Clamp(2 * (int)Math.Ceiling(Window / heartbeatInterval) + 2, 4, Most / 2);
    }

    /// <summary>Notes a payload that is sent whatever the budget: heartbeat, identify, resume.</summary>
    public void Spend(TimeSpan now)
    {
        Forget(now);
        _sent.Enqueue(now);
    }

    /// <summary>Zero when one more may be sent now, and then counts it; else how long to wait.</summary>
    public TimeSpan TrySpend(TimeSpan now)
    {
        Forget(now);
        if (_sent.Count < Most - Reserve)
        {
            _sent.Enqueue(now);
            return TimeSpan.Zero;
        }
        return _sent.Peek() + Window - now;
    }

    private void Forget(TimeSpan now)
    {
        while (_sent.TryPeek(out var oldest) && now - oldest >= Window)
            _sent.Dequeue();
    }
}
