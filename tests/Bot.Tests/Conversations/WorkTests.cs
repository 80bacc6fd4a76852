using Bot.Basics;
using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class WorkTests
{
    [Fact]
    public async Task A_link_is_kept_with_a_word_a_copys_place_and_its_hash()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case link {n} https://en.wikipedia.org/w/index.php?diff=7 the number is posted",
            "the number is posted", "keep a copy");
        var hash = new string('a', 64);
        await desk.Hear("bob", $"case link {n} https://example.org/x kept-at=\"team list, 18 Nov\" sha256={hash} the mail");
        await desk.Hear("bob", $"case show {n} links", "diff=7", "team list, 18 Nov", hash);
        await desk.No("bob", $"case link {n} ftp://example.org/x a file", RefusalKind.Argument, "no address");
        await desk.No("bob", $"case link {n} https://example.org sha256=abc a file", RefusalKind.Argument, "no SHA-256");
        await desk.No("bob", $"case link {n} https://example.org", RefusalKind.Argument, "shows is missing");
    }

    [Fact]
    public async Task Parties_kinds_and_wikis()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case party {n} witness User:Heron reach=\"mail through the wiki\" language=de", "User:Heron is witness");
        await desk.Hear("bob", $"case show {n} parties", "User:Heron (witness)", "mail through the wiki", "de");
        await desk.No("bob", $"case party {n} judge User:Heron", RefusalKind.Argument, "reporter, target, accused or witness");
        await desk.Hear("bob", $"case kind {n} personal-information", "personal information");
        await desk.Hear("bob", $"case kind {n} threat", "personal information and threat");
        await desk.Hear("bob", $"case kind {n} threat off", "is about personal information.");
        await desk.No("bob", $"case kind {n} weather", RefusalKind.Argument, "none of");
        await desk.Hear("bob", $"case wiki {n} https://de.wikipedia.org/", "de.wikipedia.org");
        await desk.No("bob", $"case wiki {n} wikipedia", RefusalKind.Argument, "no wiki");
    }

    [Fact]
    public async Task Related_cases_are_named_to_those_who_may_see_both_and_to_nobody_else()
    {
        await using var desk = await TestDesk.Open();
        var (a, b) = (await desk.OpenCase(), await desk.OpenCase());
        await desk.Hear("carol", $"case recuse {b}");
        await desk.Hear("bob", $"case relate {a} {b}", $"{a} and {b} are related");
        await desk.Hear("bob", $"case show {a}", $"related: {b}");
        await desk.Hear("bob", $"case show {b}", $"related: {a}");
        var shown = await desk.Say("carol", $"case show {a} all") + await desk.Say("carol", $"case timeline {a}");
        Assert.DoesNotContain(b, shown, StringComparison.Ordinal);
        await desk.No("bob", $"case relate {a} {a}", RefusalKind.Argument, "always related");
        await desk.No("carol", $"case relate {a} {b}", RefusalKind.Forbidden, $"There is no case {b}");
    }

    [Fact]
    public async Task What_was_told_to_the_reporter_asks_for_the_next_date()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case told {n} reporter we check the diffs",
            "User:Kestrel was told", "When do they hear from you next?", $"promise make {n}");
        await desk.Hear("bob", $"promise make {n} friday update");
        await desk.Hear("bob", $"case told {n} User:Kestrel when=\"2 hours ago\" nothing new yet",
            "2026-11-18T07:00:00Z", $"promise keep {n} p1");
        Assert.DoesNotContain("next?", await desk.Say("bob", $"case told {n} accused please read the policy"), StringComparison.Ordinal);
        await desk.No("bob", $"case told {n} witness hello", RefusalKind.Argument, "nobody as “witness”", "User:Kestrel");
        await desk.No("bob", $"case told {n} reporter when=tomorrow hello", RefusalKind.Argument);
    }

    [Fact]
    public async Task What_was_done_at_once_stands_on_a_list_until_it_is_written_up()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", "case unwritten", "Everything");
        await desk.Hear("bob", $"case act {n} when=\"1 hour ago\" suppressed the revision", "a1", "done, not yet written up");
        await desk.Hear("carol", "case unwritten", n);
        (await desk.No("bob", $"case close {n} actioned blocked", RefusalKind.Question, "a1 (suppressed the revision) is not written up"))
            .Offers($"case close {n} outcome=actioned anyway=yes blocked");
        await desk.Hear("bob", $"case close {n} actioned anyway=yes blocked");
        await desk.Hear("carol", "case unwritten", $"{n} a1", "suppressed the revision", $"case written {n} a1");
        await desk.Hear("bob", $"case show {n} all", "suppressed the revision (not yet written up)");
        await desk.No("bob", $"case written {n} a9", RefusalKind.Argument, "no act a9", "a1");
        await desk.Hear("bob", $"case written {n} a1", "written up");
        await desk.Hear("carol", "case unwritten", "Everything");
        await desk.No("bob", $"case act {n} when=tomorrow blocked", RefusalKind.Argument);
    }

    [Fact]
    public async Task Questions_are_asked_answered_and_chased()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case ask {n} accused \"in 3 days\" is that your account?", "you asked User:Jackdaw");
        await desk.Hear("bob", $"case show {n} questions", "User:Jackdaw", "is that your account?");
        await desk.No("bob", $"case chase {n} q1 yesterday", RefusalKind.Argument);
        await desk.No("bob", $"case chase {n} q5 tomorrow", RefusalKind.Argument, "no open question q5", "q1");
        await desk.Hear("bob", $"case answered {n} q1 yes it is", "answered");
        await desk.No("bob", $"case answered {n} q1", RefusalKind.Argument, "no open question q1");
        await desk.No("bob", $"case ask {n} accused yesterday what?", RefusalKind.Argument);
    }

    [Fact]
    public async Task Waiting_says_until_when_and_that_promises_go_on()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.No("bob", $"case resume {n}", RefusalKind.State, "waits for nobody");
        await desk.Hear("bob", $"case wait {n} \"next monday\" the checkuser result",
            "until Mon 23 Nov 2026 18:00 Europe/Berlin", "never a promise", "no date to look forward to");
        await desk.Hear("bob", $"case show {n}", "for the checkuser result until 2026-11-23T17:00:00Z");
        await desk.No("bob", $"case wait {n} yesterday them", RefusalKind.Argument);
        await desk.Hear("bob", $"case resume {n}", "goes on");
    }

    [Fact]
    public async Task From_new_to_closed_and_back()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "received=\"2 days ago\" reporter=User:Kestrel Insults");
        await desk.No("bob", $"case decide {n}", RefusalKind.State, "comes after investigating");
        await desk.No("bob", $"case reopen {n} news", RefusalKind.State, "not closed");
        await desk.No("bob", $"case ack {n} when=\"3 days ago\"", RefusalKind.Argument, "received only");
        await desk.Hear("bob", $"case acknowledge {n} when=yesterday thanked them", "acknowledged");
        await desk.No("bob", $"case ack {n}", RefusalKind.State, "was acknowledged");
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("bob", $"case decide {n}", "Is more than one of you agreed?");
        await desk.Hear("bob", $"promise make {n} friday update");
        await desk.No("bob", $"case close {n} actioned", RefusalKind.Argument, "without a reason");
        await desk.No("bob", $"case close {n} because I say so", RefusalKind.Question, "How did", "not-actionable");
        await desk.Hear("bob", $"case close {n} not-actionable no rule was broken",
            "closed as not actionable", "1 promise is still open", $"promise keep {n} p1");
        await desk.No("bob", $"case close {n} actioned again", RefusalKind.State, "is closed", "Reopen");
        foreach (var line in new[] { "take", "join", "pass", "decide", "resume", "ack" })
            await desk.No("bob", $"case {line} {n}", RefusalKind.State, "is closed");
        await desk.No("bob", $"promise make {n} friday update", RefusalKind.State, "is closed");
        await desk.Hear("bob", $"case note {n} a note after closing");
        await desk.No("bob", $"case reopen {n}", RefusalKind.Argument, "why is missing");
        await desk.Hear("bob", $"case reopen {n} it happened again", "open again");
        await desk.Hear("bob", $"case show {n}", "investigating");
        await desk.Hear("bob", $"case glance {n} actioned obvious, blocked", "closed as actioned");
        await desk.No("bob", $"case glance {n} actioned obvious", RefusalKind.State);
    }

    [Fact]
    public async Task Lists_searches_and_the_timeline()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "case mine", "No open case");
        await desk.No("dana", "case mine", RefusalKind.Forbidden, "is for investigators");
        await desk.No("dana", "case unwritten", RefusalKind.Forbidden, "is for investigators");
        var (a, b) = (await desk.OpenCase(), await desk.OpenCase("carol", "kind=threat Threats in mails"));
        await desk.Hear("carol", $"case take {b}");
        await desk.Hear("bob", "case list", a, b, "nobody’s", "carol");
        Assert.DoesNotContain(a, await desk.Hear("bob", "cases of=carol", b), StringComparison.Ordinal);
        await desk.Hear("bob", "case list deciding", "No open case", "deciding");
        await desk.Hear("bob", $"case close {a} withdrawn anyway=yes they took it back");
        Assert.DoesNotContain(b, await desk.Hear("bob", "case list closed", a), StringComparison.Ordinal);
        await desk.No("bob", "case list of=zoe", RefusalKind.Argument, "“zoe” narrows no list down");
        await desk.Hear("bob", "case search THREATS mails", "Found in 1 case", b);
        await desk.Hear("bob", "case search took back", a, "closed");
        await desk.Hear("bob", "case search unicorn", "Nothing that you can see");
        await desk.No("bob", "case search", RefusalKind.Argument, "words is missing");
        await desk.No("bob", "case timeline arb-1001", RefusalKind.Forbidden, "There is no case");
        await desk.No("bob", $"case show {b} everything", RefusalKind.Argument, "none of notes");
        await desk.Hear("alice", $"audit list {b}", "case take", b, "carol");
        await desk.No("alice", "audit list arb-1001", RefusalKind.Forbidden);
    }

    [Fact]
    public async Task The_audit_holds_and_a_changed_one_does_not_pass()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case show {n}");
        await desk.Hear("alice", "audit list", "case open", "case show", "bob", n);
        await desk.Hear("alice", "audit verify", "The audit holds");
        await desk.No("bob", "audit verify", RefusalKind.Forbidden, "is for leads");
        Assert.Equal(Duration.Zero, desk.Time.Now() - Instant.FromUtc(2026, 11, 18, 9, 0));
    }
}
