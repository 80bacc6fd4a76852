using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.People;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>Completion offers what would be accepted, and nothing that would not.</summary>
public sealed class OffersTests
{
    [Fact]
    public async Task Cases_are_offered_to_the_commands_that_take_them_as_they_stand()
    {
        await using var desk = await TestDesk.Open();
        var (free, mine, hers, closed) = (await desk.OpenCase(), await desk.OpenCase(), await desk.OpenCase(), await desk.OpenCase());
        await desk.Hear("bob", $"case ack {mine} it came");
        await desk.Hear("bob", $"case take {mine}");
        await desk.Hear("carol", $"case take {hers}");
        await desk.Hear("bob", $"case ack {closed} thanks");
        await desk.Hear("bob", $"case close {closed} withdrawn they took it back");
        await Offered(desk, "case take ", free);
        await Offered(desk, "case join ", hers);
        await Offered(desk, "case pass ", mine);
        await Offered(desk, "case reopen ", closed);
        await Offered(desk, "case close ", free, mine, hers);
        await Offered(desk, "case close arb-", free, mine, hers);
        await Offered(desk, "case ack ", free, hers);
        await Offered(desk, "case decide ", mine);
        await Offered(desk, "case resume ");
        await Offered(desk, "promise keep ");
        await desk.Hear("bob", $"promise make {mine} \"in 3 days\" an update");
        await Offered(desk, "promise keep ", mine);
        await desk.Hear("bob", $"case wait {hers} \"in 3 days\" a check");
        await Offered(desk, "case resume ", hers);
        await desk.Hear("bob", $"case recuse {hers}");
        await Offered(desk, "case resume ");
    }

