using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>How a case ends is asked and never assumed; what stands open is said before; and what is said afterwards is true.</summary>
public sealed class ClosingTests
{
    [Theory]
    [InlineData("glance", "non-actionable plainly a mistake", "not-actionable", "plainly a mistake")]
    [InlineData("close", "no-action nothing could be verified", "not-actionable", "nothing could be verified")]
    [InlineData("close", "not-actoinable the page is public", "not-actionable", "the page is public")]
    [InlineData("close", "unfounded: all diffs are fine", "not-actionable", "all diffs are fine")]
    [InlineData("glance", "dupe of the one from Monday", "duplicate", "dupe of the one from Monday")]
    [InlineData("close", "unactionable, no rule was broken", "not-actionable", "no rule was broken")]
    [InlineData("close", "forwarded to the stewards", "handed-over", "forwarded to the stewards")]
    [InlineData("close", "withdrew it this morning", "withdrawn", "withdrew it this morning")]
    [InlineData("close", "action-taken blocked for a week", "actioned", "blocked for a week")]
    [InlineData("close", "actoined warned them", "actioned", "warned them")]
    [InlineData("glance", "obvious vandal, nothing else", "handed-over", "obvious vandal, nothing else")]
    [InlineData("close", "resolved between the two of them", "withdrawn", "resolved between the two of them")]
    public async Task Words_in_the_place_of_an_outcome_are_asked_about_and_the_answer_carries_them(
        string how, string typed, string outcome, string reason)
    {
        await using var desk = await TestDesk.Open();
        var n = await Acknowledged(desk);
        var line = $"case {how} {n} outcome={outcome} {reason}";
        var refused = await desk.No("bob", $"case {how} {n} {typed}", RefusalKind.Question, "Nothing was done yet");
        Assert.Contains(refused.Instead, c => c.Line == line);
        await desk.Hear("bob", $"case show {n}", "acknowledged");
        await desk.Hear("bob", line, $"closed as {outcome.Replace('-', ' ')}");
        await desk.Hear("bob", $"case show {n}", $"as {outcome.Replace('-', ' ')}: {reason}");
    }

    [Theory]
    [InlineData("not actionable no rule was broken", "not actionable: no rule was broken")]
    [InlineData("handed over: the stewards have it", "handed over: the stewards have it")]
    [InlineData("Withdrawn they wrote again", "withdrawn: they wrote again")]
    [InlineData("as duplicate - the thread of Monday", "duplicate: the thread of Monday")]
    [InlineData("\"not actionable\" no rule was broken", "not actionable: no rule was broken")]
    public async Task An_outcome_in_its_own_words_is_one(string typed, string shown)
    {
        await using var desk = await TestDesk.Open();
        var n = await Acknowledged(desk);
        await desk.Hear("bob", $"case close {n} {typed}", "is closed as");
        await desk.Hear("bob", $"case show {n}", shown);
    }

    [Fact]
    public async Task An_outcome_alone_still_wants_its_reason()
    {
        await using var desk = await TestDesk.Open();
        var n = await Acknowledged(desk);
        (await desk.No("bob", $"case close {n} duplicate", RefusalKind.Argument, "without a reason")).Offers($"case close {n} duplicate ");
        await desk.No("bob", $"case close {n} noaction", RefusalKind.Question, "not-actionable");
        (await desk.No("bob", $"case glance {n} non-actionable", RefusalKind.Question)).Offers($"case glance {n} outcome=not-actionable ");
    }

