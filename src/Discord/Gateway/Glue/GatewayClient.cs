using System.Text.Json;
using System.Threading.Channels;
using Discord.Rest;

namespace Discord.Gateway;

/// <summary>Why the gateway client ended.</summary>
/// <param name="CloseCode">Null when it was asked to end.</param>
public sealed record GatewayEnd(int? CloseCode, string Reason);

/// <summary>
/// All shards of one process. <see cref="Run"/> keeps them connected until it is cancelled or Discord forbids coming back;
/// <see cref="Events"/> is to be read at whatever pace, it never holds up a connection.
/// </summary>
public sealed class GatewayClient
{
    private readonly DiscordSettings _settings;
    private readonly GatewaySettings _gateway;
    private readonly DiscordRest _rest;
    private readonly IReadOnlyList<ShardState> _takenOver;
    private readonly Channel<GatewayEvent> _events = System.Threading.Channels.Channel.CreateUnbounded<GatewayEvent>();
    private IReadOnlyList<Shard> _shards = [];

    /// <param name="takenOver">States of <see cref="Hand"/>, from another process or an earlier run; null or empty to start anew.</param>
    public GatewayClient(DiscordSettings settings, GatewaySettings gateway, DiscordRest rest,
        IReadOnlyList<ShardState>? takenOver = null) =>
        (_settings, _gateway, _rest, _takenOver) = (settings, gateway, rest, takenOver ?? []);

    /// <summary>What happened, in the order it was queued. Ends when <see cref="Run"/> does.</summary>
    public ChannelReader<GatewayEvent> Events => _events.Reader;

    public IReadOnlyList<ShardHealth> Health => [.. _shards.Select(shard => shard.Health)];

    /// <summary>Runs once. Other than by its result it ends by an exception only when cancelled, or by a bug.</summary>
    /// <param name="keepSession">Asked when cancelled: true leaves the sessions resumable for minutes, false ends them and the bot shows as
    /// offline.</param>
    public async Task<GatewayEnd> Run(Func<bool> keepSession, CancellationToken cancel)
    {
        try
        {
            var states = _takenOver.Count > 0 ? _takenOver : await FreshStates(cancel);
            if (states.Count == 0)
                return new GatewayEnd(4004, CloseCodes.Explain(4004));
            using var starts = new SessionStarts(_settings, _gateway, _rest);
            _shards = [.. states.Select(state => new Shard(_settings, _gateway, starts, _events.Writer, state))];
            using var all = new CancellationTokenSource();
            await using var asked = cancel.Register(() => Quit(!keepSession(), all));
            var runs = _shards.Select(shard => shard.Run(all.Token)).ToList();
            // One shard that may not come back means none may: the reason is the configuration.
            var first = await Task.WhenAny(runs);
            await first;
            Quit(false, all);
            await Task.WhenAll(runs);
            var stopped = _shards.Select(shard => shard.Stopped).FirstOrDefault(stop => stop is not null);
            return stopped is null ? new GatewayEnd(null, "asked to end") : new GatewayEnd(stopped.CloseCode, stopped.Reason);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new GatewayEnd(null, "asked to end");
        }
        finally
        {
            foreach (var shard in _shards)
                await shard.DisposeAsync();
            _events.Writer.TryComplete();
        }
    }

    /// <summary>
    /// The shards as plain data, to go on with elsewhere. After <see cref="Run"/> ended with its sessions kept they are final.
    /// </summary>
    public IReadOnlyList<ShardState> Hand() => [.. _shards.Select(shard => shard.State)];

    /// <summary>Sets the bot's status on every shard; it waits its turn behind the send limit.</summary>
    /// <returns>False when the payload is larger than the gateway takes; nothing is sent then.</returns>
    public bool SetPresence(Presence presence)
    {
        var payload = PayloadWriter.Presence(presence);
        if (payload.Length > Limit.GatewayPayload)
            return false;
        foreach (var shard in _shards)
            shard.Send(payload);
        return true;
    }

    /// <summary>As JSON, for a file or a store; holds no token.</summary>
    public static byte[] Write(ShardState state) => JsonSerializer.SerializeToUtf8Bytes(state, ShardJson.Wire.ShardState);

    /// <exception cref="JsonException">It is no shard's state.</exception>
    public static ShardState Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ShardJson.Wire.ShardState) ?? throw new JsonException("A shard's state is an object.");

    private void Quit(bool endSession, CancellationTokenSource all)
    {
        foreach (var shard in _shards)
            shard.Quit(endSession);
        // What hangs in a connect or a wait has nobody to say good-bye to.
        all.CancelAfter(TimeSpan.FromSeconds(3));
    }

    private async Task<IReadOnlyList<ShardState>> FreshStates(CancellationToken cancel)
    {
        var count = _gateway.ShardCount;
        for (var failures = 1; count is null; failures++)
        {
            var answer = await _rest.Gateway.Get(cancel);
            if (answer.Succeeded)
                count = answer.Value.Shards;
            else if (answer.Failure.Status == 401 || answer.Failure.Stopped == StopReason.TokenRefused)
                return [];
            else
            {
                var pause = _gateway.ResumeBackoff.Delay(failures, Random.Shared.NextDouble());
                var wait = (answer.Failure.RetryAfter ?? TimeSpan.Zero) + pause;
                _settings.Notes(new Note.StartHeldUp(0, answer.Failure.ToString(), wait));
                await Task.Delay(wait, _settings.Time, cancel);
            }
        }
        return [.. Enumerable.Range(0, Math.Max(1, count.Value)).Select(shard => ShardState.New(shard, Math.Max(1, count.Value)))];
    }
}
