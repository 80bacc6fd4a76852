using Bot.Basics;
using Bot.Commands;
using Bot.People;
using Bot.Texts;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>Every command about a case, for everybody who may and everybody who may not.</summary>
public sealed class AccessMatrixTests
{
    internal static readonly Dictionary<string, string> Rest = new(StringComparer.Ordinal)
    {
        ["case ack"] = "", ["case act"] = "blocked", ["case add"] = "more", ["case answered"] = "q1 yes",
        ["case ask"] = "User:Heron tomorrow what?", ["case assign"] = "alice", ["case chase"] = "q1 in 3 days",
        ["case close"] = "actioned blocked", ["case correct"] = "summary words", ["case danger"] = "sent",
        ["case decide"] = "", ["case glance"] = "actioned anyway=yes obvious", ["case join"] = "",
        ["case kind"] = "threat", ["case link"] = "https://example.org/x it shows", ["case namesake"] = "bob confirm",
        ["case note"] = "words", ["case party"] = "witness User:Heron", ["case pass"] = "", ["case recuse"] = "",
        ["case relate"] = "{other}", ["case remove"] = "a1", ["case reopen"] = "news", ["case restrict"] = "yes", ["case resume"] = "",
        ["case show"] = "all", ["case snooze"] = "2h", ["case take"] = "", ["case timeline"] = "",
        ["case told"] = "reporter words", ["case unassign"] = "bob", ["case wait"] = "tomorrow them",
        ["case wiki"] = "de.wikipedia.org", ["case written"] = "a1", ["promise break"] = "why not",
        ["promise keep"] = "", ["promise list"] = "", ["promise make"] = "tomorrow update",
        ["promise move"] = "in 3 days", ["promise snooze"] = "2h", ["promise told"] = "yes", ["audit list"] = "",
        ["followup set"] = "tomorrow look", ["followup list"] = "", ["followup done"] = "f1", ["followup drop"] = "f1",
        ["task add"] = "bob tomorrow look", ["task list"] = "", ["task done"] = "t1", ["task drop"] = "t1", ["task move"] = "t1 tomorrow",
        ["task reopen"] = "t1",
    };

    [Fact]
    public async Task The_table_has_every_command_that_takes_a_case()
    {
        await using var desk = await TestDesk.Open();
        var taking = desk.Get<CommandTable>().Commands.Where(c =>
            c.Path.Split(' ')[0] is "case" or "promise" or "audit" or "followup" or "task"
            && c.Parameters.Any(p => p.Type == typeof(Bot.Cases.CaseNumber))).Select(c => c.Path);
        // A case's room is a matter of the network as well; its own tests are with the transport that has rooms.
        Assert.Equal(Rest.Keys.Append("case room").Order(StringComparer.Ordinal), taking.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("guest", "plain")]
    [InlineData("dana", "plain")]
    [InlineData("bob", "plain")]
    [InlineData("alice", "plain")]
    [InlineData("zoe", "plain")]
    [InlineData("carol", "recused")]
    [InlineData("bob", "recused")]
    [InlineData("carol", "namesake")]
    [InlineData("bob", "namesake")]
    [InlineData("alice", "namesake")]
    [InlineData("carol", "restricted")]
    [InlineData("bob", "restricted")]
    [InlineData("alice", "restricted")]
    public async Task Each_command_is_for_whom_it_should_be(string who, string kind)
    {
        await using var desk = await TestDesk.Open(generator: new SeededDraw(7));
        var table = desk.Get<CommandTable>();
        var other = await desk.OpenCase("bob", "reporter=User:Kestrel Insults");
        foreach (var (path, words) in Rest)
        {
            var n = await Prepared(desk, kind);
            var line = $"{path} {n} {words.Replace("{other}", other, StringComparison.Ordinal)}".TrimEnd();
            var command = table.Find(path)!;
            var answer = await desk.From(who == "guest" ? new Account("console", "stranger") : new Account("console", who), line);
            var role = who switch { "alice" or "zoe" => Role.Lead, "dana" => Role.Admin, "guest" => Role.Guest, _ => Role.Investigator };
            var sees = role >= Role.Investigator && who != "zoe" && !(kind is "recused" or "namesake" or "restricted" && who == "carol");
            if (role < command.Role)
            {
                var saysForWhom = answer.ToString().Contains($"is for {Bot.Texts.Words.Of(command.Role)}s", StringComparison.Ordinal);
                Assert.True(answer.Refusal?.Kind == RefusalKind.Forbidden && (role == Role.Guest || saysForWhom), $"{line}: {answer}");
            }
            else if (sees)
            {
                Assert.False(
                    answer.Refusal?.Kind is RefusalKind.Forbidden or RefusalKind.Unavailable or RefusalKind.Usage,
                    $"{line}: {answer}");
            }
            else
            {
                var nowhere = await desk.From(new Account("console", who), line.Replace(n, "arb-1001", StringComparison.Ordinal));
                Assert.True(answer.Refusal?.Kind == RefusalKind.Forbidden, $"{line}: {answer}");
                Assert.True(nowhere.ToString().Replace("arb-1001", n, StringComparison.Ordinal) == answer.ToString(), line + answer);
                Assert.Equal(nowhere.Refusal!.Instead, answer.Refusal.Instead);
            }
        }
    }

    /// <summary>A case of bob's with a promise, a question and something done at once.</summary>
    private static async Task<string> Prepared(TestDesk desk, string kind)
    {
        var parties = kind == "namesake" ? "reporter=User:Kestrel accused=carol" : "reporter=User:Kestrel";
        var n = await desk.OpenCase("bob", parties + " Insults");
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("bob", $"promise make {n} in 3 days update");
        await desk.Hear("bob", $"promise move {n} in 4 days");
        await desk.Hear("bob", $"case ask {n} User:Heron \"in 3 days\" what?");
        await desk.Hear("bob", $"case act {n} blocked");
        if (kind == "recused")
            await desk.Hear("carol", $"case recuse {n}");
        if (kind == "restricted")
            await desk.Hear("alice", $"case restrict {n} yes");
        return n;
    }
}
