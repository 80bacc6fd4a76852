using Bot.Commands;
using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>Whatever is typed into a case is kept and rung where it tells of danger, and each danger is settled by itself.</summary>
public sealed class KeptDangerTests
{
    private const string Threat = "she writes that she will kill herself tonight";
    private const string Images = "there is child porn on his disk";
    private const string Life = "emergency@wikimedia.org", Child = "legal-reports@wikimedia.org";

    /// <summary>What stands between the case and the words, for each command whose words go into a case.</summary>
    private static readonly Dictionary<string, string> lines = new(StringComparer.Ordinal)
    {
        ["case ack"] = "", ["case act"] = "blocked him, ", ["case add"] = "", ["case answered"] = "q1 ",
        ["case ask"] = "User:Heron tomorrow ", ["case close"] = "actioned anyway=yes ", ["case correct"] = "summary ",
        ["case glance"] = "actioned anyway=yes ", ["case link"] = "https://example.org/x ", ["case note"] = "",
        ["case party"] = "witness User:", ["case reopen"] = "", ["case told"] = "User:Kestrel ", ["case wait"] = "tomorrow ",
        ["followup set"] = "tomorrow ", ["promise break"] = "p1 ", ["promise make"] = "\"in 5 days\" an update: ",
        ["task add"] = "carol tomorrow ",
    };

    /// <summary>Their last words are somebody's part, a role or a wiki, which nobody writes freely.</summary>
    private static readonly string[] noWords = ["case namesake", "case remove", "case wiki"];

    public static TheoryData<string> Commands => [.. lines.Keys];

    [Fact]
    public async Task No_command_that_takes_words_is_forgotten()
    {
        await using var desk = await TestDesk.Open();
        var taking = desk.Get<CommandTable>().Commands
            .Where(c => AccessMatrixTests.Rest.ContainsKey(c.Path) && c.Content)
            .Where(c => c.Parameters.Any(p => p is { Rest: true } && p.Type == typeof(string)))
            .Select(c => c.Path).Except(noWords);

        Assert.Equal(lines.Keys.Order(StringComparer.Ordinal), taking.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Danger_in_the_words_of_any_command_stands_on_the_card_and_rings(string path)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "oncall set weekly 09:00 carol alice");
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"promise make {n} in 3 days update");
        await desk.Hear("bob", $"case ask {n} User:Heron \"in 3 days\" what?");
        if (path == "case reopen")
            await desk.Hear("bob", $"case close {n} actioned anyway=yes blocked");
        await desk.Pass(Duration.FromMinutes(1));

        await desk.Hear("bob", $"{path} {n} {lines[path]}{Threat}", "Somebody may be in danger.");

