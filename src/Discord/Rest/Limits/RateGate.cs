namespace Discord.Rest;

/// <summary>Leave to send one request, or why not.</summary>
/// <param name="Refusal">Null when it may be sent.</param>
internal readonly record struct Passage(Bucket? Ticket, Failure? Refusal);

/// <summary>Makes requests wait as <see cref="RateLimits"/> says, those of one route and resource in the order they came.</summary>
internal sealed class RateGate(DiscordSettings settings)
{
    private static readonly TimeSpan WorthANote = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly RateLimits _limits = new(settings.GlobalPerSecond, settings.InvalidRequestLimit);
    private readonly Dictionary<(string, string), Door> _doors = [];
    private readonly long _origin = settings.Time.GetTimestamp();
    private TaskCompletionSource _answered = NewSignal();

    private TimeSpan Now => settings.Time.GetElapsedTime(_origin);

    public ValueTask<Passage> Enter(Route route, CancellationToken cancel)
    {
        lock (_lock)
        {
            if (!_doors.ContainsKey((route.Template, route.Major)))
            {
                var verdict = _limits.Enter(route, Now, out var ticket);
                if (verdict.Kind == VerdictKind.Go)
                    return ValueTask.FromResult(new Passage(ticket, null));
            }
        }
        return Queue(route, cancel);
    }

    public void Leave(in Route route, Bucket? ticket, in ResponseFacts facts)
    {
        StopReason? stopped;
        TimeSpan? until = null;
        TaskCompletionSource? answered = null;
        lock (_lock)
        {
            stopped = _limits.Leave(route, ticket, facts, Now);
            if (stopped is not null && _limits.Stopped(route, Now) is { } verdict && verdict.Until != TimeSpan.MaxValue)
                until = verdict.Until - Now;
            if (_doors.Count > 0)
                (answered, _answered) = (_answered, NewSignal());
        }
        answered?.SetResult();
        if (facts.Scope is { } scope)
            settings.Notes(new Note.RateLimited(route.Template, scope, facts.RetryAfter));
        if (stopped is { } reason)
            settings.Notes(new Note.RequestsStopped(reason, until));
    }

    private async ValueTask<Passage> Queue(Route route, CancellationToken cancel)
    {
        var door = Open(route);
        try
        {
            await door.Turn.WaitAsync(cancel);
            try
            {
                return await WaitInFront(route, cancel);
            }
            finally
            {
                door.Turn.Release();
            }
        }
        finally
        {
            lock (_lock)
            {
                if (--door.Waiting == 0)
                    _doors.Remove((route.Template, route.Major));
            }
        }
    }

    private async Task<Passage> WaitInFront(Route route, CancellationToken cancel)
    {
        var started = Now;
        var said = false;
        while (true)
        {
            Verdict verdict;
            Bucket? ticket;
            Task answered;
            TimeSpan now;
            lock (_lock)
            {
                now = Now;
                verdict = _limits.Enter(route, now, out ticket);
                answered = _answered.Task;
            }
            switch (verdict.Kind)
            {
                case VerdictKind.Go:
                    return new Passage(ticket, null);
                case VerdictKind.Stopped:
                    return new Passage(null, Refuse(verdict, now));
                case VerdictKind.AwaitAnswer:
                    await answered.WaitAsync(cancel);
                    break;
                case VerdictKind.Wait when verdict.Until - started > settings.LongestWait:
                    return new Passage(null, new Failure(FailureKind.RateLimited, 429, RetryAfter: verdict.Until - now));
                case VerdictKind.Wait:
                    if (!said && verdict.Until - now > WorthANote)
                        settings.Notes(new Note.LongWait(route.Template, verdict.Until - now));
                    said |= verdict.Until - now > WorthANote;
                    await Task.Delay(verdict.Until - now, settings.Time, cancel);
                    break;
            }
        }
    }

    private static Failure Refuse(Verdict verdict, TimeSpan now) => new(FailureKind.Stopped, Stopped: verdict.Reason,
        RetryAfter: verdict.Until == TimeSpan.MaxValue ? null : verdict.Until - now);

    private Door Open(in Route route)
    {
        lock (_lock)
        {
            if (!_doors.TryGetValue((route.Template, route.Major), out var door))
                _doors[(route.Template, route.Major)] = door = new Door();
            door.Waiting++;
            return door;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Door
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Waiting { get; set; }
    }
}
