using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using NodaTime;
using Testing.Desk;
using Testing.Stores;

namespace Bot.Tests.Conversations;

/// <summary>
/// Somebody is faster: the command runs again on what it finds then. Whatever it did before the conflict, it has done once, and says
/// what it would have said.
/// </summary>
public sealed partial class ConflictTests
{
    private const string N = "{n}";
    private static readonly (string Accused, string Name)[] opened =
        [("Jackdaw", N), ("Linnet", "{m}"), ("Wren", "{d}"), ("Nobody", "{v}")];

    private static readonly (string Who, string Line)[] script =
    [
        ("bob", "me wiki User:Zed"), ("bob", "me wiki Grey Zed"), ("bob", "me unwiki Grey Zed"), ("carol", "me name caroline"),
        ("caroline", "me name carol"), ("alice", "team add erin console/erin"), ("alice", "team add zoe role=admin"),
        ("alice", "team role dana investigator"), ("alice", "team role dana admin"), ("alice", "team remove zoe"),
        ("alice", "team room irc:libera #casework"), ("alice", "team room irc:libera #other"),
        ("alice", "team room irc:libera #other off=yes"), ("alice", "team zone Europe/Paris"), ("alice", "team set acknowledge 36h"),
        ("alice", "team route functionaries off"), ("alice", "team route functionaries on"), ("alice", "team show"),
        ("bob", "me zone Asia/Tokyo"), ("bob", "me quiet 22-7"), ("bob", "me quiet off"), ("bob", "me team arb"), ("bob", "me link"),
        ("bob", "me show"), ("bob", "remind me in 5 hours tea"), ("bob", "me reminders"), ("bob", "me snooze {r} in 6 hours"),
        ("bob", "me forget {r}"),
        ("carol", "case open reporter=User:Kestrel accused=User:Jackdaw Insults"), ("carol", "case open accused=User:Linnet Mails"),
        ("dana", "case open reporter=User:Wren Threats"), ("dana", "case handed-in"), ("dana", "case add {d} again"),
        ("carol", $"case take {N}"), ("erin", $"case join {N}"), ("alice", $"case unassign {N} erin"), ("alice", $"case assign {N} erin"),
        ("erin", $"case pass {N} bob"), ("carol", $"case ack {N} thanks"), ("carol", $"case note {N} words"),
        ("carol", $"case party {N} witness [[User:Heron]]"), ("carol", $"case kind {N} threat"), ("carol", $"case kind {N} image"),
        ("carol", $"case kind {N} image off"), ("carol", $"case wiki {N} de.wikipedia.org"),
        ("carol", $"case link {N} https://example.org/x a page"), ("carol", $"case told {N} reporter we look"),
        ("carol", $"case note {N} he says he will kill himself tonight"), ("carol", $"case danger {N} sent"),
        ("carol", $"case act {N} blocked"), ("carol", "case unwritten"), ("carol", $"case written {N} a1"),
        ("carol", $"case ask {N} User:Heron \"in 2 days\" which?"), ("carol", $"case chase {N} q1 in 3 days"),
        ("carol", $"case answered {N} q1 yes"), ("carol", $"case wait {N} \"in 3 days\" them"), ("carol", $"case resume {N}"),
        ("carol", "case snooze {m} 2h"), ("carol", $"case relate {N} {{m}}"), ("alice", $"case restrict {N} yes"),
        ("alice", $"case restrict {N} no"), ("carol", $"promise make {N} \"in 2 days\" update"),
        ("carol", $"promise make {N} \"in 5 days\" answer"), ("carol", $"promise snooze {N} p1 1d"),
        ("carol", $"promise move {N} p1 \"in 4 days\""), ("carol", $"promise told {N} p1 yes"), ("carol", $"promise keep {N} p1"),
        ("carol", $"promise break {N} p2 never"), ("carol", "promise list all"), ("carol", $"followup set {N} \"in 9 days\" look"),
        ("carol", $"followup set {N} \"in 10 days\" look again"), ("carol", "followup list"), ("carol", $"followup done {N} f1"),
        ("carol", $"task add {N} erin \"in 3 days\" ask"), ("carol", $"task add {N} carol \"in 3 days\" look"), ("carol", "task list"),
        ("carol", $"task move {N} t1 \"in 4 days\""), ("carol", $"task done {N} t1"), ("carol", $"task reopen {N} t1"),
        ("carol", $"task done {N} t1"), ("carol", $"task drop {N} t2"),
        ("carol", $"followup drop {N} f2"), ("carol", $"case decide {N}"), ("carol", $"case close {N} actioned done"),
        ("carol", $"case reopen {N} news"), ("carol", "case glance {m} actioned anyway=yes plain"), ("carol", "case reopen {m} news"),
        ("carol", "case party {m} witness User:Zed"), ("alice", "case namesake {m} bob lift"), ("bob", $"case recuse {N}"),
        ("carol", "case party {m} target User:Wrong"), ("carol", "case correct {m} target User:Rigth"),
        ("carol", "case correct {m} n3 User:Right"), ("carol", "case correct {m} n3 witness"), ("carol", "case remove {m} n3"),
        ("carol", "case link {m} https://example.org/1 one"), ("carol", "case link {m} https://example.org/2 two"),
        ("carol", "case link {m} https://example.org/3 three"), ("carol", "case remove {m} l1"), ("carol", "case remove {m} l2"),
        ("carol", "case correct {m} l3 it was four"), ("carol", "case correct {m} summary letters"), ("carol", "case correct {m}"),
        ("carol", $"case correct {N} received \"3 days ago\""), ("carol", $"case correct {N} acknowledged yesterday"),
        ("carol", $"case remove {N} acknowledged"),
        ("carol", $"case act {N} hid it"), ("carol", $"case remove {N} a2"), ("carol", "case correct {m} received yesterday"),
        ("carol", "case note {m} has to do with one"),
        ("carol", "case correct {m} e21 has to do with another"), ("carol", "case remove {m} e21"),
        ("carol", "case party {m} accused alice"),
        ("alice", "team outsider frank console/frank"), ("alice", "team outsider frank"),
        ("alice", "team outsider gina console/gina"), ("alice", "team outsider gina off=yes"),
        ("dana", "case open reporter=User:Alice accused=User:Carol target=User:Bob Nobody"), ("erin", "case recuse {v}"),
        ("root", "operator cases"), ("root", "operator admit {v} frank"), ("frank", "case show {v} all"),
        ("frank", "case namesake {v} bob confirm"), ("frank", "case namesake {v} carol lift User:Carol"), ("frank", "case list"),
        ("carol", $"case show {N} all"), ("carol", $"case timeline {N}"),
        ("carol", "case show {m} all"), ("carol", "case timeline {m}"), ("carol", "case list"), ("carol", "case mine"),
        ("carol", "case search insults"), ("carol", "case prior User:Kestrel"),
        ("carol", "packet to=stewards he did it"),
        ("alice", "contact set Stewards address=stewards@example.org use for locks"), ("alice", "contact find stewards"),
        ("alice", "contact list"), ("alice", "contact remove Stewards"), ("alice", "oncall set weekly alice carol"),
        ("alice", "oncall swap alice carol"), ("alice", "oncall override erin until=\"in 2 days\""), ("alice", "oncall who"),
        ("alice", "oncall next"), ("alice", "oncall set hours 08:00-09:00=alice"), ("carol", "oncall take"),
        ("carol", "where he will come to her house"), ("carol", "where about stewards"),
        ("carol", "where sent stewards"), ("carol", "where step private 1"), ("carol", "guide recusal"), ("carol", "support suicide"),
        ("carol", "draft check reply thank you"), ("carol", "question"), ("carol", "train"), ("carol", "train answer {q} 1"),
        ("carol", "train scenario"),
        ("carol", "train points {s}"), ("carol", "train progress"), ("carol", "train again"),
        ("carol", "help"), ("carol", "hello"), ("alice", "audit verify"), ("alice", "audit list"), ("irc", "me link {code}"),
        ("bob", "me unlink irc:libera/bobby"),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_command_did_is_the_same_when_it_runs_again_after_a_conflict(bool amongPeople)
    {
        var (calm, calmDraw, _) = await Desk();
        var (busy, busyDraw, store) = await Desk();
        await using var one = calm;
        await using var two = busy;
        store.AmongPeople = amongPeople;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = 0;
        var wrong = new List<string>();
        foreach (var (who, template) in script)
        {
            var line = names.Aggregate(template, (l, n) => l.Replace(n.Key, n.Value, StringComparison.Ordinal));
            var calmly = await Said(one, calmDraw, who, line, ++at);
            if (calmly.Reply is null)
                wrong.Add($"{who}: {line} was refused: {calmly}");
            var expected = calmly.ToString();
            store.Conflicts = 1;
            var found = (await Said(two, busyDraw, who, line, at)).ToString();
            store.Conflicts = 0;
            if (expected != found)
                wrong.Add($"{who}: {line}\n{expected}\nbut after a conflict\n{found}");
            if (calmly.Reply is not null)
                Name(names, template, calmly);
        }

        foreach (var (who, template) in script.Where(l => Views().IsMatch(l.Line)))
        {
            var line = names.Aggregate(template, (l, n) => l.Replace(n.Key, n.Value, StringComparison.Ordinal));
            var calmly = await Said(one, calmDraw, who, line, ++at);
            var found = (await Said(two, busyDraw, who, line, at)).ToString();
            if (calmly.ToString() != found)
                wrong.Add($"{who}: {line}\n{calmly}\nbut after conflicts\n{found}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
        Assert.True(store.Met > 20 || amongPeople, $"only {store.Met} conflicts were met");
    }

    [Fact]
    public async Task The_script_has_every_command()
    {
        await using var desk = await TestDesk.Open();
        var missing = desk.Get<CommandTable>().Commands.Select(c => c.Path)
            .Where(path => !script.Any(l => (l.Line + " ").StartsWith(path + " ", StringComparison.Ordinal)));
        // A case's room is a matter of the network as well; its own tests are with the transport that has rooms.
        Assert.Equal(["case room"], missing.Order(StringComparer.Ordinal));
    }

    private static async Task<(TestDesk, ReplayedDraw, ConflictingStore)> Desk()
    {
        var time = PassingTime.At(Instant.FromUtc(2026, 11, 18, 9, 0));
        var draw = new ReplayedDraw();
        var store = new ConflictingStore(new MemoryStore(time), draw);
        var desk = await TestDesk.Open(store: store, time: time, generator: draw);
        await desk.Get<Bot.Administration.Bootstrap>().FoundOperator(new Bot.People.Account("console", "root"), CancellationToken.None);
        return (desk, draw, store);
    }

    private static async Task<Bot.Dispatch.Answer> Said(TestDesk desk, ReplayedDraw draw, string who, string line, int at)
    {
        draw.Begin(at);
        var account = who == "irc" ? new Bot.People.Account("irc:libera", "bobby")
            : new Bot.People.Account("console", who == "caroline" ? "carol" : who);
        var answer = await desk.From(account, line, id: $"r{at}");
        await desk.Settle();
        return answer;
    }

    private static void Name(Dictionary<string, string> names, string template, Bot.Dispatch.Answer said)
    {
        var answer = said.ToString();
        if (template.StartsWith("case open", StringComparison.Ordinal))
            names[opened.Single(o => template.Contains(o.Accused, StringComparison.Ordinal)).Name] = Numbers().Match(answer).Value;
        if (template == "me link")
            names["{code}"] = answer.Split("me link ")[1].Split(' ')[0];
        if (template.StartsWith("remind me", StringComparison.Ordinal))
            names["{r}"] = answer.Split('(')[^1].TrimEnd(')', '.', '\n');
        if (template == "train")
            names["{q}"] = said.Reply!.Next!.Line.Split(' ')[2];
        if (template == "train scenario")
            names["{s}"] = answer.Split("train points ")[1].Split(' ', '\n')[0];
    }

    [GeneratedRegex(@"arb-\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex("^(case (show|timeline|list)|promise list|followup list|task list|me (show|reminders)|team show|contact|oncall)")]
    private static partial Regex Views();
}

/// <summary>Draws that begin anew with each request, and with each run of it: what is drawn again is the same.</summary>
internal sealed class ReplayedDraw : IdGenerator
{
    private SeededDraw draw = new(0);
    private int begun;

    public void Begin(int seed) => (begun, draw) = (seed, new SeededDraw(seed));

    public void Again() => Begin(begun);

    public override int Number(int most) => draw.Number(most);

    public override string Id(int length = 12) => draw.Id(length);
}
