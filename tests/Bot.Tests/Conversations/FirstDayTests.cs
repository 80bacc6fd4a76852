using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class FirstDayTests
{
    [Fact]
    public async Task A_report_is_opened_acknowledged_promised_kept_and_closed()
    {
        await using var desk = await TestDesk.Open();
        var opened = await desk.Say("bob", "case open received=\"2 days ago\" reporter=User:Kestrel accused=User:Jackdaw link=https://en.wikipedia.org/w/index.php?diff=1 The phone number was posted on a talk page");
        Assert.Contains("which is past: please do it first", opened);
        var number = opened.Split(' ', ',').First(w => w.StartsWith("arb-", StringComparison.Ordinal));
        TestContext.Current.TestOutputHelper!.WriteLine(opened);
        foreach (var line in new[]
        {
            $"case ack {number} thanked them", $"case take {number}", $"promise make {number} \"friday 18:00\" update on the diffs", $"case note {number} Diffs are all theirs", "case mine",
            $"promise move {number} monday 18:00", $"promise told {number} yes", $"promise keep {number}", $"case show {number} all", $"case timeline {number}", $"case close {number}",
            $"case close {number} actioned blocked for posting private data", "remind me in 2 seconds call back", "case search phone", "help", "help case open", "team", "me", "audit verify",
        })
            TestContext.Current.TestOutputHelper!.WriteLine($"\n> {line}\n{await desk.Say("bob", line)}");
        var told = await desk.Pass(Duration.FromSeconds(3));
        Assert.Contains(told, t => t.To == "bob" && t.Text.Contains("call back", StringComparison.Ordinal));
        Assert.DoesNotContain("Error", desk.Log);
    }
}
