namespace Bot.Tests.Architecture;

public sealed class DebtsTests
{
    static readonly Table Empty = Table.Read("");

    [Fact]
    public void What_is_written_is_what_is_read_and_complains_of_nothing()
    {
        var picture = Drawn("A B", "B A", "B C");
        var debts = Debts.Read(Debts.Of(picture, Empty).Write());

        Assert.Equal(["A", "B", "C"], debts.Rooms);
        Assert.Equal(["A -> B", "B -> A", "B -> C"], debts.Arrows);
        Assert.Equal(["A -> B", "B -> A"], debts.InCircles);
        Assert.Empty(debts.Complaints(picture, Empty));
    }

    [Fact]
    public void A_new_arrow_is_said_with_its_file_its_symbol_and_the_circle_that_it_closes()
    {
        var debts = Debts.Of(Drawn("A B", "B C"), Empty);

        var said = debts.Complaints(Drawn("A B", "B C", "C A"), Empty).ToArray();

        Assert.StartsWith("The arrow C -> A is not allowed. It closes a circle: C -> A -> B -> C. ", said[0]);
        Assert.EndsWith("\n    src/C/F.cs(3) names T.M of src/A/F.cs (and 1 more)", said[0]);
        Assert.Contains(said, s => s.StartsWith("The arrow A -> B was there, but is now part of a circle", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_gone_must_be_taken_out_so_that_it_does_not_return()
    {
        var debts = Debts.Of(Drawn("A B", "B A", "B C"), Empty);

        var said = debts.Complaints(Drawn("A B", "B C"), Empty).ToArray();

        Assert.Equal(2, said.Length);
        Assert.StartsWith("'B -> A' is gone or allowed: take it out of arrows.txt", said[0]);
        Assert.StartsWith("'A -> B' is in no circle any more", said[1]);
    }

    [Fact]
    public void A_room_that_the_table_does_not_know_fails()
    {
        var said = Debts.Read("").Complaints(Drawn("A B"), Table.Read("A -> B")).ToArray();

        Assert.StartsWith("The room B is not in the table: add it to table.txt", Assert.Single(said));
    }

    [Fact]
    public void Once_the_table_allows_an_arrow_it_is_owed_no_more()
    {
        var picture = Drawn("A B");
        var table = Table.Read("A -> B\nB ->");

        Assert.Empty(Debts.Read("").Complaints(picture, table));
        Assert.Equal(3, Debts.Of(picture, Empty).Complaints(picture, table).Count());
    }

    internal static Picture Drawn(params string[] arrows)
    {
        var uses = (from arrow in arrows
                    let ends = arrow.Split(' ')
                    select new Use($"src/{ends[0]}/F.cs", "T", $"src/{ends[1]}/F.cs", 2, "T.M", 3)).ToArray();
        var files = uses.SelectMany(u => new[] { u.From, u.To }).Distinct().Select(f => new SourceFile(f, "class T;\n"));
        return Picture.Of(files, uses);
    }
}
