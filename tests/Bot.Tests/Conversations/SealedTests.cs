using System.Text;
using Bot.Tests.Storage;
using NodaTime;
using NodaTime.Text;
using Testing.Desk;
using Testing.Stores;

namespace Bot.Tests.Conversations;

public sealed class SealedTests
{
    private const string Mark = "zqxmarked";

    [Fact]
    public async Task Words_of_a_conversation_stand_nowhere_in_redis_its_file_or_the_log()
    {
        await using var server = await RedisServer.Start();
        await using var opened = await Opened.On(server);
        var time = PassingTime.At(InstantPattern.ExtendedIso.Parse("2026-11-18T09:00:00Z").Value);
        await using var desk = await TestDesk.Open(store: opened.Store, time: time);
        var number = await desk.OpenCase("bob",
            $"reporter=User:{Mark}A accused=User:{Mark}B link=https://example.org/{Mark}C {Mark}D summary");
        foreach (var line in new[]
        {
            $"case take {number}", $"case note {number} {Mark}E", $"case told {number} reporter {Mark}F",
            $"case ack {number} {Mark}G", $"case party {number} witness reach={Mark}H User:{Mark}I",
            $"case act {number} {Mark}J", $"case ask {number} {Mark}K tomorrow {Mark}L",
            $"promise make {number} tomorrow {Mark}M", $"remind me tomorrow {Mark}N", $"me wiki {Mark}O",
            $"case wait {number} tomorrow {Mark}P", $"case link {number} https://example.org/x kept-at={Mark}Q {Mark}R",
            $"case search {Mark}", $"case glance {number} actioned anyway=yes {Mark}S",
            $"case correct {number} summary {Mark}Y", $"case correct {number} n2 User:{Mark}Z",
            $"case frob {Mark}T", $"case note {number} {Mark}U",
        })
            TestContext.Current.TestOutputHelper!.WriteLine(await desk.Say("bob", line));
        Assert.Contains(Mark, await desk.Say("bob", $"case show {number} all"));
        await desk.Say("alice", $"contact set {Mark}V address={Mark}W {Mark}X");
        Assert.True((await desk.Pass(Duration.FromDays(2))).Count > 0, desk.Log);
        foreach (var one in opened.Database.Multiplexer.GetServers())
            foreach (var key in one.Keys(pageSize: 1000))
            {
                Assert.DoesNotContain(Mark, key.ToString(), StringComparison.OrdinalIgnoreCase);
                Assert.False(Holds((await opened.Database.KeyDumpAsync(key))!), key);
            }

        foreach (var file in Directory.EnumerateFiles(server.Folder, "*", SearchOption.AllDirectories))
            Assert.False(Holds(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)), file);
        Assert.DoesNotContain(Mark, desk.Log, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Holds(byte[] bytes) => Encoding.Latin1.GetString(bytes).Contains(Mark, StringComparison.OrdinalIgnoreCase);
}
