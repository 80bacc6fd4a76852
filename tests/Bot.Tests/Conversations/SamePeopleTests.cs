using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>The same two people in two open cases; and one name in both places of a report.</summary>
public sealed class SamePeopleTests
{
    [Fact]
    public async Task It_is_said_to_whoever_may_see_both_at_opening_and_in_both_cards()
    {
        await using var desk = await TestDesk.Open();
        var one = await desk.OpenCase("carol", "reporter=\"[[User:Grey Wagtail]]\" accused=User:Dipper insults");
        var opened = await desk.Hear("bob", "case open reporter=https://de.wikipedia.org/wiki/Benutzerin:Dipper "
            + "accused=\"User talk:grey_Wagtail\" He began", $"Two of its people are in {one}, open too");
        var other = opened.Split(' ', ',').First(w => w.StartsWith("arb-", StringComparison.Ordinal));
        await desk.Hear("carol", $"case show {other}", "the same people", $"two of them are in {one}");
        await desk.Hear("alice", $"case show {one}", $"two of them are in {other}");
        await desk.Hear("bob", $"case glance {other} actioned anyway=yes blocked");
        Assert.DoesNotContain("the same people", await desk.Say("alice", $"case show {one}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_said_to_nobody_who_may_not_see_the_other()
    {
        await using var desk = await TestDesk.Open();
        var hidden = await desk.OpenCase("carol", "reporter=User:Wagtail accused=User:Dipper target=User:Bob Insults");
        var opened = await desk.Hear("bob", "case open reporter=User:Wagtail accused=User:Dipper Insults", "Opened arb-");
        Assert.DoesNotContain(hidden, opened, StringComparison.Ordinal);
        Assert.DoesNotContain("Two of its people", opened, StringComparison.Ordinal);
        var n = opened.Split(' ', ',').First(w => w.StartsWith("arb-", StringComparison.Ordinal));
        Assert.DoesNotContain("the same people", await desk.Say("bob", $"case show {n}"), StringComparison.Ordinal);
        await desk.Hear("carol", $"case show {n}", $"two of them are in {hidden}");
        var handedIn = await desk.Say("dana", "case open reporter=User:Wagtail accused=User:Dipper insults");
        Assert.DoesNotContain("Two of its people", handedIn, StringComparison.Ordinal);
        var mine = await desk.Hear("bob", "case open reporter=User:Bob accused=User:Dipper target=User:Wagtail Insults", "Opened arb-");
        Assert.DoesNotContain("Two of its people", mine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_in_common_is_not_worth_a_word()
    {
        await using var desk = await TestDesk.Open();
        await desk.OpenCase("carol", "reporter=User:Wagtail accused=User:Dipper insults");
        var opened = await desk.Say("bob", "case open reporter=User:Knot accused=User:Dipper insults");
        Assert.DoesNotContain("Two of its people", opened, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bob")]
    [InlineData("dana")]
    public async Task One_name_as_reporter_and_accused_is_asked_about_before_anything_is_opened(string who)
    {
        await using var desk = await TestDesk.Open();
        await desk.No(who, "case open reporter=User:Wagtail accused=https://en.wikipedia.org/wiki/User_talk:Wagtail He insults me",
            RefusalKind.Question, "Reporter and accused are the same: User:Wagtail", "Nothing is opened yet");
        Assert.DoesNotContain("arb-", await desk.Say("alice", "case list"), StringComparison.Ordinal);
        await desk.Hear(who, "case open reporter=User:Wagtail accused=User:Wagtail-2 He insults me", "arb-");
    }
}
