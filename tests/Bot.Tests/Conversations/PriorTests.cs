using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>Has the team dealt with this person before? [Background research]</summary>
public sealed class PriorTests
{
    [Fact]
    public async Task A_name_is_found_in_any_spelling_with_part_outcome_and_date_and_nothing_else_of_the_case()
    {
        await using var desk = await TestDesk.Open();
        var old = await desk.OpenCase("bob", "reporter=User:Kestrel accused=\"User:Grey Wagtail\" Phone number on a talk page");
        await desk.Hear("bob", $"case take {old}");
        await desk.Hear("bob", $"case close {old} actioned anyway=yes blocked for the number");
        desk.Time.Pass(Duration.FromDays(3));
        var open = await desk.OpenCase("bob", "reporter=User:Grey_Wagtail accused=User:Dipper Insults on a noticeboard");
        await desk.Hear("bob", $"case take {open}");

        var said = await desk.Hear("bob", "case prior https://en.wikipedia.org/wiki/User_talk:grey_Wagtail",
            "Grey Wagtail stands in 2 cases", $"{old}: accused; closed as", "2026-11-18",
            $"{open}: reporter and target; open, received 2026-11-21",
            "excuses nobody and makes nobody guilty");
        foreach (var other in new[] { "Phone", "talk page", "blocked", "Kestrel", "Dipper", "Insults", "bob" })
            Assert.DoesNotContain(other, said, StringComparison.Ordinal);
        Assert.True(said.IndexOf(open, StringComparison.Ordinal) < said.IndexOf(old, StringComparison.Ordinal), said);
    }

    [Fact]
    public async Task Who_reported_is_said_to_those_who_work_on_that_case_and_to_leads_and_by_no_roundabout_way_to_others()
    {
        await using var desk = await TestDesk.Open();
        var reported = await desk.OpenCase("bob", "reporter=User:Kestrel accused=User:Jackdaw Insults");
        var suffered = await desk.OpenCase("bob", "target=User:Kestrel accused=User:Dipper Insults");
        await desk.Hear("bob", $"case take {reported}");
        await desk.Hear("bob", "case prior Kestrel", $"{reported}: reporter and target;");
        await desk.Hear("alice", "case prior Kestrel", $"{reported}: reporter and target;", $"{suffered}: target;");
        var said = await desk.Hear("carol", "case prior Kestrel", $"{reported}: not accused;", $"{suffered}: not accused;");
        Assert.DoesNotContain("reporter", said, StringComparison.Ordinal);
        await desk.Hear("carol", "case prior User:Jackdaw", $"{reported}: accused;");
    }

    [Fact]
    public async Task What_is_hidden_from_somebody_is_answered_as_what_there_is_not()
    {
        await using var desk = await TestDesk.Open();
        var recused = await desk.OpenCase("bob", "reporter=User:Wren accused=User:Jackdaw Insults");
        await desk.Hear("carol", $"case recuse {recused}");
        await desk.OpenCase("bob", "reporter=User:Carol accused=User:Linnet Insults");
        var restricted = await desk.OpenCase("bob", "reporter=User:Wren accused=User:Dipper Insults");
        await desk.Hear("bob", $"case take {restricted}");
        await desk.Hear("alice", $"case restrict {restricted} yes");

        var nowhere = await desk.Hear("carol", "case prior User:Nobody", "No case that you can see has “User:Nobody” among its people");
        foreach (var name in new[] { "User:Jackdaw", "User:Linnet", "User:Dipper", "User:Carol" })
            Assert.Equal(nowhere.Replace("User:Nobody", name, StringComparison.Ordinal), await desk.Say("carol", $"case prior {name}"));
        await desk.Hear("bob", "case prior User:Jackdaw", $"{recused}: accused;");
        await desk.Hear("bob", "case prior User:Dipper", $"{restricted}: accused;");
        await desk.No("dana", "case prior User:Jackdaw", RefusalKind.Forbidden, "is for investigators");
    }

    [Fact]
    public async Task That_somebody_looked_stands_in_the_audit_and_whom_they_looked_for_does_not()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel accused=User:Jackdaw Insults");
        await desk.Hear("bob", "case prior User:Jackdaw", n);
        var audit = await desk.Hear("alice", $"audit list {n}", "case prior", "bob");
        Assert.DoesNotContain("Jackdaw", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_name_is_refused_with_what_to_type()
    {
        await using var desk = await TestDesk.Open();
        await desk.No("bob", "case prior ||", RefusalKind.Argument, "is no name", "case prior User:Jackdaw");
    }
}
