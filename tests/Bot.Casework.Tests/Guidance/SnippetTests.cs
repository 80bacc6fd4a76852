using Bot.Guidance;


namespace Bot.Casework.Tests.Guidance;

public sealed class SnippetTests
{
    [Fact]
    public void Every_shipped_head_reads_as_a_general_YAML_reader_reads_it()
    {
        foreach (var file in PackFile.All)
        {
            var snippet = GuidancePack.Shipped.Find(file.Id)!;
            Assert.Equal((file.Title, file.Phase, file.Source, file.Reviewed, file.Body),
                (snippet.Title, snippet.Phase, snippet.Source, snippet.Reviewed, snippet.Body));
            Assert.Equal(file.Aliases, snippet.Aliases);
            Assert.Equal(file.Related, snippet.Related);
        }
    }

    [Fact]
    public void Lists_may_stand_in_brackets_and_lines_end_either_way() =>
        Assert.Equal(["a", "b c"],
            Snippet.Parse("---\r\nid: x\r\ntitle: 'It''s'\r\naliases: [a, \"b c\"]\r\n---\r\nBody\r\n", "x.md").Aliases);

    [Theory]
    [InlineData("no head")]
    [InlineData("---\nid: x\n---\nno title")]
    [InlineData("---\nid: x\ntitle: y\nan odd line\n---\n")]
    public void A_broken_head_is_refused_by_name(string text) =>
        Assert.Contains("x.md", Assert.Throws<InvalidDataException>(() => Snippet.Parse(text, "x.md")).Message, StringComparison.Ordinal);
}
