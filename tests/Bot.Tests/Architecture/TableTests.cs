namespace Bot.Tests.Architecture;

public sealed class TableTests
{
    [Fact]
    public void In_an_order_each_folder_uses_those_before_it_with_their_sub_folders()
    {
        var table = Table.Read("order P: Low High # a remark");

        Assert.True(table.Allows("P/High", "P/Low"));
        Assert.True(table.Allows("P/High/Inner", "P/Low/Inner"));
        Assert.False(table.Allows("P/Low", "P/High"));
        Assert.False(table.Allows("P/High", "P/High/Inner"));
        Assert.False(table.Allows("Q/High", "P/Low"));
        Assert.True(table.Knows("P/High/Inner"));
        Assert.False(table.Knows("P/Other"));
        Assert.Equal(["P/High/*"], table.Empty(["P/Low/Inner"]));
    }

    [Fact]
    public void A_row_allows_its_rooms_and_a_star_what_is_below()
    {
        var table = Table.Read("A/B -> C D/*\nE ->");

        Assert.True(table.Allows("A/B", "C"));
        Assert.True(table.Allows("A/B", "D"));
        Assert.True(table.Allows("A/B", "D/E/F"));
        Assert.False(table.Allows("A/B", "C/D"));
        Assert.False(table.Allows("A/B", "Down"));
        Assert.True(table.Knows("E"));
        Assert.Equal(["E"], table.Empty(["A/B"]));
    }

    [Fact]
    public void A_plan_excuses_missing_rooms_until_they_are_there()
    {
        var table = Table.Read("planned P/*\nP/A ->\nQ ->");

        Assert.Equal(["Q"], table.Empty([]));
        Assert.Equal(["planned P/*"], table.Empty(["P/A", "Q"]));
    }

    [Fact]
    public void A_circle_in_the_table_itself_is_found()
    {
        Assert.Empty(Table.Read("order P: A B\nQ -> P/*").Circles(["P/A", "P/B", "Q"]));
        Assert.Equal([["A", "B"]], Table.Read("A -> B\nB -> A").Circles([]));
        Assert.Equal([["P/A", "P/B"]], Table.Read("order P: A B\nP/A -> P/B").Circles(["P/A", "P/B"]));
    }
}
