using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class FirstDayTests
{
    [Fact]
    public async Task A_report_is_opened_acknowledged_promised_kept_and_closed()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob",
            "received=\"2 days ago\" reporter=User:Kestrel accused=User:Jackdaw "
            + "link=https://en.wikipedia.org/w/index.php?diff=1 The phone number was posted on a talk page");
        await desk.Hear("bob", $"case show {n}",
            "to be acknowledged by 2026-11-17T09:00:00Z", "nobody yet", "a first acknowledgement", "1 link");
        await desk.Hear("bob", $"case ack {n} thanked them",
            $"{n} is acknowledged", "2 days after it was received", "When do they hear from you next?");
        await desk.Hear("bob", $"case take {n}", $"You have {n} now", "no date to look forward to", $"promise make {n}");
        await desk.Hear("bob", $"promise make {n} \"friday 18:00\" update on the diffs",
            "p1", "you promise the reporter an update by Fri 20 Nov 2026 18:00 Europe/Berlin, in 2 days (on the diffs)");
        await desk.Hear("bob", $"case note {n} Diffs are all theirs", $"Noted in {n}");
        await desk.Hear("bob", "case mine", n, "investigating", "yours", "2026-11-20T17:00:00Z");
        await desk.Hear("bob", $"promise move {n} monday 18:00",
            "Mon 23 Nov 2026 18:00 Europe/Berlin", "Was the reporter told?", $"promise told {n} p1 yes");
        await desk.Hear("bob", $"promise told {n} yes", "knows of the new date");
        await desk.Hear("bob", $"promise keep {n}", "p1", "kept", "When do they hear from you next?");
        await desk.Hear("bob", $"case show {n} all",
            "User:Kestrel (reporter and target)", "last contact", "moved 1 time with notice", "diff=1", "Diffs are all theirs");
        await desk.Hear("bob", $"case timeline {n}",
            "2026-11-16T09:00:00Z report received", "opened", "acknowledged: thanked them", "took it", "p1 moved to", "p1 kept");
        await desk.No("bob", $"case close {n}", RefusalKind.Argument, "cannot be closed without a reason", $"case close {n} actioned");
        await desk.Hear("bob", $"case close {n} actioned blocked for posting private data", $"{n} is closed as actioned");
        await desk.Hear("bob", "case search phone", "Found in 1 case", n, "closed");
        await desk.Hear("bob", "remind me in 2 seconds call back", "Wed 18 Nov 2026 10:00:02 Europe/Berlin", "call back");
        await desk.Told(Duration.FromSeconds(3), "bob", "Reminder", "call back");
        await desk.Hear("alice", "audit verify", "The audit holds");
        Assert.DoesNotContain("Error", desk.Log, StringComparison.Ordinal);
    }
}
