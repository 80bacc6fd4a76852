using System.Text;

namespace Irc;

/// <summary>The glue: one connection, its session, its queue. All calls into the session pass one lock, which is never held while
/// waiting.</summary>
sealed class Link : IAsyncDisposable
{
    const int Enough = 65_536;

    readonly Lock gate = new();
    readonly IrcOptions options;
    readonly IrcConnection connection;
    readonly Session session;
    readonly SendQueue queue;
    readonly FloodBucket bucket;
    readonly SteadyClock clock;
    readonly EventQueue events;
    readonly Outbox outbox;
    readonly ITimer timer;
    readonly Action<int, TimeSpan> sts;
    readonly List<TaskCompletionSource> openings = [];
    readonly char[] text = new char[LineBuffer.MaxLine];
    DateTimeOffset armed = DateTimeOffset.MaxValue;
    volatile IrcState state = IrcState.Nothing;
    Task closing = Task.CompletedTask;
    Ending? ending;
    bool over;

    public Link(IrcOptions options, IrcConnection connection, LinkFacts facts, FloodBucket bucket, EventQueue events,
        Action<int, TimeSpan> sts, TimeProvider time)
    {
        (this.options, this.connection, this.bucket, this.events, this.sts) = (options, connection, bucket, events, sts);
        session = new(options, facts);
        queue = new(Casemapping.Rfc1459);
        clock = new(time);
        outbox = new(connection.Stream, connection.StopWriting, Wake);
        timer = time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public IrcState State => state;

    public bool WasReady { get; private set; }

    public async Task<Ending> RunAsync(CancellationToken stop)
    {
        await using var stopping = stop.Register(() => End(new(EndKind.Stopped, "stopped")));
        lock (gate)
        {
            bucket.Connected(clock.Now);
            session.Start(clock.Now);
            Settle();
        }
        outbox.Flush();
        var buffer = new LineBuffer();
        while (ending is null)
        {
            var read = await connection.ReadAsync(buffer.Space());
            if (read == 0) break;
            buffer.Filled(read);
            Receive(buffer);
            outbox.Flush();
        }
        return await FinishAsync();
    }

    /// <param name="token">Takes back what has not left yet.</param>
    public Utterance Say(string command, string target, string message, Func<string, string>? wrap, Lane lane, CancellationToken token)
    {
        Parcel parcel;
        lock (gate)
        {
            if (over || !session.State.Ready) return Utterance.NotSent("not connected");
            var parts = TextSplitter.Split(message, Math.Max(16, session.State.RoomFor(command, target) - (wrap?.Invoke("").Length ?? 0)));
            if (parts.Count == 0) return Utterance.NotSent("nothing to say");
            parcel = new Parcel(parts.Count);
            foreach (var part in parts)
            {
                var whole = wrap is null ? part : wrap(part);
                queue.Add(new(new(command, target, whole), target, new(command, target, whole, parcel)), lane);
            }
            Settle();
        }
        outbox.Flush();
        if (token.CanBeCanceled && !parcel.Left.IsCompleted)
        {
            var taking = token.UnsafeRegister(_ => TakeBack(parcel), null);
            _ = parcel.Left.ContinueWith(
                _ => taking.Unregister(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
        return new(parcel);
    }

    /// <summary>Done when a line that must be said in time would leave at once; at once where there is no link.</summary>
    public Task OpeningAsync(CancellationToken token)
    {
        TaskCompletionSource opening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (over) return Task.CompletedTask;
            openings.Add(opening);
            Settle();
        }
        outbox.Flush();
        return opening.Task.WaitAsync(token);
    }

    /// <summary>Something for the session, and what follows from it; null where the link is not ready.</summary>
    public T? With<T>(Func<Session, DateTimeOffset, T> what) where T : class
    {
        T result;
        lock (gate)
        {
            if (over || !session.State.Ready) return null;
            result = what(session, clock.Now);
            Settle();
        }
        outbox.Flush();
        return result;
    }

    public bool Send(IrcLine line, Lane lane)
    {
        lock (gate)
        {
            if (over) return false;
            Queue(line, lane);
            Settle();
        }
        outbox.Flush();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await timer.DisposeAsync();
        await connection.DisposeAsync();
    }

    void Receive(LineBuffer buffer)
    {
        lock (gate)
        {
            var now = clock.Now;
            while (ending is null && buffer.TryRead(out var bytes))
            {
                var length = Encoding.UTF8.GetChars(bytes, text);
                if (IrcLine.Parse(text.AsSpan(0, length)) is not { } line) continue;
                session.Receive(line, now);
                Apply();
            }
            Settle();
        }
    }

    void Wake()
    {
        lock (gate)
        {
            if (over) return;
            armed = DateTimeOffset.MaxValue;
            session.Tick(clock.Now);
            Settle();
        }
        outbox.Flush();
    }

    void TakeBack(Parcel parcel)
    {
        lock (gate)
        {
            if (over) return;
            queue.TakeBack(parcel, "taken back");
            Settle();
        }
        outbox.Flush();
    }

    // After anything that may have changed something: effects, then what may be sent now, then the alarm for what may not.
    void Settle()
    {
        Apply();
        var now = clock.Now;
        while (outbox.Waiting < Enough && queue.TryTake(bucket, now, out var next))
            outbox.Add(next.Message is null ? next.Line : session.Sending(next.Message, next.Line, now));
        if (session.Confirmations.Barrier(queue.Count > 0) is { } barrier)
        {
            bucket.Spend(now);
            outbox.Add(barrier);
        }
        if (openings.Count > 0 && IsOpen(now)) Open();
        Arm(now);
        if (session.Effects.Ending is { } end) End(end);
    }

    void Apply()
    {
        var effects = session.Effects;
        state = session.State;
        // No server counts the lines of registration against us.
        if (!WasReady && state.Ready) bucket.Connected(clock.Now);
        WasReady |= state.Ready;
        foreach (var (line, lane) in effects.Lines) Queue(line, lane);
        foreach (var happened in effects.Events) events.Add(happened);
        if (effects.Sts is { } policy) sts(policy.Port, policy.Duration);
        effects.Sts = null;
        effects.Clear();
    }

    void Queue(IrcLine line, Lane lane)
    {
        if (LinePrinter.CanPrint(line)) queue.Add(new(line, line.Command is "PRIVMSG" or "NOTICE" ? line[0] : "", null), lane);
    }

    void Arm(DateTimeOffset now)
    {
        var due = session.Due;
        var all = queue.HasNotice || openings.Count > 0;
        if ((all || queue.Count > 0) && outbox.Waiting < Enough && bucket.Next(now, all) is var next && next < due) due = next;
        if (due >= armed || over) return;
        armed = due;
        var wait = due - now;
        timer.Change(TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling(wait.TotalMilliseconds))), Timeout.InfiniteTimeSpan);
    }

    bool IsOpen(DateTimeOffset now) => !queue.HasNotice && outbox.Waiting < Enough && bucket.Next(now) <= now;

    void Open()
    {
        foreach (var opening in openings) opening.TrySetResult();
        openings.Clear();
    }

    void End(Ending end)
    {
        if (Interlocked.CompareExchange(ref ending, end, null) is null) closing = CloseAsync();
    }

    // A goodbye where somebody may still listen, with a second for it to go; then the reader sees the end.
    async Task CloseAsync()
    {
        if (ending!.Kind is not (EndKind.Lost or EndKind.PingTimeout or EndKind.Refused or EndKind.Banned))
        {
            lock (gate) outbox.Add(new("QUIT", ending.Kind == EndKind.Stopped ? "goodbye" : ""));
            await Task.WhenAny(outbox.FlushedAsync(), Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System));
        }
        connection.Abort();
    }

    async Task<Ending> FinishAsync()
    {
        var end = ending ??= new(EndKind.Lost, "the connection was closed");
        lock (gate)
        {
            over = true;
            state = IrcState.Nothing;
            if (end.Kind == EndKind.ExcessFlood) bucket.Flooded(clock.Now);
            queue.Abandon(end.Reason);
            Open();
            session.Abandon(end.Reason);
        }
        connection.Abort();
        await closing;
        await outbox.FlushedAsync();
        return end;
    }
}
