using Bot.Commands;
using Bot.Transports.Console.Editing;
using static Bot.Tests.Transports.Console.Keyboard;

namespace Bot.Tests.Transports.Console;

public sealed class LineEditorTests
{
    private readonly Keyboard keys = new();
    private readonly Glass glass = new();
    private readonly History history = new();

    [Fact]
    public async Task Letters_are_put_in_where_the_cursor_stands()
    {
        keys.Type("cse").Press(ConsoleKey.LeftArrow, ConsoleKey.LeftArrow).Type("a")
            .Press(ConsoleKey.End).Type(" x")
            .Press(ConsoleKey.Home).Type("/").Type("\n");
        Assert.Equal(new TypedLine(LineEnd.Entered, "/case x"), await Read());
        Assert.Equal("> /case x", glass.Seen);
    }

    public static TheoryData<string, ConsoleKey, string> Controls => new()
    {
        { "case show demo-1", ConsoleKey.W, "case show " },
        { "case show demo-1", ConsoleKey.U, "" },
        { "case show", ConsoleKey.H, "case sho" },
        { "e\u0301", ConsoleKey.H, "" },
        { "👩‍👩‍👧", ConsoleKey.H, "" },
    };

    [Theory]
    [MemberData(nameof(Controls))]
    public async Task Control_keys_delete_words_lines_and_whole_clusters(string typed, ConsoleKey key, string left)
    {
        keys.Type(typed).Press(Control(key)).Type("\n");
        Assert.Equal(left, (await Read()).Text);
    }

    [Fact]
    public async Task The_rest_of_the_line_can_be_cut_and_letters_deleted_ahead()
    {
        keys.Type("abc def")
            .Press(
                Control(ConsoleKey.A), Control(ConsoleKey.F), Control(ConsoleKey.D),
                Control(ConsoleKey.E), Control(ConsoleKey.B), Control(ConsoleKey.K))
            .Type("\n");
        Assert.Equal("ac de", (await Read()).Text);
    }

    [Fact]
    public async Task Up_and_down_leaf_through_history_and_come_back_to_what_was_being_typed()
    {
        history.Add("first");
        history.Add("second");
        keys.Type("dra")
            .Press(ConsoleKey.UpArrow, ConsoleKey.UpArrow, ConsoleKey.UpArrow, ConsoleKey.DownArrow, ConsoleKey.DownArrow)
            .Type("ft\n");
        Assert.Equal("draft", (await Read()).Text);
        keys.Press(ConsoleKey.UpArrow).Type("\n");
        history.Rewind();
        Assert.Equal("second", (await Read()).Text);
    }

    [Fact]
    public async Task Control_C_clears_the_line_and_pressed_twice_it_ends()
    {
        keys.Type("secret").Press(Control(ConsoleKey.C)).Type("me\n");
        Assert.Equal(new TypedLine(LineEnd.Entered, "me"), await Read());
        keys.Type("x").Press(Control(ConsoleKey.C), Control(ConsoleKey.C));
        Assert.Equal(LineEnd.Ended, (await Read()).End);
    }

    [Fact]
    public async Task Control_D_ends_only_an_empty_line_and_so_does_the_end_of_keys()
    {
        keys.Press(Control(ConsoleKey.D));
        Assert.Equal(LineEnd.Ended, (await Read()).End);
        keys.Type("ab").Press(ConsoleKey.Home).Press(Control(ConsoleKey.D)).Press(ConsoleKey.Escape);
        Assert.Equal(new TypedLine(LineEnd.Escaped, "b"), await Read());
        keys.Close();
        Assert.Equal(LineEnd.Ended, (await Read()).End);
    }

    [Fact]
    public async Task Tab_takes_the_only_suggestion_types_what_several_share_and_then_shows_them()
    {
        keys.Type("d\t1\t\n");
        Assert.Equal("demo-11", (await Read(new Suggestion("demo-11", "new"), new Suggestion("demo-12", "closed"))).Text.Trim());
        keys.Type("\t\t\n");
        await Read(new Suggestion("demo-11", "new"), new Suggestion("demo-12", "closed"));
        Assert.Contains("  demo-11  new\n  demo-12  closed\n> demo-1", glass.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_wider_than_the_screen_goes_on_below_with_the_cursor_in_its_place()
    {
        var narrow = new Glass(width: 11);
        keys.Type("0123456789ab日本").Press(ConsoleKey.LeftArrow);
        var reading = new LineEditor(keys, new Screen(narrow.Console), TimeProvider.System).Read("> ", "", history, null, default);
        bool IsBroken() => narrow.Seen == "> 01234567\n89ab日本" && narrow.Cursor == (1, 6);
        Assert.True(SpinWait.SpinUntil(IsBroken, TimeSpan.FromSeconds(10)), $"seen:\n{narrow.Seen} {narrow.Cursor}");
        keys.Type("\n");
        Assert.Equal("0123456789ab日本", (await reading).Text);
    }

    [Fact]
    public async Task What_is_told_appears_above_the_line_being_typed_and_destroys_nothing()
    {
        var screen = new Screen(glass.Console);
        keys.Type("case no");
        var reading = new LineEditor(keys, screen, TimeProvider.System).Read("> ", "", history, null, default);
        Assert.True(SpinWait.SpinUntil(() => glass.Seen == "> case no", TimeSpan.FromSeconds(10)));
        screen.Show("Reminder: call Heron");
        Assert.Equal("Reminder: call Heron\n> case no", glass.Seen);
        keys.Type("te\n");
        Assert.Equal("case note", (await reading).Text);
        Assert.Equal("Reminder: call Heron\n> case note", glass.Seen);
    }

    [Fact]
    public async Task A_long_text_pasted_at_once_is_whole_and_drawn_once()
    {
        var pasted = string.Concat(Enumerable.Repeat("日本 abc ", 1250));
        keys.Type(pasted).Type("\n");
        var started = TimeProvider.System.GetTimestamp();
        Assert.Equal(pasted, (await Read()).Text);
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30), "each letter of a pasted text was drawn");
    }

    [Fact]
    public void A_line_higher_than_the_screen_shows_the_part_around_the_cursor()
    {
        var foot = Footer.Of("> ", EditedLine.Of(new string('x', 4000)), 80, 24);
        Assert.Equal(23, foot.Rows.Count);
        Assert.Equal(22, foot.CursorRow);
    }

    [Fact]
    public async Task A_spinner_stands_at_the_foot_while_something_takes_long_and_leaves_no_trace()
    {
        var work = new TaskCompletionSource<int>();
        var waiting = new Working(new Screen(glass.Console), TimeProvider.System).For(work.Task, default);
        Assert.True(SpinWait.SpinUntil(() => glass.Seen.Contains("working, ", StringComparison.Ordinal), TimeSpan.FromSeconds(30)));
        work.SetResult(7);
        Assert.Equal(7, await waiting);
        Assert.Equal("", glass.Seen);
    }

    private Task<TypedLine> Read(params Suggestion[] found)
    {
        var editor = new LineEditor(keys, new Screen(glass.Console), TimeProvider.System);
        return editor.Read("> ", "", history, (line, cursor, _) => Task.FromResult(Begun(line[..cursor])), default);

        IReadOnlyList<Suggestion> Begun(string typed) =>
            [.. found.Where(s => s.Value.StartsWith(typed, StringComparison.Ordinal))];
    }
}
