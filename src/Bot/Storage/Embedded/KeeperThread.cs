using System.Collections.Concurrent;

namespace Bot.Storage.Embedded;

/// <summary>
/// A thread that lives as long as this object. The parent-death signal of a child fires when the <em>thread</em> that
/// started it ends (prctl(2), PR_SET_PDEATHSIG), so a child must not be started from the thread pool.
/// </summary>
internal sealed class KeeperThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];

    public KeeperThread()
    {
        var thread = new Thread(Live) { IsBackground = true, Name = "redis keeper" };
        thread.Start();
    }

    /// <summary>Runs something on the thread and gives its result, or its exception, to the caller.</summary>
    public Task<T> Run<T>(Func<T> what)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                result.SetResult(what());
            }
            catch (Exception thrown)
            {
                result.SetException(thrown);
            }
        });
        return result.Task;
    }

    /// <summary>Lets the thread end; children started on it get their signal now.</summary>
    public void Dispose() => _work.CompleteAdding();

    private void Live()
    {
        foreach (var step in _work.GetConsumingEnumerable())
            step();
    }
}
