using System.Buffers;
using System.Text;

namespace Irc;

/// <summary>
/// Bytes on their way to the socket. Whoever flushes first writes, on its own thread and without a hop; what others add meanwhile
/// goes with the next write. After a write that fails nothing more is written; the reader tells how the connection ended.
/// </summary>
sealed class Outbox(Stream stream, Action failed, Action drained)
{
    readonly Lock gate = new();
    ArrayBufferWriter<byte> waiting = new(4_096);
    ArrayBufferWriter<byte> leaving = new(4_096);
    bool writing;
    Task writer = Task.CompletedTask;

    /// <summary>Bytes that are not with the operating system yet.</summary>
    public int Waiting { get { lock (gate) return waiting.WrittenCount + leaving.WrittenCount; } }

    public void Add(IrcLine line)
    {
        var text = LinePrinter.Print(line);
        lock (gate)
        {
            Encoding.UTF8.GetBytes(text, waiting);
            waiting.Write("\r\n"u8);
        }
    }

    public void Flush()
    {
        lock (gate)
        {
            if (writing || waiting.WrittenCount == 0) return;
            writing = true;
            Swap();
        }
        writer = WriteAsync();
    }

    /// <summary>All that was added is written, or never will be.</summary>
    public Task FlushedAsync()
    {
        Flush();
        return writer;
    }

    async Task WriteAsync()
    {
        var waited = false;
        try
        {
            while (true)
            {
                var write = stream.WriteAsync(leaving.WrittenMemory, CancellationToken.None);
                waited |= !write.IsCompleted;
                await write;
                lock (gate)
                {
                    leaving.ResetWrittenCount();
                    if (waiting.WrittenCount == 0)
                    {
                        writing = false;
                        break;
                    }
                    Swap();
                }
            }
        }
        catch (Exception broken) when (broken is IOException or ObjectDisposedException or InvalidOperationException)
        {
            failed();
            return;
        }
        if (waited) drained();
    }

    void Swap() => (waiting, leaving) = (leaving, waiting);
}
