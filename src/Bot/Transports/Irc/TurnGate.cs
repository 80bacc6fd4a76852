namespace Bot.Transports.Irc;

/// <summary>One at a time: what is urgent first, else in the order of coming.</summary>
internal sealed class TurnGate
{
    private readonly PriorityQueue<TaskCompletionSource, (bool Waits, long Number)> waiting = new();
    private readonly Lock gate = new();
    private long number;
    private bool taken;

    /// <summary>Waits for the turn, which lasts until what is returned is disposed.</summary>
    /// <exception cref="OperationCanceledException">The token ended the wait.</exception>
    public async Task<IDisposable> Enter(bool urgent, CancellationToken token)
    {
        TaskCompletionSource mine = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            token.ThrowIfCancellationRequested();
            if (taken)
                waiting.Enqueue(mine, (!urgent, number++));
            else
                mine.SetResult();
            taken = true;
        }

        await using (token.UnsafeRegister(_ => mine.TrySetCanceled(token), null).ConfigureAwait(false))
            await mine.Task.ConfigureAwait(false);
        return new Turn(this);
    }

    private void Leave()
    {
        lock (gate)
        {
            while (waiting.TryDequeue(out var next, out _))
                if (next.TrySetResult())
                    return;
            taken = false;
        }
    }

    private sealed class Turn(TurnGate of) : IDisposable
    {
        private int over;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref over, 1) == 0)
                of.Leave();
        }
    }
}
