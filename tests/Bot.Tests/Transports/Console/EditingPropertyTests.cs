using Bot.Commands;
using Bot.Transports.Console.Editing;
using Bot.Transports.Console.Rendering;
using Bot.Transports.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Transports.Console;

public sealed class EditingPropertyTests
{
    private static readonly Func<EditedLine, EditedLine>[] moves =
    [
        l => l.Left(), l => l.Right(), l => l.Home(), l => l.End(),
        l => l.WordLeft(), l => l.WordRight(), l => l.Backspace(), l => l.Delete(),
        l => l.DeleteWord(), l => l.DeleteToStart(), l => l.DeleteToEnd(),
        l => l.Insert("e\u0301"), l => l.Insert("日 "), l => l.Insert("👩‍👩‍👧"),
    ];

    [Fact]
    public void No_run_of_keys_leaves_the_line_or_the_screen() =>
        Prop.ForAll<string, byte[]>((text, keys) =>
        {
            var line = (keys ?? []).Aggregate(EditedLine.Of(text ?? ""), (l, k) => moves[k % moves.Length](l));
            var foot = Footer.Of("demo> ", line, 20, 8);
            return line.Cursor >= 0 && line.Cursor <= line.Text.Length && foot.Rows.Count is > 0 and <= 7
                && foot.CursorRow >= 0 && foot.CursorRow < foot.Rows.Count && foot.CursorColumn is >= 0 and < 20;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Wrapping_loses_nothing_but_blanks() =>
        Prop.ForAll<string>(text =>
        {
            var clean = Safe.WellFormed(Safe.Lines(text ?? ""));
            var wrapped = string.Concat(Wrap.At(clean, 7)).Replace(" ", "", StringComparison.Ordinal);
            var letters = clean.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
            return wrapped == letters;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_forms_values_survive_the_way_into_a_line_and_back() =>
        Prop.ForAll<string, string>((reporter, shows) =>
        {
            var home = new Cases.OpenCommands(Testing.Desk.Shipped.Parts);
            var command = new CommandTable([home], Testing.Desk.Shipped.Types).Find("case open")!;
            var scope = new Scope(NodaTime.Instant.FromUtc(2026, 11, 20, 12, 0), NodaTime.DateTimeZone.Utc);
            var values = new Dictionary<string, string>
            {
                ["received"] = "2 days ago",
                ["reporter"] = "K " + Plain(reporter),
                ["summary"] = "S" + Plain(shows).Replace('=', ' '),
            };
            var line = GivenValues.Line(command, values);
            var back = GivenValues.Of(command, line["case open".Length..], scope);
            return back["received"] == "2 days ago"
                && back["reporter"] == values["reporter"]
                && back["summary"] == values["summary"].Trim();
        }).QuickCheckThrowOnFailure();

    private static string Plain(string? text) => string.Concat((text ?? "").Where(c => c is > ' ' and <= '~' and not '"'));
}
