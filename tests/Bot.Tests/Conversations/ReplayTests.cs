using Bot.Basics;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>Whatever was done, a fresh desk over the same store shows the same.</summary>
public sealed class ReplayTests
{
    private static readonly string[] people = ["alice", "bob", "carol", "dana"];

    private static readonly string[] templates =
    [
        "case open reporter=User:Kestrel accused=User:Jackdaw Insults",
        "case open received=\"2 days ago\" accused=bob Mails", "case open kind=threat Threats",
        "case take {n}", "case join {n}", "case pass {n}", "case pass {n} carol", "case assign {n} bob", "case unassign {n} bob",
        "case ack {n} thanks", "case note {n} words and words",
        "case party {n} witness User:Heron", "case party {n} reporter carol",
        "case kind {n} threat", "case wiki {n} de.wikipedia.org", "case link {n} https://example.org/x a page",
        "case correct {n} summary other words", "case correct {n} accused User:Finch", "case correct {n} n1 User:Heron",
        "case correct {n} e2 other words", "case correct {n} received \"3 days ago\"", "case remove {n} acknowledged",
        "case remove {n} n2", "case remove {n} l1", "case remove {n} e3",
        "case told {n} reporter we look", "case act {n} blocked", "case written {n} a1",
        "case ask {n} User:Heron \"in 2 days\" which?", "case answered {n} q1 yes",
        "case wait {n} \"in 3 days\" them", "case resume {n}",
        "case decide {n}", "case close {n} actioned done", "case reopen {n} news",
        "case recuse {n}", "case namesake {n} bob lift", "case restrict {n} yes", "case restrict {n} no", "case relate {n} {m}",
        "promise make {n} \"in 2 days\" update", "promise make {n} \"in 5 days\" to=target owner=carol answer",
        "promise keep {n}", "promise move {n} p1 \"in 4 days\"", "promise told {n} p1 yes",
        "promise snooze {n} p1 1d", "promise break {n} p1 never", "remind me in 5 hours tea",
        "me zone Asia/Tokyo", "me quiet 22-7", "me name {who}x", "me name {who}", "me wiki User:Heron",
        "team set ladder-step 12h", "team role dana investigator", "team role dana admin",
        "team room irc:libera #casework", "team zone UTC",
        "PASS",
    ];

    private static readonly string[] views =
    [
        "case list", "case list closed", "case mine", "case unwritten", "case handed-in", "case search s",
        "promise list", "promise list all", "me show", "me reminders", "team show", "help",
    ];

    [Fact]
    public void A_fresh_desk_over_the_same_store_shows_what_the_old_one_showed()
    {
        var step =
            from template in Gen.Elements(templates)
            from who in Gen.Elements(people)
            from n in Gen.Choose(0, 2)
            from hours in Gen.Choose(1, 60)
            select (template, who, n, hours);
        Prop.ForAll(Gen.ArrayOf(step, 40).ToArbitrary(), steps => Same(steps).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20261118, 1));
    }

    private static async Task<bool> Same((string Template, string Who, int N, int Hours)[] steps)
    {
        await using var desk = await TestDesk.Open(generator: new SeededDraw(5));
        var numbers = new List<string> { await desk.OpenCase(), await desk.OpenCase() };
        foreach (var (template, who, n, hours) in steps)
        {
            if (template == "PASS")
            {
                await desk.Pass(Duration.FromHours(hours));
                continue;
            }

            var line = template
                .Replace("{n}", numbers[n % numbers.Count], StringComparison.Ordinal)
                .Replace("{m}", numbers[(n + 1) % numbers.Count], StringComparison.Ordinal)
                .Replace("{who}", who, StringComparison.Ordinal);
            var answer = await desk.Run(who, line);
            Assert.DoesNotContain("wrong on my side", answer.ToString(), StringComparison.Ordinal);
            if (template.StartsWith("case open", StringComparison.Ordinal) && numbers.Count < 5)
                numbers.Add(answer.ToString().Split(' ', ',', '.').First(w => w.StartsWith("arb-", StringComparison.Ordinal)));
        }

        await desk.Settle();
        await using var fresh = await TestDesk.Open(store: desk.Store, time: desk.Time);
        var ofCases = numbers.SelectMany(n => new[] { $"case show {n} all", $"case timeline {n}", $"promise list {n}" });
        foreach (var who in people)
            foreach (var line in views.Concat(ofCases))
                Assert.Equal(await desk.Say(who, line), await fresh.Say(who, line));
        Assert.Contains("The audit holds", await fresh.Say("alice", "audit verify"), StringComparison.Ordinal);
        return true;
    }
}
