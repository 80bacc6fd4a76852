using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Bot.Tests.Transports.Console;

/// <summary>A small terminal: understands what the console writes, and says what a person would see.</summary>
internal sealed class Glass : TextWriter
{
    private readonly List<StringBuilder> rows = [new()];
    private readonly StringBuilder escape = new();
    private readonly Lock gate = new();
    private int row, column;

    public Glass(int width = 60, int height = 200)
    {
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(this),
        });
        (Console.Profile.Width, Console.Profile.Height) = (width, height);
        NewLine = "\n";
    }

    public IAnsiConsole Console { get; }

    public override Encoding Encoding => Encoding.UTF8;

    public string Seen
    {
        get
        {
            lock (gate)
                return string.Join('\n', rows.Select(r => r.ToString().TrimEnd())).TrimEnd();
        }
    }

    public (int Row, int Column) Cursor => (row, column);

    public override void Write(char value)
    {
        lock (gate)
            Put(value);
    }

    public override void Write(string? value)
    {
        lock (gate)
            foreach (var c in value ?? "")
                Put(c);
    }

    private void Put(char c)
    {
        if (escape.Length > 0 || c == '\u001b')
        {
            escape.Append(c);
            if (escape.Length > 2 && char.IsAsciiLetter(c))
                Do(escape.ToString(2, escape.Length - 3), c);
            return;
        }

        if (c == '\r')
            column = 0;
        else if (c == '\n')
        {
            (row, column) = (row + 1, 0);
            if (row == rows.Count)
                rows.Add(new StringBuilder());
        }
        else
        {
            while (rows[row].Length <= column)
                rows[row].Append(' ');
            rows[row][column++] = c;
        }
    }

    private void Do(string arguments, char what)
    {
        escape.Clear();
        var n = int.TryParse(arguments, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 1;
        switch (what)
        {
            case 'A':
                row = Math.Max(0, row - n);
                break;
            case 'C':
                column += n;
                break;
            case 'J' when arguments == "2":
                rows.Clear();
                rows.Add(new StringBuilder());
                break;
            case 'J':
                rows[row].Length = Math.Min(rows[row].Length, column);
                rows.RemoveRange(row + 1, rows.Count - row - 1);
                break;
            case 'H':
                (row, column) = (0, 0);
                break;
        }
    }
}
