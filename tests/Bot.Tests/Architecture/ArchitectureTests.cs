using System.Text;

namespace Bot.Tests.Architecture;

/// <summary>Draws the house from the symbols of the sources, and holds it to the table and to what is still owed.</summary>
public sealed class ArchitectureTests(ITestOutputHelper output)
{
    const string Folder = "tests/Bot.Tests/Architecture/";

    static Table Table => Table.Read(File.ReadAllText(Repository.At(Folder + "table.txt")));

    [Fact]
    public void Every_name_in_the_sources_is_bound()
    {
        var unbound = string.Join("\n", Picture.UsesToday.Unbound.Take(20));
        Assert.True(unbound.Length == 0, $"The picture would lie, since these names could not be bound:\n{unbound}");
    }

    [Fact]
    public void The_sources_keep_to_the_table_and_what_is_owed_grows_no_more()
    {
        if (Environment.GetEnvironmentVariable("ARCHITECTURE_WRITE") == "1")
            WriteAndShow();
        var debts = Debts.Read(File.ReadAllText(Repository.At(Folder + "arrows.txt")));

        var wrong = string.Join("\n", debts.Complaints(Picture.Today, Table));
        Assert.True(wrong.Length == 0, wrong);
    }

    [Fact]
    public void The_table_allows_no_circle() => Assert.Empty(Table.Circles(Picture.Today.Rooms.Select(r => r.Key)));

    [Fact]
    public void Each_row_of_the_table_has_its_room_or_is_planned() =>
        Assert.Empty(Table.Empty([.. Picture.Today.Rooms.Select(r => r.Key)]));

    [Fact]
    public void No_feature_is_named_outside_but_what_is_still_owed()
    {
        var debts = Debts.Read(File.ReadAllText(Repository.At(Folder + "arrows.txt")));
        Assert.Empty(Features.NamedOutside(Picture.UsesToday.All.Where(u => !debts.Owes(u)), Table));
        Assert.Empty(Features.SpokenOfOutside(Picture.Today.Files, Table));
    }

    /// <summary>Writes today's arrows as what is owed, and the picture beside the test program.</summary>
    void WriteAndShow()
    {
        Assert.Empty(Picture.UsesToday.Unbound);
        var path = Repository.At(Folder + "arrows.txt");
        var before = Debts.Read(File.Exists(path) ? File.ReadAllText(path) : "");
        var after = Debts.Of(Picture.Today, Table);
        File.WriteAllText(path, after.Write());
        var shown = new StringBuilder();
        shown.AppendJoin("", after.Arrows.Except(before.Arrows).Select(a => $"new: {a}\n"));
        shown.AppendJoin("", before.Arrows.Except(after.Arrows).Select(a => $"gone: {a}\n"));
        shown.Append(Figures.Show(Picture.Today)).Append('\n').Append(Diagram.Draw(Picture.Today, "Bot.Engine", "Bot.Casework"));
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "architecture.md"), shown.ToString());
        output.WriteLine(shown.ToString());
    }
}
