namespace Bot.Tests.Architecture;

/// <summary>Draws the house from the symbols of the sources, and holds it to the table, and README's picture to it.</summary>
public sealed class ArchitectureTests(ITestOutputHelper output)
{
    static Table Table => Table.Read(File.ReadAllText(Repository.At("tests/Bot.Tests/Architecture/table.txt")));

    static string Drawn => Diagram.Draw(Picture.Today, "Bot.Engine", "Bot.Casework");

    [Fact]
    public void Every_name_in_the_sources_is_bound()
    {
        var unbound = string.Join("\n", Picture.UsesToday.Unbound.Take(20));
        Assert.True(unbound.Length == 0, $"The picture would lie, since these names could not be bound:\n{unbound}");
    }

    [Fact]
    public void The_sources_keep_to_the_table()
    {
        output.WriteLine(Figures.Show(Picture.Today));

        var wrong = string.Join("\n", Verdict.Complaints(Picture.Today, Table));
        Assert.True(wrong.Length == 0, wrong);
    }

    [Fact]
    public void The_sources_have_no_circle() => Assert.Empty(Picture.Today.Circles);

    [Fact]
    public void The_table_allows_no_circle() => Assert.Empty(Table.Circles(Picture.Today.Rooms.Select(r => r.Key)));

    [Fact]
    public void Each_row_of_the_table_has_its_room_or_is_planned() =>
        Assert.Empty(Table.Empty([.. Picture.Today.Rooms.Select(r => r.Key)]));

    [Fact]
    public void No_feature_is_named_outside()
    {
        Assert.Empty(Features.NamedOutside(Picture.UsesToday.All, Table));
        var spoken = string.Join("\n", Features.SpokenOfOutside(Picture.Today.Files, Table));
        Assert.True(spoken.Length == 0, spoken);
    }

    /// <summary>README's picture is written anew where the variable README_PICTURE_WRITE is 1.</summary>
    [Fact]
    public void The_readme_shows_the_picture_of_the_sources()
    {
        var readme = Repository.At("README.md");
        if (Environment.GetEnvironmentVariable("README_PICTURE_WRITE") == "1")
            File.WriteAllText(readme, Diagram.Put(File.ReadAllText(readme), Drawn));

        Assert.Null(Diagram.Complaint(File.ReadAllText(readme), Drawn));
    }
}
