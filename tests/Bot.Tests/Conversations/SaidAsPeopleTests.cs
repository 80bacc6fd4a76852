using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>What people type as they would say it is understood, or asked with all of it kept.</summary>
public sealed partial class SaidAsPeopleTests
{
    private const string Life = "emergency@wikimedia.org", Child = "legal-reports@wikimedia.org";

    [Theory]
    [InlineData("case decide {n} because he threatened to slit her throat")]
    [InlineData("where about he will strangle her tonight")]
    [InlineData("where sent he will strangle her tonight")]
    [InlineData("where step he will strangle her tonight")]
    [InlineData("case list he will strangle her tonight")]
    [InlineData("contact find he will strangle her tonight")]
    [InlineData("help he will strangle her tonight")]
    public async Task Danger_is_heard_whatever_it_is_typed_to(string line)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        Assert.Contains("Somebody may be in danger.", await desk.Say("bob", Line(line, n)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the accused told him that nobody will find the body")]
    [InlineData("they will never find your body, he mailed")]
    [InlineData("he wrote: you had better choose your coffin")]
    [InlineData("she says I won't live to see the next election")]
    [InlineData("he wrote k1ll yourself on her page")]
    [InlineData("k*ll yourself, he wrote to her")]
    [InlineData("he says he will k i l l her tonight")]
    public async Task A_threat_by_what_is_left_and_a_disguised_one_are_heard(string words)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", $"case open reporter=User:Kestrel accused=User:Jackdaw {words}", "Somebody may be in danger.");
    }

    [Theory]
    [InlineData("reverts my edits on the article that says they never found his body")]
    [InlineData("the plot says that she sleeps with the fishes")]
    [InlineData("he moved the page a b c d to another title")]
    [InlineData("uses the account r2d2 and b4u to vote twice")]
    public async Task What_only_looks_like_one_is_none(string words)
    {
        await using var desk = await TestDesk.Open();
        Assert.DoesNotContain("Somebody may be in danger.",
            await desk.Say("bob", $"case open reporter=User:Kestrel accused=User:Jackdaw {words}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i found cp on his page")]
    [InlineData("he trades cp by mail")]
    public async Task What_those_who_trade_it_call_it_has_its_address(string words)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", $"case open reporter=User:Kestrel accused=User:Jackdaw {words}", Child);
    }

    [Fact]
    public async Task Target_and_accused_in_one_is_asked()
    {
        await using var desk = await TestDesk.Open();
        await desk.No("bob", "case open reporter=User:Kestrel target=User:Rook accused=User:Rook insults", RefusalKind.Question,
            "Target and accused are the same");
    }

    [Theory]
    [InlineData("zabij się - wpis w opisie zmian")]
    [InlineData("va te pendre, lui a-t-il écrit")]
    [InlineData("häng dich auf, schrieb er ihr")]
    [InlineData("dreigt haar op te wachten bij haar huis")]
    [InlineData("mátate, le escribió en su página")]
    [InlineData("убей себя, написал он ей")]
    public async Task Who_is_told_to_die_is_in_danger_in_other_languages_too(string words)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", $"case open reporter=User:Kestrel accused=User:Jackdaw {words}", "Somebody may be in danger.");
    }

