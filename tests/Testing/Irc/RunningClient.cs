using Irc;

namespace Testing.Irc;

/// <summary>A client that runs, and its events read one after the other.</summary>
public sealed class RunningClient : IAsyncDisposable
{
    readonly CancellationTokenSource stop = new();
    readonly IAsyncEnumerator<IrcEvent> events;
    readonly Task run;

    public RunningClient(IrcOptions options, TimeProvider? time = null)
    {
        Client = new(options, time);
        events = Client.Events(CancellationToken.None).GetAsyncEnumerator();
        run = Task.Run(() => Client.RunAsync(stop.Token));
    }

    public IrcClient Client { get; }

    public List<IrcEvent> Seen { get; } = [];

    /// <summary>The next event of a kind; others before it are kept in <see cref="Seen"/>. A failure after twenty seconds.</summary>
    public async Task<T> NextAsync<T>(Func<T, bool>? fits = null) where T : IrcEvent
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (!await events.MoveNextAsync().AsTask().WaitAsync(late.Token).ConfigureAwait(false))
                throw new InvalidOperationException($"No {typeof(T).Name}: the client has ended.");
            Seen.Add(events.Current);
            if (events.Current is T found && fits?.Invoke(found) != false) return found;
        }
    }

    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await run;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        stop.Dispose();
    }
}