    [Fact]
    public async Task Colleagues_are_offered_who_could_have_the_case_that_the_line_names()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Siskin Mails at night");
        await Offered(desk, $"case assign {n} ", "alice", "carol", "bob");
        await desk.Hear("carol", $"case take {n}");
        await Offered(desk, $"case assign {n} ", "alice", "bob");
        await Offered(desk, $"case unassign {n} ", "carol");
        await desk.Hear("alice", $"case recuse {n}");
        await Offered(desk, $"case assign {n} ", "bob");
        await Offered(desk, $"promise make {n} friday owner=", "bob", "carol");
    }

    [Fact]
    public async Task Ids_of_what_stands_in_the_case_that_the_line_names_are_offered()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=\"User:Big Bird\" Mails at night");
        await desk.Hear("bob", $"promise make {n} \"in 3 days\" an update");
        await desk.Hear("bob", $"promise make {n} \"in 9 days\" to=target an update");
        await desk.Hear("bob", $"promise keep {n} p1");
        await desk.Hear("bob", $"case ask {n} User:Heron \"in 3 days\" did you see it?");
        await desk.Hear("bob", $"case act {n} blocked the account");
        await desk.Hear("bob", $"followup set {n} \"in 4 weeks\" again?");
        await desk.Hear("bob", $"case note {n} the diffs");
        foreach (var number in (string[])[n, "it"])
        {
            await Offered(desk, $"promise keep {number} p", "p2");
            await Offered(desk, $"promise move {number} p", "p2");
            await Offered(desk, $"case answered {number} ", "q1");
            await Offered(desk, $"case written {number} ", "a1");
            await Offered(desk, $"followup done {number} ", "f1");
            Assert.Contains("a1", await Values(desk, $"case correct {number} a"));
            Assert.Contains("e", string.Concat(await Values(desk, $"case remove {number} e")), StringComparison.Ordinal);
            await Offered(desk, $"case told {number} “User:B", "User:Big Bird");
            await Offered(desk, $"case ask {number} \"User:Big B", "User:Big Bird");
            await Offered(desk, $"case told {number} ‘User:Big", "User:Big Bird");
        }

        await desk.Hear("carol", $"case recuse {n}");
        Assert.Empty(await Values(desk, $"case answered {n} ", "carol"));
        Assert.DoesNotContain("User:Big Bird", await Values(desk, $"case told {n} “", "carol"));
    }

    [Fact]
    public async Task What_is_left_out_is_offered_with_what_was_typed_already()
    {
        await using var desk = await TestDesk.Open();
        var calm = await desk.OpenCase("bob", "reporter=User:Siskin Mails at night");
        desk.Time.Pass(Duration.FromMinutes(1));
        var n = await desk.OpenCase("bob", "reporter=User:Rail he says he will kill himself tonight");
        await desk.Hear("bob", $"case ask {n} User:Heron \"in 3 days\" did you see it?");
        await desk.Hear("bob", $"followup set {n} \"in 4 weeks\" again?");
        Assert.Equal([$"case danger {n} "], await Left(desk, "case danger"));
        Assert.Equal([$"case danger {n} sent", $"case danger {n} none"], await Left(desk, $"case danger {n}"));
        Assert.Equal([$"case answered {n} ", $"case answered {calm} "], await Left(desk, "case answered"));
        Assert.Equal([$"case answered {n} q1"], await Left(desk, $"case answered {n}"));
        Assert.Equal([$"followup done {n} "], await Left(desk, "followup done"));
        Assert.Equal([$"followup drop {n} f1"], await Left(desk, $"followup drop {n}"));
        await desk.Hear("bob", $"followup drop {n} f1", "dropped");
    }

    [Fact]
    public async Task Destinations_are_offered_where_one_is_named()
    {
        await using var desk = await TestDesk.Open();
        await Offered(desk, "packet to=over", "oversight");
        await Offered(desk, "where sent leg", "legal");
        await Offered(desk, "where about leg", "legal");
        Assert.Contains("arbitrators", await Values(desk, "team route ar", "alice"));
        Assert.Contains("legal", await Values(desk, "contact set lawyers route=le", "alice"));
        Assert.Contains("where sent emergency", await Left(desk, "where sent"));
    }

    private static async Task<IEnumerable<string>> Left(TestDesk desk, string line) =>
        (await desk.No("bob", line, Texts.RefusalKind.Argument, "is missing")).Instead.Select(c => c.Line);

    [Fact]
    public async Task Members_are_offered_where_they_can_be_removed_or_exchanged()
    {
        await using var desk = await TestDesk.Open();
        Assert.Equal(["bob", "carol", "dana"], await Values(desk, "team remove ", "alice"));
        Assert.Empty(await Values(desk, "oncall swap ", "alice"));
        await desk.Hear("alice", "oncall set weekly bob dana");
        Assert.Equal(["bob", "dana"], await Values(desk, "oncall swap ", "carol"));
        Assert.Equal(["dana"], (await Values(desk, "oncall swap bob ", "carol")).Where(v => !v.EndsWith('=')));
        await desk.Hear("alice", "team role carol admin");
        await desk.Hear("alice", "team remove dana");
        Assert.Equal(["bob"], await Values(desk, "oncall swap ", "bob"));
    }

    [Fact]
    public async Task Every_case_offered_is_accepted_whatever_stands_behind_it()
    {
        await using var desk = await TestDesk.Open();
        for (var i = 0; i < 3; i++)
            await desk.OpenCase();
        var cases = (await Values(desk, "case show ")).ToList();
        await desk.Hear("bob", $"case take {cases[0]}");
        await desk.Hear("bob", $"case glance {cases[1]} actioned anyway=yes plain nonsense");
        var offers = desk.Get<Offers>().All.Where(o => o.Parameter == "case").ToList();
        Assert.True(offers.Count > 15);
        foreach (var offer in offers)
            foreach (var number in await Values(desk, offer.Path + " "))
            {
                var said = (await desk.Run("bob", $"{offer.Path} {number}")).ToString();
                Assert.DoesNotContain("is closed", said, StringComparison.Ordinal);
                Assert.DoesNotContain("is not closed", said, StringComparison.Ordinal);
                Assert.DoesNotContain("There is no case", said, StringComparison.Ordinal);
            }
    }

    [Fact]
    public async Task Words_that_narrow_a_list_down_are_offered_one_after_the_other()
    {
        await using var desk = await TestDesk.Open();
        Assert.Contains("late", await Values(desk, "case list "));
        Assert.Equal(["unassigned", "unacknowledged"], await Values(desk, "case list late un"));
        Assert.Contains("carol", await Values(desk, "case list late ca"));
        Assert.Empty(await Values(desk, "case list late un", "dana"));
    }

    private static async Task Offered(TestDesk desk, string line, params string[] values)
    {
        var found = (await Values(desk, line)).Where(v => !v.EndsWith('=')).Order(StringComparer.Ordinal);
        Assert.Equal(values.Order(StringComparer.Ordinal), found);
    }

    private static async Task<IEnumerable<string>> Values(TestDesk desk, string line, string who = "bob")
    {
        var found = await desk.Get<ICompletion>().Complete(
            line, line.Length, new Account("console", who), new TeamId("arb"), TestContext.Current.CancellationToken);
        return found.Select(s => s.Value);
    }
}
