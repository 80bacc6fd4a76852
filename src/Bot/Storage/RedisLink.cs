using System.Globalization;
using Bot.Storing;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>Redis over one multiplexer, which others own.</summary>
/// <param name="multiplexer">Connects again by itself.</param>
/// <param name="limit">How long one call may take: the client's own limit leaves an async call pending for minutes on a frozen server.</param>
/// <param name="time">For limits and for saying since when.</param>
public sealed class RedisLink(ConnectionMultiplexer multiplexer, TimeSpan limit, TimeProvider time) : IRedis
{
    /// <summary>The client drops its connection now and then; so long is waited for it to be back before something is sent.</summary>
    private static readonly TimeSpan Blip = TimeSpan.FromMilliseconds(500);

    private long downSince;

    /// <summary>The limit where none is configured.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public async Task<T> Run<T>(Func<IDatabase, Task<T>> call, CancellationToken token)
    {
        var answer = Task.FromException<T>(new InvalidOperationException());
        try
        {
            for (var begun = time.GetTimestamp(); !multiplexer.IsConnected && time.GetElapsedTime(begun) < Blip;)
                await Task.Delay(TimeSpan.FromMilliseconds(10), time, token).ConfigureAwait(false);
            answer = call(multiplexer.GetDatabase());
            var result = await answer.WaitAsync(limit, time, token).ConfigureAwait(false);
            if (Volatile.Read(ref downSince) != 0)
                Volatile.Write(ref downSince, 0);
            return result;
        }
        catch (Exception e) when (RedisErrors.IsNoAnswer(e))
        {
            // What nobody waits for any more may still fail, and that is no news.
            _ = answer.ContinueWith(static t => _ = t.Exception, CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw Unavailable(e);
        }
    }

    private StoreUnavailableException Unavailable(Exception e)
    {
        var now = time.GetUtcNow();
        var before = Interlocked.CompareExchange(ref downSince, now.UtcTicks, 0);
        var since = before == 0 ? now : new DateTimeOffset(before, TimeSpan.Zero);
        var why = e is TimeoutException ? $"gave no answer within {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s" : e.Message;
        return new StoreUnavailableException(
            string.Create(CultureInfo.InvariantCulture, $"Redis cannot be asked since {since:yyyy-MM-dd'T'HH:mm:ss'Z'}: {why}"), e);
    }
}
