using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>Whoever a report names as a user in its words alone does not read it either.</summary>
public sealed class NamedInWordsTests
{
    [Theory]
    [InlineData("yesterday User:Heron Green wrote insults")]
    [InlineData("[[User talk:heron_Green|she]] wrote insults")]
    [InlineData("yesterday Benutzerin:Heron Green, again, wrote insults")]
    [InlineData("{{ping|Rook|Heron Green}} wrote insults")]
    [InlineData("insults, see https://en.wikipedia.org/wiki/User:Heron_Green.")]
    [InlineData("link=https://en.wikipedia.org/wiki/Special:Contributions/Heron_Green insults")]
    [InlineData("link=https://de.wikipedia.org/w/index.php?title=Spezial:Logbuch&user=Heron+Green insults")]
    public async Task It_is_hidden_whichever_comes_first_and_a_lead_is_asked(string report)
    {
        await using var desk = await TestDesk.Open();
        var before = await desk.OpenCase("carol", "reporter=User:Wagtail " + report);
        await desk.Hear("bob", $"case show {before}", before);
        await desk.Hear("bob", "me wiki Heron Green", "Noted");
        await desk.No("bob", $"case show {before}", RefusalKind.Forbidden, "There is no case");
        var after = await desk.OpenCase("carol", "reporter=User:Wagtail " + report);
        await desk.No("bob", $"case show {after}", RefusalKind.Forbidden, "There is no case");
        await desk.Told(Duration.Zero, "alice", after, "bob");
        await desk.Hear("alice", $"case namesake {after} bob lift", "can see");
        await desk.Hear("carol", $"case note {after} asked on the talk page", "Noted");
        await desk.Hear("bob", $"case show {after}", after);
    }

    [Theory]
    [InlineData("Heron wrote insults")]
    [InlineData("User:Herons wrote insults")]
    [InlineData("at 12:30: heron pictures were removed")]
    public async Task Other_words_hide_nothing(string report)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "me wiki Heron", "Noted");
        var n = await desk.OpenCase("carol", "reporter=User:Wagtail " + report);
        await desk.Hear("bob", $"case show {n}", n);
    }

    [Fact]
    public async Task Neither_whoever_wrote_it_nor_whoever_works_on_the_case_is_kept_away_by_words_alone()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "me wiki Heron", "Noted");
        var own = await desk.OpenCase("bob", "reporter=User:Wagtail he wrote to User:Heron about it");
        await desk.Hear("bob", $"case show {own}", own);
        var n = await desk.OpenCase("carol", "reporter=User:Wagtail Insults");
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("carol", $"case link {n} https://en.wikipedia.org/wiki/User_talk:Heron the request to look at it");
        await desk.Hear("bob", $"case show {n}", n);
    }
}
