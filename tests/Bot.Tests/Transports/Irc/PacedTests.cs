using Bot.Notices;
using Bot.Texts;
using NodaTime;
using Account = Bot.People.Account;

namespace Bot.Tests.Transports.Irc;

/// <summary>A promise is told once, and on time, at the flood limits that networks have by default.</summary>
public sealed class PacedTests
{
    private static readonly IEnumerable<string> eight = Enumerable.Range(1, 8).Select(i => $"p{i}");

    [Fact]
    public Task While_eight_people_page_without_end_reminders_ten_seconds_apart_are_told_once_and_within_five_seconds() => Apart(15);

    [Fact(Explicit = true)]
    [Trait("Category", "long")]
    public Task While_eight_people_page_without_end_fifty_reminders_are_told_once_and_within_five_seconds() => Apart(50);

    [Fact]
    public Task What_is_due_at_once_is_told_in_turn_and_one_persons_together() => AtOnce(people: 9, each: 2);

    [Fact(Explicit = true)]
    [Trait("Category", "long")]
    public Task Fifty_due_at_once_are_told_in_turn_at_the_networks_pace() => AtOnce(people: 40, each: 1);

    [Theory]
    [InlineData(null)]
    [InlineData("account-tag message-tags")]
    public async Task On_a_slow_network_each_is_told_once(string? capabilities)
    {
        await using var lab = await PacedLab.Open(8, capabilities);
        lab.Page(eight.Take(3));
        lab.Server.Lag = TimeSpan.FromSeconds(3);
        for (var i = 1; i <= 6; i++)
            await lab.Remind("p8", i * 10, $"r{i}");
        await lab.PassUntilTold(120);
        await lab.Pass(90);
        lab.EachOnce();
        Assert.Equal(0, lab.Server.Floods);
    }

