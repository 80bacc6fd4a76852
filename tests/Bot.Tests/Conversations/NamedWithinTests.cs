using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>Nobody accused reads their own case, whatever words stand beside their name or cut it.</summary>
public sealed class NamedWithinTests
{
    [Theory]
    [InlineData("Søren Ågård talk contribs", "accused Søren Ågård.")]
    [InlineData("Søren Ågård talk", "accused Søren Ågård talk.")]
    [InlineData("Søren Ågård Diskussion Beiträge", "accused Søren Ågård.")]
    [InlineData("<nowiki>User:Søren Ågård</nowiki>", "accused User:Søren Ågård.")]
    [InlineData("<code>[[User:Søren Ågård]]</code>", "accused User:Søren Ågård.")]
    [InlineData("Søren Ågård <soren@example.org>", "accused Søren Ågård.")]
    [InlineData("User:Søren Ågård on dewiki", "accused User:Søren Ågård.")]
    [InlineData("Søren Ågård (from Commons)", "accused Søren Ågård")]
    [InlineData("the user Søren Ågård", "accused Søren Ågård.")]
    [InlineData("our admin called Søren Ågård", "accused Søren Ågård.")]
    [InlineData("User:Søren Ågård's sock", "accused User:Søren Ågård's sock.")]
    [InlineData("a sock of Søren Ågård", "sock of Søren Ågård.")]
    [InlineData("User:Søren Ågård → User:Renamed", "accused User:Søren Ågård, accused User:Renamed.")]
    [InlineData("User:Renamed -> User:Søren Ågård", "accused User:Renamed, accused User:Søren Ågård.")]
    [InlineData("User:Søren Ågård -", "accused User:Søren Ågård.")]
    [InlineData("User:Søren Ågård —", "accused User:Søren Ågård.")]
    [InlineData("blocked again: Søren Ågård and his bot", "Søren Ågård")]
    [InlineData("[[User:Otter|Søren Ågård]]", "accused User:Otter.")]
    [InlineData("User:Søren Ågård {{blocked}}", "accused")]
    public async Task Words_beside_a_members_name_do_not_show_them_their_case(string typed, string understood)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "me wiki Søren Ågård", "Noted");
        var opened = await desk.Run("carol", $"case open reporter=User:Kestrel accused=\"{typed}\" Insults on a page");
        // Several names, or one: where that is asked, the case is hidden whatever is chosen.
        if (opened.Refusal is { } asked)
            opened = await desk.Run("carol", asked.Instead[^1].Line);
        var n = opened.ToString().Split(' ', ',').First(w => w.StartsWith("arb-", StringComparison.Ordinal));
        Assert.Contains(understood.TrimEnd('.'), opened.ToString(), StringComparison.Ordinal);
        Assert.Contains("hidden from that member", opened.ToString(), StringComparison.Ordinal);
        await desk.No("bob", $"case show {n}", RefusalKind.Forbidden, "There is no case");
        Assert.DoesNotContain(n, await desk.Say("bob", "case list"), StringComparison.Ordinal);
        await desk.Told(Duration.Zero, "alice", n, "bears the name of bob");
        await desk.Hear("alice", $"case namesake {n} bob lift", "bob can see");
        await desk.Hear("carol", $"case note {n} looked");
        await desk.Hear("bob", $"case show {n}", n);
    }

    [Theory]
    [InlineData("case party {0} witness the user Heron Two of Commons")]
    [InlineData("case party {0} accused Heron Two's friend")]
    [InlineData("case correct {0} n2 User:Heron Two's sock")]
    [InlineData("case correct {0} accused User:Otter to User:Heron Two")]
    [InlineData("case correct {0} accused User:Otter \"User:Heron Two\"")]
    [InlineData("case correct {0} accused User:Otter -> User:Heron Two")]
    [InlineData("case correct {0} n2 name=User:Heron Two")]
    [InlineData("case correct {0} party User:Otter \"User:Heron Two\"")]
    public async Task The_same_where_a_party_is_added_or_put_right(string line)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "me wiki User:Heron Two", "Noted");
        var n = await desk.OpenCase("carol", "reporter=User:Kestrel accused=User:Otter Insults");
        await desk.Hear("bob", $"case show {n}", n);
        await desk.Hear("carol", string.Format(System.Globalization.CultureInfo.InvariantCulture, line, n), "hidden from that member");
        await desk.No("bob", $"case show {n}", RefusalKind.Forbidden, "There is no case");
    }

    [Theory]
    [InlineData("Heron Two's sock")]
    [InlineData("the user Heron Two")]
    [InlineData("Heron Two or somebody near")]
    public async Task A_name_that_is_noted_later_is_found_among_the_words_too(string typed)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("carol", $"reporter=User:Kestrel accused=\"[[{typed}]]\" Insults");
        await desk.Hear("bob", $"case show {n}", n);
        await desk.Hear("bob", "me wiki User:Heron Two", "Noted");
        await desk.No("bob", $"case show {n}", RefusalKind.Forbidden, "There is no case");
    }

    [Theory]
    [InlineData("accused=User:Old grey mare deleted my page", "User:Old grey mare")]
    [InlineData("accused=Old grey mare insults me", "Old grey mare")]
    [InlineData("accused=User:old Grey mare, insults me", "User:old Grey mare")]
    [InlineData("accused=User:jean pierre martin insults me", "User:jean pierre martin")]
    [InlineData("accused=User:Otter reporter=User:Jean Pierre martin insults me each day", "User:Jean Pierre martin")]
    public async Task Words_behind_a_name_that_make_it_a_members_are_asked_about(string typed, string name)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "me wiki User:Old Grey Mare");
        await desk.Hear("bob", "me wiki User:Jean Pierre Martin");
        var asked = await desk.No("carol", $"case open {typed}", RefusalKind.Question, "Nothing was done yet");
        var opened = await desk.Press("carol", asked.Instead[0]);
        if (opened.Refusal is { } again)
            opened = await desk.Press("carol", again.Instead[0]);
        Assert.Contains(name, opened.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("hidden from that member", opened.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_cut_twice_is_asked_about_too()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "me wiki User:Jean Pierre Martin");
        var asked = await desk.No("carol", "case open reporter=User:Jean Pierre insults me each day", RefusalKind.Question,
            "belong to the name");
        var opened = await desk.Press("carol", asked.Instead[0]);
        Assert.Contains("target User:Jean Pierre. What happened: “insults me each day”", opened.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_that_speaks_of_a_member_is_not_asked_about_and_other_names_are_shown()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "me wiki User:Heron");
        var n = await desk.OpenCase("carol", "reporter=User:Kestrel accused=User:Otter heron wrote about it on the talk page");
        await desk.Hear("bob", $"case show {n}", n);
        foreach (var other in new[] { "User:Herons", "User:Heronry", "User:Blackheron", "User:Hér0n", "User:Bobby Tables" })
            await desk.Hear("bob", $"case show {await desk.OpenCase("carol", $"accused=\"{other}\" Insults")}");
    }

    [Theory]
    [InlineData("reporter=me accused=User:Otter odd", "“me” names nobody")]
    [InlineData("reporter=User:Kestrel accused=him odd", "“him” names nobody")]
    [InlineData("reporter=anonymous accused=User:Otter odd", "“anonymous” names nobody")]
    [InlineData("reporter=User:Kestrel accused=? odd", "“?” names nobody")]
    [InlineData("reporter=\"the reporter\" accused=User:Otter odd", "“the reporter” names nobody")]
    [InlineData("reporter=User:Kestrel accused=\"the committee\" odd", "“the committee” names nobody")]
    [InlineData("reporter=User:Kestrel accused=the user Heron wrote insults", "“the” names nobody")]
    [InlineData("reporter=User:Kestrel accused=\"an unknown user\" odd", "“an unknown user” names nobody")]
    public async Task A_word_that_names_nobody_is_asked_about(string typed, string said)
    {
        await using var desk = await TestDesk.Open();
        var asked = await desk.No("carol", $"case open {typed}", RefusalKind.Question, said, "Nothing was done yet");
        var without = await desk.Press("carol", asked.Instead.First(c => c.Label == "Nobody yet"));
        Assert.Contains("Opened arb-", without.ToString(), StringComparison.Ordinal);
        var named = await desk.Press("carol", asked.Instead.First(c => c.Label.StartsWith("The name is", StringComparison.Ordinal)));
        Assert.Contains("Opened arb-", named.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Me_is_offered_under_the_name_that_one_edits_under()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("carol", "me wiki User:Linnet");
        (await desk.No("carol", "case open reporter=me accused=User:Otter odd", RefusalKind.Question)).Offers(
            "case open reporter=User:Linnet accused=User:Otter odd");
    }

    [Fact]
    public async Task The_accused_is_neither_target_nor_reporter_unasked()
    {
        await using var desk = await TestDesk.Open();
        await desk.No("carol", "case open reporter=User:Aa target=User:Bb accused=User:Bb insults", RefusalKind.Question,
            "Target and accused are the same: User:Bb", "Nothing is opened");
        await desk.No("carol", "case open reporter=User:Aa target=User:Bb accused=\"[[user talk:bb]]\" insults", RefusalKind.Question);
        var n = await desk.OpenCase("carol", "reporter=User:Aa accused=User:Bb insults");
        foreach (var said in new[] { "accused User:Aa", "reporter User:Bb", "target User:Bb" })
        {
            var asked = await desk.No("carol", $"case party {n} {said}", RefusalKind.Question, "is that meant?");
            Assert.Contains(asked.Instead, c => c.Label == "Both are meant");
        }

        await desk.Hear("carol", $"case party {n} witness User:Bb", "is witness");
        await desk.Hear("carol", $"case party {n} accused both=yes User:Aa", "User:Aa is accused");
    }

    [Fact]
    public async Task A_name_that_is_given_twice_gives_both()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("carol", "case open reporter=User:Kestrel accused=User:X1 accused=\"User:Y2\" insults",
            "accused User:X1", "accused User:Y2", "“insults”");
        await desk.Hear("carol", "case open accused=User:X1 accused=User:Y2 kind=threat wiki=enwiki insults both",
            "accused User:X1", "accused User:Y2", "“insults both”");
    }

    [Fact]
    public async Task A_senders_address_is_how_to_reach_them_and_none_of_their_name()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("carol", "reporter=\"Kestrel <kestrel@example.org>\" accused=User:Otter insults");
        await desk.Hear("carol", $"case show {n} parties", "Kestrel (", "kestrel@example.org");
    }

    [Fact]
    public async Task Somebody_without_a_name_is_listed_as_typed()
    {
        await using var desk = await TestDesk.Open();
        var asked = await desk.No("carol", "case open reporter=\"[[User:Kim]] and her sister\" accused=User:Otter insults",
            RefusalKind.Question, "one name");
        Assert.DoesNotContain(asked.Instead, c => c.Line.Contains("[[[[", StringComparison.Ordinal)
            || c.Line.Contains("User:her sister", StringComparison.Ordinal));
        var opened = (await desk.Press("carol", asked.Instead[1])).ToString();
        Assert.Contains("User:Kim", opened, StringComparison.Ordinal);
        Assert.Contains("Her sister", opened, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("User:")]
    [InlineData("none")]
    [InlineData("#foo")]
    [InlineData("https://en.wikipedia.org/wiki/Special:Preferences")]
    [InlineData("???")]
    public async Task What_can_be_nobodys_name_is_not_noted_as_ones_own(string typed)
    {
        await using var desk = await TestDesk.Open();
        await desk.No("bob", $"me wiki {typed}", RefusalKind.Argument, "I find no name");
        await desk.Hear("bob", "me show", "wiki names: none");
    }

    [Theory]
    [InlineData("I am Foxtrot Twelve", "Foxtrot Twelve")]
    [InlineData("my name is Golf", "Golf")]
    [InlineData("I edit as User:Hotel", "User:Hotel")]
    [InlineData("India Six is me", "India Six")]
    [InlineData("my username on dewiki is Juliett", "Juliett")]
    public async Task A_sentence_about_ones_name_is_asked_about(string typed, string name)
    {
        await using var desk = await TestDesk.Open();
        var asked = await desk.No("bob", $"me wiki {typed}", RefusalKind.Question, name, "Nothing was done yet");
        var noted = await desk.Press("bob", asked.Instead[0]);
        Assert.Contains($"you edit as {name}.", noted.ToString(), StringComparison.Ordinal);
        Assert.Contains("Noted", (await desk.Press("bob", asked.Instead[1])).ToString(), StringComparison.Ordinal);
    }
}
