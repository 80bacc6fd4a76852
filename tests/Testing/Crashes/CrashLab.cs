using System.Collections.Concurrent;
using Testing.Stores;

namespace Testing.Crashes;

/// <summary>
/// Kills a bot and its Redis at random moments under load and keeps a journal of what was answered and told,
/// for <see cref="CrashVerdict"/>.
/// A request without an answer is sent again under the same id, as people and networks do.
/// </summary>
public sealed class CrashLab : IAsyncDisposable
{
    private const int Hands = 6, CommandsToACase = 40;
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(15);
    private static readonly string[] Names = ["alice", "bob", "carol", "dora"];

    private readonly ConcurrentDictionary<string, TaskCompletionSource<string?>> waiting = new();
    private readonly ConcurrentQueue<Told> told = new();
    private readonly ConcurrentQueue<Done> done = new();
    private readonly ConcurrentQueue<string> unanswered = new();
    private readonly CancellationTokenSource giveUp = new();
    private readonly RedisServer server;
    private readonly Random random;
    private VictimProcess? victim;
    private int requests, answers;

    private CrashLab(RedisServer server, int seed) => (this.server, random) = (server, new Random(seed));

    /// <summary>Runs it.</summary>
    /// <param name="kills">How often bot and redis-server are killed, each.</param>
    /// <param name="seed">Decides the moments and the order.</param>
    public static async Task<CrashVerdict> Run(int kills, int seed)
    {
        await using var lab = new CrashLab(await RedisServer.Start(), seed);
        return await lab.Run(kills);
    }

    private string KeyFile => Path.Combine(server.Folder, "keys", "master.key");

    private async Task<CrashVerdict> Run(int kills)
    {
        victim = await Start();
        using var stop = new CancellationTokenSource();
        var hands = Enumerable.Range(0, Hands).Select(i => Task.Run(() => Work(Names[i % Names.Length], stop.Token))).ToArray();
        bool[] ofRedis = [.. Enumerable.Range(0, 2 * kills).Select(i => i % 2 == 0)];
        random.Shuffle(ofRedis);
        var longest = TimeSpan.Zero;
        foreach (var redis in ofRedis)
        {
            await Answered(5);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(20, 400)), TimeProvider.System);
            var down = TimeProvider.System.GetTimestamp();
            await (redis ? KillRedis() : KillBot());
            await Answered(1);
            longest = TimeProvider.System.GetElapsedTime(down) is var took && took > longest ? took : longest;
        }

        await stop.CancelAsync();
        giveUp.CancelAfter(Limit);
        await Task.WhenAll(hands);
        await Until(() => CrashVerdict.Untold(done, told).Count == 0);
        await victim.Kill();
        var verdict = await CrashVerdict.Of(server.Configuration, KeyFile, [.. done], [.. told], kills, longest);
        return verdict with { Wrongs = [.. verdict.Wrongs, .. unanswered.Select(line => "never answered: " + line)] };
    }

    private Task<VictimProcess> Start() => VictimProcess.Start(server.Configuration, KeyFile, Limit, Heard);

    private async Task KillBot()
    {
        await victim!.Kill();
        victim = await Start();
    }

    private async Task KillRedis()
    {
        await server.Kill();
        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(200)), TimeProvider.System);
        await server.Restart();
    }

    /// <summary>One person at work: opens a case, notes, promises and sets reminders, one thing after the other.</summary>
    private async Task Work(string who, CancellationToken stop)
    {
        var (number, left) = ("", 0);
        while (!stop.IsCancellationRequested)
        {
            var n = Interlocked.Increment(ref requests);
            var mark = $"zq{n}q";
            if (left-- <= 0 || number.Length == 0)
            {
                left = CommandsToACase;
                var opened = await Ask(who, Doing.Open, mark, $"case open reporter=User:Kestrel accused=User:Jackdaw {mark}");
                number = opened.Split(' ', ',').FirstOrDefault(w => w.StartsWith("arb-", StringComparison.Ordinal)) ?? "";
            }
            else if (n % 4 == 0)
                await Ask(who, Doing.Promise, mark, $"promise make {number} \"in 2 seconds\" update {mark}");
            else if (n % 4 == 1)
                await Ask(who, Doing.Reminder, mark, $"remind me in 2 seconds {mark}");
            else
                await Ask(who, Doing.Note, mark, $"case note {number} {mark}");
            await Task.Delay(Breath, TimeProvider.System, CancellationToken.None);
        }
    }

    /// <summary>Asks until it is answered, or said to have been done already.</summary>
    private async Task<string> Ask(string who, Doing what, string mark, string line)
    {
        while (!giveUp.IsCancellationRequested)
        {
            var answer = waiting[mark] = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Read(ref victim)!.Send(mark, who, line);
            var inTime = answer.Task.WaitAsync(AskAgain, TimeProvider.System);
            var words = await inTime.ContinueWith(t => t.IsCompletedSuccessfully ? t.Result : null, TaskScheduler.Default);
            if (words is not null)
            {
                done.Enqueue(new Done(what, mark));
                return words;
            }

            await Task.Delay(Breath, TimeProvider.System);
        }

        unanswered.Enqueue(line);
        return "";
    }

    private void Heard(string[] line)
    {
        switch (line)
        {
            case ["told", var nonce, var words]:
                told.Enqueue(new Told(nonce, words));
                break;
            case ["answered", var id, var words]:
                Interlocked.Increment(ref answers);
                Answer(id, words);
                break;
            case ["refused", var id, var words]:
                Answer(id, words.Contains("already done", StringComparison.Ordinal) ? words : null);
                break;
        }
    }

    private void Answer(string id, string? words)
    {
        if (waiting.TryGetValue(id, out var asked))
            asked.TrySetResult(words);
    }

    private async Task Answered(int more)
    {
        var until = Volatile.Read(ref answers) + more;
        await Until(() => Volatile.Read(ref answers) >= until);
    }

    private static async Task Until(Func<bool> holds)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!holds() && TimeProvider.System.GetElapsedTime(begun) < Limit)
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (victim is not null)
            await victim.DisposeAsync();
        await server.DisposeAsync();
        giveUp.Dispose();
    }
}
