using System.Globalization;
using Bot.Basics;
using Bot.Commands;
using Bot.Texts;
using NodaTime;

namespace Bot.Engine.Tests.Commands;

internal enum Colour
{
    Red,
    DarkBlue,
}

/// <summary>Commands made for tests of binding.</summary>
internal sealed class Sample
{
    [Command("paint", "Paints", Aliases = "colour it, brush", Example = "paint dark-blue the door")]
    public static Outcome Paint(CommandContext call,
        [About("which")] Colour colour,
        [About("how often")] int? times,
        [About("how thick", Named = true)] int? thick,
        [About("what", Most = 40)] string what) =>
        Reply.Say($"{colour}{times ?? 0}{thick ?? 0}{what}{call.Now}");

    [Command("paint when", "Paints later")]
    public static Outcome When(CommandContext call, [About("by when")] DateText when, [About("what")] string? what) =>
        Reply.Say($"{when.Said}{what}{call.Now}");

    [Command("paint two", "Two words")]
    public static Outcome Two(CommandContext call,
        [About("one")] string one,
        [About("other")] string other,
        [About("whether")] bool again = false) =>
        Reply.Say($"{one}{other}{call.Now}{(again ? 1 : 0)}");

    public static readonly CommandTable Table = new([new Sample()], Testing.Desk.Shipped.Types);

    public static readonly Scope Scope = new(Instant.FromUtc(2026, 11, 18, 9, 0), DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    /// <summary>What a line is bound to, or why not.</summary>
    public static string Bind(string line)
    {
        var (command, left) = Table.Match(line);
        var bound = Binder.Line(command!, left, Scope);
        return bound.Refusal is { } no ? "NO " + no : string.Join('|', bound.Values!.Select(Shown));
    }

    private static string Shown(object? value) => value switch
    {
        null => "-",
        Enum choice => Words.Typed(choice),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
