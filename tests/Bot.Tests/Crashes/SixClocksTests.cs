using System.Collections.Concurrent;
using System.Globalization;
using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Scheduling;
using Bot.Texts;
using NodaTime;
using Testing.Crashes;
using Testing.Desk;
using Testing.Stores;

namespace Bot.Tests.Crashes;

public sealed class SixClocksTests
{
    private const int Promises = 120;

    [Fact]
    public async Task Six_clocks_racing_on_one_redis_ring_each_promise_once()
    {
        using var scratch = new Storage.Embedded.Scratch(); // Skips where there is no redis-server.
        await using var server = await RedisServer.Start();
        var told = new ConcurrentQueue<string>();
        var desks = new List<RedisDesk>();
        var keyFile = Path.Combine(scratch.Path, "master.key");
        for (var i = 0; i < 6; i++)
            desks.Add(await RedisDesk.Open(server.Configuration, keyFile, TimeSpan.FromSeconds(10), new Ear(told), Victim.Team));
        try
        {
            desks.ForEach(d => d.Start());
            for (var i = 0; i < Promises; i++)
            {
                var opened = await Say(desks[i % 6], $"case open reporter=User:Kestrel accused=User:Jackdaw zq{i}q");
                var number = opened.Split(' ', ',').First(w => w.StartsWith("arb-", StringComparison.Ordinal));
                Assert.Contains("you promise", await Say(desks[(i + 1) % 6], $"promise make {number} \"in 2 seconds\" update zq{i}q"));
            }

            await Scratch(() => Rings().Count() >= Promises);
            Assert.Equal(Promises, Rings().Distinct().Count());
            Assert.Equal(Promises, Rings().Count());
            var slot = Slot.Of(Victim.Team.Id);
            var rung = 0;
            await foreach (var entry in desks[0].Store.Audit(slot, CancellationToken.None))
            {
                Assert.True(entry.Holds, entry.Position);
                rung += entry.Entry is { What: "clock due" } due && due.Who == PersonId.Clock ? 1 : 0;
            }

            Assert.Equal(Promises, rung);
        }
        finally
        {
            foreach (var desk in desks)
                await desk.DisposeAsync();
        }

        IEnumerable<string> Rings() => told.Where(t => t.Contains("Is it done?", StringComparison.Ordinal)).Select(Mark);

        static string Mark(string ring) =>
            ring[ring.IndexOf("zq", StringComparison.Ordinal)..ring.IndexOf("q)", StringComparison.Ordinal)];

        static Task Scratch(Func<bool> holds) => Storage.Embedded.Scratch.Until(holds, "the last ring");
    }

    private static int requests;

    private static async Task<string> Say(RedisDesk desk, string line) => (await desk.Get<Dispatcher>().Run(new Request
    {
        Id = "six" + Interlocked.Increment(ref requests).ToString(CultureInfo.InvariantCulture),
        Account = new Account(Account.ConsoleNetwork, "bob"),
        Place = new Place(Account.ConsoleNetwork),
        Line = line,
    }, CancellationToken.None)).ToString();

    /// <summary>One process's way to the same network.</summary>
    private sealed class Ear(ConcurrentQueue<string> told) : ITransport
    {
        public string Network => Account.ConsoleNetwork;

        public bool IsUp => true;

        public bool CanReach(Account account) => true;

        public Task<Delivered> Tell(Account account, Reply reply, DateTimeZone zone, string nonce, CancellationToken token)
        {
            told.Enqueue(reply.ToString());
            return Task.FromResult(Delivered.Told);
        }

        public Task<Delivered> Say(Room room, RoomText text, DateTimeZone zone, string nonce, CancellationToken token) =>
            Task.FromResult(Delivered.Refused);
    }
}
