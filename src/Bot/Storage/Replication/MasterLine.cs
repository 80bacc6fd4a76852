using System.Globalization;
using System.Net;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Bot.Storage.Replication;

/// <summary>The connection of our own to one master, on which its replicas are waited for.</summary>
internal sealed partial class MasterLine : IAsyncDisposable
{
    /// <summary>How long replicas have for one WAIT.</summary>
    private static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(1);

    /// <summary>How long anything else may take.</summary>
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly Version KnowsWaitAof = new(7, 2);

    /// <summary>
    /// Which of the entries stand there; and a write, so that WAIT speaks of an offset after it. Keys: audit, mark. Arguments: entry and
    /// head of each.
    /// </summary>
    private static readonly byte[] Script = Encoding.UTF8.GetBytes("""
        local there = {}
        for at = 1, #ARGV, 2 do
          local found = redis.call('XRANGE', KEYS[1], ARGV[at], ARGV[at])[1]
          local same = 0
          for i = 1, found and #found[2] or 0, 2 do
            if found[2][i] == 'h' and found[2][i + 1] == ARGV[at + 1] then
              same = 1
            end
          end
          there[#there + 1] = same
        end
        redis.call('SET', KEYS[2], ARGV[1], 'EX', 604800)
        return there
        """);

    private readonly Channel<HeldCommits?> waiting = Channel.CreateUnbounded<HeldCommits?>();
    private readonly string name;
    private readonly EndPoint server;
    private readonly ConfigurationOptions client;
    private readonly int? asked;
    private readonly Action<HeldCommits, Standing, bool> confirmed;
    private readonly Action<HeldCommits> again;
    private readonly Action<int> saw;
    private readonly Func<int> expected;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly CancellationToken stop;
    private readonly Task working;
    private readonly SemaphoreSlim one = new(1, 1);
    private RedisLine? line;
    private ReplicaRoll roll;
    private long lookedAt;
    private bool waitsForDisk;

    public MasterLine(
        string name, EndPoint server, ConfigurationOptions client, int? asked, Action<HeldCommits, Standing, bool> confirmed,
        Action<HeldCommits> again, Action<int> saw, Func<int> expected, TimeProvider time, ILogger log, CancellationToken stop)
    {
        (this.name, this.server, this.client, this.asked, this.confirmed, this.again) = (name, server, client, asked, confirmed, again);
        (this.saw, this.expected, this.time, this.log, this.stop) = (saw, expected, time, log, stop);
        roll = new ReplicaRoll(asked);
        working = Work();
    }

    /// <summary>How many replicas it has now.</summary>
    public int Present => Volatile.Read(ref roll).Present;

    public void Enter(HeldCommits held) => waiting.Writer.TryWrite(held);

    /// <summary>Has it looked at its replicas as soon as it has time.</summary>
    public void LookSoon() => waiting.Writer.TryWrite(null);

    /// <summary>Looks at its replicas.</summary>
    /// <exception cref="IOException">It cannot be reached.</exception>
    public async Task Look(CancellationToken token)
    {
        await one.WaitAsync(token).ConfigureAwait(false);
        try
        {
            using var limit = Limited(CallLimit, token);
            await Connected(limit.Token).ConfigureAwait(false);
            await Ask(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            await Drop().ConfigureAwait(false);
            throw new IOException($"{name} does not answer.");
        }
        finally
        {
            one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Drop().ConfigureAwait(false);
        one.Dispose();
    }

    private async Task Work()
    {
        var taken = new List<HeldCommits>();
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            taken.Clear();
            while (waiting.Reader.TryRead(out var held))
                if (held is not null)
                    taken.Add(held);
            await one.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                await Wait(taken).ConfigureAwait(false);
            }
            catch (Exception broken)
            {
                // Whatever it was: should this loop end, nobody would be answered any more.
                Log.Broken(log, name, broken.Message);
                await Drop().ConfigureAwait(false);
                foreach (var held in taken)
                    again(held);
            }
            finally
            {
                one.Release();
            }
        }
    }

