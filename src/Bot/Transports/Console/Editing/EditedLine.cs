using System.Globalization;

namespace Bot.Transports.Console.Editing;

/// <summary>A line being edited. The cursor moves by grapheme clusters, so that no letter is torn from its accents.</summary>
/// <param name="Text">The line.</param>
/// <param name="Cursor">Where the next letter goes, in UTF-16 units.</param>
public sealed record EditedLine(string Text, int Cursor)
{
    /// <summary>Nothing.</summary>
    public static readonly EditedLine Empty = new("", 0);

    /// <summary>A text with the cursor behind it.</summary>
    public static EditedLine Of(string text) => new(text, text.Length);

    /// <summary>Puts text in at the cursor.</summary>
    public EditedLine Insert(string words) => new(Text.Insert(Cursor, words), Cursor + words.Length);

    /// <summary>Puts text in the place of what stands between a position and the cursor.</summary>
    public EditedLine Replace(int start, string words) => new(Text[..start] + words + Text[Cursor..], start + words.Length);

    /// <summary>Moves one cluster to the left.</summary>
    public EditedLine Left() => this with { Cursor = Before() };

    /// <summary>Moves one cluster to the right.</summary>
    public EditedLine Right() => this with { Cursor = After() };

    /// <summary>Moves to the beginning.</summary>
    public EditedLine Home() => this with { Cursor = 0 };

    /// <summary>Moves to the end.</summary>
    public EditedLine End() => this with { Cursor = Text.Length };

    /// <summary>Moves to the beginning of the word.</summary>
    public EditedLine WordLeft() => this with { Cursor = WordStart() };

    /// <summary>Moves behind the word.</summary>
    public EditedLine WordRight()
    {
        var at = Cursor;
        while (at < Text.Length && char.IsWhiteSpace(Text[at]))
            at++;
        while (at < Text.Length && !char.IsWhiteSpace(Text[at]))
            at++;
        return this with { Cursor = at };
    }

    /// <summary>Deletes the cluster before the cursor.</summary>
    public EditedLine Backspace() => Replace(Before(), "");

    /// <summary>Deletes the cluster at the cursor.</summary>
    public EditedLine Delete() => this with { Text = Text.Remove(Cursor, After() - Cursor) };

    /// <summary>Deletes back to the beginning of the word.</summary>
    public EditedLine DeleteWord() => Replace(WordStart(), "");

    /// <summary>Deletes all before the cursor.</summary>
    public EditedLine DeleteToStart() => Replace(0, "");

    /// <summary>Deletes all from the cursor on.</summary>
    public EditedLine DeleteToEnd() => this with { Text = Text[..Cursor] };

    private int After() => Cursor + (Cursor < Text.Length ? StringInfo.GetNextTextElementLength(Text, Cursor) : 0);

    private int Before()
    {
        var (at, last) = (0, 0);
        while (at < Cursor)
        {
            last = at;
            at += StringInfo.GetNextTextElementLength(Text, at);
        }

        return last;
    }

    private int WordStart()
    {
        var at = Cursor;
        while (at > 0 && char.IsWhiteSpace(Text[at - 1]))
            at--;
        while (at > 0 && !char.IsWhiteSpace(Text[at - 1]))
            at--;
        return at;
    }
}
