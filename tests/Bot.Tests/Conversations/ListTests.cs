using Bot.Basics;
using Bot.Texts;
using Bot.Transports.Console.Rendering;
using Bot.Transports.Irc;
using Bot.Transports.Rendering;
using Bot.Tests.Transports.Console;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class ListTests
{
    private static readonly DateTimeZone berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public async Task A_row_says_what_it_is_about_who_is_in_it_whose_it_is_and_what_is_late()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase(
            line: "reporter=User:Plover target=User:Stint accused=\"User:Grey Heron\" Emails to her employer,\nseveral a day");
        await desk.Hear("bob", "case list", $"1 open case\n- {n} · new · nobody’s · acknowledgement 2026-11-19T09:00:00Z",
            "Emails to her employer, several a day (about Grey Heron, ");
        await desk.Hear("bob", $"case take {n}");
        await desk.Pass(Duration.FromHours(27));
        await desk.Hear("bob", "case mine", $"{n} · new · yours · acknowledgement 3 hours late");
        await desk.Hear("carol", "cases late", $"{n} · new · bob · acknowledgement 3 hours late");
        await desk.Hear("bob", $"case ack {n} we have it and read it tomorrow");
        await desk.Hear("bob", $"promise make {n} \"in 2 days\" an update");
        await desk.Hear("carol", "case list", "investigating · bob · promise 2026-11-21T17:00:00Z");
        await desk.Pass(Duration.FromDays(12));
        await desk.Hear("carol", "case list", "promise 10 days late, 2 more late");
        Assert.DoesNotContain("–", await desk.Say("carol", "case list"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mine", "own")]
    [InlineData("my cases", "own")]
    [InlineData("unassigned", "free", "wiki")]
    [InlineData("nobody", "free", "wiki")]
    [InlineData("overdue", "own")]
    [InlineData("LATE, mine", "own")]
    [InlineData("waiting", "waits")]
    [InlineData("wiktionary dewiktionary", "wiki")]
    [InlineData("on de.wiktionary.org", "wiki")]
    [InlineData("commons", "free")]
    [InlineData("kind=sockpuppetry", "free")]
    [InlineData("kind: personal information", "wiki")]
    [InlineData("personal-information unassigned", "wiki")]
    [InlineData("of=carol", "waits")]
    [InlineData("carol", "waits")]
    [InlineData("@carol waiting", "waits")]
    [InlineData("of=carol waiting", "waits")]
    [InlineData("new", "free", "own", "wiki")]
    [InlineData("closed", "closed")]
    [InlineData("closed sockpuppetry")]
    [InlineData("all unassigned", "closed", "free", "wiki")]
    [InlineData("mine unassigned")]
    [InlineData("waiting late")]
    [InlineData("state=investigating", "waits")]
    public async Task Filters_narrow_a_list_down_and_several_more_so(string typed, params string[] found)
    {
        await using var desk = await TestDesk.Open();
        var numbers = await Some(desk);
        typed = typed.Replace("wiktionary dewiktionary", "dewiktionary", StringComparison.Ordinal);
        var said = await desk.Hear("bob", "case list " + typed);
        var all = numbers.Where(c => said.Contains(c.Number, StringComparison.Ordinal)).Select(c => c.Name);
        Assert.Equal(found.Order(StringComparer.Ordinal), all.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("case list overdeu", "Did you mean overdue?")]
    [InlineData("case list unasigned late", "Did you mean unassigned?")]
    [InlineData("case list lat threat", "Did you mean late?")]
    [InlineData("case list carl", "Did you mean carol?")]
    [InlineData("case mine wating", "Did you mean waiting?")]
    [InlineData("case list sockpupetry", "Did you mean sockpuppetry?")]
    [InlineData("case list zzyzx", "narrows no list down. There are mine")]
    public async Task A_word_that_narrows_nothing_down_is_asked_about_and_the_nearest_offered(string typed, string said)
    {
        await using var desk = await TestDesk.Open();
        var no = await desk.No("bob", typed, RefusalKind.Argument, said);
        foreach (var way in no.Instead)
            Assert.NotNull((await desk.Run("bob", way.Line)).Reply);
    }

    [Fact]
    public async Task Nothing_found_says_what_was_looked_for_and_the_same_where_it_is_hidden()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "case list", "No open case that you can see.");
        await desk.Hear("bob", "case list late unassigned", "No open case that you can see fits what you looked for: late, nobody has.");
        var before = await desk.Say("carol", "case list threat frwiki");
        var n = await desk.OpenCase("bob", "kind=threat wiki=fr.wikipedia.org reporter=User:Smew A letter to her door");
        await desk.Hear("carol", "case list threat frwiki", n);
        await desk.Hear("carol", $"case recuse {n}");
        Assert.Equal(before, await desk.Say("carol", "case list threat frwiki"));
        Assert.DoesNotContain(n, await desk.Say("carol", "case list all"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_is_picked_by_its_number_and_ten_more_are_shown_on_the_next_page()
    {
        await using var desk = await TestDesk.Open();
        for (var i = 0; i < 13; i++)
            await desk.OpenCase("bob", $"reporter=User:Bird{i} Matter {i}");
        var answer = await desk.Run("bob", "case list");
        var offered = answer.Reply!.Offered.ToList();
        Assert.Equal((11, "case list page=2"), (offered.Count, offered[10].Line));
        var talk = new Bot.Transports.Conversing.Talk(desk.Get<Bot.Commands.CommandTable>());
        talk.Heard(answer);
        Assert.StartsWith("case show arb-", talk.Meant("3", byNumber: true).Line, StringComparison.Ordinal);
        await desk.Hear("bob", talk.Meant("3", byNumber: true).Line, "Matter");
        var second = (await desk.Run("bob", "case list page=2")).Reply!.Offered.ToList();
        Assert.Equal(3, second.Count);
        Assert.Empty(second.Select(c => c.Line).Intersect(offered.Select(c => c.Line)));
    }

    [Fact]
    public async Task Ten_cases_stand_on_a_terminal_of_80_by_24_and_on_short_lines_of_irc()
    {
        await using var desk = await TestDesk.Open();
        for (var i = 0; i < 10; i++)
            await desk.OpenCase("bob", $"reporter=\"User:A rather long name of somebody {i}\" accused=\"User:Another name that is long\" "
                + "A long story of what happened between them since the spring, on three talk pages and in mails");
        await desk.Pass(Duration.FromDays(9));
        var answer = await desk.Run("bob", "case list");
        var (reader, glass) = (new Reader(desk.Time.Now(), berlin), new Glass(width: 80, height: 24));
        glass.Console.Write(RichReply.Of(answer, reader));
        var lines = glass.Seen.Split('\n');
        Assert.True(lines.Length <= 22, glass.Seen);
        Assert.Equal(10, lines.Count(l => l.Contains("acknowledgement 8 days late", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(l => l.Contains("(about Another name that is", StringComparison.Ordinal)));
        var onIrc = IrcText.Lines(answer, reader);
        Assert.Equal(11, onIrc.Count);
        Assert.All(onIrc, l => Assert.True(l.Length <= 170, l));
    }

    private static async Task<List<(string Name, string Number)>> Some(TestDesk desk)
    {
        var own = await desk.OpenCase("bob", "reporter=User:Teal Insults");
        await desk.Hear("bob", $"case take {own}");
        await desk.Pass(Duration.FromHours(25));
        var waits = await desk.OpenCase("carol", "reporter=User:Wren Mails");
        await desk.Hear("carol", $"case ack {waits} it came");
        await desk.Hear("carol", $"case take {waits}");
        await desk.Hear("carol", $"case wait {waits} \"in 3 days\" their answer");
        var free = await desk.OpenCase("bob", "reporter=User:Lark kind=sockpuppetry wiki=commons.wikimedia.org Two accounts");
        var wiki = await desk.OpenCase("bob", "reporter=User:Swift kind=personal-information wiki=de.wiktionary.org A name");
        var closed = await desk.OpenCase("bob", "reporter=User:Kite Nothing");
        await desk.Hear("bob", $"case ack {closed} thanks");
        await desk.Hear("bob", $"case close {closed} withdrawn they took it back");
        return [("own", own), ("waits", waits), ("free", free), ("wiki", wiki), ("closed", closed)];
    }
}
