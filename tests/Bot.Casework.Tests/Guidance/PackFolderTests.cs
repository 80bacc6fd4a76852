using Bot.Guidance;
using NSubstitute;

namespace Bot.Casework.Tests.Guidance;

public sealed class PackFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pack-").FullName;
    private readonly TimeProvider _time = Substitute.For<TimeProvider>();
    private long _ticks;

    public PackFolderTests()
    {
        _time.TimestampFrequency.Returns(TimeSpan.TicksPerSecond);
        _time.GetTimestamp().Returns(_ => _ticks);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Without_a_folder_the_shipped_pack_answers()
    {
        Assert.Same(GuidanceShelf.Shipped, new PackFolder(null, _time).Current);
        Assert.Same(GuidanceShelf.Shipped, new PackFolder(Path.Combine(_root, "absent"), _time).Current);
    }

    [Fact]
    public void An_edited_file_is_seen_without_restart()
    {
        var folder = new PackFolder(_root, _time);
        Assert.Same(GuidanceShelf.Shipped, folder.Current);
        Write("en", "good-reply", "Our way", "First text.");
        Assert.Same(GuidanceShelf.Shipped, folder.Current);
        Later();
        Assert.Equal("First text.", folder.Current.Pack.Find("good-reply")?.Body);
        Write("en", "good-reply", "Our way", "A second, longer text.");
        Later();
        Assert.Equal("A second, longer text.", folder.Current.Pack.Find("good-reply")?.Body);
        File.Delete(Path.Combine(_root, "en", "good-reply.md"));
        Later();
        Assert.Equal(GuidancePack.Shipped.Find("good-reply")?.Body, folder.Current.Pack.Find("good-reply")?.Body);
    }

    [Fact]
    public void A_topic_of_the_teams_own_is_found_by_its_words()
    {
        Write("en", "kiosk-rota", "Who mans the kiosk on Saturdays", "The kiosk rota hangs beside the coffee machine.");
        var reader = new PackFolder(_root, _time).Current;
        Assert.Equal("kiosk-rota", reader.Search.Find("kiosk rota", 1)[0].TopicId);
        Assert.Contains(reader.Search.Find("who is at the kiosk this saturday", 3), found => found.TopicId == "kiosk-rota");
    }

    [Fact]
    public void A_missing_translation_falls_back_to_English_and_says_so()
    {
        Write("de", "good-reply", "Eine gute Antwort", "Kurz und freundlich.");
        var pack = new PackFolder(_root, _time).Current.Pack;
        Assert.Equal(("de", "Kurz und freundlich."), (pack.Find("good-reply", "de")!.Language, pack.Find("good-reply", "de-AT")!.Body));
        Assert.Equal("en", pack.Find("promises", "de")!.Language);
        Assert.Equal(GuidancePack.Shipped.Topics().Count, pack.Topics("de").Count);
    }

    [Fact]
    public void A_broken_file_is_reported_and_the_shipped_snippet_stands()
    {
        Directory.CreateDirectory(Path.Combine(_root, "en"));
        File.WriteAllText(Path.Combine(_root, "en", "promises.md"), "no front matter");
        var pack = new PackFolder(_root, _time).Current.Pack;
        Assert.Contains("promises.md", Assert.Single(pack.Problems), StringComparison.Ordinal);
        Assert.Equal(GuidancePack.Shipped.Find("promises"), pack.Find("promises"));
    }

    [Fact]
    public void The_teams_own_organisations_are_seen_without_restart()
    {
        var folder = new PackFolder(_root, _time);
        Assert.Same(SupportList.Shipped, folder.Current.Support);
        Directory.CreateDirectory(Path.Combine(_root, "en"));
        File.WriteAllText(Path.Combine(_root, "en", SupportList.FileName),
            "resources: [{id: ours, name: Our line, needs: [crisis], reach: by phone}]");
        Later();
        Assert.Contains(folder.Current.Support.Organisations, one => one.Id == "ours");
        File.WriteAllText(Path.Combine(_root, "en", SupportList.FileName), "resources: [{id: half");
        Later();
        Assert.Same(SupportList.Shipped, folder.Current.Support);
        Assert.Contains(SupportList.FileName, Assert.Single(folder.Current.Pack.Problems), StringComparison.Ordinal);
    }

    private void Later() => _ticks += PackFolder.Patience.Ticks;

    private void Write(string language, string id, string title, string body)
    {
        Directory.CreateDirectory(Path.Combine(_root, language));
        File.WriteAllText(Path.Combine(_root, language, id + ".md"), $"---\nid: {id}\ntitle: {title}\nphase: basics\n---\n{body}\n");
    }
}
