using Bot.Basics;
using Bot.Commands;
using Bot.Notices;
using Bot.People;
using Bot.Texts;
using NodaTime;
using NodaTime.Text;
using Testing.Desk;
using Testing.Stores;

namespace Bot.Tests.Conversations;

public sealed class BadInputTests
{
    [Theory]
    [InlineData("case shwo arb-1", "case show")]
    [InlineData("promis make", "promise make")]
    [InlineData("hlep", "help")]
    [InlineData("CASE LSIT", "case list")]
    public async Task An_unknown_command_names_the_nearest(string line, string nearest)
    {
        await using var desk = await TestDesk.Open();
        var refusal = await desk.No("bob", line, RefusalKind.Usage, "I know no command", nearest, "help");
        Assert.Contains(refusal.Instead, c => c.Label == nearest);
    }

    [Fact]
    public async Task Nothing_and_nonsense_are_answered()
    {
        await using var desk = await TestDesk.Open();
        await desk.No("bob", "", RefusalKind.Usage, "Type a command");
        await desk.No("bob", "   ", RefusalKind.Usage);
        await desk.No("bob", "xyzzy plugh", RefusalKind.Usage, "“xyzzy plugh”", "help");
    }

    [Fact]
    public async Task Missing_extra_and_wrong_arguments_say_how_it_is_typed()
    {
        await using var desk = await TestDesk.Open();
        await desk.No("bob", "case take", RefusalKind.Argument, "case is missing", "case take <case>");
        await desk.No("bob", "case take arb-1 now please", RefusalKind.Argument,
            "I do not know what to do with “now please”", "case take <case>");
        await desk.No("bob", "case take twelve", RefusalKind.Argument, "“twelve” is not a case number");
        await desk.No("bob", "case take arb-99999999999999999999", RefusalKind.Argument);
        await desk.No("bob", "case take arb-0", RefusalKind.Argument);
        await desk.No("bob", "case kind arb-1 persnal-information", RefusalKind.Argument, "Did you mean personal-information?");
    }

    [Fact]
    public async Task Another_teams_case_is_refused_in_the_words_of_one_that_does_not_exist()
    {
        await using var desk = await TestDesk.Open(generator: new SeededDraw(3));
        var opened = await desk.Say("zoe", "case open Insults");
        var theirs = opened.Split(' ').First(w => w.StartsWith("other-", StringComparison.Ordinal)).Trim(',');
        var there = await desk.No("bob", $"case show {theirs}", RefusalKind.Forbidden);
        var nowhere = await desk.No("bob", "case show other-1001", RefusalKind.Forbidden);
        Assert.Equal(nowhere.ToString().Replace("other-1001", theirs, StringComparison.Ordinal), there.ToString());
        var bare = theirs.Replace("other-", "", StringComparison.Ordinal);
        await desk.No("bob", $"case show {bare}", RefusalKind.Forbidden, "There is no case");
        await desk.Hear("zoe", $"case show {bare}", theirs);
    }

