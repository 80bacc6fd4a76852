using Spectre.Console;

namespace Bot.Transports.Console.Rendering;

/// <summary>What is shown in which colour; from the terminal's own palette, so that it fits light and dark ones.</summary>
internal static class Colours
{
    public static readonly Style Plain = Style.Plain;
    public static readonly Style Strong = new(decoration: Decoration.Bold);
    public static readonly Style Typed = new(Color.Teal);
    public static readonly Style Moment = new(Color.Olive);
    public static readonly Style Name = new(Color.Grey);
    public static readonly Style Emphasis = new(decoration: Decoration.Italic);
    public static readonly Style Link = new(Color.Blue, decoration: Decoration.Underline);
    public static readonly Style No = new(Color.Red, decoration: Decoration.Bold);
    public static readonly Style Asked = new(Color.Olive, decoration: Decoration.Bold);
    public static readonly Style Notice = new(Color.Fuchsia);
}
