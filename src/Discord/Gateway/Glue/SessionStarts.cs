using Discord.Rest;

namespace Discord.Gateway;

/// <summary>Leave to start a session, or how long to wait.</summary>
internal abstract record StartLeave
{
    public sealed record Granted(Uri Url) : StartLeave;

    public sealed record Later(string Why, TimeSpan Wait) : StartLeave;

    public sealed record Never(int CloseCode) : StartLeave;
}

/// <summary>
/// Asks before every identify how many session starts are left, since the last one spent resets the bot's token; and keeps the shards'
/// identifies apart. One for all shards.
/// </summary>
internal sealed class SessionStarts(DiscordSettings settings, GatewaySettings gateway, DiscordRest rest) : IDisposable
{
    /// <summary>Below so many left, starts are spread over minutes.</summary>
    private const int Few = 20;
    private static readonly TimeSpan Spread = TimeSpan.FromMinutes(2);

    private readonly IdentifySchedule _schedule = new(gateway.IdentifySpacing);
    private readonly SemaphoreSlim _inOrder = new(1, 1);
    private readonly long _origin = settings.Time.GetTimestamp();

    public async Task<StartLeave> Ask(int shard, CancellationToken cancel)
    {
        await _inOrder.WaitAsync(cancel);
        var wait = TimeSpan.Zero;
        StartLeave leave;
        try
        {
            (leave, wait) = await AskNow(shard, cancel);
        }
        finally
        {
            _inOrder.Release();
        }
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, settings.Time, cancel);
        return leave;
    }

    private async Task<(StartLeave Leave, TimeSpan Wait)> AskNow(int shard, CancellationToken cancel)
    {
        var answer = await rest.Gateway.Get(cancel);
        if (!answer.Succeeded)
            return answer.Failure.Status == 401 || answer.Failure.Stopped == StopReason.TokenRefused
                ? (new StartLeave.Never(4004), TimeSpan.Zero)
                : (new StartLeave.Later(answer.Failure.ToString(), answer.Failure.RetryAfter ?? TimeSpan.Zero), TimeSpan.Zero);
        var starts = answer.Value.SessionStartLimit;
        if (starts.Remaining <= 0)
            return (new StartLeave.Later("no session start is left", starts.UntilReset), TimeSpan.Zero);
        var wait = TimeSpan.Zero;
        if (starts.Remaining <= Few)
        {
            settings.Notes(new Note.FewStartsLeft(starts.Remaining, starts.UntilReset));
            wait = Spread < starts.UntilReset ? Spread : starts.UntilReset;
        }
        var now = settings.Time.GetElapsedTime(_origin);
        wait += _schedule.Reserve(shard, starts.MaxConcurrency, now) - now;
        return (new StartLeave.Granted(new Uri(answer.Value.Url)), wait);
    }

    public void Dispose() => _inOrder.Dispose();
}
