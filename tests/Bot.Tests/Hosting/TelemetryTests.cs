using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Testing;

namespace Bot.Tests.Hosting;

/// <summary>What leaves the machine where a collector is named, as that collector gets it.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bot-telemetry-");
    private readonly ConcurrentQueue<(string Path, byte[] Body)> got = [];

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Commands_commits_and_notices_are_told_with_outcome_and_duration_and_nothing_of_cases_people_and_teams()
    {
        var url = $"http://127.0.0.1:{FreePorts.Take()}/";
        using var collector = new HttpListener { Prefixes = { url } };
        collector.Start();
        var serving = Serve(collector);
        var (exit, said, error) = await BotProcess.Run(["console", "--team", "arb", "--as", "alice"], """
            case open reporter=User:Kestrel accused=User:Jackdaw Phone number posted on Talk:Heron
            case take it
            case take 9999
            remind me in 1 second water the plants
            """, new Dictionary<string, string?>
        {
            ["Data__Folder"] = Path.Combine(folder.FullName, "data"), ["Telemetry__Endpoint"] = url,
            ["Teams__arb__Title"] = "Arbitrators", ["Teams__arb__Lead"] = "alice", ["Teams__arb__Account"] = "console/alice",
        });
        Assert.True(exit == 0, error);
        collector.Stop();
        await serving;
        var number = said[(said.IndexOf("Opened arb-", StringComparison.Ordinal) + "Opened arb-".Length)..].Split([' ', '.', ':', '\n'])[0];
        var words = got.SelectMany(g => Strings(g.Body)).ToHashSet(StringComparer.Ordinal);
        string[] expected = ["casebot", "casebot.commands", "command", "commit", "notice", "outcome", "case open", "case take", "done"];
        Assert.All(expected, word => Assert.Contains(word, words));
        Assert.Equal(["/v1/metrics", "/v1/traces"], got.Select(g => g.Path).Distinct().Order(StringComparer.Ordinal));
        string[] secret =
        [
            "arb", "Arb", "alice", "Kestrel", "Jackdaw", "Heron", "Phone", "plants", number, Environment.MachineName, Environment.UserName,
        ];
        foreach (var word in secret)
            Assert.DoesNotContain(words, w => w.Split(' ', '-', '/', ':', '.', '_').Contains(word, StringComparer.Ordinal));
        string[] keys = ["network", "team", "person", "case_id", "host.name", "process.owner", "exception.message"];
        Assert.Empty(words.Intersect(keys));
    }

    private async Task Serve(HttpListener collector)
    {
        try
        {
            while (true)
            {
                var call = await collector.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                got.Enqueue((call.Request.Url!.AbsolutePath, body.ToArray()));
                call.Response.ContentType = "application/x-protobuf";
                call.Response.Close();
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    /// <summary>Every text in a protobuf message: what has a length is looked into as a message, and else taken as text.</summary>
    private static List<string> Strings(byte[] message)
    {
        var found = new List<string>();
        Walk(message, found);
        return found;
    }

    private static bool Walk(ReadOnlySpan<byte> left, List<string> found)
    {
        var inner = new List<string>();
        while (left.Length > 0)
        {
            if (!Number(ref left, out var tag) || tag >> 3 == 0)
                return false;
            var skip = (tag & 7) switch { 1UL => 8, 5UL => 4, _ => 0 };
            if ((tag & 7) is 0)
            {
                if (!Number(ref left, out _))
                    return false;
            }
            else if ((tag & 7) is 2)
            {
                if (!Number(ref left, out var length) || length > (ulong)left.Length)
                    return false;
                var part = left[..(int)length];
                _ = Walk(part, inner);
                inner.Add(Encoding.UTF8.GetString(part)); // A text may look like a message too.
                left = left[(int)length..];
            }
            else if (skip == 0 || skip > left.Length)
                return false;
            else
                left = left[skip..];
        }

        found.AddRange(inner);
        return true;
    }

    private static bool Number(ref ReadOnlySpan<byte> left, out ulong value)
    {
        value = 0;
        for (var at = 0; at < left.Length && at < 10; at++)
        {
            value |= (ulong)(left[at] & 0x7f) << (7 * at);
            if (left[at] < 0x80)
            {
                left = left[(at + 1)..];
                return true;
            }
        }

        return false;
    }
}
