using System.Collections.Concurrent;
using Bot.Basics;
using Bot.Documents;
using Bot.Storage;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

/// <summary>One team of the lab: who writes to it, what each was answered, and what is there.</summary>
internal sealed class LabSlot(RedisStore store, string team)
{
    // So that the servers' files stay small enough to be copied quickly after a hundred rounds.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(15);
    private readonly ConcurrentQueue<string> safe = new();
    private readonly ConcurrentQueue<string> doubtful = new();
    private readonly ConcurrentQueue<string> refused = new();
    private readonly HashSet<string> lost = [];
    private int unknown;
    private readonly ConcurrentDictionary<string, long> sentAt = new();
    private long noticedAt = long.MinValue;

    public Slot Slot { get; } = Slot.Of(new TeamId(team));

    /// <summary>How many are gone, and no loss was noticed since they were sent.</summary>
    public int Unnoticed => lost.Count(id => sentAt[id] > Volatile.Read(ref noticedAt));

    /// <summary>Why something could not be answered, the last time.</summary>
    public string? LastWhy { get; private set; }

    /// <summary>Answered as safe until now.</summary>
    public int Safe => safe.Count;

    /// <summary>As of the last time that it was judged.</summary>
    public Tally Tally { get; private set; }

    /// <summary>A loss of it was noticed.</summary>
    public void Noticed() => Volatile.Write(ref noticedAt, TimeProvider.System.GetTimestamp());

    /// <summary>Writes one after the other, and keeps what each was answered.</summary>
    public async Task Write(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var id = Guid.NewGuid().ToString("n");
            sentAt[id] = TimeProvider.System.GetTimestamp();
            try
            {
                if (await store.Commit(Of(id), CancellationToken.None) == Committed.Done)
                    (store.Short(Slot) is null ? safe : doubtful).Enqueue(id);
            }
            catch (StoreUnavailableException away)
            {
                LastWhy = away.Message;
                if (away.Message.StartsWith("Nothing was changed", StringComparison.Ordinal))
                    refused.Enqueue(id);
                else
                    Interlocked.Increment(ref unknown);
            }

            await Task.Delay(Pace, TimeProvider.System, CancellationToken.None);
        }
    }

    /// <summary>Looks what is there of what was answered until now.</summary>
    public async Task Judge(CancellationToken token)
    {
        // In this order: what is answered while the store is read is judged the next time.
        string[] wasSafe = [.. safe], wasDoubtful = [.. doubtful], wasRefused = [.. refused];
        var there = new HashSet<string>((await store.Tail(Slot, null, token)).Changed.Select(c => c.Id.Rest));
        int Missing(string[] ids) => ids.Count(id => !there.Contains(id));
        foreach (var id in wasSafe.Concat(wasDoubtful))
            if (there.Contains(id))
                lost.Remove(id);
            else
                lost.Add(id);
        Tally = new Tally(
            wasSafe.Length, Missing(wasSafe), wasDoubtful.Length, Missing(wasDoubtful), wasRefused.Length,
            wasRefused.Count(there.Contains), Volatile.Read(ref unknown));
    }

    private Commit Of(string id) => new(Slot, null, Entry(), [new Save(Reminder(id))]);
}