    [Fact]
    public async Task Closing_a_case_of_which_nobody_heard_with_an_act_not_written_up_is_asked_about()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel accused=User:Finch Insults");
        await desk.Hear("bob", $"case act {n} hid two revisions");
        (await desk.No("bob", $"case close {n} not-actionable no rule was broken", RefusalKind.Question,
            "nothing was ever said to whoever reported it", "a1 (hid two revisions) is not written up")).Offers(
            $"case told {n} reporter ", "guide closing-non-actionable", $"case written {n} a1",
            $"case close {n} outcome=not-actionable anyway=yes no rule was broken");
        await desk.Hear("bob", $"case told {n} reporter no rule of ours was broken, here is who helps");
        await desk.Hear("bob", $"case written {n} a1");
        await desk.Hear("bob", $"case close {n} not-actionable no rule was broken", "closed as not actionable");
        var other = await desk.OpenCase("bob", "A noticeboard thread");
        (await desk.No("bob", $"case glance {other} duplicate the same thread", RefusalKind.Question)).Offers($"case ack {other}",
            $"case glance {other} outcome=duplicate anyway=yes the same thread");
        await desk.Hear("bob", $"case glance {other} outcome=duplicate anyway=yes the same thread", "closed as duplicate");
    }

    [Fact]
    public async Task A_reopened_case_says_what_is_missing_and_rings_for_it()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"case close {n} withdrawn anyway=yes they wrote so elsewhere");
        await desk.Silence(Duration.FromDays(3));
        await desk.Hear("bob", $"case reopen {n} they wrote again", "was never told that the report arrived", $"case ack {n}",
            "no date to look forward to");
        await desk.Hear("bob", $"case show {n}", "to be acknowledged by", "a first acknowledgement");
        await desk.Told(Duration.FromMinutes(61), "alice", n, "has not heard that it arrived");
        await desk.Hear("bob", $"case ack {n}", "acknowledged");
        Assert.DoesNotContain("a first acknowledgement", await desk.Say("bob", $"case show {n}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reopened_case_with_open_promises_says_them()
    {
        await using var desk = await TestDesk.Open();
        var n = await Acknowledged(desk);
        await desk.Hear("bob", $"promise make {n} \"in 5 days\" update");
        await desk.Hear("bob", $"case close {n} actioned warned them");
        var said = await desk.Hear("bob", $"case reopen {n} it went on", "Still promised: update to the reporter by", "(p1)");
        Assert.DoesNotContain("no date to look forward to", said, StringComparison.Ordinal);
        Assert.DoesNotContain("never told", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_reporter_was_told_first_is_the_acknowledgement()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "received=\"1 hour ago\" reporter=User:Kestrel target=User:Wren Insults");
        Assert.DoesNotContain("acknowledgement", await desk.Say("bob", $"case told {n} target we read it"), StringComparison.Ordinal);
        await desk.Hear("bob", $"case show {n}", "a first acknowledgement");
        await desk.Hear("bob", $"case told {n} User:Kestrel when=\"20 minutes ago\" thank you, we look", "counts as the acknowledgement");
        await desk.Hear("bob", $"case show {n}", "acknowledged, acknowledged 2026-11-18T08:40:00Z");
        await desk.No("bob", $"case ack {n}", RefusalKind.State, "was acknowledged");
        var early = await desk.OpenCase("bob", "reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"case told {early} reporter when=\"3 hours ago\" hello",
            "before the report came in", $"case correct {early}");
        await desk.Hear("bob", $"case close {early} duplicate the same");
        await desk.Silence(Duration.FromHours(12));
        Assert.DoesNotContain("counts as", await desk.Say("bob", $"case told {n} reporter nothing new yet"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_told_of_a_closed_case_offers_no_promise()
    {
        await using var desk = await TestDesk.Open();
        var n = await Acknowledged(desk);
        await desk.Hear("bob", $"promise make {n} \"in 5 days\" update");
        await desk.Hear("bob", $"case close {n} actioned warned them");
        var said = await desk.Hear("bob", $"case told {n} reporter how it ended", "was told", $"promise keep {n} p1");
        Assert.DoesNotContain("promise make", said, StringComparison.Ordinal);
        Assert.DoesNotContain("next?", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dewiki", "de.wikipedia.org")]
    [InlineData("commons", "commons.wikimedia.org")]
    [InlineData("Commonswiki", "commons.wikimedia.org")]
    [InlineData("zh_min_nanwiki", "zh-min-nan.wikipedia.org")]
    [InlineData("frwiktionary", "fr.wiktionary.org")]
    [InlineData("simplewiki", "simple.wikipedia.org")]
    [InlineData("wikidatawiki", "www.wikidata.org")]
    [InlineData("metawiki", "meta.wikimedia.org")]
    [InlineData("w:sv:", "sv.wikipedia.org")]
    [InlineData("enwp", "en.wikipedia.org")]
    [InlineData("https://pt.m.wikipedia.org/wiki/Foo", "pt.wikipedia.org")]
    [InlineData("it.wikiquote", "it.wikiquote.org")]
    [InlineData("wiki.example.org", "wiki.example.org")]
    public async Task A_wiki_is_named_as_people_name_it(string typed, string host)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", $"wiki={typed} Insults");
        await desk.Hear("bob", $"case correct {n}", $"w1: {host}");
        await desk.No("bob", $"case wiki {n} somewhere", RefusalKind.Argument, "dewiki or commons");
    }

    [Theory]
    [InlineData("people", "User:Kestrel (reporter and target)")]
    [InlineData("evidence", "Evidence")]
    [InlineData("note", "Notes")]
    [InlineData("Parties", "nothing said to them yet")]
    public async Task The_lists_are_asked_for_by_the_words_of_the_card(string word, string shown)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"case show {n} {word}", shown);
    }

    [Theory]
    [InlineData("we will block him", true)]
    [InlineData("he'll be banned by then", true)]
    [InlineData("the page gets deleted", true)]
    [InlineData("update: she will definitely be desysopped", true)]
    [InlineData("removal of the pictures", true)]
    [InlineData("we are going to have the account locked", true)]
    [InlineData("blocking", true)]
    [InlineData("update on whether we will block him", false)]
    [InlineData("answer about the deleted pages", false)]
    [InlineData("we will write to them", false)]
    [InlineData("we will look at the block log", false)]
    [InlineData("update", false)]
    [InlineData("answer as soon as it is decided", false)]
    [InlineData("news, even if nothing was decided", false)]
    [InlineData("call them after the vote", false)]
    public async Task A_promise_of_how_it_ends_is_asked_about_and_one_of_news_is_not(string what, bool isAsked)
    {
        await using var desk = await TestDesk.Open();
        var n = await Acknowledged(desk);
        var line = $"promise make {n} tomorrow {what}";
        if (!isAsked)
        {
            await desk.Hear("bob", line, "p1 of");
            return;
        }

        var refused = await desk.No("bob", line, RefusalKind.Question, "nobody can promise that by a date");
        await desk.Hear("bob", refused.Instead[1].Line, "p1 of", "about: " + what.Replace("update: ", "", StringComparison.Ordinal));
        await desk.Hear("bob", refused.Instead[0].Line, "p2 of", "Thu 19 Nov 2026 18:00");
    }

    private static async Task<string> Acknowledged(TestDesk desk)
    {
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel accused=User:Finch Insults");
        await desk.Hear("bob", $"case ack {n}");
        return n;
    }
}
