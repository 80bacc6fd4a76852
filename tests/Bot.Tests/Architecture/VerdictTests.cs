namespace Bot.Tests.Architecture;

public sealed class VerdictTests
{
    static readonly Table Rooms = Table.Read("A -> B\nB -> C\nC ->");

    [Fact]
    public void What_the_table_allows_is_not_complained_of() => Assert.Empty(Verdict.Complaints(Drawn("A B", "B C"), Rooms));

    [Fact]
    public void An_arrow_that_the_table_does_not_allow_is_said_with_its_file_its_symbol_and_its_circle()
    {
        var said = Verdict.Complaints(Drawn("A B", "B C", "C A"), Rooms).ToArray();

        Assert.StartsWith("The arrow C -> A is not allowed. It is part of a circle: C -> A -> B -> C. ", Assert.Single(said));
        Assert.EndsWith("\n    src/C/F.cs(3) names T.M of src/A/F.cs (and 1 more)", said[0]);
    }

    [Fact]
    public void An_arrow_in_no_circle_is_said_without_one()
    {
        var said = Verdict.Complaints(Drawn("A B", "A C"), Rooms).ToArray();

        Assert.StartsWith("The arrow A -> C is not allowed. Move what is named", Assert.Single(said));
    }

    [Fact]
    public void A_room_that_the_table_does_not_know_fails()
    {
        var said = Verdict.Complaints(Drawn("A B"), Table.Read("A -> B")).ToArray();

        Assert.StartsWith("The room B is not in the table: add it to table.txt", Assert.Single(said));
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
