using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Bot.Basics;
using Bot.Hosting;
using Bot.Startup;
using Bot.Storage.Formats;
using Bot.Tests.Conversations;
using Bot.Tests.Golden;
using Bot.Tests.Hosting;
using Bot.Views;
using NodaTime;
using NodaTime.Text;
using Testing.Desk;

namespace Bot.Tests.Fixtures;

/// <summary>
/// Data folders that earlier programs made (see README.md there) are opened by this one: all that is in them is read as it was
/// written, and a conversation goes on over them as it did then.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class DataFolderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> All =>
        [.. Directory.GetDirectories(Source.At("Fixtures"), "data-folder-*").Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_an_earlier_program_stored_is_read_as_it_was_written(string name)
    {
        using var folder = DataFolder.Of(Source.At("Fixtures", name));
        await using var open = await folder.Open(Token);
        var read = (await StoredText.Of(open.Store, open.LastKnown.Read(), Token)).Split('\n');
        var wrote = await File.ReadAllLinesAsync(Source.At("Fixtures", name, "stored.txt"), Token);
        Assert.Equal(wrote.Length, read.Length - 1);
        foreach (var (before, now) in wrote.Zip(read))
            Kept(before, now);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_conversation_goes_on_where_an_earlier_program_left_off(string name)
    {
        var file = Source.At("Fixtures", name, "reading.txt");
        var expected = await File.ReadAllTextAsync(file, Token);
        using var folder = DataFolder.Of(Source.At("Fixtures", name));
        await using var open = await folder.Open(Token);
        await using var desk = await TestDesk.Open(DataFolder.Now(Source.At("Fixtures", name)), open.Store, generator: new SeededDraw(2));
        var played = await new Conversation(desk).Play(expected);
        if (Source.Writes)
            await File.WriteAllTextAsync(file, played, Token);
        else
            Assert.Equal(expected, played);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_program_itself_starts_on_it_and_finds_what_is_there(string name)
    {
        using var folder = DataFolder.Of(Source.At("Fixtures", name));
        var (exit, said, error) = await BotProcess.Run(
            ["console", "--team", "arb", "--as", "alice"], "audit verify\ncase search talk page\ncontact find oversight\n",
            folder.Settings);
        Assert.True(exit == 0, error);
        Assert.Contains("The audit holds", said, StringComparison.Ordinal);
        Assert.Contains("Found in", said, StringComparison.Ordinal);
        Assert.Contains("oversight@example.org", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_fixture_can_be_made()
    {
        // Run with this variable naming a new folder beside the others, and commit it (see README.md there).
        var folder = Environment.GetEnvironmentVariable("BOT_FIXTURE");
        if (folder is null)
            Assert.True(File.Exists(Source.At("Fixtures", "first-day.txt")) && File.Exists(Source.At("Fixtures", "six-weeks.txt")));
        else
            await Make(folder);
    }

    private static async Task Make(string fixture)
    {
        Directory.CreateDirectory(fixture);
        using var folder = DataFolder.Fresh();
        var lines = await File.ReadAllTextAsync(Source.At("Fixtures", "first-day.txt"), Token);
        var (exit, said, error) = await BotProcess.Run(["console", "--team", "arb", "--as", "alice"], lines, folder.Settings);
        Assert.True(exit == 0, error);
        TestContext.Current.TestOutputHelper!.WriteLine(said);

        await using (var open = await folder.Open(Token))
            await Work(folder, open, fixture);
        folder.Save(fixture);
    }

    private static async Task Work(DataFolder folder, OpenStore open, string fixture)
    {
        var tomorrow = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InUtc().Date.PlusDays(1);
        var start = tomorrow.At(new LocalTime(9, 0)).InUtc().ToInstant();
        await using var desk = await TestDesk.Open(InstantPattern.General.Format(start), open.Store, generator: new SeededDraw(1));
        await desk.Get<Scheduling.OverdueMonitor>().Look(Token);
        await desk.Settle();
        var played = await new Conversation(desk).Play(await File.ReadAllTextAsync(Source.At("Fixtures", "six-weeks.txt"), Token));
        TestContext.Current.TestOutputHelper!.WriteLine(played);
        open.LastKnown.Write(desk.Get<ReadModel>().LastKnown());
        var stored = await StoredText.Of(open.Store, open.LastKnown.Read(), Token);
        await File.WriteAllTextAsync(Path.Combine(fixture, "stored.txt"), stored, Token);
        await File.WriteAllTextAsync(Path.Combine(fixture, "now.txt"), InstantPattern.General.Format(desk.Time.Now()) + "\n", Token);
        await folder.Compact();
    }

    // What was written must be read; what was added to a document since then may stand beside it.
    /// <summary>A row of the outbox in the format of today.</summary>
    private static string Renewed(string id, string line) =>
        NoticeText.Write(NoticeText.Read(id, line[(line.IndexOf(id, StringComparison.Ordinal) + id.Length + 1)..]));

    private static void Kept(string wrote, string read)
    {
        if (wrote.Split(' ') is [_, "notice", var id, ..])
            wrote = wrote[..(wrote.IndexOf(id, StringComparison.Ordinal) + id.Length + 1)] + Renewed(id, wrote);
        var (before, now) = (wrote.IndexOf('{', StringComparison.Ordinal), read.IndexOf('{', StringComparison.Ordinal));
        if (before < 0 || now < 0)
            Assert.Equal(wrote, read);
        else
        {
            Assert.Equal(wrote[..before], read[..now]);
            Golden.Json.Kept(JsonNode.Parse(wrote[before..]), JsonNode.Parse(read[now..]), wrote[..before]);
        }
    }
}
