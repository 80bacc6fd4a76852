using Bot.Basics;
using Bot.Commands;
using Bot.People;
using Bot.Scheduling;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>Nothing that a recused member can reach has the number, or a word of it.</summary>
public sealed class LeakTests
{
    [Theory]
    [InlineData("carol", Role.Investigator, "case recuse {0}")]
    [InlineData("carol", Role.Lead, "case recuse {0}")]
    [InlineData("dana", Role.Admin, "")]
    [InlineData("carol", Role.Investigator, "")]
    [InlineData("carol", Role.Lead, "")]
    public async Task A_member_kept_away_meets_it_nowhere(string who, Role role, string recuse)
    {
        await using var desk = await TestDesk.Open(generator: new SeededDraw(11));
        await desk.Hear("alice", $"team role {who} {Bot.Texts.Words.Typed(role)}");
        if (recuse.Length == 0)
            await desk.Hear(who, "me wiki User:Sekretfink");
        var said = new List<string>();
        var opener = recuse.Length == 0 ? "bob" : who;
        var n = await desk.OpenCase(opener,
            "received=\"20 days ago\" reporter=User:Kestrel accused=User:Sekretfink kind=threat "
            + "link=https://example.org/sekretlink Sekretsummary");
        if (recuse.Length > 0)
        {
            await desk.Hear(who, $"case take {n}");
            await desk.Hear(who, string.Format(System.Globalization.CultureInfo.InvariantCulture, recuse, n));
        }

        var open = await desk.OpenCase("bob", "reporter=User:Wren Insults");
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("bob", $"case ack {n} sekretword");
        await desk.Hear("bob", $"promise make {n} in 3 days update sekretpromise");
        await desk.Hear("bob", $"case act {n} sekretact");
        await desk.Hear("bob", $"case note {n} sekretnote");
        await desk.Hear("bob", $"case relate {open} {n}");
        await desk.Hear("bob", $"case ask {n} {who} tomorrow sekretquestion");
        await desk.Get<OverdueMonitor>().Look(CancellationToken.None);
        said.AddRange((await desk.Pass(Duration.FromDays(12))).Where(t => t.To == who).Select(t => t.Text));
        await Talk.Until(() => !desk.Get<Bot.Notices.OutboxRelay>().IsBusy, "all is told");
        said.AddRange(desk.Network.Take().Where(t => t.To == who).Select(t => t.Text));
        var bare = n["arb-".Length..];
        string[] lines =
        [
            "case list", "case list investigating", "case list of=bob", "case mine", "case search sekret",
            "case search " + bare, "case unwritten", "case handed-in", "promise list", "promise list all=yes",
            "me reminders", "audit list", "audit verify", $"case assign {open}", $"case show {open} all",
            $"case timeline {open}", "team show", "help", "me show", "team remove bob",
        ];
        foreach (var line in lines)
            said.Add(await desk.Say(who, line));
        var taking = desk.Get<CommandTable>().Commands.Where(c => c.Parameters.Any(p => p.Type == typeof(Bot.Cases.CaseNumber)));
        foreach (var command in taking)
        {
            var answer = await desk.Say(who, $"{command.Path} {n}");
            said.Add(answer
                .Replace($"There is no case {n} that you can see", "", StringComparison.Ordinal)
                .Replace($"the complaint: {n}", "", StringComparison.Ordinal));
        }

        foreach (var text in said)
        {
            var told = text
                .Replace("has all of “sekret”", "", StringComparison.Ordinal)
                .Replace("User:Sekretfink", "", StringComparison.Ordinal);
            Assert.DoesNotContain("sekret", told, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(n, text, StringComparison.Ordinal);
        }

        Assert.Contains("sekretnote", await desk.Hear("alice", $"case show {n} all"), StringComparison.Ordinal);
        Assert.DoesNotContain("sekret", desk.Log, StringComparison.OrdinalIgnoreCase);
    }
}
