namespace Bot.Tests.Architecture;

public sealed class DiagramTests
{
    [Fact]
    public void Opened_projects_show_their_folders_and_what_follows_is_left_out()
    {
        var drawn = Diagram.Draw(VerdictTests.Drawn("App/X P/B", "App/X P/A", "P/B P/A/Inner"), "P");

        Assert.Equal(
            """
            ```mermaid
            flowchart TD
              App["App"]
              subgraph P_["P"]
                P_A["A"]
                P_B["B"]
              end
              App --> P_B
              P_B --> P_A
            ```

            """,
            drawn);
    }

    [Fact]
    public void In_a_circle_every_arrow_is_drawn()
    {
        var drawn = Diagram.Draw(VerdictTests.Drawn("A B", "B A"));

        Assert.Contains("A --> B", drawn);
        Assert.Contains("B --> A", drawn);
    }

    [Fact]
    public void A_page_without_the_picture_of_the_sources_is_told_what_should_stand_there()
    {
        var drawn = Diagram.Draw(VerdictTests.Drawn("A B"));
        var page = $"before\n{Diagram.Begin}\nold\n{Diagram.End}\nafter\n";

        Assert.Contains("marks", Diagram.Complaint("no marks", drawn));
        Assert.Contains(drawn, Diagram.Complaint(page, drawn));
        Assert.Null(Diagram.Complaint(Diagram.Put(page, drawn), drawn));
        Assert.StartsWith("before\n", Diagram.Put(page, drawn));
        Assert.EndsWith("\nafter\n", Diagram.Put(page, drawn));
    }

    [Fact]
    public void Circles_and_the_shortest_way_round_are_found()
    {
        (string, string)[] arrows = [("A", "B"), ("B", "C"), ("C", "A"), ("C", "D"), ("E", "F"), ("F", "E"), ("G", "G")];

        Assert.Equal([["A", "B", "C"], ["E", "F"]], Circles.In(arrows));
        Assert.Equal(["B", "C", "A"], Circles.Way(arrows, "B", "A")!.Value);
        Assert.Null(Circles.Way(arrows, "D", "A"));
    }
}
