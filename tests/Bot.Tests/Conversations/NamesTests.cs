using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>Nobody accused reads their own case, however their name is written and whenever it comes to be known.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("Heron Green", "[[User:Heron Green]]")]
    [InlineData("Heron Green", "[[User talk:Heron Green|talk]]")]
    [InlineData("Heron Green", "https://fr.m.wikipedia.org/wiki/Utilisatrice:Heron_Green")]
    [InlineData("Heron Green", "https://en.wikipedia.org/w/index.php?title=Special:Contributions&target=Heron+Green")]
    [InlineData("Heron Green", "Spezial:Beiträge/Heron Green")]
    [InlineData("Heron Green", "Użytkowniczka:Heron Green")]
    [InlineData("Heron Green", "@Heron Green")]
    [InlineData("Heron Green", "\u200e\u2068Heron  Green\u2069")]
    [InlineData("Heron Green", "Heron\u00a0Green")]
    [InlineData("Heron Green", "Heron%20Green")]
    [InlineData("Heron Green", "Heron Green/Drafts")]
    [InlineData("Heron Green", "Heron Green@frwiki")]
    [InlineData("[[User:Heron Green]]", ":de:Benutzer:heron_Green")]
    [InlineData("https://en.wikipedia.org/wiki/User:Ren%C3%A9e_Bird", "Rene\u0301e Bird")]
    [InlineData("2001:db8::a:1", "2001:0DB8:0:0:0:0:A:2")]
    [InlineData("198.51.100.7", "198.51.100.0/24")]
    [InlineData("~2026-31415-9", "User:~2026-31415-9")]
    public async Task A_case_is_hidden_from_whom_it_names_in_any_form_whichever_comes_first(string mine, string typed)
    {
        await using var desk = await TestDesk.Open();
        var before = await desk.OpenCase("carol", $"accused=\"{typed}\" Insults");
        await desk.Hear("bob", $"case show {before}", before);
        await desk.Hear("bob", $"me wiki {mine}", "Noted");
        await desk.No("bob", $"case show {before}", RefusalKind.Forbidden, "There is no case");
        var after = await desk.OpenCase("carol", $"accused=\"{typed}\" Insults");
        await desk.No("bob", $"case show {after}", RefusalKind.Forbidden, "There is no case");
        Assert.DoesNotContain(before, await desk.Say("bob", "case search Insults"), StringComparison.Ordinal);
        await desk.Told(Duration.Zero, "alice", before, "bears the name of bob");
        await desk.Hear("carol", $"case show {after} parties", Bot.Names.WikiName.Read(typed).Clean);
    }

    [Fact]
    public async Task A_party_is_kept_under_its_clean_name_and_named_again_in_another_form_it_is_the_same()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("carol", "accused=\"[[Benutzerin:heron_Green|Heron]]\" Insults");
        const string Talk = "https://en.wikipedia.org/wiki/User_talk:Heron_Green";
        await desk.Hear("carol", $"case party {n} witness {Talk}", "User:Heron Green is witness");
        var parties = await desk.Say("carol", $"case show {n} parties");
        Assert.Contains("people: User:Heron Green (accused and witness)\n", parties, StringComparison.Ordinal);
        await desk.Hear("carol", $"case told {n} @Heron_Green we look", "User:Heron Green was told");
        await desk.Hear("carol", "case search [[User talk:Heron Green]]", n);
        await desk.Hear("carol", "case note " + n + " Rene\u0301e wrote", "Noted");
        await desk.Hear("carol", "case search Renée", n);
    }

    [Fact]
    public async Task A_closed_case_is_hidden_too_and_asked_about_when_it_is_reopened()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("carol", "accused=User:Redpoll Insults");
        await desk.Hear("carol", $"case glance {n} actioned anyway=yes blocked");
        await desk.Hear("bob", "case search Insults", n);
        await desk.Hear("bob", "me wiki Redpoll", "Noted");
        Assert.DoesNotContain(n, await desk.Say("bob", "case search Insults"), StringComparison.Ordinal);
        Assert.DoesNotContain(n, await desk.Say("bob", "case list closed"), StringComparison.Ordinal);
        Assert.DoesNotContain(await desk.Pass(Duration.Zero), t => t.Text.Contains("bears the name", StringComparison.Ordinal));
        await desk.Hear("carol", $"case reopen {n} news", "open again");
        await desk.No("bob", $"case show {n}", RefusalKind.Forbidden, "There is no case");
        await desk.Told(Duration.Zero, "alice", n, "bears the name of bob");
    }

    [Fact]
    public async Task Who_is_in_two_teams_is_kept_away_in_both()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("zoe", "team add bob");
        var here = await desk.OpenCase("carol", "accused=User:Redpoll Insults");
        var opened = await desk.Say("zoe", "case open accused=User:redpoll Insults elsewhere");
        var there = opened.Split(' ', ',').First(w => w.StartsWith("other-", StringComparison.Ordinal));
        await desk.Hear("bob", $"case show {there}", there);
        await desk.Hear("bob", "me team arb");
        await desk.Hear("bob", "me wiki https://it.wikipedia.org/wiki/Utente:Redpoll", "Noted");
        await desk.No("bob", $"case show {here}", RefusalKind.Forbidden);
        await desk.No("bob", $"case show {there}", RefusalKind.Forbidden);
    }

    [Fact]
    public async Task Who_is_added_or_takes_another_name_is_kept_away_from_what_names_them()
    {
        await using var desk = await TestDesk.Open();
        var first = await desk.OpenCase("carol", "accused=User:Redpoll Insults");
        var second = await desk.OpenCase("carol", "accused=User:Siskin Insults");
        await desk.Hear("alice", "team add redpoll console/redpoll", "is investigator");
        await desk.No("redpoll", $"case show {first}", RefusalKind.Forbidden);
        await desk.Hear("redpoll", $"case show {second}", second);
        await desk.Hear("redpoll", "me name siskin", "Colleagues call you siskin");
        await desk.No("redpoll", $"case show {second}", RefusalKind.Forbidden);
        await desk.No("redpoll", $"case show {first}", RefusalKind.Forbidden);
        await desk.Hear("zoe", "me wiki Linnet");
        var third = await desk.OpenCase("carol", "accused=\"User talk:Linnet\" Insults");
        await desk.Hear("alice", "team add zoe role=investigator");
        await desk.No("zoe", $"case show {third}", RefusalKind.Forbidden);
    }

    [Fact]
    public async Task A_lifted_coincidence_holds_for_that_name_alone()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("carol", "reporter=User:Bob accused=User:Redpoll Insults");
        await desk.No("bob", $"case show {n}", RefusalKind.Forbidden);
        await desk.Hear("alice", $"case namesake {n} bob lift", "bob can see");
        await desk.Hear("bob", $"case note {n} I look", "Noted");
        await desk.Hear("carol", $"case party {n} witness User:bob", "witness");
        await desk.Hear("bob", $"case show {n}", n);
        await desk.Hear("bob", "me wiki Redpoll", "Noted");
        await desk.No("bob", $"case show {n}", RefusalKind.Forbidden);
        await desk.Hear("alice", $"case namesake {n} bob lift", "bob can see");
        await desk.Hear("bob", "me wiki User:Bob", "Noted");
        await desk.No("bob", $"case show {n}", RefusalKind.Forbidden);
    }

    [Fact]
    public async Task Of_two_parties_with_a_members_names_each_is_lifted_for_itself()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "me wiki Redpoll");
        await desk.Hear("bob", "me wiki Siskin");
        var n = await desk.OpenCase("carol", "reporter=User:Siskin accused=User:Redpoll Insults");
        await desk.No("alice", $"case namesake {n} bob lift", RefusalKind.Question, "User:Siskin", "User:Redpoll", "somebody else");
        await desk.Hear("alice", $"case namesake {n} bob lift User:Siskin", "still", "User:Redpoll");
        await desk.No("bob", $"case show {n}", RefusalKind.Forbidden);
        await desk.Hear("alice", $"case namesake {n} bob lift", "bob can see");
        await desk.Hear("bob", $"case show {n}", n);
    }

    [Fact]
    public async Task Looking_again_never_lifts()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "me wiki Redpoll");
        var n = await desk.OpenCase("carol", "accused=User:Redpoll Insults");
        await desk.Hear("bob", "me unwiki User:Redpoll", "no longer noted");
        await desk.No("bob", $"case show {n}", RefusalKind.Forbidden);
        await desk.Hear("bob", "me wiki Redpoll");
        await desk.Hear("bob", "me name robert");
        await desk.Hear("carol", $"case note {n} words");
        await desk.No("bob", $"case show {n}", RefusalKind.Forbidden);
        await desk.Hear("alice", $"case namesake {n} robert lift", "can see");
    }

    [Fact]
    public async Task Whatever_a_name_is_not_is_said()
    {
        await using var desk = await TestDesk.Open();
        await desk.No("bob", "me wiki \u200e\u200f", RefusalKind.Argument);
        await desk.Hear("bob", "me unwiki User:Never", "is not noted as yours");
        await desk.Hear("bob", "me wiki [[Benutzer:redpoll]]", "you edit as User:Redpoll");
        await desk.Hear("bob", "me wiki Redpoll", "you edit as Redpoll");
        var me = await desk.Hear("bob", "me show", "User:Redpoll");
        Assert.Equal(2, me.Split("edpoll").Length);
    }
}
