using Bot.Administration;
using Bot.Basics;
using Bot.People;
using Bot.Scheduling;
using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>A case always has a reader, whatever took the last one away.</summary>
public sealed class OutsiderTests
{
    private const string Names = "reporter=User:Wagtail accused=User:Alice target=User:Bob";
    private const string Nothing = "There is no case";

    [Fact]
    public async Task A_report_that_names_everybody_is_told_to_the_operator_by_number_alone_until_it_has_a_reader()
    {
        await using var desk = await Desk();
        var n = await HandedIn(desk, "Magpieword");
        await Vanished(desk, n);

        var told = await desk.Told(Duration.Zero, "root", n, "has no reader", "named nobody outside");
        Assert.DoesNotContain("Magpieword", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Wagtail", told, StringComparison.Ordinal);
        await desk.Hear("root", "operator cases", n, "named nobody outside");
        await desk.Told(Duration.FromDays(1), "root", n, "has no reader");
        await desk.Hear("alice", "team add erin console/erin");
        await desk.Hear("erin", $"case show {n}", "Magpieword");
        await desk.Hear("root", "operator cases", "Every open case has a reader");
        Assert.DoesNotContain(await desk.Pass(Duration.FromDays(2)), t => t.To == "root");
    }

    [Fact]
    public async Task Nobody_who_is_named_is_told_of_it_nor_can_tell_it_from_a_case_that_never_was()
    {
        await using var desk = await Desk();
        var n = await HandedIn(desk, "Insults");
        await Vanished(desk, n);
        var told = await desk.Pass(Duration.FromDays(3));

        Assert.All(told.Where(t => t.Text.Contains(n, StringComparison.Ordinal)), t => Assert.Equal("root", t.To));
        foreach (var line in (string[])["case show {0}", "case recuse {0}", "operator admit {0} erin", "case note {0} x"])
        foreach (var who in (string[])["alice", "bob", "carol"])
            Assert.Equal(
                (await desk.Say(who, Line(line, "arb-1001"))).Replace("arb-1001", n, StringComparison.Ordinal),
                await desk.Say(who, Line(line, n)));
    }

    [Fact]
    public async Task The_operator_reads_nothing_and_lets_in_only_whom_the_team_had_named()
    {
        await using var desk = await Desk();
        await desk.Hear("alice", "team outsider erin console/erin", "is the team's outsider now");
        await desk.Told(Duration.Zero, "erin", "named you as its outsider");
        var n = await desk.OpenCase("alice", "reporter=User:Wagtail Magpieword");
        await desk.Hear("alice", $"case recuse {n}");
        await desk.Hear("bob", $"case recuse {n}");
        await desk.Hear("carol", $"case recuse {n}", "Nobody else may see it now", "by its number alone");
        await desk.Told(Duration.Zero, "root", n, "has no reader", $"operator admit {n} erin");

        foreach (var line in (string[])["case show {0}", "case list", "case timeline {0}", "packet case={0} to=stewards", "audit list {0}"])
            await desk.No("root", Line(line, n), RefusalKind.Forbidden);
        await desk.No("alice", $"operator admit {n} erin", RefusalKind.Forbidden, "is for whoever runs me");
        await desk.No("root", $"operator admit {n.Split('-')[1]} root", RefusalKind.Forbidden, "you can let in erin");
        await desk.No("root", $"operator admit {n} bob", RefusalKind.Forbidden, "you can let in erin");
        await desk.Hear("root", $"operator admit {n} erin", $"erin sees {n} now");
        await desk.Told(Duration.Zero, "erin", n, "of the team's cases only that");
        await desk.No("root", $"operator admit {n} erin", RefusalKind.Forbidden, "without a reader");
        await desk.No("root", $"case show {n}", RefusalKind.Forbidden);
        await desk.Hear("erin", $"case show {n} all", "Magpieword");
        await desk.Hear("erin", $"case timeline {n}", "erin was let in from outside: it has no reader");
    }

    [Fact]
    public async Task The_operator_may_type_the_bare_number_and_is_asked_where_two_teams_have_such_a_case()
    {
        await using var desk = await Desk(generator: new OneNumber());
        await desk.Hear("alice", "team outsider erin console/erin");
        await desk.OpenCase("alice", "reporter=User:Wagtail Magpieword");
        foreach (var who in (string[])["alice", "bob", "carol"])
            await desk.Hear(who, "case recuse 573");
        await desk.Hear("root", "operator cases", "arb-573");
        await desk.No("root", "operator admit 574 erin", RefusalKind.Forbidden, "no case 574");

        await desk.Hear("zoe", "case open reporter=User:Zed Insults");
        await desk.Hear("zoe", "case recuse 573");
        var which = await desk.No("root", "operator admit 573 erin", RefusalKind.Question, "arb-573", "other-573");
        which.Offers("operator admit arb-573 erin");
        await desk.Hear("root", "operator admit arb-573 erin", "erin sees arb-573 now");
    }

    [Fact]
    public async Task An_outsider_sees_that_case_and_nothing_else_and_can_work_on_it()
    {
        await using var desk = await Desk();
        await desk.Hear("alice", "team outsider erin console/erin");
        var other = await desk.OpenCase("carol", "reporter=User:Dipper Otherword");
        var n = await HandedIn(desk, "Magpieword");
        await desk.Told(Duration.Zero, "erin", n, "Too few of its own");

        var list = await desk.Hear("erin", "case list", n);
        Assert.DoesNotContain(other, list, StringComparison.Ordinal);
        await desk.No("erin", $"case show {other}", RefusalKind.Forbidden, Nothing);
        await desk.No("erin", $"case relate {n} {other}", RefusalKind.Forbidden, Nothing);
        foreach (var line in (string[])["team show", "case search Otherword", "case open Something", "oncall who", "contact list",
                     $"audit list {n}", "audit verify", "team add frank console/frank", "case handed-in"])
            await desk.No("erin", line, RefusalKind.Forbidden);
        await desk.Hear("erin", $"case take {n}", $"You have {n} now");
        await desk.Hear("erin", $"case ack {n} thank you");
        await desk.Hear("erin", $"promise make {n} \"in 3 days\" update");
        await desk.Told(Duration.FromDays(4), "erin", n);
        await desk.Hear("erin", $"case namesake {n} bob lift", "bob can see");
        await desk.Hear("bob", $"case show {n}", "Magpieword");
        await desk.Hear("erin", $"case close {n} not-actionable nothing could be verified");
    }

    [Fact]
    public async Task To_an_outsider_any_other_case_is_one_that_never_was_whatever_the_command()
    {
        await using var desk = await Desk();
        await desk.Hear("alice", "team outsider erin console/erin");
        var theirs = await HandedIn(desk, "Insults");
        await desk.Told(Duration.Zero, "erin", theirs, "you can see");
        var other = await desk.OpenCase("carol", "reporter=User:Dipper Insults");
        foreach (var (path, words) in AccessMatrixTests.Rest)
        {
            var line = $"{path} {{0}} {words.Replace("{other}", theirs, StringComparison.Ordinal)}".TrimEnd();
            var answer = await desk.Run("erin", Line(line, other));
            Assert.True(answer.Refusal?.Kind == RefusalKind.Forbidden, $"{line}: {answer}");
            var nowhere = (await desk.Say("erin", Line(line, "arb-1001"))).Replace("arb-1001", other, StringComparison.Ordinal);
            Assert.Equal(nowhere, answer.ToString());
        }
    }

    [Fact]
    public async Task A_report_that_names_more_than_half_goes_to_the_outsider_at_once_and_half_of_it_does_not()
    {
        await using var desk = await Desk();
        await desk.Hear("alice", "team outsider erin console/erin");
        var one = await Handed(desk, "accused=User:Bob Insults");
        var told = await desk.Pass(Duration.FromMinutes(5));
        Assert.DoesNotContain(told, t => t.To == "erin" && t.Text.Contains(one, StringComparison.Ordinal));
        await desk.No("erin", $"case show {one}", RefusalKind.Forbidden);

        var most = await Handed(desk, "reporter=User:Carol accused=User:Bob Insults");
        await desk.Told(Duration.Zero, "erin", most, "you can see");
        await desk.Hear("alice", $"case show {most}", most);
        await desk.Hear("erin", $"case show {most}", most);
        Assert.DoesNotContain(await desk.Pass(Duration.FromHours(2)), t => t.To == "root");
    }

    [Fact]
    public async Task An_outsider_who_was_named_later_or_is_in_the_case_is_not_let_in()
    {
        await using var desk = await Desk();
        var n = await HandedIn(desk, "Insults");
        await Vanished(desk, n);
        await desk.Told(Duration.FromMinutes(1), "root", n, "named nobody outside");
        await desk.Hear("alice", "team outsider erin console/erin");
        await desk.No("root", $"operator admit {n} erin", RefusalKind.Forbidden, "there is nobody");

        await desk.Hear("erin", "me wiki Wagtail");
        var later = await HandedIn(desk, "Insults");
        await Vanished(desk, later);
        await desk.Told(Duration.Zero, "root", later, "has no reader");
        await desk.No("root", $"operator admit {later} erin", RefusalKind.Forbidden, "there is nobody");
        await desk.No("erin", $"case show {later}", RefusalKind.Forbidden);
    }

    [Theory]
    [InlineData("team remove bob")]
    [InlineData("team role bob admin")]
    public async Task A_member_who_goes_may_leave_a_case_without_a_reader(string line)
    {
        await using var desk = await Desk();
        var n = await Handed(desk, "reporter=User:Wagtail accused=User:Alice target=User:Carol Insults");
        await desk.Hear("bob", $"case show {n}", n);
        Assert.DoesNotContain(await desk.Pass(Duration.Zero), t => t.To == "root");
        await desk.Hear("alice", line);

        await desk.Told(Duration.Zero, "root", n, "has no reader");
    }

    [Theory]
    [InlineData("me wiki Wagtail")]
    [InlineData("me name wagtail")]
    public async Task A_name_that_comes_to_be_known_may_leave_a_case_without_a_reader(string line)
    {
        await using var desk = await Desk();
        var n = await Handed(desk, "reporter=User:Wagtail accused=User:Alice target=User:Carol Insults");
        await desk.Hear("bob", $"case show {n}", n);
        await desk.Hear("bob", line);

        await desk.Told(Duration.Zero, "root", n, "has no reader");
    }

    [Fact]
    public async Task A_closed_case_without_a_reader_is_told_when_it_is_open_again_and_not_before()
    {
        await using var desk = await Desk();
        var n = await desk.OpenCase("bob", "reporter=User:Wagtail Insults");
        await desk.Hear("bob", $"case glance {n} actioned anyway=yes blocked");
        await desk.Hear("alice", $"case recuse {n}");
        await desk.Hear("carol", $"case recuse {n}");
        await desk.Hear("bob", $"case recuse {n}");
        Assert.DoesNotContain(await desk.Pass(Duration.FromDays(2)), t => t.To == "root");
    }

    [Fact]
    public async Task What_a_dead_process_left_is_found_within_the_minute()
    {
        await using var desk = await Desk();
        var n = await Handed(desk, "reporter=User:Wagtail accused=User:Alice target=User:Carol Insults");
        await desk.Pass(Duration.Zero);
        var team = desk.Get<Bot.Views.ReadModel>().Team(new TeamId("arb")).Team!;
        var bob = desk.Get<Bot.Views.ReadModel>().People.Of(new Account("console", "bob"))!.Id;
        var without = team with { Members = team.Members.RemoveAll(m => m.Person == bob) };
        var entry = new Bot.Documents.AuditEntry(desk.Time.Now(), PersonId.Clock, "clock test", [without.Doc]);
        await desk.Get<Bot.Commits.Committer>()
            .Commit(new(desk.Slot, null, entry, [new Bot.Documents.Save(without)]), CancellationToken.None);
        await desk.Get<OverdueMonitor>().Look(CancellationToken.None);

        await desk.Told(Duration.Zero, "root", n, "has no reader");
    }

    [Fact]
    public async Task An_operator_who_is_kept_away_hears_nothing_and_the_outsider_is_let_in_without_them()
    {
        await using var desk = await Desk("alice");
        await desk.Hear("alice", "team outsider erin console/erin");
        var n = await desk.OpenCase("bob", "accused=User:Alice Insults");
        await desk.Hear("bob", $"case recuse {n}");
        await desk.Hear("carol", $"case recuse {n}");
        await desk.Told(Duration.Zero, "erin", n, "you can see");
        Assert.DoesNotContain(await desk.Pass(Duration.FromDays(2)), t => t.To == "alice" && t.Text.Contains(n, StringComparison.Ordinal));
        await desk.Hear("alice", "operator cases", "Every open case has a reader");
    }

    [Fact]
    public async Task Where_no_investigator_may_see_it_the_leads_who_may_are_told()
    {
        await using var desk = await Desk();
        var n = await Handed(desk, "reporter=User:Carol accused=User:Bob Insults");
        await desk.Told(Duration.Zero, "alice", n, "none of the investigators may see it");
    }

    /// <summary>Every team's first case has the same number.</summary>
    private sealed class OneNumber : IdGenerator
    {
        public override int Number(int most) => 573;
    }

    private static string Line(string template, string n) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, template, n);

    internal static async Task<TestDesk> Desk(
        string @operator = "root", string now = "2026-11-18T09:00:00Z", IdGenerator? generator = null)
    {
        var desk = await TestDesk.Open(now, generator: generator);
        await desk.Get<Bootstrap>().FoundOperator(new Account("console", @operator), CancellationToken.None);
        return desk;
    }

    /// <summary>A report that names all who could read it but carol, who is a party as well.</summary>
    internal static Task<string> HandedIn(TestDesk desk, string words) => Handed(desk, $"{Names} {words}");

    private static async Task<string> Handed(TestDesk desk, string line)
    {
        var said = await desk.Hear("dana", $"case open {line}", "Received as arb-");
        return said.Split(' ', '.').First(w => w.StartsWith("arb-", StringComparison.Ordinal));
    }

    /// <summary>Carol steps back too: it has no reader then.</summary>
    internal static async Task Vanished(TestDesk desk, string n) => await desk.Hear("carol", $"case recuse {n}", "does not exist for you");
}
