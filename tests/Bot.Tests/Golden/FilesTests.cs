using System.Text;
using Bot.Transports.Discord.Basics;
using Bot.Transports.Discord.Rooms;
using Discord;
using Discord.Gateway;
using Irc;
using Known = Bot.Transports.Discord.Rooms.ThreadState;

namespace Bot.Tests.Golden;

/// <summary>Files that are kept beside the store: what one program wrote, the next one reads.</summary>
public sealed class FilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("files-").FullName;

    [Fact]
    public void Files_beside_the_store_are_written_as_ever()
    {
        new ThreadCache(new DiscordFolder(folder)).Put("123", new Known(4, ["5", "6"], Shut: true));
        var until = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        new StsMemory(Path.Combine(folder, "sts")).Remember("irc.example.org", 6697, TimeSpan.FromDays(1), until);
        var shard = new ShardState(1, 2, new GatewaySession("s", "wss://gateway.example.org", 42), 3, [new Snowflake(7)]);
        var session = Encoding.UTF8.GetString(GatewayClient.Write(shard));
        GoldenList.Check("files", [$"threads {Read("threads.json")}", $"sts {Read("sts")}", $"session {session}"]);
    }

    [Fact]
    public void Files_beside_the_store_are_read_from_what_was_ever_written()
    {
        var lines = File.ReadAllLines(Source.At("Golden", "Lists", "files.txt"))
            .Select(l => l.Split(' ', 2)).ToDictionary(l => l[0], l => l[1]);
        File.WriteAllText(Path.Combine(folder, "threads.json"), lines["threads"]);
        File.WriteAllText(Path.Combine(folder, "sts"), lines["sts"] + "\n");
        var thread = new ThreadCache(new DiscordFolder(folder)).Of("123");
        Assert.Equal((4, "5,6", true), (thread.Version, string.Join(',', thread.Members), thread.Shut));
        var within = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
        var policy = new StsMemory(Path.Combine(folder, "sts")).For("irc.example.org", within);
        Assert.Equal(6697, policy?.Port);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Read(string name) => File.ReadAllText(Path.Combine(folder, name)).TrimEnd();
}
