using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Irc;

/// <summary>Between the reader of the socket and the reader of events: the first never waits for the second, and memory is
/// bounded.</summary>
sealed class EventQueue(int most)
{
    readonly Channel<IrcEvent> events = Channel.CreateUnbounded<IrcEvent>(new() { SingleReader = true });
    int waiting;
    long lost;

    public void Add(IrcEvent happened)
    {
        if (Volatile.Read(ref waiting) >= most)
        {
            lost++;
            return;
        }
        if (lost > 0)
        {
            Write(new EventsLost(happened.At, lost));
            lost = 0;
        }
        Write(happened);
    }

    public void Complete() => events.Writer.TryComplete();

    public async IAsyncEnumerable<IrcEvent> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var happened in events.Reader.ReadAllAsync(stop))
        {
            Interlocked.Decrement(ref waiting);
            yield return happened;
        }
    }

    void Write(IrcEvent happened)
    {
        Interlocked.Increment(ref waiting);
        events.Writer.TryWrite(happened);
    }
}
