using Bot.Basics;
using Bot.Dispatch;
using Bot.People;
using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class PeopleTests
{
    private static readonly Account phone = new("irc:libera", "bobby");

    [Fact]
    public async Task A_second_account_is_linked_by_a_code_that_works_once()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        Assert.Contains("do not know", (await desk.From(phone, $"case show {n}")).ToString(), StringComparison.Ordinal);
        var code = await Code(desk);
        Assert.Contains("Welcome, bob", await Linked(desk, phone, code.ToUpperInvariant()), StringComparison.Ordinal);
        Assert.NotNull((await desk.From(phone, $"case show {n}")).Reply);
        var mallory = new Account("irc:libera", "mallory");
        Assert.Contains("unknown, used or too old", await Linked(desk, mallory, code), StringComparison.Ordinal);
        Assert.Contains("linked to you already", await Linked(desk, phone, await Code(desk)), StringComparison.Ordinal);
        var carol = new Account("console", "carol");
        Assert.Contains("belongs to somebody else", await Linked(desk, carol, await Code(desk)), StringComparison.Ordinal);
        await desk.Hear("bob", "me show", "console/bob and irc:libera/bobby");
        await desk.No("bob", "me unlink console/bob", RefusalKind.Argument, "irc:libera/bobby");
        await desk.Hear("bob", "me unlink irc:libera/bobby", "no longer yours");
        Assert.NotNull((await desk.From(phone, $"case show {n}")).Refusal);
    }

    [Fact]
    public async Task A_code_is_good_for_ten_minutes()
    {
        await using var desk = await TestDesk.Open();
        var code = await Code(desk);
        desk.Time.Pass(Duration.FromMinutes(10) + Duration.FromSeconds(1));
        Assert.Contains("too old", await Linked(desk, phone, code), StringComparison.Ordinal);
        Assert.Contains("unknown", await Linked(desk, phone, "nonsense"), StringComparison.Ordinal);
        Assert.Contains("me link <code>", (await desk.From(phone, "me link")).ToString(), StringComparison.Ordinal);
        Assert.Contains("does not tell me who you are", await Linked(desk, null, await Code(desk)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zone_quiet_hours_name_and_wiki_names()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "me zone Asia/Tokyo", "Asia/Tokyo", "Wed 18 Nov 2026 18:00");
        await desk.No("bob", "me zone Nowhere/Atall", RefusalKind.Argument);
        await desk.Hear("bob", "me quiet 22-7", "22:00-07:00 in Asia/Tokyo");
        await desk.No("bob", "me quiet always", RefusalKind.Argument, "22:00-07:00");
        await desk.Hear("bob", "me quiet off", "No quiet hours");
        await desk.Hear("bob", "me name robert", "Colleagues call you robert");
        await desk.No("bob", "me name alice", RefusalKind.State, "called alice already");
        await desk.No("bob", "me name me", RefusalKind.Argument, "cannot be a name");
        await desk.No("bob", "me name x y", RefusalKind.Argument, "cannot be a name");
        await desk.Hear("carol", "me name bob", "Colleagues call you bob");
        await desk.Hear("bob", "me wiki User:Kestrel", "Noted");
        await desk.Hear("bob", "me show", "You are robert", "User:Kestrel", "Asia/Tokyo", "investigator in Arbitrators");
        await desk.Hear("bob", "me unwiki kestrel", "no longer noted");
        await desk.No("bob", "me wiki", RefusalKind.Argument, "name is missing");
        await desk.Hear("bob", "me team other", "if you are a member");
        await desk.No("bob", "me team X!", RefusalKind.Argument, "not a team");
    }

    [Fact]
    public async Task Many_names_stay_within_a_screen_and_all_of_them_are_there_for_the_asking()
    {
        await using var desk = await TestDesk.Open();
        for (var i = 10; i < 50; i++)
            await desk.Hear("bob", $"me wiki User:A rather long name of mine {i}");
        var few = await desk.Hear("bob", "me show", "mine 49", "and 28 more", "me show all");
        Assert.DoesNotContain("mine 20", few, StringComparison.Ordinal);
        var all = await desk.Hear("bob", "me show all", "mine 10", "mine 49");
        Assert.DoesNotContain(" more", all, StringComparison.Ordinal);
        await desk.Hear("bob", "me unwiki User:Somebody", "User:Somebody is not noted as yours. Noted are ", "and 28 more");
        var line = "me unwiki User:A";
        var offered = await desk.Get<ICompletion>().Complete(line, line.Length, new("console", "bob"), new TeamId("arb"), default);
        Assert.Contains("User:A rather long name of mine 10", offered.Select(o => o.Value));
    }

    [Fact]
    public async Task Members_are_added_given_roles_and_removed()
    {
        await using var desk = await TestDesk.Open();
        await desk.No("alice", "team add erin", RefusalKind.Argument, "I do not know erin yet");
        await desk.No("alice", "team add erin nowhere/erin", RefusalKind.Argument);
        await desk.Hear("alice", "team add erin console/erin investigator", "erin is investigator in Arbitrators now", "me zone");
        await desk.Hear("erin", "case list", "No open case that you can see");
        await desk.No("alice", "team add erin console/erin", RefusalKind.State, "is a member already");
        await desk.No("alice", "team add bob console/somebody", RefusalKind.State, "exists with other accounts");
        await desk.Hear("alice", "team add zoe role=admin", "zoe is admin");
        await desk.No("alice", "team add frank console/frank guest", RefusalKind.Argument, "guest is nobody");
        await desk.Hear("alice", "team role erin lead", "erin is lead now");
        await desk.No("alice", "team role frank lead", RefusalKind.Argument, "Nobody called “frank”", "alice");
        await desk.Hear("alice", "team role me investigator", "alice is investigator now");
        await desk.No("erin", "team role erin admin", RefusalKind.State, "the only lead");
        await desk.No("erin", "team remove erin", RefusalKind.State, "the only lead");
        await desk.Hear("erin", "team remove dana", "dana is no longer in Arbitrators");
        await desk.No("dana", "case handed-in", RefusalKind.Forbidden);
        await desk.No("bob", "team add x console/x", RefusalKind.Forbidden, "is for leads");
    }

    [Fact]
    public async Task Who_still_has_open_cases_is_not_removed()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case take {n}");
        var refusal = await desk.No("alice", "team remove bob", RefusalKind.State, "1 open case", n, "Hand them on first");
        await desk.Hear("alice", refusal.Instead[0].Line, "no longer has");
        await desk.Hear("alice", "team remove bob", "no longer in");
    }

    [Fact]
    public async Task Rooms_zone_and_settings()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "team room irc:libera #casework", "is a room of Arbitrators");
        await desk.Hear("bob", "team", "irc:libera #casework", "acknowledge: 1 day");
        await desk.Hear("alice", "team room irc:libera #casework off=yes", "no room of Arbitrators any more");
        await desk.No("alice", "team room telegram casework", RefusalKind.Argument, "no network I know");
        await desk.Hear("alice", "team zone UTC", "UTC");
        await desk.No("alice", "team zone Atlantis", RefusalKind.Argument);
        await desk.Hear("alice", "team set acknowledge 36h", "acknowledge is 36h now");
        await desk.Hear("alice", "team set digest-at 08:30");
        await desk.Hear("bob", "team show", "acknowledge: 1 d 12 h", "digest-at: 08:30");
        await desk.No("alice", "team set acknowledge soon", RefusalKind.Argument);
        await desk.No("alice", "team set acknowledge 1s", RefusalKind.Argument, "one minute to two years");
        await desk.No("alice", "team set weather fine", RefusalKind.Argument, "no setting “weather”", "ladder-step");
        await desk.No("alice", "team set digest-at late", RefusalKind.Argument, "09:00");
    }

    [Fact]
    public async Task Help_says_to_each_what_they_can_do()
    {
        await using var desk = await TestDesk.Open();
        var guest = (await desk.From(null, "help")).ToString();
        Assert.Contains("emergency@wikimedia.org", guest, StringComparison.Ordinal);
        Assert.Contains("a lead adds you", guest, StringComparison.Ordinal);
        Assert.DoesNotContain("Cases", guest, StringComparison.Ordinal);
        var admin = await desk.Hear("dana", "help", "emergency@wikimedia.org", "Cases: case … add, danger, handed-in or open",
            "Begin here:", "[Find out where something goes] where");
        Assert.DoesNotContain("audit", admin, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("restrict", await desk.Hear("bob", "help", "Promises: promise … "), StringComparison.Ordinal);
        await desk.Hear("alice", "help", "restrict", "The audit");
        await desk.Hear("bob", "help promise", "promise make <case> <when> [to=…] [owner=…] [what…]");
        await desk.Hear("bob", "help case close", "actioned, not-actionable, handed-over, duplicate or withdrawn", "Example: case close");
        await desk.No("bob", "help audit verify", RefusalKind.Usage, "I know no command");
        await desk.No("dana", "help case show", RefusalKind.Usage);
        await desk.No("bob", "help xyzzy", RefusalKind.Usage);
    }

    [Fact]
    public async Task Who_is_in_two_teams_is_asked_which_unless_the_number_or_a_choice_says_it()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "team add zoe role=investigator");
        var n = await desk.OpenCase();
        var refusal = await desk.No("zoe", "case list", RefusalKind.Question, "Which team?", "arb and other");
        await desk.Hear("zoe", $"case show {n}", n);
        await desk.Hear("zoe", refusal.Instead[0].Line, "arb");
        await desk.Hear("zoe", "case list", n);
    }

    private static async Task<string> Code(TestDesk desk) => (await desk.Say("bob", "me link")).Split("me link ")[1].Split(' ')[0];

    /// <summary>Somebody types a code on an account, and this is what they are told.</summary>
    private static async Task<string> Linked(TestDesk desk, Account? account, string code) =>
        (await desk.From(account, "me link " + code)).ToString();
}
