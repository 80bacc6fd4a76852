using Bot.Hosting;


namespace Bot.Tests.Hosting;

public sealed class ReadmeTests
{
    [Fact]
    public void The_readme_lists_every_command_as_it_is()
    {
        var readme = File.ReadAllText(Path.Combine(Architecture.Repository.Root, "README.md"));
        var begin = readme.IndexOf(CommandPage.Begin, StringComparison.Ordinal) + CommandPage.Begin.Length;
        var end = readme.IndexOf(CommandPage.End, StringComparison.Ordinal);
        Assert.True(end > begin, "the marks are missing");
        Assert.Equal(CommandPage.Write().Trim(), readme[begin..end].Trim());
    }
}