    [Fact]
    public async Task Words_in_another_language_in_a_case_are_said_to_be_read_badly()
    {
        await using var desk = await TestDesk.Open();
        var said = await desk.Hear("bob", "case open reporter=User:Kestrel accused=User:Jackdaw er hat meine Bearbeitungen im Artikel "
            + "ständig rückgängig gemacht", "looks like German", Life, Child);
        Assert.DoesNotContain("Somebody may be in danger.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("looks like", await desk.Say("bob", "case open reporter=User:Wren he reverts all of my edits"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oversight", "The oversighters")]
    [InlineData("arbcom?", "arbitrators")]
    [InlineData("T&S", "ca@wikimedia.org")]
    public async Task A_destination_by_its_name_is_that_destination(string typed, string said)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("dana", "where " + typed, said, Life);
    }

    [Theory]
    [InlineData("the article gives a wrong phone number of the town hall")]
    [InlineData("the infobox has an outdated address of the embassy")]
    [InlineData("the telephone number of the city library in the article is no longer correct")]
    public async Task The_number_of_a_public_office_is_nobodys_private_detail(string words)
    {
        await using var desk = await TestDesk.Open();
        Assert.DoesNotContain("The oversighters", await desk.Say("dana", "where " + words), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("he posted my phone number and that I work at the town hall in the article")]
    [InlineData("the article gives the private address of the mayor's nurse, an editor")]
    public async Task Whose_it_is_else_is_one(string words)
    {
        await using var desk = await TestDesk.Open();
        Assert.DoesNotContain("nobody's harassment", await desk.Say("dana", "where " + words), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("banana")]
    [InlineData("rota")]
    [InlineData("mediation")]
    public async Task One_word_is_not_said_to_be_in_another_language(string word)
    {
        await using var desk = await TestDesk.Open();
        foreach (var line in new[] { "where " + word, "guide " + word, "draft check reply " + word })
            Assert.DoesNotContain("looks like", await desk.Say("dana", line), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how do i close a case", "case close")]
    [InlineData("how do I reopen a closed case?", "case reopen")]
    [InlineData("how to make a promise", "promise make")]
    [InlineData("how can i set a reminder", "remind me")]
    public async Task A_question_for_a_command_is_answered_with_it(string question, string command)
    {
        await using var desk = await TestDesk.Open();
        var said = await desk.Hear("bob", "guide " + question, command);
        Assert.DoesNotContain("Stepping back", said.Split('\n')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i found cp")]
    [InlineData("somebody posted csam, what now")]
    [InlineData("nude pictures of pupils on a user page")]
    public async Task Images_of_abused_children_have_one_topic(string question)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "guide " + question, "Suspected child abuse images", Child);
    }

    [Theory]
    [InlineData("case ack {n} yesterday 18:00 thanked her", "yesterday 18:00", "thanked her")]
    [InlineData("case told {n} reporter yesterday 18:00: we look", "yesterday 18:00", "we look")]
    [InlineData("case act {n} at 09:05 blocked him", "at 09:05", "blocked him")]
    [InlineData("case act {n} blocked him 10 minutes ago", "10 minutes ago", "blocked him")]
    [InlineData("case act {n} blocked him yesterday evening", "yesterday evening", "blocked him")]
    public async Task A_time_in_the_text_of_what_was_done_is_asked(string line, string date, string text)
    {
        await using var desk = await TestDesk.Open("2026-11-18T15:00:00Z");
        var n = await desk.OpenCase("bob", "received=\"3 days ago\" reporter=User:Kestrel Insults");
        var no = await desk.No("bob", Line(line, n), RefusalKind.Question, date, "Nothing was done yet");
        Assert.Equal(text, no.Instead[0].Values!.Last(v => v.Key is "said" or "what").Value);
        await desk.Hear("bob", no.Instead[0].Line);
        Assert.DoesNotContain(date, await desk.Hear("bob", $"case timeline {n}", text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case act {n} blocked for 3 days")]
    [InlineData("case told {n} reporter we write again on Friday")]
    [InlineData("case ack {n} thanked, today")]
    public async Task A_length_or_a_day_to_come_is_text(string line)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", Line(line, n));
    }

    [Theory]
    [InlineData("case open reporter=User:Kestrel accused=User:Old grey mare deleted my page", "User:Old grey mare", "deleted my page")]
    [InlineData("case open accused=Old grey mare, reporter=User:Kestrel insults me each day", null, null)]
    public async Task A_name_that_a_blank_cut_is_asked_where_it_is_a_members(string line, string? whole, string? text)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("carol", "me wiki User:Old grey mare");
        if (whole is null)
        {
            await desk.No("bob", line, RefusalKind.Question);
            return;
        }

        var no = await desk.No("bob", line, RefusalKind.Question, whole);
        var said = await desk.Hear("bob", no.Instead[0].Line, whole, text!);
        var n = said.Split(' ', ',').First(w => w.StartsWith("arb-", StringComparison.Ordinal));
        await desk.No("carol", $"case show {n}", RefusalKind.Forbidden);
        await desk.Hear("bob", no.Instead[1].Line, "accused User:Old.");
    }

    [Theory]
    [InlineData("case open acknowledged=yes reporter=User:Kestrel insults", "acknowledged", "When was that?")]
    [InlineData("case open reporter=User:Kestrel insults accused=", "“accused=” stands at the end")]
    [InlineData("case told {n} reporter in=\"2 days\" we write again", "“in=” is nothing that")]
    [InlineData("case list page=abc", "“abc” is not a number")]
    public async Task What_is_no_value_is_said(string line, params string[] words)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        var answer = await desk.Run("bob", Line(line, n));
        Assert.NotNull(answer.Refusal);
        foreach (var word in words)
            Assert.Contains(word, answer.Refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{n}.")]
    [InlineData("({n})")]
    [InlineData("{n},")]
    public async Task A_case_is_read_as_it_stands_in_a_sentence(string typed)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", "case show " + Line(typed, n), n);
        await desk.Hear("bob", "case show " + Line(typed, n).Replace('-', '–'), n);
    }

    [Theory]
    [InlineData("case notee {n} the diffs are bad", "case note {n} the diffs are bad")]
    [InlineData("!case show {n}", "case show {n}")]
    public async Task A_slip_in_a_command_keeps_what_stands_behind_it(string line, string meant)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        (await desk.No("bob", Line(line, n), RefusalKind.Usage)).Offers(Line(meant, n));
    }

    [Fact]
    public async Task A_wikis_brackets_around_a_link_are_taken_off()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case link {n} [https://example.org/x the diff] shows it", "Kept in", "the diff shows it");
    }

    [Theory]
    [InlineData("she gets the verdict")]
    [InlineData("they hear our decision")]
    [InlineData("we will block him")]
    public async Task An_outcome_by_a_date_is_asked(string what)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.No("bob", $"promise make {n} \"in 5 days\" {what}", RefusalKind.Question, "says how it will end");
    }

    [Theory]
    [InlineData("-")]
    [InlineData("none")]
    [InlineData("User:")]
    public async Task What_names_nobody_is_no_wiki_name(string typed)
    {
        await using var desk = await TestDesk.Open();
        await desk.No("bob", "me wiki " + typed, RefusalKind.Argument, "I find no name");
    }

    [Fact]
    public async Task A_sentence_around_a_wiki_name_is_asked()
    {
        await using var desk = await TestDesk.Open();
        var no = await desk.No("bob", "me wiki I am Foxtrot Twelve", RefusalKind.Question, "“Foxtrot Twelve”");
        await desk.Hear("bob", no.Instead[0].Line, "you edit as Foxtrot Twelve.");
    }

    [Fact]
    public async Task Who_is_a_party_is_no_address_for_a_packet_and_a_route_that_is_off_is_replaced()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "contact set \"Steward Max\" address=max@example.org route=stewards");
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel accused=\"User:Steward Max\" Insults");
        var said = await desk.Hear("bob", $"packet case={n} to=stewards", "Careful");
        Assert.DoesNotContain("max@example.org", said, StringComparison.Ordinal);

        await desk.Hear("alice", "team route oversight off");
        await desk.Hear("bob", "packet to=oversight he posted an address", "switched off", "stewards");
        await desk.Hear("bob", "where sent oversight", "switched off");
    }

    private static string Line(string line, string n) => line.Replace("{n}", n, StringComparison.Ordinal);
}
