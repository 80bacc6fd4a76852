using Bot.Basics;
using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class OpeningTests
{
    [Fact]
    public async Task A_third_party_report_says_to_contact_the_target_privately_first()
    {
        await using var desk = await TestDesk.Open();
        var opened = await desk.Hear("bob",
            "case open reporter=User:Kestrel target=User:Wren accused=User:Jackdaw They follow Wren from page to page",
            "Reporter and target differ", "contact the target privately first");
        var n = Talked(opened);
        await desk.Hear("bob", $"case show {n}", "a private word with the target", "User:Wren (target)");
        await desk.Hear("bob", $"case told {n} target we have read it and look into it", "User:Wren was told");
        Assert.DoesNotContain("a private word with the target", await desk.Hear("bob", $"case show {n}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_party_added_later_can_make_it_a_third_party_report()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "accused=User:Jackdaw Insults on a talk page");
        await desk.Hear("bob", $"case show {n}", "who reports");
        await desk.Hear("bob", $"case party {n} target User:Wren", "User:Wren is target");
        await desk.Hear("bob", $"case party {n} reporter User:Kestrel", "User:Kestrel is reporter", "contact the target privately first");
    }

    [Fact]
    public async Task The_clock_of_the_acknowledgement_runs_from_receipt_not_from_typing()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "case open received=\"3 hours ago\" Insults", "received 2026-11-18T06:00:00Z", "by 2026-11-19T06:00:00Z");
        await desk.Hear("bob", "case open received=\"2 days ago\" Insults", "by 2026-11-17T09:00:00Z, which is past: please do it first");
    }

    [Fact]
    public async Task A_report_acknowledged_before_it_was_typed_in_has_no_clock_of_acknowledgement()
    {
        await using var desk = await TestDesk.Open();
        var opened = await desk.Hear("bob",
            "case open received=\"2 days ago\" acknowledged=yesterday channel=private-message Insults",
            "Acknowledged 2026-11-17T11:00:00Z", "no date to look forward to");
        var n = Talked(opened);
        await desk.Hear("bob", $"case show {n}", "acknowledged", "by private message");
        await desk.Silence(Duration.FromDays(3));
        await desk.No("bob", "case open received=yesterday acknowledged=\"3 days ago\" Insults", RefusalKind.Argument,
            "cannot have been acknowledged");
    }

    [Fact]
    public async Task A_date_ahead_a_bad_link_a_bad_wiki_and_no_summary_are_refused_and_nothing_is_opened()
    {
        await using var desk = await TestDesk.Open();
        await desk.No("bob", "case open received=tomorrow Insults", RefusalKind.Argument);
        await desk.No("bob", "case open link=javascript:alert(1) Insults", RefusalKind.Argument, "no address");
        await desk.No("bob", "case open wiki=nowhere Insults", RefusalKind.Argument, "no wiki");
        var missing = await desk.Run("bob", "case open reporter=User:Kestrel");
        Assert.Contains("summary is missing", missing.ToString(), StringComparison.Ordinal);
        Assert.Equal("summary", missing.Missing?.Name);
        await desk.Hear("bob", "case list", "No open case that you can see");
    }

    [Fact]
    public async Task A_date_that_is_asked_back_loses_nothing_of_what_was_typed()
    {
        await using var desk = await TestDesk.Open();
        var asked = await desk.No("bob",
            "case open received=03/04/2026 reporter=\"User:Grey Heron\" kind=off-wiki channel=mail They write \"mails\"",
            RefusalKind.Question);
        var again = asked.Instead[0].Line;
        var n = Talked(await desk.Hear("bob", again));
        await desk.Hear("bob", $"case show {n}", "User:Grey Heron", "off wiki", "by mail", "They write \"mails\"");
        var promise = await desk.No("bob", $"promise make {n} 03/04/2027 to=target owner=carol update", RefusalKind.Question);
        await desk.Hear("bob", promise.Instead[0].Line, "carol promises the target an update");
    }

    [Fact]
    public async Task An_admin_hands_in_adds_and_sees_that_it_was_received_and_no_more()
    {
        await using var desk = await TestDesk.Open();
        var answer = await desk.Hear("dana", "case open reporter=User:Kestrel Secretword on a talk page", "Received as arb-", "Thank you");
        Assert.DoesNotContain("Secretword", answer, StringComparison.Ordinal);
        var n = Talked(answer);
        Assert.DoesNotContain("Secretword", await desk.Hear("dana", "case handed-in", n, "received"), StringComparison.Ordinal);
        await desk.No("dana", $"case show {n}", RefusalKind.Forbidden, "is for investigators");
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("dana", $"case add {n} It was posted again", "Received");
        var told = await desk.Told(Duration.Zero, "bob", n, "has added something new");
        Assert.DoesNotContain("posted again", told, StringComparison.Ordinal);
        await desk.Hear("bob", $"case show {n} notes", "It was posted again", "Secretword");
    }

    [Fact]
    public async Task What_an_admin_adds_to_a_closed_case_still_reaches_whoever_had_it()
    {
        await using var desk = await TestDesk.Open();
        var n = Talked(await desk.Say("dana", "case open Insults"));
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("bob", $"case close {n} actioned anyway=yes blocked");
        await desk.Hear("dana", $"case add {n} It goes on under another name");
        await desk.Told(Duration.Zero, "bob", n, "added something new", "closed");
    }

    [Fact]
    public async Task Nobody_adds_to_what_somebody_else_handed_in()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        var there = await desk.No("dana", $"case add {n} more", RefusalKind.Forbidden, "There is no case");
        var nowhere = await desk.No("dana", "case add arb-1001 more", RefusalKind.Forbidden);
        Assert.Equal(nowhere.ToString().Replace("arb-1001", n, StringComparison.Ordinal), there.ToString());
        await desk.Hear("dana", "case handed-in", "nothing yet");
    }

    [Fact]
    public async Task Numbers_are_drawn_anew_until_one_is_free()
    {
        await using var desk = await TestDesk.Open(generator: new SameNumbers());
        Assert.Equal("arb-5", await desk.OpenCase());
        Assert.Equal("arb-6", await desk.OpenCase());
    }

    private sealed class SameNumbers : IdGenerator
    {
        private int drawn;

        public override int Number(int most) => drawn++ < 3 ? 5 : 6;
    }

    private static string Talked(string answer) =>
        answer.Split(' ', ',', '.', ':').First(w => w.StartsWith("arb-", StringComparison.Ordinal));
}
