using Bot.Names;

namespace Bot.Engine.Tests.Names;

/// <summary>Names read lately are remembered, and never taken for one another.</summary>
public sealed class RecentNamesTests
{
    [Fact]
    public void A_name_is_read_once_and_a_long_text_each_time()
    {
        var read = new List<string>();
        var recent = new RecentNames(typed =>
        {
            read.Add(typed);
            return WikiName.Read(typed);
        });
        var pasted = new string('x', 200);
        Assert.Same(recent.Of("User:Heron"), recent.Of(new string("User:Heron".AsSpan())));
        Assert.Equal(recent.Of(pasted).Clean, recent.Of(pasted).Clean);
        Assert.Equal(["User:Heron", pasted, pasted], read);
    }

    [Fact]
    public void Where_more_names_come_than_are_kept_each_is_still_itself()
    {
        for (var i = 0; i < 5_000; i++)
            Assert.Equal($"User:Bird{i % 2_500}", WikiName.Read($"User:bird{i % 2_500}").Clean);
    }
}
