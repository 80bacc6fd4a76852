using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Basics;
using Bot.Storage.Replication;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace Bot.Tests.Storage.Replication;

/// <summary>What is said to a master, seen by one that is played: none of 7.2 is at hand.</summary>
public sealed class MasterLineTests
{
    private const string Replica = "slave0:ip=127.0.0.1,port=7001,state=online,offset=10,lag=0\r\n";

    [Fact]
    public async Task Since_7_2_the_disks_of_the_replicas_are_waited_for()
    {
        await using var master = new PlayedMaster("7.2.4", Replica, "*2\r\n:1\r\n:1\r\n");
        Assert.Null(await Held(master));
        Assert.Equal(["INFO", "EVAL", "WAITAOF 1 1 1000"], master.Heard);
    }

    [Fact]
    public async Task Before_it_WAIT_is_asked_after_a_write_on_the_same_connection()
    {
        await using var master = new PlayedMaster("7.0.15", Replica, ":1\r\n");
        Assert.Null(await Held(master));
        Assert.Equal(["INFO", "EVAL", "WAIT 1 1000"], master.Heard);
        Assert.Equal(1, master.Connections);
    }

    [Fact]
    public async Task A_server_without_an_append_only_file_is_asked_for_memory_instead()
    {
        await using var master = new PlayedMaster("7.2.4", Replica, "-ERR WAITAOF cannot be used when numlocal is set\r\n", ":1\r\n");
        Assert.Null(await Held(master));
        Assert.Equal(["INFO", "EVAL", "WAITAOF 1 1 1000", "INFO", "EVAL", "WAIT 1 1000"], master.Heard);
    }

    [Fact]
    public async Task Too_few_is_said_with_how_many_have_it()
    {
        await using var master = new PlayedMaster("7.0.15", Replica, ":0\r\n");
        Assert.Equal(new Standing(0, 1), await Held(master));
    }

    [Fact]
    public async Task A_server_that_lacks_the_entry_confirms_nothing()
    {
        await using var master = new PlayedMaster("7.0.15", Replica, ":1\r\n") { Lacks = "1-1" };
        Assert.NotNull(await Held(master));
    }

    [Fact]
    public async Task An_entry_that_is_there_says_nothing_of_an_earlier_one_that_another_master_took()
    {
        await using var master = new PlayedMaster("7.0.15", Replica, ":1\r\n") { Lacks = "1-1" };
        await using var copies = Copies(master);
        var (lost, stands) = (new TaskCompletionSource(), new TaskCompletionSource());
        copies.Hold(Commits("1-1", lost));
        copies.Hold(Commits("1-2", stands));
        await stands.Task.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Null(copies.Short(Sample.Demo));
        await lost.Task.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(new Standing(0, 1), copies.Short(Sample.Demo));
    }

    private static async Task<Standing?> Held(PlayedMaster master)
    {
        await using var copies = Copies(master);
        var answered = new TaskCompletionSource();
        copies.Hold(Commits("1-1", answered));
        await answered.Task.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        return copies.Short(Sample.Demo);
    }

    private static Confirmations Copies(PlayedMaster master) => new(
        (_, _) => Task.FromResult<EndPoint?>(master.EndPoint), new ConfigurationOptions(), null, 1, TimeProvider.System,
        NullLogger.Instance);

    private static HeldCommits Commits(string entry, TaskCompletionSource answered) => new(
        Sample.Demo, "{demo}:audit", "{demo}:copies", entry, [1], TimeProvider.System.GetTimestamp(), answered.SetResult);

    /// <summary>A master of one word for each command.</summary>
    private sealed class PlayedMaster : IAsyncDisposable
    {
        private readonly TcpListener door = new(IPAddress.Loopback, 0);
        private readonly ConcurrentQueue<string> heard = new();
        private readonly Queue<string> waits;
        private readonly string info;
        private readonly Task serving;
        private int connections;

        public PlayedMaster(string version, string replicas, params string[] waits)
        {
            this.waits = new Queue<string>(waits);
            info = $"redis_version:{version}\r\nrole:master\r\n{replicas}";
            door.Start();
            serving = Serve();
        }

        /// <summary>The entry that it has not.</summary>
        public string? Lacks { get; init; }

        public EndPoint EndPoint => door.LocalEndpoint;

        public int Connections => Volatile.Read(ref connections);

        public IReadOnlyList<string> Heard => [.. heard];

        public async ValueTask DisposeAsync()
        {
            door.Stop();
            await serving;
        }

        private async Task Serve()
        {
            try
            {
                while (true)
                {
                    using var client = await door.AcceptTcpClientAsync();
                    Interlocked.Increment(ref connections);
                    using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
                    while (await Command(reader) is { } words)
                        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(Answer(words)));
                }
            }
            catch (Exception over) when (over is SocketException or IOException or InvalidOperationException)
            {
                // The test is over, or this client went.
            }
        }

        private string Answer(string[] words)
        {
            heard.Enqueue(words[0] is "EVAL" ? "EVAL" : string.Join(' ', words));
            return words[0] switch
            {
                "INFO" => string.Create(CultureInfo.InvariantCulture, $"${info.Length}\r\n{info}\r\n"),
                // EVAL script 2 audit mark, then entry and head of each.
                "EVAL" => string.Concat([$"*{(words.Length - 5) / 2}\r\n", .. words[5..].Where((_, i) => i % 2 == 0).Select(Has)]),
                _ => waits.Count > 1 ? waits.Dequeue() : waits.Peek(),
            };
        }

        private string Has(string entry) => entry != Lacks ? ":1\r\n" : ":0\r\n";

        private static async Task<string[]?> Command(StreamReader reader)
        {
            if (await reader.ReadLineAsync() is not ['*', .. var count])
                return null;
            var words = new string[int.Parse(count, CultureInfo.InvariantCulture)];
            for (var i = 0; i < words.Length; i++)
            {
                var length = int.Parse((await reader.ReadLineAsync())![1..], CultureInfo.InvariantCulture);
                var word = new char[length + 2];
                await reader.ReadBlockAsync(word);
                words[i] = new string(word, 0, length);
            }

            return words;
        }
    }
}