    private async Task Wait(List<HeldCommits> taken)
    {
        using var limit = Limited(CallLimit + WaitLimit, stop);
        await Connected(limit.Token).ConfigureAwait(false);
        if (time.GetElapsedTime(lookedAt) > LookEvery)
            await Ask(limit.Token).ConfigureAwait(false);
        if (taken.Count == 0)
            return;
        // Each is looked for: of two of one slot the later may be this master's, and the earlier that of a master of before.
        var bySlot = taken.GroupBy(h => h.Slot).Select(g => g.ToArray()).ToList();
        var now = Now;
        var awaited = roll.Awaited(now);
        await line!.Send([.. bySlot.Select(Written), WaitFor(awaited)], limit.Token).ConfigureAwait(false);
        var absent = new HashSet<HeldCommits>();
        foreach (var asked in bySlot)
        {
            var there = (await line.Read(limit.Token).ConfigureAwait(false)).Items;
            absent.UnionWith(asked.Where((_, i) => i >= there.Length || there[i].Number != 1));
        }

        var answer = await line.Read(limit.Token).ConfigureAwait(false);
        if (answer.Error is { } refused && waitsForDisk)
        {
            waitsForDisk = false;
            throw new IOException(refused); // Asked once more, without the disks.
        }

        var have = (int)(waitsForDisk ? answer.OrThrow().Items[1].Number : answer.OrThrow().Number);
        var standing = new Standing(have, Math.Max(roll.Needed(now), Math.Min(1, roll.Expected)));
        var isEnough = roll.IsEnough(have, now);
        foreach (var held in taken)
            if (absent.Contains(held))
                again(held);
            else
                confirmed(held, standing, isEnough);
    }

    private static byte[][] Written(HeldCommits[] ofSlot) =>
    [
        "EVAL"u8.ToArray(), Script, "2"u8.ToArray(), Encoding.UTF8.GetBytes(ofSlot[0].Audit), Encoding.UTF8.GetBytes(ofSlot[0].Mark),
        .. ofSlot.SelectMany(h => (byte[][])[Encoding.UTF8.GetBytes(h.Entry), h.Head]),
    ];

    private byte[][] WaitFor(int replicas)
    {
        var (count, limit) = (Bytes(replicas), Bytes((int)WaitLimit.TotalMilliseconds));
        return waitsForDisk ? ["WAITAOF"u8.ToArray(), "1"u8.ToArray(), count, limit] : ["WAIT"u8.ToArray(), count, limit];
    }

    private static byte[] Bytes(int number) => Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture));

    private TimeSpan Now => time.GetElapsedTime(0);

    private async Task Connected(CancellationToken token)
    {
        if (line is not null)
            return;
        line = await RedisLine.Connect(server, client, token).ConfigureAwait(false);
        // Whoever answers there may be another than before: what was known of its replicas does not hold.
        Volatile.Write(ref roll, new ReplicaRoll(asked));
        await Ask(token).ConfigureAwait(false);
    }

    private async Task Ask(CancellationToken token)
    {
        var info = await line!.Ask(token, "INFO").ConfigureAwait(false);
        // Where INFO is refused, as it may be where others run Redis, only what the settings promise is known.
        var facts = info.Error is null ? ReplicationFacts.Of(info.Text ?? "") : ReplicationFacts.Unknown;
        if (!facts.IsMaster)
            throw new IOException($"{name} is no master any more.");
        roll.Expect(expected());
        roll.Saw(facts, Now);
        saw(roll.Expected);
        if (lookedAt == 0)
            waitsForDisk = facts.Version >= KnowsWaitAof;
        lookedAt = time.GetTimestamp();
    }

    private async ValueTask Drop()
    {
        var old = line;
        line = null;
        if (old is not null)
            await old.DisposeAsync().ConfigureAwait(false);
    }

    private static CancellationTokenSource Limited(TimeSpan limit, CancellationToken token)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(token);
        source.CancelAfter(limit); // Of the system's clock: a socket is waited for.
        return source;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The line to {Server}, on which its replicas are waited for, is tried anew: {Why}")]
        public static partial void Broken(ILogger log, string server, string why);
    }
}