    [Fact]
    public async Task A_network_that_renames_the_bot_changes_nothing_about_it()
    {
        await using var lab = await PacedLab.Open(8);
        lab.Page(eight.Take(3));
        for (var i = 1; i <= 6; i++)
            await lab.Remind("p8", i * 10, $"r{i}");
        foreach (var nick in (string[])["Guest1", "Guest2", "Guest3"])
        {
            await lab.Pass(15);
            lab.Server.Rename(nick);
        }

        await lab.PassUntilTold(60);
        await lab.Pass(60);
        lab.EachOnce();
        Assert.All(lab.Told(), t => Assert.InRange(t.Late, TimeSpan.Zero, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task A_connection_that_dies_before_it_is_proved_told_tells_it_once_more_and_says_so()
    {
        await using var lab = await PacedLab.Open(2);
        await lab.Remind("p1", 10, "proved");
        await lab.Remind("p2", 30, "unproved");
        lab.Server.BreaksAt = said => said.Text.Contains("unproved", StringComparison.Ordinal);
        await lab.Pass(120);
        Assert.Equal(["proved", "unproved", "unproved"], lab.Told().Select(t => t.Of));
        Assert.Equal(2, lab.Server.Connections);
        var marks = lab.Server.Said.Where(s => s.Text.Contains("may be a repeat", StringComparison.Ordinal)).ToList();
        Assert.Equal("p2", Assert.Single(marks).To);
    }

    [Fact]
    public async Task What_was_never_said_when_the_connection_died_is_not_called_a_repeat()
    {
        await using var lab = await PacedLab.Open(8);
        lab.Page(eight);
        await lab.Pass(30);
        for (var i = 1; i <= 8; i++)
            await lab.Remind($"p{i}", 10, $"r{i}");
        lab.Server.BreaksAt = said => said.Text == "Reminder: r1";
        await lab.Pass(9);
        await lab.PassUntilTold(180);
        await lab.Pass(60);
        Assert.Equal(9, lab.Told().Count);
        Assert.Equal(2, lab.Told().Count(t => t.Of == "r1"));
        var marks = lab.Server.Said.Where(s => s.Text.Contains("may be a repeat", StringComparison.Ordinal)).ToList();
        Assert.Equal("p1", Assert.Single(marks).To);
    }

    [Fact]
    public async Task A_try_that_is_given_up_takes_its_lines_back()
    {
        await using var lab = await PacedLab.Open(8);
        lab.Page(eight);
        await lab.Pass(20);
        var lines = Reply.Say($"{string.Join('\n', Enumerable.Range(1, 9).Select(i => $"line {i}"))}");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(8), lab.On.Desk.Time);
        var told = lab.On.Transport.Tell(new Account("irc:test", "bob"), lines, DateTimeZone.Utc, "n", patience.Token);
        await lab.Pass(8);
        var said = Said(lab);
        Assert.InRange(said, 1, 8);
        await lab.Pass(60);
        Assert.Equal(said, Said(lab));
        Assert.Equal(Delivered.Unproved, await told);

        static int Said(PacedLab lab) => lab.Server.Said.Count(s => s.To == "bob");
    }

    private static async Task Apart(int count)
    {
        await using var lab = await PacedLab.Open(8);
        lab.Page(eight);
        for (var i = 1; i <= count; i++)
            await lab.Remind(i % 2 == 0 ? "alice" : "bob", 30 + (i * 10), $"r{i}");
        await lab.Pass(30 + (count * 10) + 60);
        lab.EachOnce();
        var late = lab.Told().Select(t => t.Late).Order().ToList();
        var answers = lab.Server.Said.Count(s => eight.Contains(s.To));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{count}: half within {late[count / 2]}, all within {late[^1]}; {answers} lines of answers meanwhile");
        Assert.InRange(late[0], TimeSpan.Zero, late[^1]);
        Assert.InRange(late[^1], TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.True(answers > count, $"{answers} lines of answers");
        Assert.Equal(0, lab.Server.Floods);
    }

    private static async Task AtOnce(int people, int each)
    {
        await using var lab = await PacedLab.Open(people);
        lab.Page(eight);
        List<string> names = [.. Enumerable.Range(1, people).Select(i => $"p{i}")];
        List<string> pile = [.. Enumerable.Range(1, each == 1 ? 10 : each).Select(i => $"pile {i}")];
        foreach (var of in pile)
            await lab.Remind("bob", 30, of);
        foreach (var name in names)
            for (var i = 1; i <= each; i++)
                await lab.Remind(name, 30, $"{name} {i}");
        var began = lab.On.Desk.Time.GetUtcNow().AddSeconds(30);
        await lab.Pass(30);
        var took = await lab.PassUntilTold(2_000);
        lab.EachOnce();
        var lines = lab.Server.Said.Where(l => l.At >= began).ToList();
        var turns = lines.Where(l => l.Text.StartsWith("Reminder: ", StringComparison.Ordinal)).Select(l => l.To).ToList();
        var changes = turns.Zip(turns.Skip(1)).Count(pair => pair.First != pair.Second) + 1;
        TestContext.Current.TestOutputHelper!.WriteLine($"{turns.Count} in {took}: {lines.Count} lines in {changes} turns");
        // A turn for each person, and one more for each that does not fit a page; the very first may be said
        // while its person's other ones are still being committed.
        Assert.InRange(changes, people + 1, people + 2 + (pile.Count / 4));
        // The pace is a line each two seconds, of which each turn's WHOIS is one, and a fourth part is the others'.
        Assert.True(took.TotalSeconds <= (lines.Count + changes + 8) * 2.1, $"{lines.Count} lines and {changes} turns took {took}");
        Assert.InRange(lines.Count(IsPaged), lines.Count / 6, lines.Count);
        Assert.All(lines.Where(l => l.Text.StartsWith("This comes late", StringComparison.Ordinal)), TellsItsOwnTime);
        await lab.Pass(60);
        lab.EachOnce();
        Assert.Equal(0, lab.Server.Floods);

        static bool IsPaged(Testing.Irc.Heard line) =>
            !((string[])["Reminder: ", "→", "This comes late"]).Any(l => line.Text.StartsWith(l, StringComparison.Ordinal));
    }

    // The person reads in Berlin's winter time. One turn is one moment, of which the last line leaves up to a page later.
    private static void TellsItsOwnTime(Testing.Irc.Heard mark)
    {
        var told = DateTimeOffset.ParseExact(mark.Text[^6..^1] + " +01:00", "HH:mm zzz", System.Globalization.CultureInfo.InvariantCulture);
        var passed = (mark.At.TimeOfDay - told.UtcDateTime.TimeOfDay).TotalSeconds;
        Assert.InRange(passed, 0, 60 + 30);
    }
}
