using Irc;
using NodaTime;

namespace Bot.Transports.Irc;

/// <summary>A line that waits for its turn.</summary>
/// <param name="Said">As the network brought it.</param>
/// <param name="Line">What, without what called the bot.</param>
/// <param name="Id">The request's id.</param>
internal sealed record WaitingLine(MessageReceived Said, string Line, string Id)
{
    /// <summary>It began with "!".</summary>
    public bool Marked { get; init; }

    /// <summary>The bot was called by its name.</summary>
    public bool ByName { get; init; }

    /// <summary>When it was said, where that was while we were away.</summary>
    public Instant? Late { get; init; }
}

/// <summary>One nick's lines, in the order of coming.</summary>
internal sealed class Inbox
{
    private readonly Queue<WaitingLine> waiting = [];
    private readonly Lock gate = new();
    private int room = Pasting.Most;
    private TaskCompletionSource came = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What is being done for them; one after the other.</summary>
    public Task Running { get; set; } = Task.CompletedTask;

    /// <summary>
    /// Whether a line that comes now can belong to a text of which something was said just before: as long as that is not answered, and up
    /// to the length of a text.
    /// </summary>
    public bool HasRoomFor(string line)
    {
        if (Running.IsCompleted)
            room = Pasting.Most;
        room -= line.Length;
        return !Running.IsCompleted && room > 0;
    }

    /// <summary>A line came.</summary>
    public void Add(WaitingLine line)
    {
        lock (gate)
        {
            waiting.Enqueue(line);
            came.TrySetResult();
        }
    }

    /// <summary>Takes the next line, if there is one and it is wanted.</summary>
    public WaitingLine? Take(Func<WaitingLine, bool> wanted)
    {
        lock (gate)
        {
            var line = waiting.TryPeek(out var next) && wanted(next) ? waiting.Dequeue() : null;
            if (waiting.Count == 0 && came.Task.IsCompleted)
                came = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return line;
        }
    }

    /// <summary>Waits until a line is there.</summary>
    /// <returns>Whether one is; false where none came in that time, or the token ended the wait.</returns>
    public async Task<bool> Comes(TimeSpan within, TimeProvider time, CancellationToken token)
    {
        Task next;
        lock (gate)
            next = came.Task;
        await next.WaitAsync(within, time, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return next.IsCompletedSuccessfully;
    }
}
