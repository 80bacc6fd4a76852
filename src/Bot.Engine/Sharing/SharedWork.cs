using System.Security.Cryptography;
using Bot.Basics;
using Bot.Documents;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Sharing;

/// <summary>
/// Divides among the processes that live what any of them could do: what rings, what is left to be told, what is looked through. Each holds
/// some parts by a lease in the store, by the store's own clock. It spares work and keeps nobody from doing it: what is done twice is
/// fenced by versions, and what its holder does not do in time others do.
/// </summary>
public sealed partial class SharedWork
{
    /// <summary>So long after its last word a process counts as dead.</summary>
    public static readonly Duration Length = Duration.FromSeconds(10);

    /// <summary>What another process should have done is left to it for so long.</summary>
    public static readonly Duration Patience = Duration.FromSeconds(3);

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private readonly string process = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private readonly IStore store;
    private readonly LoopBeat beat;
    private readonly TimeProvider time;
    private readonly ILogger<SharedWork> log;
    private volatile Held? held;

    /// <param name="store">Keeps the leases.</param>
    /// <param name="metrics">Get how many parts are held.</param>
    /// <param name="beats">Know whether the loop goes round.</param>
    /// <param name="time">For waiting, and to know how long ago the last word was.</param>
    /// <param name="log">Gets counts only.</param>
    public SharedWork(IStore store, BotMetrics metrics, LoopBeats beats, TimeProvider time, ILogger<SharedWork> log)
    {
        (this.store, this.time, this.log) = (store, time, log);
        beat = beats.Of("the share of the work", Every);
        metrics.Meter.CreateObservableGauge(
            "casebot.parts", () => (long)(held?.Count ?? 0), null, $"Parts of the work that this process holds, of {Part.Count} in all.");
    }

    /// <summary>The instant from which on this process may still be telling what was made; null for now. Set by who tells.</summary>
    public Func<Instant?>? TellsSince { get; set; }

    /// <summary>
    /// Whether what any process could do for a slot is this one's to do. As long as it is not known who else lives, everything is.
    /// </summary>
    public bool Holds(Slot slot) => held is not { } now || now.Parts[Part.Of(slot)];

    /// <summary>Whether no other process shares the work, as far as is known.</summary>
    public bool IsAlone => held is not { Share.Living: > 1 };

    /// <summary>From when on what was made may still be told by another process; null where there is no other.</summary>
    public Instant? OthersSince => held?.Share.OthersSince;

    /// <summary>How often this process was silent for so long that others who live may have taken its work.</summary>
    public int Lapses => held?.Lapses ?? 0;

    /// <summary>Whether the others have counted on this process since it had lapsed so often: it gave word in time ever since.</summary>
    public bool IsCountedOn(int lapses) =>
        held is not { } now || (now.Lapses == lapses && (now.Share.Living == 1 || time.GetElapsedTime(now.At) < Length.ToTimeSpan()));

    /// <summary>Takes and gives back parts until told to stop; what is held then, <see cref="Leave"/> gives back.</summary>
    public async Task Run(CancellationToken token)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            do
            {
                beat.Turn();
                await Tried(token).ConfigureAwait(false);
            }
            while (await timer.WaitForNextTickAsync(token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            beat.Rest();
        }
    }

    /// <summary>Gives word once, and takes what is its share.</summary>
    public async Task Look(CancellationToken token)
    {
        var at = time.GetTimestamp();
        var since = TellsSince?.Invoke() ?? time.Now();
        var share = await store.ShareWork(process, since, Length, token).ConfigureAwait(false);
        var before = held;
        var hasLapsed = before is not null && Math.Max(before.Share.Living, share.Living) > 1
            && time.GetElapsedTime(before.At) >= Length.ToTimeSpan();
        held = new Held(share, at, (before?.Lapses ?? 0) + (hasLapsed ? 1 : 0));
        if (before?.Share.Living != share.Living && (before is not null || share.Living > 1))
            Log.Shares(log, share.Living, share.Parts.Length, Part.Count);
    }

    /// <summary>Gives everything back: the others need not wait for the end of the lease.</summary>
    public async Task Leave()
    {
        try
        {
            await store.LeaveWork(process, CancellationToken.None).ConfigureAwait(false);
        }
        catch (StoreUnavailableException away)
        {
            Log.Away(log, away.Message);
        }
    }

    private async Task Tried(CancellationToken token)
    {
        try
        {
            await Look(token).ConfigureAwait(false);
        }
        catch (StoreUnavailableException away)
        {
            Log.Away(log, away.Message);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            Log.Failed(log, bug);
        }
    }

    private sealed class Held
    {
        public Held(WorkShare share, long at, int lapses)
        {
            (Share, At, Lapses) = (share, at, lapses);
            foreach (var part in share.Parts)
                Parts[part] = true;
        }

        public WorkShare Share { get; }

        public long At { get; }

        public int Lapses { get; }

        public bool[] Parts { get; } = new bool[Part.Count];

        public int Count => Share.Parts.Length;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Living} processes share the work; this one holds {Parts} of {All} parts")]
        public static partial void Shares(ILogger log, int living, int parts, int all);

        [LoggerMessage(2, LogLevel.Warning, "The share of the work waits for the store: {Why}")]
        public static partial void Away(ILogger log, string why);

        [LoggerMessage(3, LogLevel.Error, "The share of the work could not be taken; it is tried again")]
        public static partial void Failed(ILogger log, Exception why);
    }
}
