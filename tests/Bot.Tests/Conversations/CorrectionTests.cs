using System.Text.RegularExpressions;
using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>Mistakes are put right, and what was wrong stands nowhere any more.</summary>
public sealed partial class CorrectionTests
{
    [Fact]
    public async Task A_wrong_accused_is_put_right_stands_nowhere_and_is_told_to_nobody()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel accused=User:Sparow Insults on a talk page");
        await desk.Hear("bob", $"case told {n} accused please read the policy");
        await desk.Hear("bob", $"case ask {n} accused \"in 3 days\" was that you?");
        await desk.Pass(Duration.FromMinutes(5));
        var said = await desk.Hear("carol", $"case correct {n} accused [[User:Sparrow]]", "n2", "User:Sparrow (accused)");
        Assert.DoesNotContain("Sparow", said, StringComparison.Ordinal);
        foreach (var line in new[] { $"case show {n} all", $"case timeline {n}", $"case correct {n}" })
            Assert.DoesNotContain("Sparow", await desk.Hear("bob", line, "User:Sparrow"), StringComparison.Ordinal);
        await desk.Hear("bob", $"case timeline {n}", "to User:Sparrow: please", "(corrected by carol",
            "carol: the name of n2 was corrected");
        await desk.Hear("bob", "case search Sparow", "Nothing that you can see");
        await desk.Hear("alice", $"audit list {n}", "case correct", "n2");
        Assert.DoesNotContain("Spar", await desk.Say("alice", $"audit list {n}"), StringComparison.Ordinal);
        await desk.Silence(Duration.FromHours(1));
        await desk.Hear("carol", $"case correct {n} n2 user:sparrow", "already");
        await desk.Hear("bob", $"case note {n} Sparrow writes at night");
        await desk.Hear("bob", $"case act {n} blocked sparrow");
        await desk.Hear("carol", $"case correct {n} n2 User:Starling", "still stands in what people wrote: a1 and e");
    }

    [Fact]
    public async Task A_right_name_keeps_its_member_away_at_once_and_a_corrected_one_gives_nothing_back()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "me wiki User:Dunnock");
        var n = await desk.OpenCase("carol", "reporter=User:Kestrel accused=User:Dunock Mails");
        await desk.Hear("bob", $"case show {n}", n);
        await desk.Hear("carol", $"case correct {n} accused User talk:Dunnock", "A member bears that name");
        await desk.No("bob", $"case show {n}", RefusalKind.Forbidden, "There is no case");
        await desk.Told(Duration.Zero, "alice", n, "bears the name of bob");
        await desk.Hear("carol", $"case correct {n} n2 User:Robin");
        await desk.No("bob", $"case show {n}", RefusalKind.Forbidden, "There is no case");
        await desk.Hear("carol", $"case remove {n} n2", "User:Robin is taken out");
        await desk.No("bob", $"case timeline {n}", RefusalKind.Forbidden, "There is no case");
        await desk.Hear("alice", $"case namesake {n} bob lift", "can see");
        Assert.DoesNotContain("Dun", await desk.Hear("bob", $"case timeline {n}", "n2 was taken out"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_is_put_right_and_taken_off()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel accused=User:Finch Insults");
        await desk.Hear("bob", $"case correct {n} User:Finch witness", "User:Finch is witness", "nothing else");
        await desk.Hear("bob", $"case show {n}", "User:Finch (witness)");
        await desk.Hear("bob", $"case correct {n} witness=User:Bullfinch", "n2", "User:Bullfinch (witness)");
        await desk.Hear("bob", $"case correct {n} witness=User:Finch");
        await desk.Hear("bob", $"case correct {n} role n2 witness and target", "witness and target");
        await desk.Hear("bob", $"case remove {n} n2 target", "User:Finch is witness");
        (await desk.No("bob", $"case remove {n} n2 because of a slip", RefusalKind.Question)).Offers($"case remove {n} n2");
        await desk.Hear("bob", $"case remove {n} n2 witness", "is taken out");
        await desk.No("bob", $"case correct {n} witness User:Finch", RefusalKind.Argument, "nothing as “witness”");
        await desk.Hear("bob", $"case party {n} witness User:Tit");
        (await desk.No("bob", $"case correct {n} witness Kestrel", RefusalKind.Question, "is n1"))
            .Offers($"case party {n} witness User:Kestrel", $"case remove {n} n2");
        await desk.Hear("bob", $"case party {n} witness User:Wren");
        (await desk.No("bob", $"case correct {n} witness User:Lark", RefusalKind.Question, "Which one?"))
            .Offers($"case correct {n} n3 User:Lark");
    }

    [Fact]
    public async Task The_summary_is_put_right_and_danger_in_it_is_heard()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel Secret name Robin Smith was posted");
        await desk.Hear("bob", $"case correct {n} summary A real name was posted", "is now: A real name was posted");
        var shown = await desk.Say("bob", $"case show {n} all") + await desk.Say("bob", $"case timeline {n}");
        Assert.DoesNotContain("Smith", shown, StringComparison.Ordinal);
        Assert.Contains("the summary was corrected", shown, StringComparison.Ordinal);
        await desk.Hear("bob", $"case correct {n} description She writes that she will kill herself tonight", "emergency@wikimedia.org");
        await desk.Hear("bob", $"case show {n}", "danger");
    }

    [Fact]
    public async Task The_hour_of_receipt_is_put_right_and_the_clock_with_it()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"case correct {n} received \"yesterday 14:00\"",
            "received 2026-11-17T13:00:00Z", "by 2026-11-18T13:00:00Z");
        await desk.Hear("bob", $"case timeline {n}", "received Tue 17 Nov 2026 14:00", "not Wed 18 Nov 2026 10:00");
        await desk.Told(Duration.FromHours(4), "alice", n, "has not heard that it arrived");
        await desk.Hear("bob", $"case ack {n} when=\"17 Nov 20:00\"");
        await desk.No("bob", $"case correct {n} received \"17 Nov 21:00\"", RefusalKind.Argument, "Correct the acknowledgement first");
        await desk.No("bob", $"case correct {n} received someday", RefusalKind.Argument);
    }

    [Fact]
    public async Task An_acknowledgement_that_was_none_is_taken_back_and_rings_again()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel Insults");
        await desk.No("bob", $"case correct {n} ack yesterday", RefusalKind.State, "is not acknowledged");
        await desk.Hear("bob", $"case ack {n} dear Mister Smith");
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("bob", $"case remove {n} ack", "counts as not acknowledged");
        var shown = await desk.Hear("bob", $"case show {n} all", "a first acknowledgement", "nothing said to them yet");
        var timeline = await desk.Hear("bob", $"case timeline {n}", "acknowledged (taken out by you", "not acknowledged after all");
        Assert.DoesNotContain("Smith", shown + timeline, StringComparison.Ordinal);
        await desk.Told(Duration.FromHours(24), "bob", n, "has not heard that it arrived");
        await desk.Hear("bob", $"case ack {n} when=\"2 hours ago\"");
        await desk.Hear("bob", $"case correct {n} acknowledged \"1 hour ago\"", "was acknowledged 2026-11-19T08:00:0");
        await desk.Hear("bob", $"case show {n}", "acknowledged 2026-11-19T08:00:0");
    }

    [Fact]
    public async Task A_link_is_put_right_or_taken_out_and_the_others_keep_their_ids()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "link=https://example.org/zero Insults");
        await desk.Hear("bob", $"case link {n} https://example.org/one the mail of Anna Berg");
        await desk.Hear("bob", $"case link {n} https://example.org/two a diff");
        await desk.Hear("bob", $"case remove {n} l1", "l1 is taken out", "example.org/zero");
        await desk.Hear("bob", $"case correct {n} l2 the mail", "https://example.org/one – the mail");
        await desk.Hear("bob", $"case correct {n} l2 kept-at=\"team list, 18 Nov\"", "one – the mail; copy kept at team list, 18 Nov");
        await desk.No("bob", $"case correct {n} l2 sha256=12", RefusalKind.Argument, "no SHA-256");
        await desk.Hear("bob", $"case correct {n} https://example.org/two https://example.org/three", "example.org/three – a diff");
        await desk.Hear("bob", $"case link {n} https://example.org/four another", "Kept");
        var shown = await desk.Hear("bob", $"case correct {n}", "l2: https://example.org/one", "l3: ", "l4: https://example.org/four");
        shown += await desk.Say("bob", $"case show {n} all") + await desk.Say("bob", $"case timeline {n}");
        Assert.DoesNotContain("Anna", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("zero", shown, StringComparison.Ordinal);
        await desk.No("bob", $"case remove {n} l1", RefusalKind.Argument, "nothing as “l1”", "l2");
        await desk.No("bob", $"case correct {n} l2 ftp://example.org/x", RefusalKind.Argument, "no address");
    }

    [Fact]
    public async Task A_note_and_an_act_are_put_right_or_taken_out()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"case note {n} Berta lives in Ulm");
        await desk.Hear("bob", $"case note {n} second");
        await desk.Hear("bob", $"case act {n} blocked Berta");
        (await desk.No("bob", $"case correct {n} note third", RefusalKind.Question, "Which one?")).Offers($"case correct {n} e3 third");
        var id = Entry().Match(await desk.Say("bob", $"case correct {n}")).Value;
        await desk.Hear("carol", $"case correct {n} {id} she lives elsewhere", "is now: she lives elsewhere");
        await desk.Hear("bob", $"case remove {n} e3", "second");
        await desk.Hear("bob", $"case correct {n} act when=\"10 minutes ago\" hid the page", "a1", "hid the page, 2026-11-18T08:50:00Z");
        await desk.Hear("bob", $"case show {n} all", "a1", "hid the page");
        var all = await desk.Hear("bob", $"case timeline {n}", "note: she lives elsewhere (corrected by carol", "note (taken out by you");
        Assert.DoesNotContain("Berta", all + await desk.Say("bob", $"case show {n} all"), StringComparison.Ordinal);
        Assert.DoesNotContain("second", all, StringComparison.Ordinal);
        await desk.Hear("bob", $"case remove {n} a1", "taken out");
        await desk.Hear("bob", "case unwritten", "Everything");
        await desk.No("bob", $"case remove {n} summary", RefusalKind.State, "summary of", "not taken out");
        (await desk.No("bob", $"case correct {n} note", RefusalKind.Question, "How should it be?")).Offers($"case correct {n} {id} ");
    }

    [Fact]
    public async Task What_was_said_to_somebody_is_put_right_or_taken_out()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel accused=User:Finch Insults");
        await desk.Hear("bob", $"case told {n} reporter we look into it", "counts as the acknowledgement");
        await desk.Hear("bob", $"case told {n} accused the reporter is Kestrel");
        await desk.Hear("bob", $"case correct {n} e3 we look into something", "to User:Finch: we look into something");
        await desk.Hear("bob", $"case show {n} parties", "last contact 2026-11-18T09:00:00Z by you: we look into something");
        await desk.Hear("bob", $"case remove {n} e2", "It was the acknowledgement");
        await desk.Hear("bob", $"case show {n} all", "new, to be acknowledged by", "a first acknowledgement");
    }

    [Fact]
    public async Task A_wiki_is_put_right_and_what_a_case_has_is_listed_and_offered()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel wiki=frwiki Insults");
        await desk.Hear("bob", $"case correct {n} wiki dewiki", "concerns de.wikipedia.org");
        await desk.Hear("bob", $"case remove {n} w1", "taken out");
        await desk.Hear("bob", $"case correct {n}", "n1: User:Kestrel", "summary: Insults", "received: ",
            $"case correct {n} n1 ");
        Assert.DoesNotContain("not yet", await desk.Say("bob", $"case correct {n}"), StringComparison.Ordinal);
        (await desk.No("bob", $"case correct {n} weather sunny", RefusalKind.Argument, "nothing as “weather”"))
            .Offers($"case correct {n}");
        await desk.No("dana", $"case correct {n}", RefusalKind.Forbidden, "is for investigators");
    }

    [Fact]
    public async Task How_a_case_ended_and_why_is_put_right()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"case ack {n} dear Mister Gruber");
        await desk.No("bob", $"case correct {n} outcome duplicate", RefusalKind.Argument, "nothing as “outcome”");
        await desk.Hear("bob", $"case close {n} actioned told Gruber off");
        (await desk.No("bob", $"case correct {n} outcome nothing could be shown", RefusalKind.Question, "How did"))
            .Offers($"case correct {n} outcome not-actionable nothing could be shown");
        await desk.Hear("bob", $"case correct {n} outcome not-actionable", "closed as not actionable: told Gruber off");
        await desk.Hear("bob", $"case correct {n} reason nothing could be shown", "closed as not actionable: nothing could be shown");
        await desk.Hear("bob", $"case correct {n} e2 dear reporter", "acknowledged: dear reporter");
        var all = await desk.Hear("bob", $"case timeline {n}", "closed as not actionable: nothing could be shown (corrected by you",
            "not actionable, not actioned", "acknowledged: dear reporter (corrected by you");
        Assert.DoesNotContain("Gruber", all + await desk.Say("bob", $"case show {n} all"), StringComparison.Ordinal);
        await desk.No("bob", $"case remove {n} outcome", RefusalKind.State, "not taken out");
    }

    [GeneratedRegex(@"e\d+")]
    private static partial Regex Entry();
}