    [Fact]
    public async Task A_note_of_ten_thousand_characters_is_refused_with_both_numbers_and_one_of_four_thousand_is_kept()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.No("bob", $"case note {n} {new string('x', 10_000)}", RefusalKind.Argument, "10000", "4000");
        await desk.Hear("bob", $"case note {n} {new string('y', 4_000)}");
        await desk.Hear("bob", $"case show {n} notes", new string('y', 4_000));
    }

    [Theory]
    [InlineData("*bold* _it_ ~~x~~ `code` ||spoiler|| <@1234> <t:0:R> [a](https://b) @everyone #room\\n")]
    [InlineData("[red]no[/] [[link]] <b>&amp;</b> '; DROP \"quoted\" \\ back %s {0}")]
    [InlineData("שלום עולם مرحبا \u200f\u200e mixed 漢字 👩‍👩‍👧 é")]
    public async Task Markup_of_every_transport_and_every_script_are_stored_and_shown_intact(string text)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", $"reporter=User:Kestrel accused=User:Jackdaw {text}");
        await desk.Hear("bob", $"case note {n} {text}");
        await desk.Hear("bob", $"case told {n} reporter {text}");
        await desk.Hear("bob", $"case act {n} {text}");
        await desk.Hear("bob", $"case ask {n} User:Heron tomorrow {text}");
        await desk.Hear("bob", $"promise make {n} \"in 5 days\" update {text}");
        await desk.Hear("bob", $"remind me in 5 minutes {text}", text);
        await desk.Hear("bob", $"case show {n} all", $"{n}: {text}", $"you: {text}", text);
        await desk.Hear("bob", $"case timeline {n}", $"note: {text}", $"asked User:Heron: {text}");
        await desk.Hear("bob", $"case close {n} actioned anyway=yes {text}");
        await desk.Hear("bob", $"case show {n}", $"as actioned: {text}");
        await desk.Told(Duration.FromMinutes(5), "bob", text);
    }

    [Fact]
    public async Task Control_characters_and_marks_that_turn_the_text_are_shown_as_pictures_and_nothing_is_lost()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case note {n} bell \a esc \u001b[31m nul \0 turn \u202eabc\u202c c1 \u0085 end");
        var shown = await desk.Hear("bob", $"case show {n} notes", "bell ␇ esc ␛[31m nul ␀ turn [U+202E]abc[U+202C] c1");
        Assert.DoesNotContain(shown, c => (char.IsControl(c) && c != '\n') || c is '\u202e' or '\u202c');
    }

    [Fact]
    public async Task The_same_request_twice_does_it_once()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        Assert.NotNull((await desk.Run("bob", $"case note {n} onlyonce", "msg-1")).Reply);
        var again = await desk.Run("bob", $"case note {n} onlyonce", "msg-1");
        Assert.Contains("already done", again.ToString(), StringComparison.Ordinal);
        Assert.Single((await desk.Say("bob", $"case timeline {n}")).Split('\n'), l => l.Contains("onlyonce", StringComparison.Ordinal));
        Assert.NotNull((await desk.Run("bob", "me name robert", "msg-2")).Reply);
        Assert.NotNull((await desk.Run("bob", "me name roberta", "msg-2")).Refusal);
        await desk.Hear("bob", "me show", "You are robert\n");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task A_command_that_meets_newer_versions_runs_three_times_and_then_says_so(int conflicts, bool works)
    {
        var time = PassingTime.At(InstantPattern.ExtendedIso.Parse("2026-11-18T09:00:00Z").Value);
        var store = new StoreAround(time);
        await using var desk = await TestDesk.Open(store: store, time: time);
        var n = await desk.OpenCase();
        store.Conflicts = conflicts;
        if (works)
            await desk.Hear("bob", $"case note {n} remark", "Noted");
        else
            await desk.No("bob", $"case note {n} remark", RefusalKind.State, "Several people", "was not made");
        Assert.Equal(conflicts, desk.Get<BotMetrics>().Conflicts);
        Assert.Equal(works, (await desk.Say("bob", $"case timeline {n}")).Contains("remark", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_the_store_is_down_commands_from_memory_answer_and_the_others_say_so_and_nothing_confirmed_is_lost()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"promise make {n} in 3 hours update");
        var store = (MemoryStore)desk.Store;
        store.IsDown = true;
        await desk.Hear("bob", "help", "Cases", "Promises");
        await desk.Hear("bob", "help case open", "case open");
        string[] lines = [$"case show {n}", "case list", "me show", $"case note {n} lost?", "audit verify", $"promise keep {n}"];
        foreach (var line in lines)
            Assert.Equal(RefusalKind.Unavailable, (await desk.Run("bob", line)).Refusal?.Kind);
        await desk.No("bob", $"case take {n}", RefusalKind.Unavailable,
            "storage does not answer", "changed nothing", "Nothing confirmed before is lost");
        store.IsDown = false;
        await desk.Hear("bob", $"case take {n}");
        await desk.Told(Duration.FromHours(3), "bob", "Is it done?");
        Assert.DoesNotContain("lost?", await desk.Say("bob", $"case timeline {n}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_store_is_down_nothing_told_is_told_twice()
    {
        await using var desk = await TestDesk.Open();
        var store = (MemoryStore)desk.Store;
        await desk.Hear("bob", "remind me in 1 minute tea");
        desk.Network.IsUp = false;
        await desk.Silence(Duration.FromMinutes(1));
        store.IsDown = true;
        desk.Network.IsUp = true;
        desk.Time.Pass(Duration.FromMinutes(2));
        store.IsDown = false;
        await desk.Told(Duration.FromMinutes(2), "bob", "tea");
        await desk.Silence(Duration.FromHours(1));
    }

    [Fact]
    public async Task In_a_room_where_a_recused_member_reads_along_nothing_of_the_case_is_said_aloud()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "team room irc:libera #casework", "is a room of Arbitrators");
        var room = new Place("irc:libera", "#casework");
        var n = await desk.OpenCase();
        var aloud = await desk.From(new Account("console", "bob"), $"case take {n}", room);
        Assert.Contains($"{n} is with bob now", aloud.Reply!.ToRoom!.ToString(), StringComparison.Ordinal);
        await desk.Hear("carol", $"case recuse {n}");
        Assert.Null((await desk.From(new Account("console", "bob"), $"case ack {n}", room)).Reply!.ToRoom);
        Assert.Null((await desk.From(new Account("console", "bob"), "case open accused=carol Insults", room)).Reply!.ToRoom);
    }
}
