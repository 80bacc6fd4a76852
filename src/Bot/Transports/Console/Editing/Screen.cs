using System.Globalization;
using Bot.Transports.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bot.Transports.Console.Editing;

/// <summary>
/// A terminal that several write to: what is shown goes above the foot, where a line is being typed or work is under way,
/// and the foot is drawn anew below it. Every write is whole.
/// </summary>
public sealed class Screen(IAnsiConsole console)
{
    private readonly Lock gate = new();
    private Func<int, int, Footer>? foot;
    private int cursorRow;

    /// <summary>Shows something above the foot.</summary>
    public void Show(IRenderable what)
    {
        lock (gate)
        {
            Erase();
            console.Write(what);
            console.WriteLine();
            Draw();
        }
    }

    /// <summary>Shows a line above the foot.</summary>
    public void Show(string line, Style? style = null) => Show(new Text(Safe.WellFormed(Safe.Lines(line)), style));

    /// <summary>Sets what stands at the foot, given the screen's width and height in cells; null for nothing.</summary>
    public void SetFoot(Func<int, int, Footer>? drawn)
    {
        lock (gate)
        {
            Erase();
            foot = drawn;
            Draw();
        }
    }

    /// <summary>Whether the terminal marks what is pasted, so that several lines come as one text.</summary>
    public void MarkPastes(bool on)
    {
        lock (gate)
            Write(on ? Pastes.On : Pastes.Off);
    }

    /// <summary>Empties the screen; the foot stays.</summary>
    public void Clear()
    {
        lock (gate)
        {
            Write("\u001b[H\u001b[2J");
            cursorRow = 0;
            Draw();
        }
    }

    private void Erase()
    {
        if (foot is null)
            return;
        Write((cursorRow > 0 ? Csi(cursorRow, 'A') : "") + "\r\u001b[J");
        cursorRow = 0;
    }

    private void Draw()
    {
        if (foot is null)
            return;
        var now = foot(Math.Max(4, console.Profile.Width), Math.Max(2, console.Profile.Height));
        var up = now.Rows.Count - 1 - now.CursorRow;
        var lead = now.Lead.Length > 0 ? $"\u001b[1;36m{now.Lead}\u001b[0m" : "";
        var rows = string.Join("\r\n", now.Rows)[now.Lead.Length..];
        var back = (up > 0 ? Csi(up, 'A') : "") + "\r" + (now.CursorColumn > 0 ? Csi(now.CursorColumn, 'C') : "");
        Write(lead + rows + back);
        cursorRow = now.CursorRow;
    }

    private void Write(string raw)
    {
        console.Profile.Out.Writer.Write(raw);
        console.Profile.Out.Writer.Flush();
    }

    private static string Csi(int count, char what) => string.Create(CultureInfo.InvariantCulture, $"\u001b[{count}{what}");
}