        await desk.Hear("bob", $"case show {n}", "nobody has said yet what was done", Life);
        await desk.Told(Duration.Zero, "carol", n, "somebody may be in danger");
        if (path is not ("case close" or "case glance"))
            await desk.No("bob", $"case close {n} actioned anyway=yes blocked", RefusalKind.Question, "Say that first");
    }

    [Fact]
    public async Task A_value_as_long_as_a_sentence_is_read_like_any_words()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();

        await desk.Hear("bob", $"case party {n} witness reach=\"{Threat}\" User:Heron", "Somebody may be in danger.");
        await desk.Hear("bob", $"case show {n}", "nobody has said yet what was done");
    }

    [Theory]
    [InlineData("case note {0} " + Threat, "case note {0} and " + Images)]
    [InlineData("case note {0} " + Images, "case answered {0} q1 " + Threat)]
    [InlineData("case note {0} " + Threat + " and " + Images, "case show {0}")]
    public async Task Two_kinds_of_danger_stand_with_both_addresses(string first, string second)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case ask {n} User:Heron \"in 3 days\" what?");
        await desk.Hear("bob", Line(first, n));
        await desk.Hear("bob", Line(second, n));

        var card = await desk.Hear("bob", $"case show {n}", Life, Child, $"case danger {n} sent d1", $"case danger {n} none d2");
        Assert.Contains("a word on what was done about each danger", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_is_settled_by_itself_and_what_is_left_is_asked_about()
    {
        await using var desk = await TestDesk.Open();
        var n = await Both(desk);

        var which = await desk.No("bob", $"case danger {n} none only the first was looked at", RefusalKind.Question, "d1", "d2", Child);
        which.Offers($"case danger {n} none d1", $"case danger {n} none d2");
        await desk.Hear("bob", $"case danger {n} none d1 a line of a song", "d1: looked at", "Still open: d2", Child);
        var card = await desk.Hear("bob", $"case show {n}", "nobody has said yet what was done", Child);
        Assert.DoesNotContain(Life, card, StringComparison.Ordinal);
        await desk.No("bob", $"case close {n} actioned anyway=yes blocked", RefusalKind.Question, "Say that first");
        await desk.Told(Duration.FromMinutes(15), "carol", n, "a child may be abused");
        await desk.Hear("bob", $"case danger {n} sent with the address", "Nobody is rung about it any more");
        await desk.Hear("bob", $"case show {n} all",
            "d1: noticed", "looked at, no danger", "(a line of a song)", "d2: noticed", "it was sent");
        await desk.Hear("bob", $"case close {n} actioned anyway=yes blocked", "is closed");
    }

    [Fact]
    public async Task The_address_that_is_named_says_which_was_sent()
    {
        await using var desk = await TestDesk.Open();
        var n = await Both(desk);

        await desk.Hear("bob", $"case danger {n} sent to legal-reports@wikimedia.org at nine", "Still open: d1", Life);
        await desk.Hear("bob", $"case act {n} mailed the emergency address", "That settles the danger");
        await desk.Hear("carol", $"case show {n} all",
            "d1: noticed", "something was done at once, bob", "d2: noticed", "it was sent, bob");
    }

    [Fact]
    public async Task An_act_settles_that_alone_which_it_names()
    {
        await using var desk = await TestDesk.Open();
        var n = await Both(desk);

        await desk.Hear("bob", $"case act {n} called the police", "was this about it?", $"case danger {n} sent d1");
        await desk.Hear("bob", $"case act {n} mailed the emergency address", "Still open: d2", Child);
        await desk.Told(Duration.FromMinutes(15), "carol", n, "a child may be abused");
        Assert.DoesNotContain(await desk.Pass(Duration.FromHours(3)), t => t.Text.Contains("be in danger", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_says_that_it_was_sent_on_rings_nobody_anew()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"case note {n} {Threat}");
        await desk.Pass(Duration.FromMinutes(1));
        await desk.Hear("bob", $"case danger {n} sent");
        await desk.Pass(Duration.FromMinutes(1));
        const string Said = "I mailed the emergency address about her threat to kill herself tonight";
        await desk.Hear("bob", $"case told {n} reporter {Said}", "noted already");
        await desk.Hear("bob", $"case close {n} actioned anyway=yes because {Threat}", "noted already");

        Assert.DoesNotContain(await desk.Pass(Duration.FromHours(3)), t => t.Text.Contains("in danger", StringComparison.Ordinal));
        await desk.Hear("bob", $"case reopen {n} now {Threat}", "Somebody may be in danger.");
        await desk.Told(Duration.Zero, "carol", n, "somebody may be in danger");
    }

    [Fact]
    public async Task Whoever_handed_it_in_is_not_shown_what_else_stands_there()
    {
        await using var desk = await TestDesk.Open();
        var said = await desk.Hear("dana", "case open " + Threat, "arb-");
        var n = said.Split(' ', '.').First(w => w.StartsWith("arb-", StringComparison.Ordinal));
        await desk.Hear("bob", $"case note {n} {Images}");

        said = await desk.Hear("dana", $"case danger {n} sent", "it was sent", "whoever has the case is asked about the rest");
        Assert.DoesNotContain("d2", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Child, said, StringComparison.Ordinal);
        await desk.Hear("bob", $"case show {n}", Life, Child);
    }

    [Theory]
    [InlineData("case note {0} and today he wrote that he will set her house on fire")]
    [InlineData("case add {0} now he mails that he has a gun and will shoot her")]
    [InlineData("case answered {0} q1 she says that he will stab her on the way home")]
    [InlineData("case link {0} https://example.org/x he writes that he will burn her house down")]
    public async Task Another_danger_of_a_kind_that_stands_open_is_its_own_and_rings(string line)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"case ask {n} User:Heron \"in 3 days\" what?");
        await desk.Hear("bob", $"case note {n} {Threat}");
        await desk.Pass(Duration.FromMinutes(5));

        await desk.Hear("bob", Line(line, n), "Somebody may be in danger.");
        await desk.Hear("bob", $"case show {n}", "danger d1", "danger d2");
        await desk.Told(Duration.Zero, "carol", n, "somebody may be in danger", $"case danger {n} sent d2");
    }

    [Theory]
    [InlineData("case note {0} " + Threat)]
    [InlineData("case add {0} " + Threat + ", says User:Heron")]
    [InlineData("case note {0} She writes, that SHE will kill herself tonight!")]
    [InlineData("case told {0} reporter we saw that he will kill her")]
    [InlineData("case act {0} blocked him because he wrote that he will kill her")]
    public async Task The_same_words_and_the_teams_own_ring_nobody_again_while_it_stands_open(string line)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"case note {n} {Threat}");
        await desk.Pass(Duration.FromMinutes(1));

        await desk.Hear("bob", Line(line, n), "noted already");
        Assert.DoesNotContain(await desk.Pass(Duration.Zero), t => t.Text.Contains("in danger", StringComparison.Ordinal));
        Assert.DoesNotContain("d2", await desk.Hear("bob", $"case show {n} all"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_of_a_kind_what_says_neither_is_asked_about_and_all_can_be_meant()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"case note {n} {Threat}");
        await desk.Pass(Duration.FromMinutes(5));
        await desk.Hear("bob", $"case note {n} now he writes that he will shoot her");
        await desk.Pass(Duration.FromMinutes(1));

        var which = await desk.No(
            "bob", $"case danger {n} sent mailed emergency@wikimedia.org", RefusalKind.Question, "d1", "d2", "noticed");
        which.Offers($"case danger {n} sent d1", $"case danger {n} sent d2", $"case danger {n} sent all");
        await desk.Hear("bob", $"case act {n} mailed the emergency address", "was this about it?");
        await desk.Hear("bob", $"case danger {n} none d1 a song", "Still open: d2");
        await desk.Hear("bob", $"case note {n} he writes that he will come with a knife tonight");
        await desk.Hear("bob", $"case danger {n} sent all of it at nine", "Nobody is rung about it any more");
        Assert.DoesNotContain(await desk.Pass(Duration.FromHours(3)), t => t.Text.Contains("in danger", StringComparison.Ordinal));
    }

    private static async Task<string> Both(TestDesk desk)
    {
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"case note {n} {Threat}");
        await desk.Hear("bob", $"case note {n} {Images}");
        await desk.Pass(Duration.FromMinutes(1));
        return n;
    }

    private static string Line(string line, string n) => line.Replace("{0}", n, StringComparison.Ordinal);
}
