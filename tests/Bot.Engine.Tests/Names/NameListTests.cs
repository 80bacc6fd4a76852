using Bot.Names;

namespace Bot.Engine.Tests.Names;

/// <summary>Where several names are typed, none is dropped.</summary>
public sealed class NameListTests
{
    [Theory]
    [InlineData("User:Foo, User:Bar", "User:Foo|User:Bar")]
    [InlineData("[[User:Foo]] / [[User:Bar]]", "User:Foo|User:Bar")]
    [InlineData("[[User:Foo]] and User:Bar", "User:Foo|User:Bar")]
    [InlineData("[[User:Foo]][[User:Bar]]", "User:Foo|User:Bar")]
    [InlineData("User:Foo User:Bar", "User:Foo|User:Bar")]
    [InlineData("User:Foo; Benutzer:Bar, and @Baz", "User:Foo|User:Bar|Baz")]
    [InlineData("Foo and User:Bar & 192.0.2.7", "Foo|User:Bar|192.0.2.7")]
    [InlineData("https://en.wikipedia.org/wiki/User:Foo https://en.wikipedia.org/wiki/User:Bar", "User:Foo|User:Bar")]
    public void Names_that_say_so_are_several(string typed, string names)
    {
        var list = NameList.Of(typed);
        Assert.True(list.IsSure);
        Assert.Equal(names, string.Join('|', list.Names.Select(n => WikiName.Read(n).Clean)));
        Assert.Equal(list.Names.Length, NameList.Of(list.Listed).Names.Length);
    }

    [Theory]
    [InlineData("Foo and Bar")]
    [InlineData("User:Smith, John")]
    [InlineData("Foo / Bar")]
    [InlineData("Foo,Bar")]
    public void What_may_be_one_or_several_is_not_sure(string typed)
    {
        var list = NameList.Of(typed);
        Assert.Equal((2, false), (list.Names.Length, list.IsSure));
        Assert.False(NameList.Of(NameList.AsOne(typed)).IsSeveral);
        var listed = NameList.Of(list.Listed);
        Assert.Equal((2, true), (listed.Names.Length, listed.IsSure));
    }

    [Theory]
    [InlineData("User:Foo")]
    [InlineData("User:María José Carreño")]
    [InlineData("[[User:Foo and Bar]]")]
    [InlineData("[[User:Foo|Foo, the first]]")]
    [InlineData("User:Foo (talk | contribs)")]
    [InlineData("https://en.wikipedia.org/wiki/User:Foo,_Bar")]
    [InlineData("User:Foo/Bar")]
    [InlineData("2001:db8::1/64")]
    [InlineData("Sandor")]
    [InlineData("")]
    public void One_name_is_one(string typed) => Assert.Equal([typed], NameList.Of(typed).Names);
}
